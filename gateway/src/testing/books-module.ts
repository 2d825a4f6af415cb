/** A module as `--in-process` loads it: the subgraph of books. */
import type { RunningSubgraph } from '../subgraphs/in-process.js';
import { booksSchema, runningSubgraph } from './library.js';

export async function start(options?: { onProgress?: (line: string) => void }): Promise<RunningSubgraph> {
  options?.onProgress?.('opening the shelves');
  return runningSubgraph('books', booksSchema());
}
