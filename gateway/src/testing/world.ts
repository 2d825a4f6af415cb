/** A gateway over the two small subgraphs, listening on a free port: what a test of a whole request needs. */
import type { KeyObject } from 'node:crypto';
import { composeServices } from '@apollo/composition';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { authenticator } from '../identity/authenticator.js';
import type { IdentityConfig } from '../identity/identity-file.js';
import type { Log } from '../log.js';
import { buildServer, type Server } from '../server.js';
import { httpSubgraph } from '../subgraphs/http.js';
import { inProcessSubgraph } from '../subgraphs/in-process.js';
import { principalSigner } from '../subgraphs/principal-signer.js';
import type { Subgraph } from '../subgraphs/subgraph.js';
import { booksSchema, reviewsSchema, runningSubgraph, SUBGRAPHS } from './library.js';
import { serveSubgraph, type Misbehaviour, type ReceivedRequest, type SubgraphServer } from './subgraph-server.js';

/** The supergraph of books and reviews, with the addresses given, or with some where nobody listens. */
export function composeLibrary(urls: Readonly<Record<string, string>> = {}): string {
  const { supergraphSdl, errors } = composeServices(
    SUBGRAPHS.map((subgraph) => ({ ...subgraph, url: urls[subgraph.name] ?? subgraph.url })),
  );
  if (!supergraphSdl) throw new Error(`the library does not compose: ${String(errors)}`);
  return supergraphSdl;
}

export interface WorldOptions {
  readonly transport?: 'in-process' | 'http';
  readonly executor?: 'engine' | 'apollo';
  readonly timeoutMs?: number;
  /** Bytes. */
  readonly replyLimit?: number;
  readonly introspection?: boolean;
  readonly corsOrigins?: readonly string[];
  readonly explorer?: boolean;
  readonly explorerOperations?: string;
  readonly identity?: IdentityConfig;
  /** With it, requests to subgraphs over HTTP are signed. */
  readonly principalKey?: KeyObject;
}

/** An answer as a client reads it. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly GraphQLFormattedError[];
    readonly extensions?: unknown;
  };
}

export interface World {
  readonly url: string;
  readonly server: Server;
  /** What was logged. */
  readonly logged: readonly { details: object; message: string }[];
  /** Sends an operation as a modern client does. */
  ask(query: string, variables?: Record<string, unknown>, more?: Record<string, unknown>): Promise<Answer>;
  /** Sends any body to the graph. */
  post(body: string, headers?: Record<string, string>): Promise<Answer>;
  /** Makes the subgraph of reviews misbehave from now on; only over HTTP. */
  misbehave(how: Misbehaviour | undefined): void;
  /** Requests that a subgraph received and whose client left before the reply. */
  abortedFetches(): number;
  /** Requests that a subgraph received over HTTP. */
  fetches(subgraph: string): readonly ReceivedRequest[];
  stop(): Promise<void>;
}

/** Starts one; the test stops it. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { transport = 'in-process', timeoutMs = 2_000, replyLimit = 1024 * 1024 } = options;
  const schemas: [string, GraphQLSchema][] = [
    ['books', booksSchema()],
    ['reviews', reviewsSchema()],
  ];
  const servers = new Map<string, SubgraphServer>();
  const subgraphs = new Map<string, Subgraph>();
  const signPrincipal = options.principalKey && principalSigner(options.principalKey);
  for (const [name, schema] of schemas) {
    if (transport === 'in-process') {
      subgraphs.set(name, inProcessSubgraph(runningSubgraph(name, schema), timeoutMs));
    } else {
      const server = await serveSubgraph(schema);
      servers.set(name, server);
      subgraphs.set(name, httpSubgraph(name, server.url, { timeoutMs, replyLimit, signPrincipal }));
    }
  }
  const { log, logged } = recordingLog();
  const server = await buildServer({
    config: {
      executor: options.executor ?? 'engine',
      bodyLimit: 1024 * 1024,
      corsOrigins: options.corsOrigins ?? [],
      explorer: options.explorer ?? false,
      explorerOperations: options.explorerOperations,
      introspection: options.introspection ?? true,
    },
    supergraphSdl: composeLibrary(),
    subgraphs,
    authenticate: options.identity && authenticator(options.identity, log),
    log,
  });
  const url = await server.http.listen({ host: '127.0.0.1', port: 0 });

  async function post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });
    const text = await response.text();
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      body: JSON.parse(text) as Answer['body'],
    };
  }

  return {
    url,
    server,
    logged,
    post,
    ask: (query, variables, more) =>
      post(JSON.stringify({ query, variables, ...more }), { accept: 'application/graphql-response+json' }),
    misbehave: (how) => servers.get('reviews')?.misbehave(how),
    abortedFetches: () => [...servers.values()].reduce((sum, subgraph) => sum + subgraph.aborted(), 0),
    fetches: (subgraph) => servers.get(subgraph)?.received() ?? [],
    async stop() {
      server.refuseNewRequests();
      server.http.server.closeAllConnections();
      await server.http.close();
      await server.stop();
      await Promise.all([...subgraphs.values()].map((subgraph) => subgraph.stop()));
      await Promise.all([...servers.values()].map((subgraph) => subgraph.stop()));
    },
  };
}

function recordingLog(): { log: Log; logged: { details: object; message: string }[] } {
  const logged: { details: object; message: string }[] = [];
  const record = (details: object, message: string): void => {
    logged.push({ details, message });
  };
  return { log: { debug: record, info: record, warn: record, error: record }, logged };
}
