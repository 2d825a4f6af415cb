/** The entry of a worker thread that plans: the only place that loads the planner where planning is off the path of requests. */
import { parentPort, workerData } from 'node:worker_threads';
import { plannerInThisThread } from './inline-planner.js';
import type { WorkerMessage } from './planner-messages.js';

const parent = parentPort;
if (!parent) throw new Error('planner-worker.js is the entry of a worker thread');

const planner = await plannerInThisThread(workerData as string);

async function answer(operation: string): Promise<WorkerMessage> {
  try {
    return { kind: 'planned', plan: await planner.plan(operation) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function tell(message: WorkerMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window's message has an origin, a thread's has none
  parent?.postMessage(message);
}

parent.on('message', (operation: string) => {
  void answer(operation).then(tell);
});
tell({ kind: 'ready', apiSdl: planner.apiSdl });
