/** Puts the errors of a reply where the data lacks what they are about, so that they travel with the data to each place of the answer. */
import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import { failureError, type PublicReplyError } from '../subgraphs/reply-errors.js';
import type { SubgraphReply, SubgraphReplyError } from '../subgraphs/subgraph.js';
import { Failure, type FailureCause } from './failure.js';
import { isObject, type Data } from './fetched.js';

/** Errors of one reply that are read. Of those after them only the places count: what is null there has failed, for a reason that is not told. */
export const MOST_ERRORS_READ = 1_000;

/** An error whose place in the reply is gone with what stood above it. */
export interface LostPlace {
  readonly error: PublicReplyError;
  /** From the root of the reply's data. */
  readonly path: readonly (string | number)[];
}

/** Errors about a part of the reply that is null from its root, or that name no place of it that was asked for. */
export interface LostErrors {
  readonly errors: readonly LostPlace[];
  /** Of an object that is null for these errors: the failure of each of its keys. */
  readonly failureOf: (key: string) => Failure;
}

/**
 * Marks in place each null that an error explains, and gives the errors that explain none.
 * @param request what the reply is to
 * @param read gives what a client may know of an error
 */
export function placeErrors(
  { data, errors = [] }: SubgraphReply,
  request: { readonly document: DocumentNode },
  read: (error: SubgraphReplyError) => PublicReplyError,
): LostErrors {
  const lost: LostPlace[] = [];
  for (const error of errors.slice(0, MOST_ERRORS_READ)) {
    const path = pathOf(error);
    const visible = read(error);
    const place = emptyPlace(data, path, request);
    if (place) place.failure.causes.push({ error: visible, below: place.below });
    else lost.push({ error: visible, path });
  }
  const unread = failureError('SUBGRAPH_ERROR', []);
  let lostUnread: LostPlace | undefined;
  for (const error of errors.slice(MOST_ERRORS_READ)) {
    const path = pathOf(error);
    const place = emptyPlace(data, path, undefined);
    if (!place) lostUnread ??= { error: unread, path };
    else if (place.failure.causes.length === 0) place.failure.causes.push({ error: unread, below: place.below });
  }
  if (lostUnread) lost.push(lostUnread);
  return { errors: lost, failureOf: failuresOf(lost) };
}

/** Of an object that is null for these errors: the failure of each of its keys, the same for all objects. */
export function failuresOf(errors: readonly LostPlace[]): (key: string) => Failure {
  const known = new Map<string, Failure>();
  // Some other field was null where it may not be, and took this one along.
  const takenAlong = new Failure(
    errors.map(({ error, path }) => ({ error, below: path })),
    true,
  );
  return (key) => {
    let failure = known.get(key);
    if (!failure) {
      const own = errors.filter(({ path }) => path.length === 0 || path[0] === key);
      failure =
        own.length > 0 ? new Failure(own.map(({ error, path }) => ({ error, below: path.slice(1) }))) : takenAlong;
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
}

/**
 * Finds the null on the way of a path and puts a failure there; undefined if there is none.
 * @param request nor is there one at a key that it does not ask for, where nobody would meet the failure
 */
function emptyPlace(
  data: SubgraphReply['data'],
  path: readonly (string | number)[],
  request: { readonly document: DocumentNode } | undefined,
): EmptyPlace | undefined {
  let holder: unknown = data;
  for (const [index, step] of path.entries()) {
    if (!isHolder(holder) || !isPlace(holder, step)) return undefined;
    // Entities that are null have no place that keeps a mark: whoever merges them asks by their number.
    let value: unknown = Object.hasOwn(holder, step) ? (holder as Data)[step] : undefined;
    if (value === null || value === undefined) {
      if (request && !isAskedFor(request.document, path.slice(0, index + 1))) return undefined;
      value = new Failure([]);
      (holder as Data)[step] = value;
    }
    if (value instanceof Failure) return { failure: value, below: path.slice(index + 1) };
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

/** Does an operation ask for a key, of objects of whatever type? */
function isAskedFor({ definitions }: DocumentNode, path: readonly (string | number)[]): boolean {
  let sets: (SelectionSetNode | undefined)[] = definitions.map((one) =>
    'selectionSet' in one ? one.selectionSet : undefined,
  );
  for (const key of path) {
    if (typeof key === 'number') continue;
    const fields = sets
      .flatMap((set) => (set ? fieldsOf(set) : []))
      .filter(({ alias, name }) => (alias ?? name).value === key);
    if (fields.length === 0) return false;
    sets = fields.map(({ selectionSet }) => selectionSet);
  }
  return true;
}

function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    return one.kind === Kind.INLINE_FRAGMENT ? fieldsOf(one.selectionSet) : [];
  });
}
