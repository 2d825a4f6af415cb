/** Puts the errors of a reply where the data lacks what they are about, so that they travel with the data to each place of the answer. */
import { failureError, type PublicReplyError } from '../../subgraphs/reply-errors.js';
import type { SubgraphReply, SubgraphReplyError } from '../../subgraphs/subgraph.js';
import { Failure, type AskedFor, type AskedInReply, type FailureCause } from '../plan/failure.js';
import { isObject, type Data } from '../plan/fetched.js';

/** Errors of one reply that are read. Of those after them only the places count: what is null there has failed, for a reason that is not told. */
export const MOST_ERRORS_READ = 1_000;

/** An error whose place in the reply is gone with what stood above it. */
export interface LostPlace {
  readonly error: PublicReplyError;
  /** From the root of the reply's data. */
  readonly path: readonly (string | number)[];
}

/**
 * Marks in place each null that an error explains, and gives the errors that explain none: about a part of the reply that is null from its root,
 * or that name no place of it that was asked for.
 * @param asked what the request asks for at its root
 * @param read gives what a client may know of an error
 */
export function placeErrors(
  { data, errors = [] }: SubgraphReply,
  asked: AskedInReply,
  read: (error: SubgraphReplyError) => PublicReplyError,
): readonly LostPlace[] {
  const lost: LostPlace[] = [];
  for (const error of errors.slice(0, MOST_ERRORS_READ)) {
    const path = pathOf(error);
    const visible = read(error);
    const place = emptyPlace(data, path, asked);
    if (place) place.failure.causes.push({ error: visible, below: place.below, asked: place.asked });
    else lost.push({ error: visible, path });
  }
  const unread = failureError('SUBGRAPH_ERROR', []);
  let lostUnread: LostPlace | undefined;
  for (const error of errors.slice(MOST_ERRORS_READ)) {
    const path = pathOf(error);
    const place = emptyPlace(data, path, asked);
    if (!place) lostUnread ??= { error: unread, path };
    else if (place.failure.causes.length === 0)
      place.failure.causes.push({ error: unread, below: place.below, asked: place.asked });
  }
  if (lostUnread) lost.push(lostUnread);
  return lost;
}

/** Of an object that is null for these errors: the failure of each of its keys, the same for all objects. @param asked what was asked of the object */
export function failuresOf(errors: readonly LostPlace[], asked: AskedFor): (key: string) => Failure {
  const known = new Map<string, Failure>();
  // Some other field was null where it may not be, and took this one along.
  const takenAlong = new Failure(
    errors.map(({ error, path }) => ({ error, below: path, asked })),
    true,
  );
  return (key) => {
    let failure = known.get(key);
    if (!failure) {
      const own = errors.filter(({ path }) => path.length === 0 || path[0] === key);
      failure =
        own.length > 0
          ? new Failure(
              own.map(({ error, path }) => ({ error, below: path.slice(1), asked: asked.below(key) })),
              false,
              own.length < errors.length ? takenAlong : undefined,
            )
          : takenAlong;
      known.set(key, failure);
    }
    return failure;
  };
}

/** The place that an error names; a subgraph may send anything there. */
function pathOf({ path }: SubgraphReplyError): readonly (string | number)[] {
  return Array.isArray(path) ? (path as (string | number)[]) : [];
}

interface EmptyPlace {
  readonly failure: Failure;
  readonly below: FailureCause['below'];
  readonly asked: AskedFor | undefined;
}

/** Finds the null on the way of a path and puts a failure there; undefined if there is none at a key that was asked for. */
function emptyPlace(
  data: SubgraphReply['data'],
  path: readonly (string | number)[],
  root: AskedInReply,
): EmptyPlace | undefined {
  let holder: unknown = data;
  let asked: AskedFor | undefined;
  for (const [index, step] of path.entries()) {
    if (!isHolder(holder) || !isPlace(holder, step)) return undefined;
    if (typeof step === 'string') {
      const around = index === 0 ? root : asked;
      // Nobody would meet a failure there.
      if (!around?.has(step)) return undefined;
      asked = around.below(step);
    }
    // Entities that are null have no place that keeps a mark: whoever merges them asks by their number.
    let value: unknown = Object.hasOwn(holder, step) ? (holder as Data)[step] : undefined;
    if (value === null || value === undefined) {
      value = new Failure([]);
      (holder as Data)[step] = value;
    }
    if (value instanceof Failure) return { failure: value, below: path.slice(index + 1), asked };
    holder = value;
  }
  return undefined;
}

function isHolder(value: unknown): value is Data | unknown[] {
  return Array.isArray(value) || isObject(value);
}

/** A subgraph may name any place: a mark far behind the end of a list would make it endless, and one on a prototype change the object. */
function isPlace(holder: Data | unknown[], step: unknown): step is string | number {
  return Array.isArray(holder)
    ? typeof step === 'number' && Object.hasOwn(holder, step)
    : typeof step === 'string' && step !== '__proto__';
}
