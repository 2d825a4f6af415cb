/** What makes and runs a subgraph: its schema over its database, called in the same process or through `serve.ts`. */
import { resolve } from 'node:path';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLSchema,
  execute,
  validate,
} from 'graphql';
import { type Logger, pino } from 'pino';
import type { RequestContext } from './context.js';
import { Database, type DatabaseDefinition } from './database.js';
import { type LoadPart, loadDataset } from './dataset-load.js';
import { presentError } from './edge.js';
import { type SubgraphEnvironment, readEnvironment } from './environment.js';
import { analyse } from './provision.js';

/** A subgraph's table of contents. */
export interface SubgraphDefinition extends DatabaseDefinition {
  readonly name: string;
  readonly graph: GraphQLSchema;
  /** Writes the subgraph's part of the data; see `dataset-load.ts`. */
  readonly load: LoadPart;
}

export interface SubgraphRequest {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** A subgraph that runs. Its results belong to the caller, who may change them. */
export interface RunningSubgraph {
  readonly name: string;
  readonly database: Database;
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
  const database = await Database.open(definition, server.url, environment.DATABASE_POOL_SIZE);
  if (environment.DATASET !== 'none') {
    const times = options.times ?? (environment.DATASET === 'demo' ? 1 : 0);
    const say = (line: string) => options.onProgress?.(`${definition.name}: ${line}`);
    const wrote = await loadDataset(database, definition.load, times, say);
    if (wrote) await analyse(server.url, definition.schema);
  }
  return {
    name: definition.name,
    database,
    execute: executor(definition.graph, database, logger, options.clock ?? (() => new Date())),
    ready: () => database.answers(),
    stop: async () => {
      await database.close();
      await server.stop();
    },
  };
}

/** Validates each document once, then executes it with loaders and a clock of its own. */
function executor(
  schema: GraphQLSchema,
  database: Database,
  logger: Logger,
  clock: () => Date,
): RunningSubgraph['execute'] {
  const faults = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return async ({ document, variables, operationName }) => {
    let errors = faults.get(document);
    if (!errors) {
      errors = validate(schema, document);
      faults.set(document, errors);
    }
    if (errors.length > 0) return { errors: errors.slice(0, 5).map((error) => presentError(error, document, logger)) };
    const contextValue: RequestContext = { database, now: clock(), loaders: new Map() };
    const result = await execute({ schema, document, contextValue, variableValues: variables, operationName });
    if (!result.errors) return result;
    return { ...result, errors: result.errors.map((error) => presentError(error, document, logger)) };
  };
}
