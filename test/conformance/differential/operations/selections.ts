/** Draws selections: fields under all sorts of names, fragments inside fragments, conditions, and the same again. */
import {
  GraphQLBoolean,
  GraphQLNonNull,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Random } from '../random.js';
import { inputValue, literal } from './input-values.js';
import { ResponseNames } from './response-names.js';
import type { Variables } from './variables.js';

interface Fragment {
  readonly name: string;
  readonly on: GraphQLCompositeType;
  readonly text: string;
}

const MOST_DEPTH = 6;

export class Selections {
  readonly fragments: Fragment[] = [];
  private aliases = 0;

  constructor(
    private readonly random: Random,
    private readonly schema: GraphQLSchema,
    private readonly variables: Variables,
    /** Names that are worth taking as aliases. */
    private readonly names: readonly string[],
    /** What ends the names of its fragments. */
    private readonly suffix: string,
    /** How many selections may still be drawn. */
    private left: number,
  ) {}

  /** In braces. */
  set(type: GraphQLCompositeType, taken: ResponseNames, depth = 0): string {
    const { random } = this;
    const drawn: string[] = [];
    const count = random.between(1, depth === 0 ? 4 : 5);
    if (depth === 0 && random.chance(0.02) && type === this.schema.getQueryType()) drawn.push(this.introspection());
    while (drawn.length < count && (this.left > 0 || drawn.length === 0)) {
      this.left -= 1;
      const again = random.chance(0.06) ? random.maybe(drawn) : undefined;
      drawn.push(again ?? this.one(type, taken, depth) ?? this.typename(type, taken));
    }
    return `{ ${drawn.join(' ')} }`;
  }

  private one(type: GraphQLCompositeType, taken: ResponseNames, depth: number): string | undefined {
    const { random } = this;
    const isDeep = depth >= MOST_DEPTH || this.left <= 0;
    const fragments = isAbstractType(type) ? 5 : 1;
    return random.weighted([
      [0.7, () => this.typename(type, taken)],
      [isUnionType(type) ? 0 : 8, () => this.field(type, taken, depth)],
      [isDeep ? 0 : fragments, () => this.inlineFragment(type, taken, depth)],
      [isDeep ? 0 : fragments * 0.4, () => this.spread(type, taken, depth)],
    ])();
  }

  /** A question about the schema, whose answer does not depend on the order in which it is written. */
  private introspection(): string {
    const { random } = this;
    const name = random.pick([...Object.keys(this.schema.getTypeMap()), 'Nothing', '_Entity', 'join__Graph']);
    return random.pick([
      `${this.freshAlias()}: __type(name: "${name}") { name kind __typename }`,
      `${this.freshAlias()}: __schema { queryType { name } mutationType { name } __typename }`,
    ]);
  }

  private typename(type: GraphQLCompositeType, taken: ResponseNames): string {
    const field = { signature: '__typename', shape: 'String!', parent: type };
    const alias = this.random.chance(0.25) ? this.alias() : '__typename';
    if (taken.put(alias, field)) return alias === '__typename' ? alias : `${alias}: __typename`;
    const fresh = this.freshAlias();
    taken.put(fresh, field);
    return `${fresh}: __typename`;
  }

  private field(type: GraphQLCompositeType, taken: ResponseNames, depth: number): string | undefined {
    const { random } = this;
    const all = isUnionType(type) ? [] : Object.values(type.getFields());
    const isFlat = depth >= MOST_DEPTH || this.left <= 1;
    const candidates = isFlat ? all.filter((field) => isLeafType(getNamedType(field.type))) : all;
    const field = random.maybe(candidates);
    if (!field) return undefined;
    const named = getNamedType(field.type);
    const args = this.args(field);
    const about = { signature: field.name + args, shape: String(field.type), parent: type };
    const wished = random.chance(0.3) ? this.alias() : field.name;
    let name = wished;
    let inside = taken.put(name, about);
    if (!inside) {
      name = this.freshAlias();
      inside = taken.put(name, about) ?? new ResponseNames();
    }
    const inner = isCompositeType(named) ? ` ${this.set(named, inside, depth + 1)}` : '';
    return `${name === field.name ? '' : `${name}: `}${field.name}${args}${this.condition()}${inner}`;
  }

  private alias(): string {
    const { random } = this;
    return random.weighted([
      [3, () => this.freshAlias()],
      [6, () => random.pick(this.names)],
      [0.2, () => '__typename'],
      [1, () => random.pick(['constructor', '__proto__', 'toString', 'hasOwnProperty', '_entities', 'then', 'toJSON'])],
    ])();
  }

  private freshAlias(): string {
    this.aliases += 1;
    return `r${this.aliases}`;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const { random } = this;
    const given = field.args.flatMap((argument) => {
      if (!isRequiredArgument(argument) && random.chance(0.35)) return [];
      if (random.chance(0.35)) return [`${argument.name}: ${this.variables.take(argument.type)}`];
      const text = literal(inputValue(random, argument.type), argument.type, (_value, type) =>
        type && random.chance(0.1) ? this.variables.take(type) : undefined,
      );
      return [`${argument.name}: ${text}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private inlineFragment(type: GraphQLCompositeType, taken: ResponseNames, depth: number): string {
    const { random } = this;
    const on = random.chance(0.12) ? undefined : this.overlapping(type);
    const condition = this.condition(on ? 0.08 : 0.6);
    return `...${on ? ` on ${on.name}` : ''}${condition} ${this.set(on ?? type, taken, depth + 1)}`;
  }

  private spread(type: GraphQLCompositeType, taken: ResponseNames, depth: number): string {
    const { random } = this;
    const known = random.maybe(this.fragments.filter(({ on }) => this.overlap(type, on)));
    if (known && random.chance(0.3)) {
      // What it takes here is not known: where it does not merge, the whole operation is drawn again.
      this.left -= known.text.split(' ').length / 3;
      return `...${known.name}${this.condition()}`;
    }
    const on = this.overlapping(type);
    const text = this.set(on, taken, depth + 1);
    const name = `${random.pick(['constructor', 'F', 'on_', 'toString'])}${this.fragments.length}${this.suffix}`;
    this.fragments.push({ name, on, text });
    return `...${name}${this.condition()}`;
  }

  private overlapping(type: GraphQLCompositeType): GraphQLCompositeType {
    const all = Object.values(this.schema.getTypeMap()).filter(isCompositeType);
    const others = all.filter((other) => other !== type && !other.name.startsWith('__') && this.overlap(type, other));
    return this.random.chance(0.15) ? type : (this.random.maybe(others) ?? type);
  }

  private overlap(left: GraphQLCompositeType, right: GraphQLCompositeType): boolean {
    const members = (type: GraphQLCompositeType) =>
      isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    const of = new Set(members(left));
    return members(right).some((one) => of.has(one));
  }

  /** Directives that leave something out, perhaps. */
  private condition(likelihood = 0.08): string {
    const { random } = this;
    if (!random.chance(likelihood)) return '';
    const directive = (): string => {
      const value = random.chance(0.6)
        ? this.variables.take(new GraphQLNonNull(GraphQLBoolean))
        : String(random.chance(0.5));
      return ` @${random.pick(['skip', 'include'])}(if: ${value})`;
    };
    const first = directive();
    const second = directive();
    return random.chance(0.1) && first.slice(0, 5) !== second.slice(0, 5) ? first + second : first;
  }
}

/** Every field name of a schema, once for each type that has it. */
export function fieldNames(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isCompositeType(type) && !isUnionType(type) && !type.name.startsWith('__') ? Object.keys(type.getFields()) : [],
  );
}
