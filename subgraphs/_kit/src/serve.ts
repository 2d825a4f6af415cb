/** A subgraph alone in its process: GraphQL over HTTP for the gateway, and two addresses that say how it is. */
import type { KeyObject } from 'node:crypto';
import { type DocumentNode, GraphQLError, type ExecutionResult, parse } from 'graphql';
import { fastify } from 'fastify';
import { LRUCache } from 'lru-cache';
import { EnvironmentError, readEnvironment } from './environment.js';
import { Unauthenticated, principalHeader, principalVerifier } from './signed-principal.js';
import type { RunningSubgraph, StartOptions } from './subgraph.js';

interface GraphqlBody {
  readonly query?: unknown;
  readonly variables?: Record<string, unknown> | null;
  readonly operationName?: string | null;
}

/** What the server needs of a subgraph. */
export type ServedSubgraph = Pick<RunningSubgraph, 'name' | 'execute' | 'ready'>;

/** How many parsed documents are kept: a gateway sends the same few fetches again and again. */
const keptDocuments = 1_000;

const refusal = (message: string, code = 'GRAPHQL_PARSE_FAILED'): ExecutionResult => ({
  errors: [new GraphQLError(message, { extensions: { code } })],
});

/**
 * The HTTP server of a subgraph, not yet listening. Bodies up to 10 MB: a gateway's lists of representations are long.
 *
 * @param gatewayKeys with them, only what the gateway signed is answered, whatever it asks; without them everybody is
 * the public, whatever they say
 */
export function subgraphServer(subgraph: ServedSubgraph, gatewayKeys?: readonly KeyObject[]) {
  const server = fastify({
    bodyLimit: 10 * 1024 * 1024,
    forceCloseConnections: 'idle',
    // The gateway's word on who asks is a header, of some 11 kB for the largest token.
    http: { maxHeaderSize: 32 * 1024 },
  });
  const documents = new LRUCache<string, DocumentNode>({ max: keptDocuments });
  const verifyPrincipal = gatewayKeys && principalVerifier(gatewayKeys, subgraph.name);
  const parseJson = server.getDefaultJsonParser('error', 'error');

  // The bytes are kept as they came: they are what was signed, and nothing is made of them before that is known.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  server.post('/graphql', async (request, reply) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    let principal: unknown;
    if (verifyPrincipal) {
      const header = request.headers[principalHeader];
      try {
        ({ principal } = await verifyPrincipal(typeof header === 'string' ? header : undefined, bytes));
      } catch (error) {
        if (!(error instanceof Unauthenticated)) throw error;
        return reply.code(401).header('www-authenticate', principalHeader).send(refusal(error.message, error.code));
      }
    }
    let body: unknown;
    try {
      body = await new Promise((resolve, reject) => {
        void parseJson(request, bytes.toString('utf8'), (error, value) => (error ? reject(error) : resolve(value)));
      });
    } catch {
      return reply.code(400).send(refusal('The body must be JSON with a `query`.'));
    }
    const { query, variables, operationName } = (body ?? {}) as GraphqlBody;
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
    return subgraph.execute({
      document,
      variables: variables ?? undefined,
      operationName: operationName ?? undefined,
      principal: principal ?? undefined,
    });
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
    const server = subgraphServer(subgraph, environment.PRINCIPAL_PUBLIC_KEY);
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
