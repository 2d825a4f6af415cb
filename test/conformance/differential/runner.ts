/** Starts the executors of a world, and has each of them answer its operations. */
import { engineExecutor, KeptPlans } from './executors/engine.js';
import { startedOrRefusing, type Executor } from './executors/executor.js';
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
    name === 'stock' ? stockOf(world) : engineExecutor(world, name === 'ours, objects' ? 'objects' : 'text'),
  );
}

export interface RunOptions {
  readonly from: number;
  readonly cases: number;
  readonly withStock: boolean;
}

/** Every operation with every executor. */
export async function* runWorld(
  world: World,
  { from, cases, withStock }: RunOptions,
): AsyncGenerator<{ one: Case; executor: string; judgement: Judgement }> {
  const plans = new KeptPlans();
  const executors = await Promise.all([
    startedOrRefusing('ours, objects', () => engineExecutor(world, 'objects', plans)),
    startedOrRefusing('ours, text', () => engineExecutor(world, 'text', plans)),
    ...(withStock ? [startedOrRefusing('stock', () => stockOf(world))] : []),
  ]);
  for (const one of casesOf(world, from, cases))
    for (const executor of executors) yield { one, executor: executor.name, judgement: await judged(executor, one) };
  await Promise.all(executors.map((executor) => executor.stop()));
}
