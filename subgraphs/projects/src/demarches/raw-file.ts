/** A dossier as it came: made storable, and its checksum, by which a file that did not change is known. */
import { createHash } from 'node:crypto';

/** PostgreSQL's jsonb holds neither U+0000 nor half a surrogate pair; a form lets people paste both. */
const unstorable = /\0|\p{Surrogate}/gu;

/** A JSON value in which every character that the database cannot hold became U+FFFD (« replacement character »). */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unstorable, '\uFFFD');
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), storable(inner)]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** A value as JSON whose keys are in order: equal values give equal texts. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));

/** SHA-256 of the canonical JSON, as 64 hexadecimal digits. */
export const checksumOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
