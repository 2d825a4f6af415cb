/** A contender of the comparison within one process, seen from the benchmark. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Turn, TurnResult } from './turns.js';

export interface Contender {
  readonly pid: number;
  /** The answer for a page. */
  answer(page: number): Promise<string>;
  /** Milliseconds of each query, one after the other for that long. */
  run(seconds: number): Promise<readonly number[]>;
  stop(): void;
}

export async function startContender(script: string, args: readonly string[]): Promise<Contender> {
  const child = fork(script, [...args], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' },
  });
  const ended = once(child, 'exit').then(([status]) => {
    throw new Error(`it ended with ${String(status)}`);
  });
  // Heard by whoever waits for an answer.
  ended.catch(() => undefined);

  async function heard(): Promise<TurnResult> {
    const [result] = (await Promise.race([once(child, 'message'), ended])) as [TurnResult];
    return result;
  }

  function take(turn: Turn): Promise<TurnResult> {
    child.send(turn);
    return heard();
  }

  await heard();
  return {
    pid: child.pid ?? 0,
    async answer(page) {
      const result = await take({ answer: page });
      return 'text' in result ? result.text : '';
    },
    async run(seconds) {
      const result = await take({ seconds });
      return 'times' in result ? result.times : [];
    },
    stop: () => child.kill('SIGKILL'),
  };
}
