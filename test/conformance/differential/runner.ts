/** Starts the executors of a world, and has each of them answer its operations. */
import { plannerPool } from '@innovation-sante/gateway/planning/planner-pool';
import { engineExecutor, KeptPlans, TRANSPORTS } from './executors/engine.js';
import { startedOrRefusing, type Executor } from './executors/executor.js';
import { casesOf, judged, type Case, type Judgement } from './run.js';
import type { World } from './supergraph/world.js';

async function stockOf(world: World): Promise<Executor> {
  // It is read only where it is asked for: it takes half a second.
  const { stockExecutor } = await import('./executors/stock.js');
  return stockExecutor(world);
}

export interface RunOptions {
  readonly from: number;
  readonly cases: number;
  readonly withStock?: boolean;
  /** Where our engine's plans come from; if not given, from threads that give up what takes too long. */
  readonly plans?: KeptPlans | undefined;
}

/** Milliseconds after which a plan is given up. */
export const PLAN_LIMIT_MS = 10_000;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Plans that nobody waits for longer than that; what takes our engine so long is not even tried with the stock gateway, which never gives up. */
const boundedPlans = (): KeptPlans =>
  new KeptPlans((sdl) => plannerPool(sdl, { log: silent, planLimitMs: PLAN_LIMIT_MS, memoryLimitMb: 1_024 }));

/** The executor of a name, for a world of its own; plans are bounded, which takes a second, only where that was too slow before. */
export function startAlone(name: string, world: World, isSlow: boolean): Promise<Executor> {
  const transport = TRANSPORTS.find((one) => name === `ours, ${one}`);
  return startedOrRefusing(name, () =>
    transport ? engineExecutor(world, transport, isSlow ? boundedPlans() : new KeptPlans()) : stockOf(world),
  );
}

const NOT_TRIED: Judgement = {
  answer: { data: undefined, errors: [] },
  verdict: { outcome: 'refused', fault: 'refused', detail: 'not tried: it takes too long to plan' },
  ms: 0,
  complaints: [],
};

/** Every operation with every executor. */
export async function* runWorld(
  world: World,
  { from, cases, withStock = false, plans = boundedPlans() }: RunOptions,
): AsyncGenerator<{ one: Case; executor: string; judgement: Judgement }> {
  const executors = await Promise.all([
    ...TRANSPORTS.map((transport) =>
      startedOrRefusing(`ours, ${transport}`, () => engineExecutor(world, transport, plans)),
    ),
    ...(withStock ? [startedOrRefusing('stock', () => stockOf(world))] : []),
  ]);
  for (const one of casesOf(world, from, cases)) {
    let slowestMs = 0;
    for (const executor of executors) {
      const isTried = executor.name !== 'stock' || slowestMs < PLAN_LIMIT_MS;
      const judgement = isTried ? await judged(executor, one) : NOT_TRIED;
      slowestMs = Math.max(slowestMs, judgement.ms);
      yield { one, executor: executor.name, judgement };
    }
  }
  await Promise.all(executors.map((executor) => executor.stop()));
}
