/** What makes and runs a subgraph: its schema over its database, called in the same process or through `serve.ts`. */
import { resolve } from 'node:path';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, execute, validate } from 'graphql';
import { type Logger, pino } from 'pino';
import type { Access } from './access.js';
import type { RequestContext } from './context.js';
import { Database } from './database.js';
import type { DatabaseDefinition } from './definition.js';
import { type LoadPart, loadDataset } from './dataset-load.js';
import { presentError } from './edge.js';
import { type SubgraphEnvironment, readEnvironment } from './environment.js';
import { relayRole } from './event-log.js';
import { type Follower, LogReader } from './log-reader.js';
import { type Principal, WrongPrincipal, principalOf } from './principal.js';
import { analyse, urlForRole } from './provision.js';
import { behind } from './refusal.js';
import { roleOf } from './roles.js';

/** A subgraph's table of contents. */
export interface SubgraphDefinition extends Omit<DatabaseDefinition, 'seeAll'> {
  readonly name: string;
  readonly graph: GraphQLSchema;
  /** Writes the subgraph's part of the data; see `dataset-load.ts`. */
  readonly load: LoadPart;
  /** Mends, before the subgraph answers, what a database lacks that an earlier version filled. */
  readonly complete?: (database: Database) => Promise<void>;
  /** Who sees what. */
  readonly access: Access;
  /** What it derives from the event log. */
  readonly followers: readonly Follower[];
}

export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** Who asks, as the gateway says it (`principal.ts`); none for the public. */
  readonly principal?: unknown;
}

/** A subgraph that runs. Its results belong to the caller, who may change them. */
export interface RunningSubgraph {
  readonly name: string;
  /** For nobody: `as` and `asSystem` make it see rows. */
  readonly database: Database;
  /** What follows the event log. */
  readonly log: LogReader;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** Whether it can answer now: its database does. */
  ready(): Promise<boolean>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly onProgress?: (line: string) => void;
  readonly environment?: SubgraphEnvironment;
  /** How many sets of forty fictional projects to load; by default 1 with `DATASET=demo`. */
  readonly times?: number;
  /** The clock, for tests. */
  readonly clock?: () => Date;
}

/** The address of the database for an administrator, and what ends it: the embedded server, or nothing to end. */
export async function findDatabase(
  environment: SubgraphEnvironment,
  onProgress?: (line: string) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (environment.DATABASE_URL) return { url: environment.DATABASE_URL, stop: async () => {} };
  const { startEmbeddedPostgres } = await import('./embedded-postgres/embedded-postgres.js');
  const server = await startEmbeddedPostgres({
    dataFolder: resolve(environment.DATA_DIR),
    database: 'innovation',
    ...(onProgress && { onProgress }),
  });
  return { url: server.url, stop: () => server.stop() };
}

/** @throws EnvironmentError, or the database's error when it cannot be prepared */
export async function startSubgraph(
  definition: SubgraphDefinition,
  options: StartOptions = {},
): Promise<RunningSubgraph> {
  const environment = options.environment ?? readEnvironment();
  const logger = pino({ name: definition.name, level: environment.LOG_LEVEL }, pino.destination(2));
  const server = await findDatabase(environment, options.onProgress);
  const { schema, access } = definition;
  const database = await Database.open(
    { ...definition, seeAll: access.seeAll },
    server.url,
    environment.DATABASE_POOL_SIZE,
  );
  if (environment.DATASET !== 'none') {
    const times = options.times ?? (environment.DATASET === 'demo' ? 1 : 0);
    const say = (line: string) => options.onProgress?.(`${definition.name}: ${line}`);
    const wrote = await loadDataset(database.asSystem(), definition.load, times, say);
    if (wrote) await analyse(server.url, schema);
  }
  await definition.complete?.(database.asSystem());
  const log = new LogReader(database.inBackground(), definition.name, definition.followers, logger);
  await log.start(urlForRole(server.url, roleOf(schema).login).url);
  const relay = environment.EVENTS_BROKER
    ? await startRelay(environment.EVENTS_BROKER, server.url, definition.name, logger)
    : undefined;
  return {
    name: definition.name,
    database,
    log,
    execute: executor(definition, database, log, logger, options.clock ?? (() => new Date())),
    ready: () => database.answers(),
    stop: async () => {
      await relay?.stop();
      await log.stop();
      await database.close();
      await server.stop();
    },
  };
}

/** Exchanges events with subgraphs that have another database; the broker's client is loaded only for this. */
async function startRelay(broker: string, adminUrl: string, subgraph: string, logger: Logger) {
  const { Relay } = await import('./broker.js');
  const relay = new Relay({ broker, logUrl: urlForRole(adminUrl, relayRole).url, subgraph, logger });
  relay.start();
  return relay;
}

/** Validates each document once, then executes it for its principal, with loaders and a clock of its own. */
function executor(
  { graph: schema, access, name: subgraph }: SubgraphDefinition,
  database: Database,
  log: LogReader,
  logger: Logger,
  clock: () => Date,
): RunningSubgraph['execute'] {
  const faults = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return async ({ document, variables, operationName, principal: sent }) => {
    let errors = faults.get(document);
    if (!errors) {
      errors = validate(schema, document);
      faults.set(document, errors);
    }
    if (errors.length > 0) return { errors: errors.slice(0, 5).map((error) => presentError(error, document, logger)) };
    const principal = principalFor(sent, access.roles, logger);
    if (principal instanceof GraphQLError) return { errors: [principal] };
    const contextValue: RequestContext = {
      principal,
      database: database.as(principal),
      access,
      now: clock(),
      loaders: new Map(),
      subgraph,
      catchUp: async () => {
        if (!(await log.catchUp())) throw behind();
      },
      lag: () => log.lag(),
    };
    const result = await execute({ schema, document, contextValue, variableValues: variables, operationName });
    if (!result.errors) return result;
    return { ...result, errors: result.errors.map((error) => presentError(error, document, logger)) };
  };
}

/** A principal of the wrong shape is a fault of the gateway's configuration: it is logged, and nothing is answered. */
function principalFor(sent: unknown, roles: readonly string[], logger: Logger): Principal | GraphQLError {
  try {
    return principalOf(sent, roles);
  } catch (err) {
    if (!(err instanceof WrongPrincipal)) throw err;
    logger.error({ err }, 'a principal was refused');
    return new GraphQLError('Your token does not say who you are in a way that this service understands.', {
      extensions: { code: 'FORBIDDEN', field: 'principal', reason: 'is not of the agreed shape' },
    });
  }
}
