/** The data of a world: what each field of each object is, for the subgraphs and for the truth alike. */
import {
  GraphQLError,
  GraphQLNonNull,
  getArgumentValues,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { hash } from '../random.js';
import { coordinate, type Coordinate, type Facts, type KeyFieldValue } from './facts.js';
import { leafValue, longValue } from './leaf-values.js';
import { Ref, type Moment } from './ref.js';
import { stableJson } from './stable-json.js';

/** Numbers that objects without a key have. */
const VALUE_NUMBERS = 997;

export class Data {
  private readonly selections = new Map<string, SelectionSetNode>();
  private readonly numbersByKey = new Map<string, Map<string, Ref>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly facts: Facts,
  ) {}

  /**
   * What a field of an object is, as a resolver gives it.
   * @param subgraph whose word it is; undefined for the truth
   * @throws `GraphQLError` where the field fails
   */
  value(ref: Ref, name: string, args: Readonly<Record<string, unknown>>, moment: Moment, subgraph?: string): unknown {
    const place = coordinate(ref.type, name);
    const { facts } = this;
    const known = facts.keyFields.get(place);
    if (known) return this.keyValue(ref, this.field(ref.type, name), known, moment);
    if (ref.type === 'Mutation') moment.changes += typeof args['by'] === 'number' ? args['by'] : 1;
    if (facts.counters.has(place)) return moment.changes;
    const isStale = subgraph !== undefined && facts.stale.has(`${subgraph}/${place}`);
    const seed = hash(
      facts.seed,
      facts.origins.get(place) ?? ref.type,
      ref.n,
      name,
      stableJson(args),
      ref.type === 'Mutation' ? moment.changes : '',
      isStale ? 'stale' : '',
    );
    if (facts.throwing.has(place) && !facts.calm.has(place) && hash(seed, 'throws') % 8 === 0)
      throw new GraphQLError(`${place} of ${ref.n} fails`, { extensions: { code: 'FORBIDDEN' } });
    const { type } = this.field(ref.type, name);
    const requirement = facts.requirements.get(place);
    if (requirement !== undefined) {
      const text = `${name}(${stableJson(args)}) of ${this.required(ref, requirement, subgraph !== undefined, moment)}`;
      return this.computed(type, text);
    }
    const whole = facts.present.has(place) && !isNonNullType(type) ? new GraphQLNonNull(type) : type;
    return this.drawn(whole, { place, seed, label: `${place}(${stableJson(args)})`, moment });
  }

  /** The entity that a representation names by a key; undefined where it does not have all of the key, or there is none. */
  find(type: string, key: string, representation: Readonly<Record<string, unknown>>): Ref | undefined {
    const selection = this.selection(key);
    const wanted = stableJson(this.told(representation, selection.selections));
    const cacheKey = `${type} ${key}`;
    const known = this.numbersByKey.get(cacheKey);
    if (known) return known.get(wanted);
    const found = new Map<string, Ref>();
    for (const member of this.facts.families.get(type) ?? [type])
      for (const n of this.facts.pools.get(member) ?? []) {
        const ref = new Ref(member, n);
        found.set(stableJson(this.read(ref, selection, { changes: 0, isExact: false })), ref);
      }
    this.numbersByKey.set(cacheKey, found);
    return found.get(wanted);
  }

  /** What a field is computed from and was not told of its object; undefined if it has all, or is not computed. */
  lacking(ref: Ref, name: string): string | undefined {
    const requirement = this.facts.requirements.get(coordinate(ref.type, name));
    if (requirement === undefined) return undefined;
    for (const selection of this.selection(requirement).selections)
      if (selection.kind === Kind.FIELD && !Object.hasOwn(ref.told ?? {}, selection.name.value))
        return selection.name.value;
    return undefined;
  }

  private required(ref: Ref, requirement: string, fromTold: boolean, moment: Moment): string {
    const selection = this.selection(requirement);
    return stableJson(
      fromTold
        ? this.told(ref.told ?? {}, selection.selections)
        : this.read(ref, selection, { ...moment, isExact: false }),
    );
  }

  /** What the data has of a selection. */
  private read(ref: Ref, { selections }: SelectionSetNode, moment: Moment): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const args = getArgumentValues(this.field(ref.type, selection.name.value), selection);
        const value = this.value(ref, selection.name.value, args, moment);
        found[selection.name.value] = this.deeply(value, (inner) =>
          inner instanceof Ref && selection.selectionSet ? this.read(inner, selection.selectionSet, moment) : inner,
        );
      } else if (selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition?.name.value === ref.type) {
        Object.assign(found, this.read(ref, selection.selectionSet, moment));
      }
    }
    return found;
  }

  /** What a representation has of a selection. It need not name its types: of any of them that are selected from. */
  private told(source: object, selections: readonly SelectionNode[]): Record<string, unknown> {
    const byName = new Map<string, SelectionNode[]>();
    for (const { name, selectionSet } of fieldsIn(selections))
      byName.set(name.value, [...(byName.get(name.value) ?? []), ...(selectionSet?.selections ?? [])]);
    const found: Record<string, unknown> = {};
    for (const [name, inner] of byName) {
      const value = Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : undefined;
      found[name] = this.deeply(value, (item) =>
        typeof item === 'object' && item !== null && inner.length > 0 ? this.told(item, inner) : item,
      );
    }
    return found;
  }

  private deeply(value: unknown, leaf: (value: unknown) => unknown): unknown {
    return Array.isArray(value) ? value.map((item: unknown) => this.deeply(item, leaf)) : leaf(value);
  }

  private selection(text: string): SelectionSetNode {
    const known = this.selections.get(text);
    if (known) return known;
    const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no selection: ${text}`);
    this.selections.set(text, definition.selectionSet);
    return definition.selectionSet;
  }

  private field(type: string, name: string): GraphQLField<unknown, unknown> {
    const found = this.schema.getType(type);
    const field = isObjectType(found) ? found.getFields()[name] : undefined;
    if (!field) throw new Error(`there is no ${type}.${name}`);
    return field;
  }

  private keyValue(
    ref: Ref,
    { name, type }: GraphQLField<unknown, unknown>,
    how: KeyFieldValue,
    moment: Moment,
  ): unknown {
    const named = String(isNonNullType(type) ? type.ofType : type);
    if (how === 'object') return new Ref(named, ref.n);
    const number = how === 'unique' ? ref.n : how === 'half' ? Math.floor(ref.n / 2) : ref.n % 2;
    if (named === 'Int') return number;
    if (named === 'Boolean') return number === 1;
    // Odd, so that none of them is a number of JavaScript's, and apart even when rounded.
    if (named === 'Long') return longValue(String(9_007_199_254_740_993n + 10n * BigInt(number)), moment);
    const origin = this.facts.origins.get(coordinate(ref.type, name)) ?? ref.type;
    const style = hash(this.facts.seed, origin, name) % 5;
    if (style === 0 && number === 0) return '';
    return style < 2 ? String(number) : `${origin.toLowerCase()}-${number}`;
  }

  /** The value of a computed field: the text of what it is computed from, or an object that stands for it. */
  private computed(type: GraphQLOutputType, text: string): unknown {
    if (isNonNullType(type)) return this.computed(type.ofType, text);
    if (isListType(type)) return [this.computed(type.ofType, text)];
    return isLeafType(type) ? text : new Ref(String(type), hash(text) % VALUE_NUMBERS);
  }

  private drawn(type: GraphQLOutputType, from: Draw): unknown {
    const { facts } = this;
    if (isNonNullType(type)) {
      const isFaulty =
        facts.faulty.has(from.place) && !facts.calm.has(from.place) && hash(from.seed, 'faulty') % 9 === 0;
      return isFaulty ? null : this.present(type.ofType, from);
    }
    return hash(from.seed, 'null') % 7 === 0 ? null : this.present(type, from);
  }

  private present(type: GraphQLOutputType, from: Draw): unknown {
    if (isListType(type)) {
      const length = [0, 1, 1, 2, 2, 3][hash(from.seed, 'length') % 6] ?? 0;
      return Array.from({ length }, (_, at) => this.drawn(type.ofType, { ...from, seed: hash(from.seed, at) }));
    }
    if (isNonNullType(type)) throw new Error('a type that is non-null twice');
    return this.ofNamed(type, from);
  }

  private ofNamed(type: GraphQLNamedType, { place, seed, label, moment }: Draw): unknown {
    const choices = this.facts.choices.get(place);
    if (isEnumType(type)) {
      const values = choices ?? type.getValues().map(({ name }) => name);
      return values[seed % values.length];
    }
    if (isLeafType(type)) return leafValue(type.name, seed, label, moment);
    const name = isObjectType(type) ? type.name : (choices?.[seed % choices.length] ?? type.name);
    const pool = this.facts.pools.get(name);
    const number = hash(seed, 'number');
    return new Ref(name, pool ? (pool[number % pool.length] ?? 0) : number % VALUE_NUMBERS);
  }
}

/** Fields of a selection, whatever the type of the object. */
function fieldsIn(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    return one.kind === Kind.INLINE_FRAGMENT ? fieldsIn(one.selectionSet.selections) : [];
  });
}

/** From what a value is drawn. */
interface Draw {
  readonly place: Coordinate;
  readonly seed: number;
  readonly label: string;
  readonly moment: Moment;
}
