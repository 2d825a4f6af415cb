/** Schemas that graphql-js executes: one for each subgraph, and the merged one, which is the truth. */
import type { buildSchema as BuildSchema, GraphQLSchema } from 'graphql';
import { productsOn, userById, usersOn } from './data.js';
import { entitiesOf, wholeProduct, wholeUser } from './objects.js';
import { mergedSdl, type SubgraphName, subgraphSdl } from './sdl.js';

/** Of whichever copy of graphql will execute the schema: two copies do not understand each other. */
type Build = typeof BuildSchema;

interface PageArguments {
  readonly page: number;
  readonly first: number;
}

type RootFields = Readonly<Record<string, (args: never) => unknown>>;

const federation = `
scalar _Any
type _Service { sdl: String! }
directive @key(fields: String!) repeatable on OBJECT
directive @external on FIELD_DEFINITION
directive @requires(fields: String!) on FIELD_DEFINITION
`;

const ownRootFields: Readonly<Record<SubgraphName, RootFields>> = {
  accounts: {
    users: ({ page }: PageArguments) => usersOn(page),
    user: ({ id }: { id: string }) => userById(id) ?? null,
  },
  inventory: {},
  products: { topProducts: ({ page, first }: PageArguments) => productsOn(page, first) },
  reviews: {},
};

/** A subgraph as federation wants it, without a library. */
export function subgraphSchema(name: SubgraphName, buildSchema: Build): GraphQLSchema {
  const entities = entitiesOf[name];
  const sdl = `${subgraphSdl[name].replaceAll('extend type', 'type')}
    ${federation}
    union _Entity = ${Object.keys(entities).join(' | ')}
    ${subgraphSdl[name].includes('type Query') ? 'extend ' : ''}type Query {
      _entities(representations: [_Any!]!): [_Entity]!
      _service: _Service!
    }`;
  return withRootFields(buildSchema(sdl), {
    ...ownRootFields[name],
    _service: () => ({ sdl: subgraphSdl[name] }),
    _entities: ({ representations }: { representations: readonly Readonly<Record<string, unknown>>[] }) =>
      representations.map((one) => entities[String(one['__typename'])]?.(one) ?? null),
  });
}

/** One schema over the same data. */
export function mergedSchema(buildSchema: Build): GraphQLSchema {
  return withRootFields(buildSchema(mergedSdl), {
    users: ({ page }: PageArguments) => usersOn(page).map(({ id }) => wholeUser(id)),
    user: ({ id }: { id: string }) => wholeUser(id),
    topProducts: ({ page, first }: PageArguments) => productsOn(page, first).map(({ upc }) => wholeProduct(upc)),
  });
}

function withRootFields(schema: GraphQLSchema, fields: RootFields): GraphQLSchema {
  const declared = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(fields)) {
    const field = declared[name];
    if (!field) throw new Error(`the schema has no root field ${name}`);
    field.resolve = (_source, args) => resolve(args as never);
  }
  return schema;
}
