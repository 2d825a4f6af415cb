/** Draws types of fields and arguments. */
import type { Random } from '../random.js';
import { ARGUMENT_NAMES } from './names.js';
import type { SupergraphDraft } from './supergraph-draft.js';

const SCALARS = ['Int', 'String', 'Float', 'Boolean', 'ID'] as const;

/** A leaf that a field may have. */
export function outputLeaf({ random, leaves }: SupergraphDraft): string {
  const others = [...leaves.values()].filter(({ kind }) => kind !== 'input').map(({ name }) => name);
  return random.chance(0.35) && others.length > 0 ? random.pick(others) : random.pick(SCALARS);
}

/** Puts a type into lists and forbids null, here and there. */
export function wrapped(random: Random, type: string): string {
  return random.weighted([
    [10, type],
    [6, `${type}!`],
    [2, `[${type}]`],
    [2, `[${type}!]`],
    [2, `[${type}!]!`],
    [1, `[${type}]!`],
    [1, `[[${type}]]`],
    [1, `[[${type}!]!]!`],
    [1, `[[${type}!]]`],
  ]);
}

/** The arguments of a field, in parentheses; often none. */
export function someArguments({ random, leaves, hasObjectDefaults }: SupergraphDraft, likelihood: number): string {
  if (!random.chance(likelihood)) return '';
  const enumType = random.maybe(
    [...leaves.values()].filter(({ kind, values }) => kind === 'enum' && values.length > 0),
  );
  const input = random.maybe([...leaves.values()].filter(({ kind }) => kind === 'input'));
  const kinds: (readonly [number, string])[] = [
    [3, 'Int'],
    [2, 'Int = 3'],
    [1, 'Int! = 0'],
    [1, 'Int!'],
    [2, 'String'],
    [1, 'String = "d\\u00e9faut \\"x\\""'],
    [2, 'Boolean'],
    [1, 'Boolean! = false'],
    [1, 'ID'],
    [1, 'Float = 1.5'],
    [1, '[Int!]'],
    [1, '[[Int]!] = [[1, null], []]'],
    [1, '[String] = ["a", null]'],
    [1, 'JSON'],
    [1, 'JSON = "x"'],
    ...(hasObjectDefaults
      ? [[2, 'JSON = {a: [1, null], constructor: "c"}'] as const, [1, 'JSON = [1, "a", null]'] as const]
      : []),
    [1, 'Long'],
    ...(enumType ? enumKinds(enumType.name, enumType.values) : []),
    ...(input ? inputKinds(input.name) : []),
  ];
  const names = random.some(ARGUMENT_NAMES, random.between(1, 2));
  return `(${names.map((name) => `${name}: ${random.weighted(kinds)}`).join(', ')})`;
}

function enumKinds(name: string, values: readonly string[]): (readonly [number, string])[] {
  return [
    [2, name],
    [1, `${name}! = ${values[0]}`],
    [1, `[${name}!]`],
    [1, `[${name}] = [${values.join(', ')}]`],
  ];
}

function inputKinds(name: string): (readonly [number, string])[] {
  return [
    [3, name],
    [1, `${name}!`],
    [1, `${name} = {}`],
    [1, `[${name}!]`],
    [1, `[[${name}]]`],
  ];
}
