/** JSON whose text does not depend on the order in which an object was made. */

/** A field of inputs that clients do not see, and that only subgraphs give its default. */
const HIDDEN_INPUT = 'secret';

export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([name]) => name !== HIDDEN_INPUT);
    return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}
