/** A module as `--in-process` loads it: the subgraph of reviews, which says when it is stopped. */
import type { RunningSubgraph } from '../subgraphs/in-process.js';
import { reviewsSchema, runningSubgraph } from './library.js';

export async function start(options?: { onProgress?: (line: string) => void }): Promise<RunningSubgraph> {
  const running = runningSubgraph('reviews', reviewsSchema());
  return {
    ...running,
    async stop() {
      await running.stop();
      options?.onProgress?.('closed');
    },
  };
}
