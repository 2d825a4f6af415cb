/** One worker thread that plans one operation at a time, within a time and a memory that are hard limits: beyond them the thread is ended. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import type { WorkerMessage } from './planner-messages.js';
import { PlanFailure } from './planner.js';

export interface PlannerThreadLimits {
  /** Milliseconds for one plan. */
  readonly planMs: number;
  /** Megabytes of the thread's old generation: the supergraph, and what a plan needs while it is made. */
  readonly memoryMb: number;
}

/** From the sources, as a test runs them, it is the built file too: Node starts no thread on TypeScript. */
const ENTRY = new URL('../../dist/planning/planner-worker.js', import.meta.url);

interface PlanUnderWay {
  readonly settle: (outcome: QueryPlan | PlanFailure) => void;
  readonly deadline: NodeJS.Timeout;
}

export class PlannerThread {
  /** The SDL of the schema that clients see. */
  readonly apiSdl: string;
  private readonly worker: Worker;
  private readonly limits: PlannerThreadLimits;
  private underWay: PlanUnderWay | undefined;
  private end: PlanFailure | undefined;

  /** Starts a thread and waits until it has loaded the supergraph; rejects if it cannot, or when `signal` aborts. */
  static async start(supergraphSdl: string, limits: PlannerThreadLimits, signal: AbortSignal): Promise<PlannerThread> {
    const worker = new Worker(ENTRY, {
      workerData: supergraphSdl,
      // It reads hostile text and needs nothing of what the environment holds; graphql is faster when told that this is production.
      env: { NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    try {
      const [message] = (await once(worker, 'message', { signal })) as [WorkerMessage];
      if (message.kind !== 'ready') throw new Error(`a planner's worker began with "${message.kind}"`);
      return new PlannerThread(worker, message.apiSdl, limits);
    } catch (error) {
      // A worker that is ended while it starts may say one more error.
      worker.on('error', () => {});
      await worker.terminate();
      throw error;
    }
  }

  private constructor(worker: Worker, apiSdl: string, limits: PlannerThreadLimits) {
    this.worker = worker;
    this.apiSdl = apiSdl;
    this.limits = limits;
    worker.on('message', (message: WorkerMessage) => this.hear(message));
    worker.on('error', (error) =>
      this.die(new PlanFailure('PLAN_FAILED', `a planner's worker died`, { cause: error })),
    );
    worker.on('exit', () => this.die(new PlanFailure('PLAN_FAILED', `a planner's worker ended`)));
  }

  /** Can it plan? Once it cannot, it never can again. */
  get alive(): boolean {
    return this.end === undefined;
  }

  /**
   * Plans an operation, not before the one before is settled. Never rejects, but comes to a failure: `PLAN_TIMEOUT` if it takes too long,
   * which ends the thread; `PLAN_FAILED` if the planner throws, which the thread survives, or needs too much memory, which it does not.
   */
  plan(operation: string): Promise<QueryPlan | PlanFailure> {
    if (this.end) return Promise.resolve(this.end);
    return new Promise((settle) => {
      // If this thread was held up itself, the plan may lie there already: what has arrived is heard before the verdict.
      const deadline = setTimeout(() => setImmediate(() => this.tooLate(deadline)), this.limits.planMs);
      this.underWay = { settle, deadline };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window's message has an origin, a thread's has none
      this.worker.postMessage(operation);
    });
  }

  /** Ends the thread, whatever it does; a plan under way is rejected. */
  async stop(): Promise<void> {
    this.die(new PlanFailure('PLAN_FAILED', 'the planner was stopped'));
    await this.worker.terminate();
  }

  private hear(message: WorkerMessage): void {
    if (message.kind === 'planned') this.settle(message.plan);
    else if (message.kind === 'failed') this.settle(new PlanFailure('PLAN_FAILED', message.message));
  }

  private tooLate(deadline: NodeJS.Timeout): void {
    if (this.underWay?.deadline !== deadline) return;
    this.die(new PlanFailure('PLAN_TIMEOUT', `planning took longer than ${this.limits.planMs} ms`));
    void this.worker.terminate();
  }

  private die(failure: PlanFailure): void {
    this.end ??= failure;
    this.settle(this.end);
  }

  private settle(outcome: QueryPlan | PlanFailure): void {
    const plan = this.underWay;
    this.underWay = undefined;
    clearTimeout(plan?.deadline);
    plan?.settle(outcome);
  }
}
