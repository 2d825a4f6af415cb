/**
 * Writes an answer from merged data exactly as the specification says, with an error for each value that is not what the schema allows: the slower
 * of two ways, and the one that defines what an answer is. @see https://spec.graphql.org/draft/#CompleteValue()
 */
import {
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { PublicReplyError } from '../../subgraphs/reply-errors.js';
import { Failure, lossesOf, type AskedFor, type FailureCause } from '../plan/failure.js';
import { leafWriter } from '../leaf.js';
import type { FieldShape, SelectionShape } from '../shape.js';

/** The way to a value, in the client's names, from the value upwards. */
interface Place {
  readonly above: Place | undefined;
  readonly step: string | number;
  /** What was noted of the object or the list at the place. */
  lost?: readonly Loss[];
}

/** A failure at a value that is there otherwise, or that took more along than its own place. */
interface Loss {
  readonly failure: Failure;
  readonly field: FieldShape;
  /** Of the value, inside the lists of the field. */
  readonly type: GraphQLOutputType;
  readonly place: Place;
}

/** Answers what is asked of the schema itself, as JSON text. */
export type IntrospectionText = (field: FieldShape) => string;

export interface ExactAnswer {
  /** Undefined when null has come up to the root. */
  readonly text: string | undefined;
  readonly errors: readonly GraphQLError[];
}

/** Writes the answer for data of a root type. @param mostErrors errors beyond these are left out */
export function writeExactly(
  shape: SelectionShape,
  root: GraphQLObjectType,
  data: Readonly<Record<string, unknown>>,
  introspection: IntrospectionText,
  mostErrors: number,
): ExactAnswer {
  const writer = new ExactWriter(introspection, mostErrors);
  const text = writer.object(shape, root, data, undefined);
  writer.tellOfTakenAlong();
  return { text, errors: writer.errors };
}

class ExactWriter {
  readonly errors: GraphQLError[] = [];
  /** Complaints about bad input: one bad argument below a list fails for each item, and is still one mistake of the client. */
  private readonly complaints = new Set<string>();
  private readonly told = new Set<string>();
  private readonly takenAlong: { readonly loss: Loss; readonly place: Place }[] = [];

  constructor(
    private readonly introspection: IntrospectionText,
    private readonly mostErrors: number,
  ) {}

  /** Text of an object; undefined when one of its fields is null and may not be. */
  object(
    shape: SelectionShape,
    type: GraphQLObjectType,
    data: Readonly<Record<string, unknown>>,
    place: Place | undefined,
  ): string | undefined {
    let text = '';
    for (const field of shape.fieldsOf(type)) {
      const value = this.field(field, type, data, { above: place, step: field.name });
      if (value === undefined) return undefined;
      text += `${text === '' ? '' : ','}${field.label}${value}`;
    }
    return `{${text}}`;
  }

  private field(
    field: FieldShape,
    type: GraphQLObjectType,
    data: Readonly<Record<string, unknown>>,
    place: Place,
  ): string | undefined {
    if (field.key === undefined) return field.isTypename ? `"${type.name}"` : this.introspection(field);
    const value = Object.hasOwn(data, field.key) ? data[field.key] : undefined;
    return this.value(field, field.type, value, place);
  }

  /** Text of a value; undefined when it is null and may not be. */
  private value(field: FieldShape, type: GraphQLOutputType, value: unknown, place: Place): string | undefined {
    if (!isNonNullType(type)) return this.nullable(field, type, value, place) ?? 'null';
    if (value === null) this.complain('SUBGRAPH_INVALID_VALUE', place);
    return value === null ? undefined : this.nullable(field, type.ofType, value, place);
  }

  private nullable(field: FieldShape, type: GraphQLOutputType, value: unknown, place: Place): string | undefined {
    if (value === null) return undefined;
    if (value === undefined) return this.miss(place);
    if (value instanceof Failure) return this.fail(field, value, place);
    if (typeof value === 'object') noteLost(field, type, value, place);
    if (isListType(type)) return this.list(field, type.ofType, value, place);
    if (isLeafType(type)) return leafWriter(type)(value) ?? this.complain('SUBGRAPH_INVALID_VALUE', place);
    return this.composite(field, value, place);
  }

  private list(field: FieldShape, type: GraphQLOutputType, value: unknown, place: Place): string | undefined {
    if (!Array.isArray(value)) return this.complain('SUBGRAPH_INVALID_VALUE', place);
    const texts: string[] = [];
    for (const [index, item] of value.entries()) {
      const text = this.value(field, type, item, { above: place, step: index });
      if (text === undefined) return undefined;
      texts.push(text);
    }
    return `[${texts.join(',')}]`;
  }

  private composite({ inner }: FieldShape, value: unknown, place: Place): string | undefined {
    if (!inner || !isData(value)) return this.complain('SUBGRAPH_INVALID_VALUE', place);
    const given = Object.hasOwn(value, '__typename') ? value['__typename'] : undefined;
    // What has no type of its own and needs none has that of its place.
    const type = given === undefined && !isAbstractType(inner.type) ? inner.type : inner.possibleType(given);
    if (!type || isAbstractType(type)) {
      if (given instanceof Failure) return this.failObject(inner, given, place);
      if (given === undefined && lostAt(place).length > 0) return this.miss(place);
      return this.complain('SUBGRAPH_INVALID_VALUE', place);
    }
    return this.object(inner, type, value, place);
  }

  /** What is missing without a reason of its own was taken along by what was lost around it. */
  private miss(place: Place): undefined {
    const lost = lostAt(place);
    if (lost.length === 0) return this.complain('SUBGRAPH_ERROR', place);
    for (const loss of lost) this.takenAlong.push({ loss, place });
  }

  private complain(code: 'SUBGRAPH_INVALID_VALUE' | 'SUBGRAPH_ERROR', place: Place): undefined {
    const message =
      code === 'SUBGRAPH_ERROR'
        ? 'A part of the graph gave no value.'
        : 'A part of the graph answered a value that the schema does not allow.';
    this.add({ message, path: [], extensions: { code } }, () => pathOf(place));
  }

  /** Errors that are not told of yet, and whose own place the client did not ask for. */
  tellOfTakenAlong(): void {
    const told = new Set<Loss>();
    for (const { loss, place } of this.takenAlong) {
      // Where a list was lost, ten thousand items may be missing for it.
      if (told.has(loss)) continue;
      for (const cause of loss.failure.causes) {
        // What is left out anyway need not be looked at: a large reply may have failed for a thousand reasons.
        if (this.isFull) return;
        this.add(cause.error, () => {
          const origin = placeOf(loss, cause);
          // Told where it arose if the client asked for that, and else for all that it took along.
          if (origin) told.add(loss);
          return origin ?? pathOf(place);
        });
      }
    }
  }

  private get isFull(): boolean {
    return this.errors.length >= this.mostErrors;
  }

  private fail(field: FieldShape, failure: Failure, place: Place): undefined {
    if (this.isFull) return;
    const along = failure.isTakenAlong ? failure : failure.around;
    if (along) this.takenAlong.push({ loss: { failure: along, field, type: field.type, place }, place });
    if (failure.isTakenAlong) return;
    const lists = listsIn(field.type);
    for (const cause of failure.causes)
      this.add(cause.error, () => [...pathOf(place), ...namesOf(field.inner, cause, lists)]);
  }

  /** An object whose type could not be found out. */
  private failObject(inner: SelectionShape, { causes, isTakenAlong }: Failure, place: Place): undefined {
    for (const cause of causes)
      this.add(cause.error, () => [...pathOf(place), ...(isTakenAlong ? namesOf(inner, cause, 0) : [])]);
  }

  /** Adds an error unless it was told of: what is said of one place in the same words is one error. */
  private add({ message, extensions }: PublicReplyError, where: () => (string | number)[]): void {
    const isComplaint = extensions['code'] === 'BAD_USER_INPUT';
    // Before the place is found: a thousand errors may be about each of ten thousand places.
    if (this.isFull || (isComplaint && this.complaints.has(message))) return;
    if (isComplaint) this.complaints.add(message);
    const path = where();
    const mark = JSON.stringify([path, message, extensions]);
    if (this.told.has(mark)) return;
    this.told.add(mark);
    this.errors.push(new GraphQLError(message, { path, extensions: { ...extensions } }));
  }
}

function isData(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step: Place | undefined = place; step; step = step.above) path.push(step.step);
  return path.toReversed();
}

function noteLost(field: FieldShape, type: GraphQLOutputType, value: object, place: Place): void {
  const failures = lossesOf(value);
  if (failures.length > 0) place.lost = failures.map((failure) => ({ failure, field, type, place }));
}

/** What was lost at a place, or around it. */
function lostAt(place: Place): readonly Loss[] {
  const lost: Loss[] = [];
  for (let at: Place | undefined = place; at; at = at.above) if (at.lost) lost.push(...at.lost);
  return lost;
}

/** Where an error of what was lost arose; undefined if the client did not ask for that. */
function placeOf({ failure, field, type, place }: Loss, cause: FailureCause): (string | number)[] | undefined {
  const { isTakenAlong } = failure;
  const names = isTakenAlong ? namesOf(field.owner, cause, 0) : namesOf(field.inner, cause, listsIn(type));
  return names.length === 0 ? undefined : [...pathOf(isTakenAlong ? place.above : place), ...names];
}

/**
 * The client's names for the way to an error below a place, as far as the client asked for them: a subgraph may say any.
 * @param lists how many lists the value at the place may be in
 */
function namesOf(shape: SelectionShape | undefined, cause: FailureCause, lists: number): (string | number)[] {
  const names: (string | number)[] = [];
  let [below, asked, numbers] = [shape, cause.asked, lists];
  for (const key of cause.below) {
    if (typeof key === 'number') {
      if (numbers === 0) break;
      numbers -= 1;
      names.push(key);
    } else {
      const field = below && fieldOf(below, key, asked);
      if (!field) break;
      names.push(field.name);
      [below, asked, numbers] = [field.inner, asked?.below(key), listsIn(field.type)];
    }
  }
  return names;
}

/**
 * Of which type the object was nobody knows: of one of which the fetch asked for the key. If there are several, what all of them have is meant, or
 * else what has the name of its key, rather than an alias for objects of another type.
 */
function fieldOf(shape: SelectionShape, keyAsked: string, asked: AskedFor | undefined): FieldShape | undefined {
  const key = asked?.keyOf(keyAsked) ?? keyAsked;
  const byType = shape
    .possibleTypes()
    .filter(({ name }) => asked?.asksFor(key, name) ?? true)
    .map((type) => shape.fieldsOf(type).filter((one) => one.key === key))
    .filter(({ length }) => length > 0);
  const fields = byType.flat();
  return (
    fields.find(({ name }) => byType.every((ofType) => ofType.some((one) => one.name === name))) ??
    fields.find(({ name }) => name === key) ??
    fields[0]
  );
}

function listsIn(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsIn(type.ofType);
  return isListType(type) ? 1 + listsIn(type.ofType) : 0;
}
