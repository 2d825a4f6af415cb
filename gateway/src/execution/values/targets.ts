/** Finds the objects of the merged data that a fetch adds to. */
import { isObject, type Data } from '../plan/fetched.js';

/** The objects at a path, each once, in the order of the data; `@` stands for every item of a list. */
export function targetsAt(data: Data, path: readonly (string | number)[]): readonly Data[] {
  if (path.length === 0) return [data];
  const found = new Set<Data>();
  collect(data, path, 0, found);
  return [...found];
}

function collect(value: unknown, path: readonly (string | number)[], from: number, found: Set<Data>): void {
  if (Array.isArray(value)) {
    // Lists where the schema has none lead nowhere, however many there are inside one another.
    if (path[from] === '@') for (const item of value) collect(item, path, from + 1, found);
    return;
  }
  if (!isObject(value)) return;
  const step = path[from];
  if (step === undefined) found.add(value);
  else if (Object.hasOwn(value, step)) collect(value[step], path, from + 1, found);
}
