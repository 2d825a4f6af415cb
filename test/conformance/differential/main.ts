/**
 * `npm run conformance`: operations drawn from a seed, on supergraphs drawn from it, answered by our engine (with objects, text, and
 * text written oddly, between it and its subgraphs) and, if asked, by the stock gateway, each held against the truth. Ends with 1 unless all of ours are equal.
 */
import { described } from './comparison/compare.js';
import { firstCause } from './comparison/first-cause.js';
import { readOptions } from './options.js';
import { noCounts, count, type Counts, type Mismatch } from './run.js';
import { PLAN_LIMIT_MS, runWorld, startAlone } from './runner.js';
import { report, shrunk } from './shrinking/report.js';
import { generateWorld } from './supergraph/generate.js';

const say = (line: string) => process.stderr.write(`${line}\n`);
const isOurs = (executor: string): boolean => executor !== 'stock';

/** The mismatches of ours with the smallest operations, another cause each as long as there is one. */
function shownOf(mismatches: readonly Mismatch[], most: number): Mismatch[] {
  const sorted = mismatches
    .filter(({ executor }) => isOurs(executor))
    .toSorted((left, right) => left.operation.text.length - right.operation.text.length);
  const byCause = new Map<string, Mismatch>();
  for (const mismatch of sorted) {
    const cause = `${firstCause(mismatch)} ${mismatch.verdict.fault}`;
    if (!byCause.has(cause)) byCause.set(cause, mismatch);
  }
  return [...new Set([...byCause.values(), ...sorted])].slice(0, most);
}

/** How often each cause was the first, most often first. */
function causesOf(mismatches: readonly Mismatch[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const mismatch of mismatches) {
    const cause = firstCause(mismatch);
    counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return [...counts].toSorted(([, left], [, right]) => right - left);
}

const options = readOptions(process.argv.slice(2));
let lastLine = '';
const totals = new Map<string, Counts>();
const mismatches: Mismatch[] = [];
const perWorld = Math.ceil(options.operations / options.supergraphs);
for (let at = 0; at < options.supergraphs; at += 1) {
  if (options.onlyWorld !== undefined && options.onlyWorld !== at) continue;
  const world = generateWorld(`${options.seed}.${at}`);
  const [from, cases] = options.onlyOperation === undefined ? [0, perWorld] : [options.onlyOperation, 1];
  for await (const { one, executor, judgement } of runWorld(world, {
    from,
    cases,
    withStock: options.withStock,
  })) {
    const counts = totals.get(executor) ?? noCounts();
    totals.set(executor, counts);
    count(counts, judgement, `world ${at}, operation ${one.at}`);
    const { verdict } = judgement;
    if (verdict.outcome === 'equal') continue;
    mismatches.push({ ...one, ...judgement, world, executor });
    const line = `${executor}: ${described(verdict)}`;
    // One that does not start says the same of every operation.
    if ((isOurs(executor) || options.onlyWorld !== undefined) && line !== lastLine)
      say(`world ${at}, operation ${one.at}, ${line}`);
    lastLine = line;
  }
}
for (const mismatch of shownOf(mismatches, options.show))
  console.log(
    `\n${report(await shrunk(mismatch, (world) => startAlone(mismatch.executor, world, mismatch.ms > PLAN_LIMIT_MS / 4)))}\n`,
  );
for (const [name, { outcomes, slowest, withComplaints }] of totals) {
  const counted = Object.entries(outcomes).map(([outcome, n]) => `${outcome} ${n}`);
  console.log(
    `${name}: ${counted.join(', ')}; with wrong requests ${withComplaints}; slowest ${slowest.ms.toFixed(0)} ms (${slowest.which})`,
  );
}
for (const name of totals.keys())
  for (const [cause, n] of causesOf(mismatches.filter(({ executor }) => executor === name)))
    console.log(`${name}: ${String(n).padStart(5)}  ${cause}`);
process.exitCode = mismatches.some(({ executor }) => isOurs(executor)) ? 1 : 0;
