/** Puts the errors of a reply where the data lacks what they are about, so that they travel with the data to each place of the answer. */
import { isMasked, publicReplyError, type PublicReplyError } from '../subgraphs/reply-errors.js';
import type { SubgraphReplyError } from '../subgraphs/subgraph.js';
import { Failure, type FailureCause } from './failure.js';
import { isObject, type Data } from './fetched.js';

/** An error whose place in the reply is gone with what stood above it. */
export interface LostPlace {
  readonly error: PublicReplyError;
  /** From the root of the reply's data. */
  readonly path: readonly (string | number)[];
}

export interface PlacedErrors {
  /** Errors about a part of the reply that is null from its root, or that name no place. */
  readonly lost: readonly LostPlace[];
}

/**
 * Marks in place each null that an error explains.
 * @param data of the reply; null when nothing came
 * @param onMasked receives the errors of which the client learns only that something is missing
 */
export function placeErrors(
  data: Data | null | undefined,
  errors: readonly SubgraphReplyError[],
  onMasked: (error: SubgraphReplyError) => void,
): PlacedErrors {
  const lost: LostPlace[] = [];
  for (const error of errors) {
    if (isMasked(error)) onMasked(error);
    const path = Array.isArray(error.path) ? error.path : [];
    const visible = publicReplyError(error, []);
    if (!isObject(data) || path.length === 0 || !place(data, path, visible)) lost.push({ error: visible, path });
  }
  return { lost };
}

/** Finds the null on the way of a path and marks it; false if there is none. */
function place(data: Data, path: readonly (string | number)[], error: PublicReplyError): boolean {
  let holder: Data | unknown[] = data;
  for (const [index, step] of path.entries()) {
    if (!isPlace(holder, step)) return false;
    // Entities that are null have no place that keeps a mark: whoever merges them asks by their number.
    const value: unknown = Object.hasOwn(holder, step) ? (holder as Data)[step] : undefined;
    if (value === null || value === undefined) {
      const cause: FailureCause = { error, below: path.slice(index + 1) };
      (holder as Data)[step] = new Failure([cause]);
      return true;
    }
    if (value instanceof Failure) {
      value.causes.push({ error, below: path.slice(index + 1) });
      return true;
    }
    if (typeof value !== 'object') return false;
    holder = value as Data | unknown[];
  }
  return false;
}

/** A subgraph may name any place: a mark far behind the end of a list would make it endless, and one on a prototype change the object. */
function isPlace(holder: Data | unknown[], step: unknown): step is string | number {
  return Array.isArray(holder)
    ? typeof step === 'number' && Object.hasOwn(holder, step)
    : typeof step === 'string' && step !== '__proto__';
}
