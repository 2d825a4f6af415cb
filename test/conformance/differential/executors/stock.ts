/** Apollo's own gateway, as it comes; but its planner gets our bound, without which it would never come to an end with some operations. */
import '@innovation-sante/gateway/supergraph/no-telemetry';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { pursueShortestOfAlikeWays } from '@innovation-sante/gateway/planning/alike-ways';
import { getOperationAST } from 'graphql';
import type { World } from '../supergraph/world.js';
import type { Answer, Executor, Operation } from './executor.js';
import { InProcessSubgraphs } from './in-process-subgraphs.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

type Request = Parameters<ApolloGateway['executor']>[0];

export async function stockExecutor(world: World): Promise<Executor> {
  pursueShortestOfAlikeWays();
  const subgraphs = new InProcessSubgraphs(world, false);
  const gateway = new ApolloGateway({
    supergraphSdl: world.supergraphSdl,
    validateSupergraph: false,
    logger: silent,
    buildService: ({ name }) => dataSource(name, subgraphs),
  });
  const { executor } = await gateway.load();
  return {
    name: 'stock',
    isExact: false,
    async execute(operation): Promise<Answer> {
      subgraphs.begin();
      const { data, errors = [] } = await executor(requestOf(world, operation));
      return {
        data: data === undefined ? undefined : JSON.stringify(data),
        errors: errors.map(({ message, path }) => ({ message, path })),
      };
    },
    takeComplaints: () => subgraphs.takeComplaints(),
    explain: async () => subgraphs.lastExchanges(),
    stop: () => gateway.stop(),
  };
}

function dataSource(name: string, subgraphs: InProcessSubgraphs): GraphQLDataSource {
  const server = subgraphs.servers.get(name);
  if (!server) throw new Error(`there is no subgraph ${name}`);
  return {
    async process({ request: { query = '', variables, operationName } }) {
      const { data, errors } = subgraphs.answer(server, { query, variables, operationName });
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}),
      };
    },
  };
}

/** What Apollo Server hands to a gateway. */
function requestOf(world: World, { text, document, operationName, variables }: Operation): Request {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('the document has no such operation');
  return {
    request: { query: text, ...(operationName === undefined ? {} : { operationName }), variables: { ...variables } },
    logger: silent,
    schema: world.apiSchema,
    schemaHash: 'none' as Request['schemaHash'],
    context: {},
    cache: { get: async () => undefined, set: async () => {}, delete: async () => true },
    queryHash: `${operationName ?? ''} ${text}`,
    document,
    source: text,
    operationName: operationName ?? null,
    operation,
    metrics: {},
    overallCachePolicy: {},
  };
}
