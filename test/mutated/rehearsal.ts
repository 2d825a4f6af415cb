/** Random operations, asked by everybody: the same ones from the same seed, on whatever world. */
import { Random } from '@innovation-sante/scheme/random';
import { buildSchema } from 'graphql';
import { type NamedAsker, administrator } from './asker.js';
import { askersOfCertain, askersOfEach, atOnce } from './config.js';
import { inParallel } from './in-parallel.js';
import { type Mismatch, type WholeAnswer, askWhole, mismatchOf } from './mismatch.js';
import { certainOperations } from './certain-operations.js';
import { RandomOperations } from './operations.js';
import type { Oracle } from './oracle.js';
import type { Pages } from './reading.js';
import type { Selection } from './selection.js';
import { shrunk } from './shrink.js';
import { valuesOf } from './values.js';
import { type World, readSchema } from './world.js';

/** An operation with what the administrator is answered. */
export interface Rehearsed {
  /** Whether it is always asked, and not by chance. */
  readonly isCertain: boolean;
  readonly root: Selection;
  readonly whole: WholeAnswer;
}

/** An operation as somebody asks it. */
export interface Asked extends Rehearsed {
  readonly who: NamedAsker;
  readonly pages: Pages;
}

/** Makes the operations of a seed, after those that are always asked, and has the administrator answer them. */
export async function rehearse(world: World, oracle: Oracle, seed: number, count: number): Promise<Rehearsed[]> {
  const schema = buildSchema(await readSchema('api'));
  const operations = new RandomOperations(schema, valuesOf(oracle.dataset), new Random(seed));
  const certain = certainOperations(schema).map((root) => ({ root, isCertain: true }));
  const random = Array.from({ length: count }, () => ({ root: operations.next(), isCertain: false }));
  return inParallel([...certain, ...random], atOnce, async (one) => ({
    ...one,
    whole: await askWhole(world, one.root),
  }));
}

/** Pages of every size, but not so small that a long list takes hundreds of them. */
export function pagesFor(random: Random, { whole, root }: Rehearsed): Pages {
  const list = whole.reading.data?.[root.field] as { readonly totalCount?: number } | null | undefined;
  const least = Math.ceil((list?.totalCount ?? 1) / 6);
  return { size: Math.min(100, Math.max(1, random.integer(least, least + 30))), backward: random.chance(0.4) };
}

/** Each operation as a few of the askers ask it, everybody as often as everybody else. */
export function asking(rehearsed: readonly Rehearsed[], askers: readonly NamedAsker[], seed: number): Asked[] {
  const random = new Random(seed, 1);
  const deck: NamedAsker[] = [];
  const next = (): NamedAsker => {
    if (deck.length === 0) deck.push(...askers);
    return deck.splice(random.integer(0, deck.length - 1), 1)[0] ?? administrator;
  };
  return rehearsed.flatMap((one) =>
    Array.from({ length: one.isCertain ? askersOfCertain : askersOfEach }, () => ({
      ...one,
      who: next(),
      pages: pagesFor(random, one),
    })),
  );
}

/** More reports than these tell nothing new. */
const mostReports = 8;

/** What is wrong, made small. */
export async function mismatchesOf(world: World, oracle: Oracle, asked: readonly Asked[]): Promise<Mismatch[]> {
  let reported = 0;
  const found = await inParallel(asked, atOnce, async ({ root, whole, who, pages }) => {
    if (reported >= mostReports) return [];
    const mismatch = await mismatchOf(world, oracle, who, root, whole, pages);
    if (!mismatch) return [];
    reported += 1;
    return [await shrunk(world, oracle, who, root, pages, mismatch)];
  });
  return found.flat();
}

/** The first thing that is wrong for one asker, whatever is asked; undefined where nothing is. */
export async function firstMismatch(
  world: World,
  oracle: Oracle,
  rehearsed: readonly Rehearsed[],
  who: NamedAsker,
): Promise<Mismatch | undefined> {
  for (const { root, whole } of rehearsed) {
    const mismatch = await mismatchOf(world, oracle, who, root, whole, { size: 100, backward: false });
    if (mismatch) return mismatch;
  }
  return undefined;
}
