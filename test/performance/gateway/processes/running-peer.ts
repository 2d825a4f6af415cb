/** A gateway that runs: a process of its own, in production's settings, that calls nobody but the subgraphs. */
import { freePort, type RunningProcess, startProcess } from '../../../support/processes.js';
import type { Peer, Setting } from './peers.js';

export interface RunningPeer {
  readonly peer: Peer;
  readonly port: number;
  readonly pid: number;
  /** Milliseconds from its start to its first answer, whatever that was. */
  readonly startMs: number;
  stop(): Promise<void>;
}

const environment = {
  NODE_ENV: 'production',
  APOLLO_TELEMETRY_DISABLED: 'true',
  DO_NOT_TRACK: '1',
  OTEL_SDK_DISABLED: 'true',
};
const startLimitMs = 60_000;

/** Whatever ends the benchmark ends them. */
const living = new Set<RunningProcess>();
process.on('exit', () => {
  for (const { child } of living) child.kill('SIGKILL');
});

/** @throws with what it printed, when it does not come up */
export async function startPeer(peer: Peer, setting: Omit<Setting, 'port'>): Promise<RunningPeer> {
  const port = await freePort();
  const [script = '', ...args] = peer.command({ ...setting, port });
  const begin = performance.now();
  const started = startProcess(script, args, environment);
  living.add(started);
  await untilItAnswers(started, port);
  const startMs = performance.now() - begin;
  return {
    peer,
    port,
    pid: started.child.pid ?? 0,
    startMs,
    async stop() {
      // Nothing of a gateway is kept: there is no use in waiting for it to end its work.
      started.child.kill('SIGKILL');
      await started.stopped();
      living.delete(started);
    },
  };
}

async function untilItAnswers(started: RunningProcess, port: number): Promise<void> {
  const end = Date.now() + startLimitMs;
  while (Date.now() < end && started.child.exitCode === null) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: '{"query":"query Ready { __typename }"}',
    }).catch(() => undefined);
    if (response && response.status < 500) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  started.child.kill('SIGKILL');
  throw new Error(`it did not start: ${started.output().trim().slice(-1_000)}`);
}
