/** A module as the gateway's `--in-process` loads it; which subgraph it is, its own address says: `…/subgraph-module.js?accounts`. */
import type { RunningSubgraph } from '@innovation-sante/gateway/subgraphs/in-process';
import type { SubgraphName } from '../graph/sdl.js';
import { runningSubgraph } from './running-subgraph.js';

export async function start(): Promise<RunningSubgraph> {
  return runningSubgraph(new URL(import.meta.url).search.slice(1) as SubgraphName);
}
