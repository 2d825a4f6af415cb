/** One gateway under one load for a moment, and what that cost. */
import type { ColdOperations, Lane } from '../load/lane.js';
import { load } from '../load/slice.js';
import type { RunningPeer } from '../processes/running-peer.js';
import { usageOf } from '../processes/usage.js';
import type { RunningSubgraphs } from '../subgraphs/running.js';
import { quantile } from './statistics.js';

export interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU that the gateway's process used for each request. */
  readonly cpuMs: number;
  /** Megabytes of the gateway's process at the end. */
  readonly memoryMb: number;
  /** Requests to subgraphs for each request. */
  readonly fetches: number;
}

/** What a gateway is asked, once its answers were found right. */
export type Lanes = (connections: number) => { readonly lanes: readonly Lane[]; readonly cold?: ColdOperations };

/** @throws with the first wrong answer */
export async function measureRound(
  running: RunningPeer,
  subgraphs: RunningSubgraphs,
  lanesFor: Lanes,
  connections: number,
  seconds: number,
): Promise<Round> {
  const { lanes, cold } = lanesFor(connections);
  const before = { fetches: await subgraphs.tell({}), ...usageOf(running.pid) };
  const slice = await load(running.port, lanes, seconds);
  const after = { fetches: await subgraphs.tell({}), ...usageOf(running.pid) };
  if (slice.wrong !== undefined) throw new Error(slice.wrong);
  cold?.judge();
  const latencies = slice.latencies.flat();
  const requests = latencies.length;
  return {
    perSecond: requests / slice.seconds,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    cpuMs: (after.cpuMs - before.cpuMs) / requests,
    memoryMb: after.memoryMb,
    fetches: (after.fetches - before.fetches) / requests,
  };
}
