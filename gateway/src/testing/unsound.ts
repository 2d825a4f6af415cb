/** What must never be, whatever subgraphs reply: data of another shape, data that nobody said, and nulls that nothing explains. */
import { parse, type GraphQLSchema } from 'graphql';
import { misshapen } from './answer-shape.js';
import type { SmallAnswer } from './small-graph.js';

/** The first of these that an answer shows; undefined if it is sound. @param replies texts that arrived */
export function unsound(
  schema: GraphQLSchema,
  query: string,
  { data, errors }: SmallAnswer,
  replies: readonly string[],
): string | undefined {
  if (data === undefined) return 'there is no answer';
  for (const { path, code } of errors) if (typeof code !== 'string') return `an error without a code at ${path}`;
  const shape = misshapen(schema, parse(query), data);
  if (shape !== undefined) return shape;
  const said = new Set<unknown>(Object.keys(schema.getTypeMap()));
  for (const reply of replies) for (const { value } of leavesOf(parsed(reply), '')) said.add(value).add(String(value));
  for (const { value, path } of leavesOf(data, '')) {
    if (value !== null && !said.has(value)) return `${path}: nobody said ${JSON.stringify(value)}`;
    // A null that a subgraph says may be no error.
    const isExplained =
      said.has(null) || errors.some((error) => error.path === '' || `${error.path}.`.startsWith(`${path}.`));
    if (value === null && path !== '' && !isExplained) return `${path}: a null without an error`;
  }
  return data === null && errors.length === 0 ? 'no data, and no error' : undefined;
}

/** What the text says, if it is JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

interface Leaf {
  readonly value: unknown;
  readonly path: string;
}

function leavesOf(root: unknown, rootPath: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: Leaf[] = [{ value: root, path: rootPath }];
  for (let one = open.pop(); one; one = open.pop()) {
    const { value, path } = one;
    if (typeof value !== 'object' || value === null) leaves.push(one);
    else
      for (const [name, inner] of Object.entries(value))
        open.push({ value: inner, path: path === '' ? name : `${path}.${name}` });
  }
  return leaves;
}
