/** JSON that says the same in other words: spaces, escapes, the keys of replies in another order. A subgraph may write like that. */
import { ExactNumber } from '../data/exact-number.js';

export function oddJson(value: unknown): string {
  if (value instanceof ExactNumber) return value.digits;
  if (typeof value === 'string') return oddText(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[ ${value.map(oddJson).join(' ,\n')}\t]`;
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return oddJson((value as { toJSON(): unknown }).toJSON());
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  // The objects of graphql-js have no prototype; the order inside a value of a custom scalar is the client's to see.
  const ordered = Object.getPrototypeOf(value) === null ? entries.toReversed() : entries;
  return `{\r\n${ordered.map(([key, inner]) => `${oddText(key)} : ${oddJson(inner)}`).join(' , ')} }`;
}

/** A text with some characters escaped that need not be. */
function oddText(text: string): string {
  return JSON.stringify(text).replaceAll(/[e/\u0080-\uffff]/g, (character) =>
    character === '/' ? String.raw`\/` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
