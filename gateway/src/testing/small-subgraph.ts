/** A subgraph that a test writes down: its schema, what its root fields give, and the entities that it knows. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';

type Values = Readonly<Record<string, unknown>>;

export interface SmallSubgraph {
  /** Without the link to the federation's specification. */
  readonly sdl: string;
  /** Values of root fields, or functions of their arguments. */
  readonly Query?: Values;
  readonly Mutation?: Values;
  /**
   * Objects by type, found by any fields that a representation has in common with them. A value may be a function of the field's arguments.
   * What a representation says beside is laid over the object, and computed fields read it there.
   */
  readonly entities?: Readonly<Record<string, readonly Values[]>>;
  /** Computed fields, by type. */
  readonly computed?: Readonly<Record<string, Readonly<Record<string, Compute>>>>;
}

/** Of the object and the field's arguments. */
export type Compute = (object: never, args: never) => unknown;

const DIRECTIVES = [
  'key',
  'requires',
  'external',
  'provides',
  'shareable',
  'override',
  'inaccessible',
  'interfaceObject',
];
const imported = DIRECTIVES.map((name) => `"@${name}"`).join(', ');
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imported}])`;

/** The schema that answers for it. */
export function smallSchema({ sdl, Query, Mutation, entities = {}, computed = {} }: SmallSubgraph): {
  readonly typeDefs: DocumentNode;
  readonly schema: GraphQLSchema;
} {
  const typeDefs = parse(`${LINK}\n${sdl}`);
  const resolvers: Record<string, ReturnType<typeof resolversOf>> = {};
  for (const name of new Set([...Object.keys(entities), ...Object.keys(computed)])) {
    const rows = entities[name];
    const finding = rows && { __resolveReference: (reference: unknown) => entityOf(rows, reference as Values) };
    resolvers[name] = { ...finding, ...resolversOf(computed[name] ?? {}) };
  }
  for (const [name, values] of Object.entries({ Query, Mutation }))
    if (values) resolvers[name] = { ...resolvers[name], ...resolversOf(valuesAsFunctions(values)) };
  return { typeDefs, schema: buildSubgraphSchema({ typeDefs, resolvers }) };
}

function resolversOf(computed: Readonly<Record<string, Compute>>) {
  const resolvers: Record<string, (object: unknown, args: unknown) => unknown> = {};
  for (const [field, compute] of Object.entries(computed))
    resolvers[field] = (object, args) => compute(object as never, args as never);
  return resolvers;
}

/** A root field has no object: its function takes the arguments alone. */
function valuesAsFunctions(values: Values): Record<string, Compute> {
  const functions: Record<string, Compute> = {};
  for (const [name, value] of Object.entries(values))
    functions[name] = (_, args) => (typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value);
  return functions;
}

function entityOf(rows: readonly Values[], reference: Values): Values | null {
  const { __typename: _, ...known } = reference;
  const row = rows.find((one) =>
    Object.entries(known).every(([name, value]) => !(name in one) || fits(one[name], value)),
  );
  return row ? { ...known, ...row } : null;
}

/** Has a value all that is said of it? */
function fits(value: unknown, said: unknown): boolean {
  if (typeof value !== 'object' || typeof said !== 'object' || value === null || said === null) return value === said;
  return Object.entries(said).every(([name, inner]) => fits((value as Values)[name], inner));
}
