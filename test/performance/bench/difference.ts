/** Compares two JSON answers: the order of keys does not count, everything else does. */

/** Where and how two values differ first; undefined where they are equal. */
export function firstDifference(left: unknown, right: unknown, path = '$'): string | undefined {
  if (Object.is(left, right)) return undefined;
  if (Array.isArray(left) && Array.isArray(right)) {
    if (left.length !== right.length) return `${path}: ${left.length} items and ${right.length}`;
    return firstOf(left.keys(), (index) => firstDifference(left[index], right[index], `${path}[${index}]`));
  }
  if (isObject(left) && isObject(right)) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return firstOf(keys, (key) => {
      if (!(key in left) || !(key in right)) return `${path}.${key}: only ${key in left ? 'left' : 'right'} has it`;
      return firstDifference(left[key], right[key], `${path}.${key}`);
    });
  }
  return `${path}: ${JSON.stringify(left)} and ${JSON.stringify(right)}`;
}

function firstOf<Key>(keys: Iterable<Key>, differenceAt: (key: Key) => string | undefined): string | undefined {
  for (const key of keys) {
    const difference = differenceAt(key);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

/** The answer without the cursors of its pages, which only the graph can make. */
export function withoutCursors(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutCursors);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !cursors.has(key));
  return Object.fromEntries(kept.map(([key, inside]) => [key, withoutCursors(inside)]));
}

const cursors = new Set(['startCursor', 'endCursor', 'cursor']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
