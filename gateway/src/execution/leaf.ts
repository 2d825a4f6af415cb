/** Which JSON values a leaf type allows, and how they are written. */
import { isEnumType, type GraphQLLeafType } from 'graphql';
import { ExactNumber } from '../subgraphs/exact-json.js';

/** JSON text of a value of the type, or undefined if it is none. The value is not null. */
export type WriteLeaf = (value: unknown) => string | undefined;

const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;

/** The writer of a leaf type. A scalar that GraphQL does not define takes any JSON. */
export function leafWriter(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name }) => [name as unknown, `"${name}"`]));
    return (value) => texts.get(value);
  }
  switch (type.name) {
    case 'String':
      return (value) => (typeof value === 'string' ? quote(value) : undefined);
    case 'ID':
      return (value) => {
        if (typeof value === 'string') return quote(value);
        if (value instanceof ExactNumber) return /^-?\d+$/.test(value.text) ? `"${value.text}"` : undefined;
        return Number.isInteger(value) ? `"${String(value)}"` : undefined;
      };
    case 'Int':
      return (value) =>
        typeof value === 'number' && Number.isInteger(value) && value <= MAX_INT && value >= MIN_INT
          ? // Minus zero is an integer that JSON has no need of.
            String(value)
          : undefined;
    case 'Float':
      return (value) => {
        if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
        return value instanceof ExactNumber && Number.isFinite(Number(value.text)) ? value.text : undefined;
      };
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? String(value) : undefined);
    default:
      return writeJson;
  }
}

/** JSON text of any value that came as JSON; undefined if it has none, or is too deep to be written. */
export function writeJson(value: unknown): string | undefined {
  try {
    return jsonOf(value);
  } catch {
    return undefined;
  }
}

function jsonOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      return Number.isFinite(value) ? String(value) : undefined;
    case 'boolean':
      return String(value);
    case 'object':
      return writeTree(value);
    default:
      return undefined;
  }
}

function writeTree(value: object | null): string | undefined {
  if (value === null) return 'null';
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map((item) => jsonOf(item) ?? 'null').join(',')}]`;
  // In this process a scalar may give an object that says itself what its JSON is, such as a date.
  if ('toJSON' in value && typeof value.toJSON === 'function') return JSON.stringify(value);
  const fields = Object.entries(value).flatMap(([name, inner]) => {
    const text = jsonOf(inner);
    return text === undefined ? [] : [`${quote(name)}:${text}`];
  });
  return `{${fields.join(',')}}`;
}

/** Texts shorter than this are looked at by hand: the call of JSON.stringify costs more. */
const SHORT = 60;
const QUOTE = 34;
const BACKSLASH = 92;

/** JSON text of a string. */
export function quote(text: string): string {
  if (text.length > SHORT) return JSON.stringify(text);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === QUOTE || code === BACKSLASH || (code >= 0xd800 && code <= 0xdfff))
      return JSON.stringify(text);
  }
  return `"${text}"`;
}
