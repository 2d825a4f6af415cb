/** A subgraph alone in its process: GraphQL over HTTP for the gateway, and two addresses that say how it is. */
import { type DocumentNode, GraphQLError, type ExecutionResult, parse } from 'graphql';
import { fastify } from 'fastify';
import { LRUCache } from 'lru-cache';
import { EnvironmentError, readEnvironment } from './environment.js';
import type { RunningSubgraph, StartOptions } from './subgraph.js';

interface GraphqlBody {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/** How many parsed documents are kept: a gateway sends the same few fetches again and again. */
const keptDocuments = 1_000;

const refusal = (message: string): ExecutionResult => ({
  errors: [new GraphQLError(message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })],
});

/** The HTTP server of a subgraph, not yet listening. Bodies up to 10 MB: a gateway's lists of representations are long. */
export function subgraphServer(subgraph: RunningSubgraph) {
  const server = fastify({ bodyLimit: 10 * 1024 * 1024, forceCloseConnections: 'idle' });
  const documents = new LRUCache<string, DocumentNode>({ max: keptDocuments });

  server.post('/graphql', async (request, reply) => {
    const { query, variables, operationName } = (request.body ?? {}) as GraphqlBody;
    if (typeof query !== 'string') return reply.code(400).send(refusal('The body must be JSON with a `query`.'));
    let document = documents.get(query);
    if (!document) {
      try {
        document = parse(query, { maxLexicalTokens: 100_000 });
      } catch (error) {
        return reply.code(400).send(refusal((error as Error).message));
      }
      documents.set(query, document);
    }
    return subgraph.execute({ document, variables: variables ?? undefined, operationName: operationName ?? undefined });
  });
  server.get('/health/live', () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) => {
    if (await subgraph.ready()) return { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' });
  });
  return server;
}

/**
 * Runs a subgraph alone until it is told to stop (SIGTERM, SIGINT). Ends the process with status 2 for a wrong
 * configuration and 1 when it cannot start.
 */
export async function runAlone(start: (options: StartOptions) => Promise<RunningSubgraph>, defaultPort: number) {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  try {
    const environment = readEnvironment();
    const subgraph = await start({ environment, onProgress: say });
    const server = subgraphServer(subgraph);
    const stop = () =>
      void server
        .close()
        .then(() => subgraph.stop())
        .then(() => process.exit(0));
    process.once('SIGTERM', stop).once('SIGINT', stop);
    try {
      const address = await server.listen({ host: environment.HOST, port: environment.PORT ?? defaultPort });
      say(`${subgraph.name} answers at ${address}/graphql`);
    } catch (error) {
      await subgraph.stop();
      throw error;
    }
  } catch (error) {
    say(error instanceof EnvironmentError ? error.message : explain(error));
    process.exitCode = error instanceof EnvironmentError ? 2 : 1;
    setTimeout(() => process.exit(), 1_000).unref();
  }
}

function explain(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  return code === 'EADDRINUSE' ? `Port ${port} is taken: set PORT to another one.` : `Cannot start: ${message}`;
}
