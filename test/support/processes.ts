/** Starts the product's own processes for the stories, waits until they answer, and ends them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { projectRoot } from './workspace.js';

export interface RunningProcess {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  output(): string;
  /** Waits until it has ended, by itself or killed, and gives its exit status; null for a signal. */
  stopped(): Promise<number | null>;
  /** Asks it to end (SIGTERM) and gives its exit status. */
  stop(): Promise<number | null>;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts `node script …` from the project's root. */
export function startProcess(script: string, args: readonly string[], environment: NodeJS.ProcessEnv): RunningProcess {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: projectRoot,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    child,
    output: () => printed,
    stopped: async () => (await ended)[0],
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const [status] = await ended;
      return status;
    },
  };
}

/** Waits until the address answers 200. @throws with what the process printed, when it ended or takes too long */
export async function untilReady(process: RunningProcess, url: string, limitMs = 100_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    if (process.child.exitCode !== null) throw new Error(`the process ended:\n${process.output()}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer in ${limitMs} ms:\n${process.output()}`);
}
