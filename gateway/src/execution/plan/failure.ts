/** What stands in merged data where a value is missing for a reason that is known. */
import type { PublicReplyError } from '../../subgraphs/reply-errors.js';

/** What a request asked for at one place; keys are those of the request. */
export interface AskedInReply {
  /** Of objects of any type. */
  has(asked: string): boolean;
  below(asked: string): AskedFor | undefined;
}

/** What a fetch asked for at one place. */
export interface AskedFor extends AskedInReply {
  /** Is a key of the merged data asked for of objects of this type? */
  asksFor(key: string, typename: string): boolean;
  /** The key in the merged data of one in the request. */
  keyOf(asked: string): string;
}

/** An error below the place where it stands: what it made null there was not nullable. */
export interface FailureCause {
  readonly error: PublicReplyError;
  /** The way to the error in keys of the data: from the place of the failure, or where it is only taken along from the object around it. */
  readonly below: readonly (string | number)[];
  /** What the fetch asked for where this way begins: it tells fields of different types apart when nothing else does. */
  readonly asked?: AskedFor | undefined;
}

/** Takes the place of the value; whoever writes the answer makes it null, with these errors. */
export class Failure {
  constructor(
    readonly causes: FailureCause[],
    /** Is it only missing because an error elsewhere took it along? Then it is told of only where nothing else tells of that error. */
    readonly isTakenAlong = false,
    /** Errors elsewhere in the object around it, of which one may have made that null, and this with it: taken along, too. */
    readonly around?: Failure,
  ) {}

  /** The failure of something that could not be fetched because this is missing. */
  atItsPlace(): Failure {
    // What was taken along takes others along.
    return this.isTakenAlong ? this : this.elsewhere();
  }

  /** The failure of something of another object that could not be fetched because this is missing. */
  elsewhere(): Failure {
    return new Failure(this.causes.map(({ error }) => ({ error, below: [] })));
  }
}

const losses = new WeakMap<object, Failure[]>();

/** Notes that one subgraph failed where another gave an object or a list: what is missing below may be missing for that. */
export function noteLoss(value: unknown, failure: Failure): void {
  if (typeof value !== 'object' || value === null) return;
  const known = losses.get(value);
  if (known) known.push(failure);
  else losses.set(value, [failure]);
}

/** What was noted of an object or a list. */
export function lossesOf(value: object): readonly Failure[] {
  return losses.get(value) ?? [];
}

/** Is there no value, for whatever reason? */
export function isNothing(value: unknown): value is Failure | null | undefined {
  return value === null || value === undefined || value instanceof Failure;
}

/** Of two values for one place, of which one is nothing: the other, with what was lost of it noted. */
export function either(known: unknown, value: unknown): unknown {
  if (known === null || known === undefined) return value;
  if (known instanceof Failure && !isNothing(value)) {
    noteLoss(value, known);
    return value;
  }
  if (value instanceof Failure) noteLoss(known, value);
  return known;
}
