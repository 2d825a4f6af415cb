/** What one fetch asks for at one place, and how it is put into the merged data: in place, by the keys that were asked for and no others. */
import { Kind, type SelectionSetNode } from 'graphql';
import { either, isNothing, Failure, noteLoss, type AskedFor } from './failure.js';
import type { TypeNames } from '../type-names.js';

export type Data = Record<string, unknown>;

/** Lists inside one another that are entered: more than any schema has, and a reply may have any number. */
export const MOST_LISTS = 30;

interface FetchedField {
  readonly key: string;
  readonly inner: Fetched | undefined;
}

/** The keys of one place. */
export class Fetched implements AskedFor {
  /** For objects of all types together: an object of another type just lacks the key. */
  private readonly fields: readonly FetchedField[];
  private readonly keysByType = new Map<string, readonly string[]>();

  /** @param renamed keys that a value has when it is merged, by the key under which it is asked for */
  constructor(
    private readonly selectionSets: readonly SelectionSetNode[],
    private readonly types: TypeNames,
    private readonly renamed: ReadonlyMap<string, string>,
  ) {
    const found = new Map<string, SelectionSetNode[]>();
    for (const set of selectionSets) collect(set, () => true, found, renamed);
    this.fields = [...found].map(([key, sets]) => ({
      key,
      inner: sets.length === 0 ? undefined : new Fetched(sets, types, renamed),
    }));
  }

  /** Puts what was fetched into an object. What has no place of its own there is taken as it is, not copied. */
  merge(target: Data, source: Readonly<Data>): void {
    for (const { key, inner } of this.fields) {
      if (!Object.hasOwn(source, key)) continue;
      const value = source[key];
      const known = Object.hasOwn(target, key) ? target[key] : undefined;
      if (key === '__typename' && typeof known === 'string') target[key] = this.narrower(known, value);
      else target[key] = merged(known, value, inner);
    }
  }

  /** Makes of an object that could not be had a failure for each of its keys, or for what is not there of it otherwise. */
  fail(target: Data, failureOf: (key: string) => Failure): void {
    const name = target['__typename'];
    for (const key of this.keysFor(name)) {
      if (!Object.hasOwn(target, key) || target[key] === undefined) target[key] = failureOf(key);
      else noteLoss(target[key], failureOf(key));
    }
    // It was to say of which type the object is.
    if (typeof name === 'string' && this.types.isAbstract(name) && this.fields.some(({ key }) => key === '__typename'))
      target['__typename'] = failureOf('__typename');
  }

  asksFor(key: string, typename: string): boolean {
    return this.keysFor(typename).includes(key);
  }

  has(asked: string): boolean {
    return this.field(asked) !== undefined;
  }

  below(asked: string): Fetched | undefined {
    return this.field(asked)?.inner;
  }

  keyOf(asked: string): string {
    return this.renamed.get(asked) ?? asked;
  }

  private field(asked: string): FetchedField | undefined {
    const key = this.keyOf(asked);
    return this.fields.find((field) => field.key === key);
  }

  /** The name of an interface says less than that of one of its objects. */
  private narrower(known: unknown, value: unknown): unknown {
    return typeof value === 'string' && this.types.isAbstract(value) ? known : value;
  }

  private keysFor(typename: unknown): readonly string[] {
    const name = typeof typename === 'string' ? typename : '';
    const known = this.keysByType.get(name);
    if (known) return known;
    const found = new Map<string, SelectionSetNode[]>();
    for (const set of this.selectionSets)
      collect(set, (condition) => name === '' || this.types.isOf(name, condition), found, this.renamed);
    const keys = [...found.keys()].filter((key) => key !== '__typename');
    this.keysByType.set(name, keys);
    return keys;
  }
}

/** What two subgraphs gave at one place. Where one of them failed, the other's is taken. */
function merged(known: unknown, value: unknown, inner: Fetched | undefined, lists = 0): unknown {
  if (isNothing(known) || isNothing(value)) return either(known, value);
  if (inner && Array.isArray(known)) {
    if (!Array.isArray(value) || value.length !== known.length || lists === MOST_LISTS) return known;
    for (const [index, item] of known.entries()) known[index] = merged(item, value[index], inner, lists + 1);
  } else if (inner && isObject(known) && isObject(value)) inner.merge(known, value);
  return known;
}

function collect(
  { selections }: SelectionSetNode,
  applies: (condition: string) => boolean,
  found: Map<string, SelectionSetNode[]>,
  renamed: ReadonlyMap<string, string>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const asked = (selection.alias ?? selection.name).value;
      const key = renamed.get(asked) ?? asked;
      const sets = found.get(key) ?? [];
      if (selection.selectionSet) sets.push(selection.selectionSet);
      found.set(key, sets);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      if (selection.typeCondition === undefined || applies(selection.typeCondition.name.value))
        collect(selection.selectionSet, applies, found, renamed);
    }
  }
}

/** Is it an object of data, neither a list nor the mark of a failure? */
export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Failure);
}
