/** The places of an answer as fetches fill them: for each type of the objects of a place, which fetch gives which of its fields. */
import { Kind, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import type { FetchStep } from '../plan/fetch-step.js';
import { UNUSUAL } from './json-scanner.js';
import type { ObjectReader } from './reading.js';
import type { FieldShape, SelectionShape } from '../shape.js';
import type { TypeNames } from '../type-names.js';

/** A fetch that gives objects of a place, or adds to them, and what it asks for there. */
export interface Source {
  readonly step: FetchStep;
  readonly selectionSets: readonly SelectionSetNode[];
}

/** A fetch that adds to objects at a place further down. */
export interface Ahead {
  readonly step: FetchStep;
  readonly path: readonly (string | number)[];
}

/** What is found out while places are compiled. */
export interface Outlook {
  readonly types: TypeNames;
  /** The answer cannot be put together from text, whatever the replies are. */
  giveUp(): never;
}

/** What stands in an object between its braces, from one fetch. */
export interface Run {
  readonly step: FetchStep | undefined;
  readonly items: RunItem[];
}

/** A field from a fetch, or text that the type alone says. */
export type RunItem = { readonly field: FieldShape; readonly key: string } | string;

/** The text of representations, but for the values of each. */
export interface RepresentationText {
  readonly values: readonly { readonly before: string; readonly slot: number }[];
  readonly end: string;
}

/** Where objects of some types stand. */
export class Place {
  private readonly typed = new Map<string, TypedPlace>();
  /** Fetches that add to the objects of this place. */
  readonly additions: readonly FetchStep[];
  readonly ahead: readonly Ahead[];

  /** @param creator the fetch that gives the objects; undefined for the root, which is there anyway */
  constructor(
    readonly shape: SelectionShape,
    readonly creator: Source | undefined,
    coming: readonly Ahead[],
    readonly outlook: Outlook,
  ) {
    this.additions = coming.flatMap(({ step, path }) => (path.length === 0 ? [step] : []));
    this.ahead = coming.filter(({ path }) => path.length > 0);
  }

  /** The place for objects of a type that their subgraph named. */
  named(name: string): TypedPlace {
    const type = this.typed.get(name) ?? this.shape.possibleType(name);
    if (!type) throw UNUSUAL;
    return type instanceof TypedPlace ? type : this.of(type);
  }

  of(type: GraphQLObjectType): TypedPlace {
    const known = this.typed.get(type.name);
    if (known) return known;
    const typed = new TypedPlace(this, type);
    this.typed.set(type.name, typed);
    return typed;
  }
}

/** A place for objects of one type. */
export class TypedPlace {
  readonly runs: readonly Run[];
  /** Texts of the runs that no fetch gives. */
  readonly emptyRuns: readonly (string | undefined)[];
  /** Do several fetches have to do with an object of this place? */
  readonly isPiece: boolean;
  /** Numbers of the values that fetches require of these objects, by key. */
  readonly slots = new Map<string, number>();
  readonly emptySlots: readonly undefined[];
  private readonly sources: readonly Source[];
  private readonly askedBy = new Map<Source, ReadonlyMap<string, readonly SelectionSetNode[]>>();
  /** Readers that were made of what fetches say of these objects. */
  readonly readers = new Map<FetchStep, ObjectReader>();
  readonly representations = new Map<FetchStep, RepresentationText>();

  constructor(
    readonly place: Place,
    readonly type: GraphQLObjectType,
  ) {
    const { creator, additions, outlook, shape } = place;
    const added = additions.map((step) => ({ step, selectionSets: [step.selectionSet] }));
    this.sources = creator ? [creator, ...added] : added;
    for (const source of this.sources) this.askedBy.set(source, this.keysOf(source));
    this.runs = this.runsOf(shape.fieldsOf(type));
    this.emptyRuns = this.runs.map(({ step, items }) => (step ? undefined : textOf(items)));
    this.isPiece = additions.length > 0 || this.runs.length > 1;
    for (const step of additions)
      for (const { key, inner, constant } of step.requirement?.fieldsOf(type.name) ?? []) {
        if (inner) outlook.giveUp();
        if (key !== '__typename' && constant === undefined && !this.slots.has(key))
          this.slots.set(key, this.slots.size);
      }
    this.emptySlots = Array.from({ length: this.slots.size }, () => undefined);
  }

  /** Keys that a fetch asks for of these objects, in its order. */
  keysFrom(step: FetchStep): readonly string[] {
    const source = this.sources.find((one) => one.step === step);
    const keys = source && this.askedBy.get(source);
    if (!keys) throw UNUSUAL;
    return [...keys.keys()];
  }

  /** The place of the objects under a key that a fetch gives. */
  below(step: FetchStep, key: string, shape: SelectionShape): Place {
    const { outlook, ahead } = this.place;
    const givers = this.sources.filter((source) => this.askedBy.get(source)?.has(key));
    const [creator] = givers;
    // Objects that two fetches give would have to be laid over one another.
    if (!creator || givers.length > 1 || creator.step !== step) return outlook.giveUp();
    const selectionSets = this.askedBy.get(creator)?.get(key) ?? [];
    const coming = ahead
      .filter(({ path }) => path[0] === key)
      .map(({ step: next, path }) => ({ step: next, path: withoutLists(path.slice(1)) }));
    return new Place(shape, { step, selectionSets }, coming, outlook);
  }

  private keysOf({ selectionSets }: Source): ReadonlyMap<string, readonly SelectionSetNode[]> {
    const keys = new Map<string, SelectionSetNode[]>();
    const { types } = this.place.outlook;
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          const sets = keys.get(key) ?? [];
          if (selection.selectionSet) sets.push(selection.selectionSet);
          keys.set(key, sets);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          if (condition === undefined || types.isOf(this.type.name, condition)) collect(selection.selectionSet);
        }
      }
    };
    for (const set of selectionSets) collect(set);
    return keys;
  }

  private runsOf(fields: readonly FieldShape[]): Run[] {
    const { outlook } = this.place;
    const runs: Run[] = [];
    const seen = new Set<string>();
    for (const field of fields) {
      const { key } = field;
      let step: FetchStep | undefined;
      let item: RunItem = `${field.label}"${this.type.name}"`;
      if (key !== undefined) {
        // Under two names of the client: once in the reply, twice in the answer.
        if (seen.has(key)) return outlook.giveUp();
        seen.add(key);
        step = this.sources.find((source) => this.askedBy.get(source)?.has(key))?.step ?? outlook.giveUp();
        item = { field, key };
      } else if (!field.isTypename) return outlook.giveUp();
      const last = runs.at(-1);
      if (last && (step === undefined || last.step === step || last.step === undefined)) {
        last.items.push(item);
        if (last.step === undefined && step) runs[runs.length - 1] = { step, items: last.items };
      } else runs.push({ step, items: [item] });
    }
    return runs;
  }
}

function withoutLists(path: readonly (string | number)[]): readonly (string | number)[] {
  const from = path.findIndex((step) => step !== '@');
  return from < 0 ? [] : path.slice(from);
}

/** The text of items that the type alone says. */
export function textOf(items: readonly RunItem[]): string {
  return items.filter((item) => typeof item === 'string').join(',');
}
