/** Measures the deep query where gateway and subgraphs are one process and each request is executed anew: time per query, one at a time. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deep } from '../operations/scenarios.js';
import { subgraphNames } from '../graph/sdl.js';
import { trueData } from '../operations/truth.js';
import { median, quantile } from '../measure/statistics.js';
import type { Bench } from '../measure/scenario-run.js';
import { verifiedLanes } from '../measure/verify.js';
import { load } from '../load/slice.js';
import { type Peer, peersFolder, peers } from '../processes/peers.js';
import { startPeer } from '../processes/running-peer.js';
import { usageOf } from '../processes/usage.js';
import { figure } from '../report/figures.js';
import { startContender } from './contender.js';

export const inProcessHeading = ['in one process', 'ms', '× merged', 'p99 ms', 'CPU ms', 'memory MB'];

/** Times of one round, and the process that took them. */
interface Way {
  readonly title: string;
  readonly pid: number;
  run(seconds: number): Promise<readonly number[]>;
  stop(): unknown;
}

interface InProcessRound {
  readonly ms: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
}

const here = import.meta.dirname;
const merged = 'one merged schema, graphql-js';

/** @returns rows of a table; a way that fails has its reason in place of figures */
export async function runInProcess({ options, setting, say }: Bench): Promise<string[][]> {
  const built = `${pathToFileURL(join(here, '..')).href}/`;
  const starts: [title: string, start: () => Promise<Omit<Way, 'title'>>][] = [
    [merged, () => called(join(here, 'merged.js'), [])],
    ['this gateway’s engine', () => called(join(here, 'engine.js'), [])],
    ['this gateway, --in-process, over HTTP', () => overHttp(setting)],
  ];
  if (options.peers.includes('apollo'))
    starts.push([
      'Apollo Gateway, local data sources',
      () => called(join(peersFolder, 'apollo/in-process.mjs'), [setting.supergraph, built]),
    ]);

  const ways: Way[] = [];
  const rows: string[][] = [];
  for (const [title, start] of starts) {
    try {
      ways.push({ title, ...(await start()) });
    } catch (error) {
      say(`${title}: not measured: ${String(error)}`);
      rows.push([title, 'not measured', '', '', '', '']);
    }
  }
  const rounds = new Map(ways.map(({ title }) => [title, [] as InProcessRound[]]));
  try {
    for (const way of ways) await way.run(options.warmUpSeconds * 2);
    for (let round = 0; round < options.rounds; round += 1)
      for (const way of ways) rounds.get(way.title)?.push(await measured(way, options.seconds));
  } finally {
    await Promise.all(ways.map((way) => way.stop()));
  }
  return [...ways.map(({ title }) => rowOf(title, rounds.get(title) ?? [], rounds.get(merged) ?? [])), ...rows];
}

async function measured(way: Way, seconds: number): Promise<InProcessRound> {
  const before = usageOf(way.pid);
  const times = await way.run(seconds);
  const after = usageOf(way.pid);
  return {
    ms: median(times),
    p99: quantile(times, 0.99),
    cpuMs: (after.cpuMs - before.cpuMs) / times.length,
    memoryMb: after.memoryMb,
  };
}

function rowOf(title: string, rounds: readonly InProcessRound[], base: readonly InProcessRound[]): string[] {
  const ratios = rounds.map(({ ms }, index) => ms / (base[index]?.ms ?? Number.NaN));
  return [
    title,
    figure(median(rounds.map(({ ms }) => ms))),
    figure(median(ratios)),
    figure(median(rounds.map(({ p99 }) => p99))),
    figure(median(rounds.map(({ cpuMs }) => cpuMs))),
    figure(median(rounds.map(({ memoryMb }) => memoryMb))),
  ];
}

async function called(script: string, args: readonly string[]): Promise<Omit<Way, 'title'>> {
  const contender = await startContender(script, args);
  for (const page of [0, 1, 2]) {
    if ((await contender.answer(page)) === trueData(deep(page))) continue;
    contender.stop();
    throw new Error('its answer is wrong');
  }
  return contender;
}

async function overHttp(setting: Bench['setting']): Promise<Omit<Way, 'title'>> {
  const [ours] = peers;
  const module = pathToFileURL(join(here, 'subgraph-module.js')).href;
  const flags = subgraphNames.flatMap((name) => ['--in-process', `${name}=${module}?${name}`]);
  const peer: Peer = { name: 'ours', title: 'ours', command: (all) => [...(ours?.command(all) ?? []), ...flags] };
  const running = await startPeer(peer, setting);
  const lanesFor = await verifiedLanes({ name: 'deep', about: '', operation: deep }, running.port, 1);
  return {
    pid: running.pid,
    async run(seconds) {
      const { latencies, wrong } = await load(running.port, lanesFor(1).lanes, seconds);
      if (wrong !== undefined) throw new Error(wrong);
      return latencies.flat();
    },
    stop: () => running.stop(),
  };
}
