/** The variables of one operation: their definitions, and what the client sends for them. */
import { GraphQLNonNull, isNonNullType, type GraphQLInputType } from 'graphql';
import type { Random } from '../random.js';
import { inputValue, literal } from './input-values.js';

/** Some are names that a gateway or JavaScript uses itself. */
const NAMES = [
  'representations',
  'id',
  'a',
  'first',
  'if',
  'constructor',
  'toString',
  'v',
  'x',
  'query',
  'price',
  'by',
];
/** Names that every JavaScript object has: graphql-js takes an absent variable of such a name for one that is there. */
const OF_OBJECT = new Set(['constructor', 'toString']);

interface Definition {
  readonly name: string;
  readonly type: string;
  readonly text: string;
  /** Of what a client may send. */
  readonly sends: GraphQLInputType;
  readonly mayBeAbsent: boolean;
}

export class Variables {
  private readonly definitions: Definition[] = [];

  constructor(private readonly random: Random) {}

  /** A variable for a place of a type. */
  take(type: GraphQLInputType): string {
    const { random } = this;
    const known = random.maybe(this.definitions.filter((one) => one.type === String(type)));
    return `$${known && random.chance(0.4) ? known.name : this.define(type)}`;
  }

  private define(place: GraphQLInputType): string {
    const { random } = this;
    const name = this.freeName();
    const isRequired = isNonNullType(place);
    const inner = isNonNullType(place) ? place.ofType : place;
    const fallback = random.chance(0.3) ? inputValue(random, inner) : undefined;
    const hasDefault = fallback !== undefined && fallback !== null;
    // A type that is stricter than its place, or looser where a default makes up for it, is allowed.
    const isStrict = isRequired ? !(hasDefault && random.chance(0.5)) : random.chance(0.2);
    const type = `${String(inner)}${isStrict ? '!' : ''}`;
    const written = hasDefault ? ` = ${literal(fallback, inner, () => undefined)}` : '';
    // A looser type would take null, its place would not.
    const sends = isStrict || isRequired ? new GraphQLNonNull(inner) : inner;
    const mayBeAbsent = (!isStrict || hasDefault) && !OF_OBJECT.has(name);
    this.definitions.push({ name, type, text: `$${name}: ${type}${written}`, sends, mayBeAbsent });
    return name;
  }

  private freeName(): string {
    const { random } = this;
    const taken = new Set(this.definitions.map(({ name }) => name));
    const free = NAMES.filter((name) => !taken.has(name));
    return random.chance(0.7) && free.length > 0 ? random.pick(free) : `v${taken.size}`;
  }

  /** In parentheses, or empty. */
  print(): string {
    return this.definitions.length > 0 ? `(${this.definitions.map(({ text }) => text).join(', ')})` : '';
  }

  /** What a client sends: other values each time. */
  values(): Record<string, unknown> {
    const { random } = this;
    const sent = this.definitions.filter(({ mayBeAbsent }) => !(mayBeAbsent && random.chance(0.4)));
    return Object.fromEntries(sent.map(({ name, sends }) => [name, inputValue(random, sends)]));
  }
}
