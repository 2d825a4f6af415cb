/** Loads by key, many at a time: the keys that one request asks for in the same moment become one statement. */
import DataLoader from 'dataloader';
import type { RequestContext } from './context.js';

/** A loader of a request, made at its first use. */
export type LoaderOf<Key, Value> = (context: RequestContext) => DataLoader<Key, Value>;

/**
 * Defines how values are loaded for many keys at once.
 *
 * @param batch gives one value a key, in the order of the keys
 */
export function defineLoader<Key, Value>(
  batch: (keys: readonly Key[], context: RequestContext) => Promise<readonly (Value | Error)[]>,
): LoaderOf<Key, Value> {
  const identity = Symbol('loader');
  return (context) => loaderFor(context, identity, (keys: readonly Key[]) => batch(keys, context));
}

/** The request's loader of that identity, made when it is not there yet. */
export function loaderFor<Key, Value>(
  context: RequestContext,
  identity: unknown,
  batch: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
): DataLoader<Key, Value> {
  const known = context.loaders.get(identity) as DataLoader<Key, Value> | undefined;
  if (known) return known;
  const made = new DataLoader<Key, Value>(batch);
  context.loaders.set(identity, made);
  return made;
}

/** The row of each key, or null where there is none. */
export function onePerKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** The rows of each key, in the order in which they came; an empty list where there are none. */
export function manyPerKey<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const byKey = grouped(rows, keyOf);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** `Map.groupBy`, which Node 20 does not have. */
function grouped<Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
