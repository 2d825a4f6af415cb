/** Measures how long a client waits for an operation that a gateway has never seen, and whether others are served meanwhile. */
import { ColdOperations, type Lane } from '../load/lane.js';
import { load } from '../load/slice.js';
import { median, quantile } from '../measure/statistics.js';
import type { Bench } from '../measure/scenario-run.js';
import { verifiedLanes } from '../measure/verify.js';
import { medium } from '../operations/scenarios.js';
import type { Peer } from '../processes/peers.js';
import { type RunningPeer, startPeer } from '../processes/running-peer.js';
import { figure } from '../report/figures.js';

export const newOperationsHeading = [
  'new operations',
  'start ms',
  'first answer ms',
  'new: p50 ms',
  '× Apollo',
  'p99 ms',
  'known, alone: p50 ms',
  'p99 ms',
  'known, beside new ones: p50 ms',
  'p99 ms',
];

interface NewOperationsRound {
  readonly fresh: readonly number[];
  readonly alone: readonly number[];
  readonly beside: readonly number[];
}

interface Contender {
  readonly peer: Peer;
  readonly running: RunningPeer;
  /** Milliseconds of the first operation after the start. */
  readonly firstMs: number;
  readonly known: Lane;
  readonly cold: ColdOperations;
  readonly rounds: NewOperationsRound[];
}

/** @returns rows of a table; a gateway that fails has no figures */
export async function runNewOperations(peers: readonly Peer[], { options, setting, say }: Bench): Promise<string[][]> {
  const contenders: Contender[] = [];
  const failed = new Set<Peer>();
  const attempt = async (peer: Peer, work: () => Promise<unknown>) => {
    if (failed.has(peer)) return;
    try {
      await work();
    } catch (error) {
      failed.add(peer);
      say(`${peer.title}: not measured: ${String(error)}`);
    }
  };
  const gateways = peers.filter(({ isByHand }) => !isByHand);
  try {
    for (const peer of gateways)
      await attempt(peer, async () => contenders.push(await prepare(peer, await startPeer(peer, setting))));
    for (const contender of contenders) await attempt(contender.peer, () => turn(contender, options.warmUpSeconds));
    for (let round = 0; round < options.rounds; round += 1)
      for (const contender of contenders)
        await attempt(contender.peer, async () => contender.rounds.push(await turn(contender, options.seconds)));
  } finally {
    await Promise.all(contenders.map(({ running }) => running.stop()));
  }
  const base = contenders.find(({ peer }) => peer.name === 'apollo')?.rounds ?? [];
  return gateways.map((peer) => {
    const contender = contenders.find((one) => one.peer === peer);
    return contender && !failed.has(peer)
      ? rowOf(contender, base)
      : [peer.title, 'not measured', ...newOperationsHeading.slice(2).map(() => '')];
  });
}

async function prepare(peer: Peer, running: RunningPeer): Promise<Contender> {
  const begin = performance.now();
  const lanesFor = await verifiedLanes({ name: 'medium', about: '', operation: medium }, running.port, 1);
  const firstMs = performance.now() - begin;
  const [known] = lanesFor(1).lanes;
  if (!known) throw new Error('there is nothing to send');
  return { peer, running, firstMs, known, cold: new ColdOperations(), rounds: [] };
}

/** A known operation alone, then beside new ones, each on one connection. */
async function turn({ running, known, cold }: Contender, seconds: number): Promise<NewOperationsRound> {
  const first = await load(running.port, [known], seconds / 2);
  const second = await load(running.port, [known, cold.lane()], seconds);
  const wrong = first.wrong ?? second.wrong;
  if (wrong !== undefined) throw new Error(wrong);
  cold.judge();
  const [alone = []] = first.latencies;
  const [beside = [], fresh = []] = second.latencies;
  return { alone, beside, fresh };
}

function rowOf({ peer, running, firstMs, rounds }: Contender, base: readonly NewOperationsRound[]): string[] {
  const of = (pick: (round: NewOperationsRound) => readonly number[], share: number) =>
    figure(median(rounds.map((round) => quantile(pick(round), share))));
  const ratios = rounds.map(({ fresh }, index) => median(fresh) / median(base[index]?.fresh ?? []));
  return [
    peer.title,
    figure(running.startMs),
    figure(firstMs),
    of(({ fresh }) => fresh, 0.5),
    figure(median(ratios)),
    of(({ fresh }) => fresh, 0.99),
    of(({ alone }) => alone, 0.5),
    of(({ alone }) => alone, 0.99),
    of(({ beside }) => beside, 0.5),
    of(({ beside }) => beside, 0.99),
  ];
}
