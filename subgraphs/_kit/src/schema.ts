/** Makes a federation 2 subgraph schema from type-graphql classes. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchemaSync, createResolversMap } from 'type-graphql';
import type { RequestContext } from './context.js';
import { scalars } from './scalars.js';

/** The lowest version of federation that has what the subgraphs use. */
const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@tag", "@inaccessible"])`;

/** The same in every subgraph, since the graph shows only one. */
const queryDescription = 'What can be asked of the graph.';
const mutationDescription =
  'What can be done: each command is one transaction, answers refusals as data (`errors`), and leaves its event in the timeline.';

/** Finds an entity from its key fields and whatever the gateway sends beside them; null when there is none. */
export type ReferenceResolver = (reference: never, context: RequestContext) => unknown;

export interface SchemaDefinition {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** One for each entity of this subgraph, by its GraphQL name. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** Entities that no field of this subgraph leads to: the gateway reaches them by reference alone. */
  readonly onlyReferenced?: Exclude<BuildSchemaOptions['orphanedTypes'], undefined>;
}

/** A reference that is refused is refused alone: thrown at once, its error would end the whole list of references. */
function alone(resolve: ReferenceResolver): ReferenceResolver {
  return (reference, context) => {
    try {
      return resolve(reference, context);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  };
}

interface NamedType {
  readonly getType?: () => unknown;
  readonly getReturnType?: () => unknown;
}

/** What type-graphql has collected from every decorator of the process; it keeps it here, and exports no way to it. */
interface Collected {
  readonly TypeGraphQLMetadataStorage: Record<
    'fields' | 'params' | 'fieldResolvers' | 'queries' | 'mutations',
    readonly NamedType[]
  >;
}

/** Names every type once: enums are registered where they are first named, but must be known before the schema is built. */
function registerEnums(): void {
  const { fields, params, fieldResolvers, queries, mutations } = (globalThis as unknown as Collected)
    .TypeGraphQLMetadataStorage;
  for (const { getType, getReturnType } of [fields, params, fieldResolvers, queries, mutations].flat()) {
    getType?.();
    getReturnType?.();
  }
}

/** @throws when the classes contradict themselves, with type-graphql's explanation, or when a reference is to no type */
export function buildSubgraph({ resolvers, references, onlyReferenced = [] }: SchemaDefinition): GraphQLSchema {
  registerEnums();
  const plain = buildSchemaSync({
    resolvers,
    orphanedTypes: onlyReferenced,
    validate: false,
    // Its own check is a whole introspection; `buildSubgraphSchema` validates what is made of this.
    skipCheck: true,
    scalarsMap: [{ type: Date, scalar: scalars.DateTime }],
  });
  const map = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [name, resolveReference] of Object.entries(references)) {
    if (!plain.getType(name))
      throw new Error(`${name} is referenced, but no field leads to it: name its class in onlyReferenced`);
    map[name] = { ...map[name], __resolveReference: alone(resolveReference) };
  }
  const printed = printSchemaWithDirectives(plain, { assumeValid: true })
    .replace(/^type Query\b/m, `"""${queryDescription}"""\n$&`)
    .replace(/^type Mutation\b/m, `"""${mutationDescription}"""\n$&`);
  return buildSubgraphSchema({ typeDefs: parse(`${federation}\n${printed}`), resolvers: map as never });
}
