/** The subgraphs, seen from the benchmark: a process of their own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SubgraphName } from '../graph/sdl.js';
import type { ToParent, ToSubgraphs } from './messages.js';

export interface RunningSubgraphs {
  readonly urls: Readonly<Record<SubgraphName, string>>;
  /** @returns how many requests came so far */
  tell(message: ToSubgraphs): Promise<number>;
  stop(): void;
}

export async function startSubgraphs(): Promise<RunningSubgraphs> {
  const child = fork(join(import.meta.dirname, 'main.js'), {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
  });
  const heard = async () => ((await once(child, 'message')) as [ToParent])[0];
  const first = await heard();
  if (!('ports' in first)) throw new Error('the subgraphs did not say where they listen');
  const urls = Object.entries(first.ports).map(([name, port]) => [name, `http://127.0.0.1:${port}/graphql`] as const);
  return {
    urls: Object.fromEntries(urls) as Record<SubgraphName, string>,
    async tell(message) {
      child.send(message);
      const answer = await heard();
      return 'fetches' in answer ? answer.fetches : Number.NaN;
    },
    stop: () => child.disconnect(),
  };
}
