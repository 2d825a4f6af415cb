/** The stock gateway without HTTP: its local data sources over subgraphs of the same process. */
import { readFile } from 'node:fs/promises';

/** From this folder alone: the project's own tools need not find these packages. */
const peer = (name) => import(import.meta.resolve(name));
const { ApolloGateway, LocalGraphQLDataSource } = await peer('@apollo/gateway');
const { buildSchema, parse } = await peer('graphql');

/** Built modules of the benchmark, which need no packages of their own here. */
const [, , supergraph, built] = process.argv;
const { subgraphSchema } = await import(new URL('graph/executable.js', built));
const { deep } = await import(new URL('operations/scenarios.js', built));
const { takeTurns } = await import(new URL('in-process/turns.js', built));

const gateway = new ApolloGateway({
  supergraphSdl: await readFile(supergraph, 'utf8'),
  buildService: ({ name }) => new LocalGraphQLDataSource(subgraphSchema(name, buildSchema)),
});
const { executor, schema } = await gateway.load();
const { query } = deep(0);
const document = parse(query);
const cache = new Map();

takeTurns(async (page) => {
  const { data, errors } = await executor({
    document,
    schema,
    cache,
    context: {},
    operationName: 'Deep',
    queryHash: 'deep',
    request: { query, variables: deep(page).variables },
  });
  if (errors) throw new AggregateError(errors, 'the gateway answers errors');
  return JSON.stringify(data);
});
