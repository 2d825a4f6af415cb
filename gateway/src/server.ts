/** The stages of a request, in order. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import { makeFormatError } from './errors/format.js';
import { addExplorer } from './explorer/routes.js';
import { APOLLO_SETTINGS } from './http/apollo-settings.js';
import { addGraph } from './http/graph.js';
import { addHealth } from './http/health.js';
import { createHttp } from './http/http.js';
import { legacyStatusPlugin } from './http/legacy-status.js';
import type { RequestContext } from './http/request-context.js';
import { inputPlugin } from './input/input-plugin.js';
import { makeLimitCheck } from './limits/limits.js';
import { identityStage } from './http/identity.js';
import type { Authenticate } from './identity/authenticator.js';
import type { Log } from './log.js';
import type { Subgraph } from './subgraphs/subgraph.js';
import { EXPLORER_PATH } from './paths.js';
import { createEngine } from './engine.js';
import { plannerPool } from './planning/planner-pool.js';
import { engineGateway, writeResult, type EngineGateway } from './supergraph/engine-gateway.js';

export interface ServerOptions {
  readonly config: Pick<
    Config,
    'bodyLimit' | 'corsOrigins' | 'executor' | 'explorer' | 'explorerOperations' | 'introspection'
  >;
  readonly supergraphSdl: string;
  /** By name; every subgraph that the supergraph lists. */
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** Tells who asks; undefined when nobody is asked. */
  readonly authenticate?: Authenticate | undefined;
  readonly log: Log;
}

export interface Server {
  readonly http: FastifyInstance;
  /** From now on new requests are refused and `/health/ready` says no; those under way go on. */
  refuseNewRequests(): void;
  /** Frees what planning holds; after the HTTP server has closed. */
  stop(): Promise<void>;
}

/** Loads the supergraph and puts the stages together; the server does not listen yet. */
export async function buildServer({
  config,
  supergraphSdl,
  subgraphs,
  authenticate,
  log,
}: ServerOptions): Promise<Server> {
  let accepting = true;
  const { gateway, ready } = await makeGateway(config.executor, supergraphSdl, subgraphs, log);

  const apollo = new ApolloServer<RequestContext>({
    ...APOLLO_SETTINGS,
    // 5. Parsing (its limits are checked in 4), then validation, which stops at the fifth error.
    validationOptions: { maxErrors: 4 },
    introspection: config.introspection,
    plugins: [
      // 6. Bad literals, the operation's name, bad variables.
      inputPlugin(),
      // 9. The status of errors for clients of application/json.
      legacyStatusPlugin(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
    // 7. Planning and execution, over the subgraphs.
    gateway,
    stringifyResult: writeResult,
    // 8. Every error gets a code of the table, and loses what is not for the client.
    formatError: makeFormatError(log),
    logger: {
      debug: () => {},
      info: () => {},
      warn: (text) => log.warn({}, String(text)),
      error: (text) => log.error({}, String(text)),
    },
  });
  await apollo.start();

  // 1. HTTP: stopping, origins, media types, the size of the body.
  const http = createHttp(
    { bodyLimit: config.bodyLimit, corsOrigins: config.corsOrigins, isAccepting: () => accepting },
    log,
  );
  // Beside the graph.
  addHealth(http, subgraphs, () => accepting);
  if (config.explorer) await addExplorer(http, config.explorerOperations);
  // The graph: 2. who asks; 3. cross-site forgery, media type of the answer, batches; 4. limits; then 5 to 9,
  // or for what is ready all of that at once.
  addGraph(
    http,
    apollo,
    identityStage(authenticate, log),
    makeLimitCheck(),
    config.explorer ? EXPLORER_PATH : undefined,
    ready,
  );

  return {
    http,
    refuseNewRequests() {
      accepting = false;
    },
    stop: () => apollo.stop(),
  };
}

async function makeGateway(
  executor: Config['executor'],
  supergraphSdl: string,
  subgraphs: ReadonlyMap<string, Subgraph>,
  log: Log,
): Promise<Pick<EngineGateway, 'gateway'> & Partial<EngineGateway>> {
  if (executor === 'apollo') {
    // Not imported where it is not used: it is most of what there is to load.
    const { stockGateway } = await import('./supergraph/stock-gateway.js');
    return { gateway: stockGateway(supergraphSdl, subgraphs, log) };
  }
  return engineGateway(
    await createEngine({ supergraphSdl, subgraphs, log, makePlanner: (sdl) => plannerPool(sdl, { log }) }),
  );
}
