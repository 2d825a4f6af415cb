/**
 * `npm run conformance`: operations drawn from a seed, on supergraphs drawn from it, answered by our engine (with objects and with text
 * between it and its subgraphs) and, if asked, by the stock gateway, each held against the truth. Ends with 1 unless all of ours are equal.
 */
import { engineExecutor, KeptPlans } from './executors/engine.js';
import { startedOrRefusing, type Executor } from './executors/executor.js';
import { readOptions, type ConformanceOptions } from './options.js';
import { casesOf, count, judged, noCounts, type Counts, type Mismatch } from './run.js';
import { generateWorld } from './supergraph/generate.js';
import type { World } from './supergraph/world.js';

const say = (line: string) => process.stderr.write(`${line}\n`);

async function executorsOf(world: World, { withStock }: ConformanceOptions): Promise<Executor[]> {
  const plans = new KeptPlans();
  const started = [
    startedOrRefusing('ours, objects', () => engineExecutor(world, 'objects', plans)),
    startedOrRefusing('ours, text', () => engineExecutor(world, 'text', plans)),
  ];
  if (withStock) {
    const { stockExecutor } = await import('./executors/stock.js');
    started.push(startedOrRefusing('stock', () => stockExecutor(world)));
  }
  return Promise.all(started);
}

/** Runs the operations of one world. */
async function runWorld(world: World, from: number, cases: number, options: ConformanceOptions): Promise<Mismatch[]> {
  const executors = await executorsOf(world, options);
  const found: Mismatch[] = [];
  for (const one of casesOf(world, from, cases)) {
    for (const executor of executors) {
      const result = await judged(executor, one);
      const counts = total.get(executor.name) ?? noCounts();
      total.set(executor.name, counts);
      count(counts, result, executor.takeWrongRequests().length);
      if (result.verdict.outcome !== 'equal') found.push({ ...one, ...result, world, executor: executor.name });
    }
  }
  await Promise.all(executors.map((executor) => executor.stop()));
  return found;
}

const options = readOptions(process.argv.slice(2));
const total = new Map<string, Counts>();
const perWorld = Math.ceil(options.operations / options.supergraphs);
for (let at = 0; at < options.supergraphs; at += 1) {
  if (options.onlyWorld !== undefined && options.onlyWorld !== at) continue;
  const world = generateWorld(`${options.seed}.${at}`);
  const [from, cases] = options.onlyOperation === undefined ? [0, perWorld] : [options.onlyOperation, 1];
  const mismatches = await runWorld(world, from, cases, options);
  for (const { at: operation, executor, verdict } of mismatches)
    say(
      `world ${at}, operation ${operation}, ${executor}: ${verdict.outcome}: ${verdict.detail} at ${JSON.stringify(verdict.path)}`,
    );
}
for (const [name, { outcomes, slowestMs, wrongRequests }] of total) {
  const counted = Object.entries(outcomes).map(([outcome, n]) => `${outcome} ${n}`);
  console.log(`${name}: ${counted.join(', ')}; wrong requests ${wrongRequests}; slowest ${slowestMs.toFixed(0)} ms`);
}
const isRight = [...total].every(
  ([name, { outcomes }]) =>
    !name.startsWith('ours') || Object.entries(outcomes).every(([outcome, n]) => outcome === 'equal' || n === 0),
);
process.exitCode = isRight ? 0 : 1;
