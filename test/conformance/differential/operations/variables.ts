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
}

export class Variables {
  private readonly definitions: Definition[] = [];
  private readonly sent = new Map<string, unknown>();

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
    this.definitions.push({ name, type, text: `$${name}: ${type}${written}` });
    const mayBeAbsent = (!isStrict || hasDefault) && !OF_OBJECT.has(name);
    if (!(mayBeAbsent && random.chance(0.4))) {
      // A looser type would take null, its place would not.
      const mayBeNull = !isStrict && !isRequired;
      this.sent.set(name, inputValue(random, mayBeNull ? inner : new GraphQLNonNull(inner)));
    }
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

  values(): Record<string, unknown> {
    return Object.fromEntries(this.sent);
  }
}
