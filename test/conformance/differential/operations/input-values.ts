/** Values for arguments and variables, and how they are written as literals. */
import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputType,
} from 'graphql';
import type { Random } from '../random.js';

const JSONS: readonly unknown[] = [
  0,
  '',
  false,
  'x',
  [1, null, 'a'],
  { a: { b: [] } },
  { constructor: 1, toString: null },
  {},
];

/** How deep inputs go that hold themselves. */
const MOST_DEPTH = 3;

/** A value as JSON that fits a type; never null for a type that forbids it. */
export function inputValue(random: Random, type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return presentValue(random, type.ofType, depth);
  return random.chance(0.15) ? null : presentValue(random, type, depth);
}

function presentValue(random: Random, type: GraphQLInputType, depth: number): unknown {
  if (isNonNullType(type)) return presentValue(random, type.ofType, depth);
  if (isListType(type)) {
    // One value stands for a list of one; a list would stand for itself.
    if (random.chance(0.15) && !isListType(getNullableType(type.ofType)))
      return presentValue(random, type.ofType, depth + 1);
    return Array.from({ length: random.between(0, 2) }, () => inputValue(random, type.ofType, depth + 1));
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || (depth < MOST_DEPTH && random.chance(0.4)),
    );
    return Object.fromEntries(fields.map((field) => [field.name, inputValue(random, field.type, depth + 1)]));
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  switch (type.name) {
    case 'Int':
      return random.pick([0, 1, -1, 42, 2_147_483_647]);
    case 'Float':
      return random.pick([0, 1, 2.5, -1e-7, 1e21]);
    case 'Boolean':
      return random.chance(0.5);
    case 'ID':
      return random.pick(['', '0', 'k1', 7]);
    case 'Long':
      return random.pick([0, 12, 9_007_199_254_740_991]);
    case 'JSON':
      return random.pick(JSONS);
    default:
      return random.pick(['', 'EUR', 'USD', 'é "q" \\ \n', '$id', 'null', '__proto__']);
  }
}

/**
 * A value as a literal.
 * @param variable asked at each place inside lists and objects, may put a variable there instead
 */
export function literal(
  value: unknown,
  type: GraphQLInputType | undefined,
  variable: (value: unknown, type: GraphQLInputType | undefined) => string | undefined,
): string {
  if (type && isNonNullType(type)) return literal(value, type.ofType, variable);
  const inside = (item: unknown, itemType: GraphQLInputType | undefined): string =>
    variable(item, itemType) ?? literal(item, itemType, variable);
  if (Array.isArray(value)) {
    const itemType = type && isListType(type) ? type.ofType : undefined;
    return `[${value.map((item) => inside(item, itemType)).join(', ')}]`;
  }
  if (type && isListType(type) && value !== null) return literal(value, type.ofType, variable);
  if (typeof value === 'object' && value !== null) {
    const fields = type && isInputObjectType(type) ? type.getFields() : undefined;
    return `{${Object.entries(value)
      .map(([name, item]) => `${name}: ${inside(item, fields?.[name]?.type)}`)
      .join(', ')}}`;
  }
  return typeof value === 'string' && isEnumType(type) ? value : JSON.stringify(value);
}
