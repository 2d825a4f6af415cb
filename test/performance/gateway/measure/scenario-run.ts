/** Measures one scenario: all gateways in turns, round after round, so that what slows the machine for a while slows all of them. */
import type { BenchOptions } from '../options.js';
import type { Scenario } from '../operations/scenarios.js';
import type { Peer, Setting } from '../processes/peers.js';
import { type RunningPeer, startPeer } from '../processes/running-peer.js';
import type { RunningSubgraphs } from '../subgraphs/running.js';
import { type Lanes, measureRound, type Round } from './round.js';
import { verifiedLanes } from './verify.js';

/** What was found of one gateway: rounds by number of connections, or why there are none. */
export interface Finding {
  readonly peer: Peer;
  readonly rounds: ReadonlyMap<number, readonly Round[]>;
  readonly fault?: string;
}

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly findings: readonly Finding[];
}

interface Contender {
  readonly peer: Peer;
  readonly rounds: Map<number, Round[]>;
  running?: RunningPeer;
  lanes?: Lanes;
  fault?: string;
}

export interface Bench {
  readonly options: BenchOptions;
  readonly setting: Omit<Setting, 'port'>;
  readonly subgraphs: RunningSubgraphs;
  say(line: string): void;
}

export async function runScenario(scenario: Scenario, peers: readonly Peer[], bench: Bench): Promise<ScenarioResult> {
  const { options, subgraphs, say } = bench;
  await subgraphs.tell({ forget: true, delayMs: 0 });
  const able = peers.filter((peer) => !(scenario.isCold && peer.isByHand));
  say(`${scenario.name}: starting, checking and warming up ${able.length} gateways`);
  const contenders = able.map((peer): Contender => ({ peer, rounds: new Map() }));
  try {
    // Fresh processes for each scenario: memory and caches are those of the scenario alone.
    await Promise.all(contenders.map((contender) => attempt(contender, say, () => start(contender, bench))));
    for (const contender of contenders) await attempt(contender, say, () => verify(contender, scenario, options));
    await subgraphs.tell({ delayMs: scenario.delayMs ?? 0 });
    const most = Math.max(...options.connections);
    for (const contender of contenders)
      await attempt(contender, say, () => turn(contender, subgraphs, most, options.warmUpSeconds));
    for (let round = 0; round < options.rounds; round += 1) {
      say(`${scenario.name}: round ${round + 1} of ${options.rounds}`);
      for (const connections of options.connections)
        for (const contender of rotated(contenders, round))
          await attempt(contender, say, async () => {
            const measured = await turn(contender, subgraphs, connections, options.seconds);
            const rounds = contender.rounds.get(connections) ?? [];
            contender.rounds.set(connections, [...rounds, measured]);
          });
    }
  } finally {
    await subgraphs.tell({ delayMs: 0 });
    await Promise.all(contenders.flatMap(({ running }) => (running ? [running.stop()] : [])));
  }
  return {
    scenario,
    findings: contenders.map(({ peer, rounds, fault }) => ({ peer, rounds, ...(fault ? { fault } : {}) })),
  };
}

async function start(contender: Contender, { setting }: Bench): Promise<void> {
  contender.running = await startPeer(contender.peer, setting);
}

async function verify(contender: Contender, scenario: Scenario, { connections }: BenchOptions): Promise<void> {
  if (!contender.running) throw new Error('it does not run');
  contender.lanes = await verifiedLanes(scenario, contender.running.port, Math.max(...connections));
}

async function turn({ running, lanes }: Contender, subgraphs: RunningSubgraphs, connections: number, seconds: number) {
  if (!running || !lanes) throw new Error('it does not run');
  return measureRound(running, subgraphs, lanes, connections, seconds);
}

/** A gateway that fails once is out: a figure of what is wrong means nothing. */
async function attempt(contender: Contender, say: (line: string) => void, work: () => Promise<unknown>): Promise<void> {
  if (contender.fault !== undefined) return;
  try {
    await work();
  } catch (error) {
    contender.fault = error instanceof Error ? error.message : String(error);
    contender.rounds.clear();
    say(`${contender.peer.title}: not measured: ${contender.fault}`);
    await contender.running?.stop();
  }
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const start = by % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
