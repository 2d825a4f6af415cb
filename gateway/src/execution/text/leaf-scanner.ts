/** Finds the end of a leaf in JSON text, and that it is a value of its type. */
import { isEnumType, type GraphQLLeafType } from 'graphql';
import { floatEnd, intEnd, stringEnd, UNUSUAL, valueEnd, wordEnd } from './json-scanner.js';

/** The place after the value that begins at `at`; throws `UNUSUAL` if it is not one that is written as it stands. */
export type LeafEnd = (text: string, at: number) => number;

/** The scanner of a leaf type; no null. A scalar that GraphQL does not define takes any JSON but null. */
export function leafEnd(type: GraphQLLeafType): LeafEnd {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (text, at) => {
      const end = stringEnd(text, at);
      if (!names.has(text.slice(at + 1, end - 1))) throw UNUSUAL;
      return end;
    };
  }
  switch (type.name) {
    case 'String':
      return stringEnd;
    case 'ID':
      // It may come as a number, and is then written as text: not as it stands.
      return stringEnd;
    case 'Int':
      return intEnd;
    case 'Float':
      return floatEnd;
    case 'Boolean':
      return (text, at) => wordEnd(text, at, text.charCodeAt(at) === 116 ? 'true' : 'false');
    default:
      return (text, at) => {
        if (text.charCodeAt(at) === 110) throw UNUSUAL;
        return valueEnd(text, at);
      };
  }
}
