/** Starts the executors of a world, and has each of them answer its operations. */
import { engineExecutor, KeptPlans } from './executors/engine.js';
import { startedOrRefusing, type Executor } from './executors/executor.js';
import { plannerPool } from '@innovation-sante/gateway/planning/planner-pool';
import { casesOf, judged, type Case, type Judgement } from './run.js';
import type { World } from './supergraph/world.js';

async function stockOf(world: World): Promise<Executor> {
  // It is read only where it is asked for: it takes half a second.
  const { stockExecutor } = await import('./executors/stock.js');
  return stockExecutor(world);
}

/** The executor of a name, for a world of its own, with plans of its own. */
export function startAlone(name: string, world: World): Promise<Executor> {
  return startedOrRefusing(name, () =>
    name === 'stock'
      ? stockOf(world)
      : engineExecutor(world, name === 'ours, objects' ? 'objects' : 'text', boundedPlans()),
  );
}

export interface RunOptions {
  readonly from: number;
  readonly cases: number;
  readonly withStock: boolean;
  /** Are plans that take too long given up? It takes threads, and a second to start them. */
  readonly isBounded?: boolean;
}

/** Milliseconds after which a plan is given up. */
const PLAN_LIMIT_MS = 10_000;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Plans that nobody waits for longer than that; what takes our engine so long is not even tried with the stock gateway, which never gives up. */
const boundedPlans = (): KeptPlans =>
  new KeptPlans((sdl) => plannerPool(sdl, { log: silent, planLimitMs: PLAN_LIMIT_MS, memoryLimitMb: 1_024 }));

const NOT_TRIED: Judgement = {
  answer: { data: undefined, errors: [] },
  verdict: { outcome: 'refused', fault: 'refused', detail: 'not tried: it takes too long to plan' },
  ms: 0,
  complaints: [],
};

/** Every operation with every executor. */
export async function* runWorld(
  world: World,
  { from, cases, withStock, isBounded = false }: RunOptions,
): AsyncGenerator<{ one: Case; executor: string; judgement: Judgement }> {
  const plans = isBounded ? boundedPlans() : new KeptPlans();
  const executors = await Promise.all([
    startedOrRefusing('ours, objects', () => engineExecutor(world, 'objects', plans)),
    startedOrRefusing('ours, text', () => engineExecutor(world, 'text', plans)),
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
