/** The first place where an answer is not what was expected. */
import { isDeepStrictEqual } from 'node:util';
import { Beginning, Unordered, unknown } from './expected.js';
import type { Answered } from './filters.js';

export interface Difference {
  /** 'projects.nodes[3].title' */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

const sorted = (rows: readonly unknown[]) => rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

/** A text that is the same whatever the order of fields, and of rows whose order does not count. */
function keyOf(value: unknown): string {
  if (value instanceof Unordered) return `[${value.rows.map(keyOf).toSorted().join()}]`;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${name}:${keyOf(each)}`).join()}}`;
}

function inLists(expected: readonly unknown[], actual: readonly unknown[], path: string): Difference | undefined {
  for (const [index, row] of expected.entries()) {
    const found = firstDifference(row, actual[index], `${path}[${index}]`);
    if (found) return found;
  }
  return undefined;
}

function inObjects(expected: Answered, actual: Answered, path: string): Difference | undefined {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const found = firstDifference(expected[name], actual[name], path === '' ? name : `${path}.${name}`);
    if (found) return found;
  }
  return undefined;
}

export function firstDifference(expected: unknown, actual: unknown, path = ''): Difference | undefined {
  if (expected === unknown) return undefined;
  const difference = { path, expected, actual };
  if (expected instanceof Unordered) {
    if (!Array.isArray(actual)) return difference;
    // Rows of no inner order are told apart by their outer fields, which are unique to them.
    const [wanted, found] = [sorted(expected.rows), sorted(actual)];
    return wanted.length === found.length ? inLists(wanted, found, path) : { path, expected: wanted, actual: found };
  }
  if (expected instanceof Beginning) {
    if (!Array.isArray(actual)) return difference;
    return inLists(expected.rows, actual, path);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return difference;
    return inLists(expected, actual, path) ?? (expected.length === actual.length ? undefined : difference);
  }
  if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    return inObjects(expected as Answered, actual as Answered, path);
  }
  return isDeepStrictEqual(expected ?? null, actual ?? null) ? undefined : difference;
}
