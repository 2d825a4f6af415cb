/** A small gateway with data of its own and a trivial executor, with or without the short way for ready operations; and a client that shows all of an answer. */
import { request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyInstance } from 'fastify';
import { buildSchema, execute, getOperationAST, GraphQLError, type DocumentNode, type ExecutionResult } from 'graphql';
import { makeFormatError } from '../../errors/format.js';
import { Unauthenticated } from '../../identity/unauthenticated.js';
import { inputPlugin } from '../../input/input-plugin.js';
import { makeLimitCheck } from '../../limits/limits.js';
import { APOLLO_SETTINGS } from '../apollo-settings.js';
import { addGraph } from '../graph.js';
import { createHttp } from '../http.js';
import { identityStage } from '../identity.js';
import { legacyStatusPlugin } from '../legacy-status.js';
import type { ReadyAnswer, ReadyOperation } from '../ready-lane.js';
import type { RequestContext } from '../request-context.js';

const schema = buildSchema(`
  enum Genre { ESSAY NOVEL }
  input Filter { genre: Genre, all: [Filter!] }
  type Query {
    hello(name: String! = "world"): String
    books(first: Int, filter: Filter): [Book]
    long(length: Int!): String
    broken: String
    refused: String
    strict: String!
    asker: String
    slow(ms: Int!): String
    internal: String
  }
  type Mutation { count: Int! countAndFail: Int }
  type Book { title: String! }
`);

const fails = (code: string, status?: number) => (): never => {
  throw new GraphQLError('it does not work', {
    extensions: { code, field: 'x', secret: 'y', ...(status ? { http: { status } } : {}) },
  });
};

/** Such a gateway. */
export class TwinGateway {
  port = 0;
  mutations = 0;
  /** Answers of the short way. */
  ready = 0;
  /** Of the last answer of the short way. */
  cancelled: AbortSignal | undefined;
  private readonly operations = new Map<string, ReadyOperation>();
  private http: FastifyInstance | undefined;
  private apollo: ApolloServer<RequestContext> | undefined;

  async start(hasLane: boolean): Promise<void> {
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    this.apollo = new ApolloServer<RequestContext>({
      ...APOLLO_SETTINGS,
      validationOptions: { maxErrors: 4 },
      introspection: false,
      plugins: [inputPlugin(), legacyStatusPlugin(), ApolloServerPluginLandingPageDisabled()],
      formatError: makeFormatError(log),
      gateway: {
        onSchemaLoadOrUpdate(callback) {
          callback({ apiSchema: schema, coreSupergraphSdl: '' });
          return () => {};
        },
        load: async () => ({
          executor: async ({ document, request: { query = '', operationName, variables = {} }, context }) => {
            const { answer, principal } = context as RequestContext;
            if (answer) return asResult(answer);
            const run: ReadyOperation['run'] = async (values, asker) =>
              asAnswer(await this.run(document, operationName, values, asker.principal));
            const definition = getOperationAST(document, operationName);
            if (definition) this.operations.set(`${operationName ?? ''} ${query}`, { definition, run });
            return asResult(asAnswer(await this.run(document, operationName, variables, principal)));
          },
        }),
        stop: async () => {},
      },
    });
    await this.apollo.start();
    this.http = createHttp({ bodyLimit: 100_000, corsOrigins: ['https://ars.gouv.fr'], isAccepting: () => true }, log);
    const authenticate = async ([header]: readonly string[]): Promise<Record<string, unknown> | undefined> => {
      if (header === 'wrong') throw new Unauthenticated('it is wrong');
      return header === undefined ? undefined : { subject: header };
    };
    const find = (query: string, name: string | undefined): ReadyOperation | undefined => {
      const operation = this.operations.get(`${name ?? ''} ${query}`);
      return (
        operation && {
          ...operation,
          run: (...given) => {
            this.ready += 1;
            this.cancelled = given[1].cancelled;
            return operation.run(...given);
          },
        }
      );
    };
    const identity = identityStage(authenticate, log);
    addGraph(this.http, this.apollo, identity, makeLimitCheck(), '/explorer', hasLane ? { schema, find } : undefined);
    await this.http.listen({ host: '127.0.0.1', port: 0 });
    this.port = (this.http.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.http?.close();
    await this.apollo?.stop();
  }

  private async run(
    document: DocumentNode,
    operationName: string | undefined,
    variableValues: Readonly<Record<string, unknown>>,
    principal: unknown,
  ): Promise<ExecutionResult> {
    const rootValue = {
      hello: ({ name }: { name: string }) => `héllo ${name}`,
      books: ({ first = 2 }: { first?: number }) =>
        Array.from({ length: first }, (_, nth) =>
          nth === 1 ? new GraphQLError('no title', { extensions: { code: 'CONFLICT' } }) : { title: `t${nth}` },
        ),
      long: ({ length }: { length: number }) => 'é'.repeat(length),
      broken: fails('SUBGRAPH_ERROR'),
      refused: fails('FORBIDDEN', 403),
      strict: fails('SUBGRAPH_TIMEOUT'),
      internal: () => {
        throw new Error('connect ECONNREFUSED 10.0.0.7');
      },
      slow: ({ ms }: { ms: number }) =>
        new Promise((resolve) => {
          setTimeout(resolve, ms, 'done').unref();
        }),
      asker: JSON.stringify(principal ?? null),
      count: () => (this.mutations += 1),
      countAndFail: () => {
        this.mutations += 1;
        return fails('CONFLICT')();
      },
    };
    return execute({ schema, document, operationName, variableValues, rootValue });
  }
}

function asAnswer({ data, errors = [] }: ExecutionResult): ReadyAnswer {
  return { data: data === undefined ? undefined : JSON.stringify(data), errors };
}

function asResult({ data, errors }: ReadyAnswer): ExecutionResult {
  return {
    ...(errors.length > 0 ? { errors } : {}),
    ...(data === undefined ? {} : { data: JSON.parse(data) as Record<string, unknown> }),
  };
}

/** A request; its body as JSON, or as it stands if it is text. */
export interface Sent {
  readonly body?: unknown;
  readonly headers?: IncomingHttpHeaders;
  readonly method?: string;
  readonly path?: string;
}

export interface Received {
  readonly status: number | undefined;
  /** Names and values in turn, as they came, without the date. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** Sends a request to one. */
export function send(
  { port }: TwinGateway,
  { body, headers = {}, method = 'POST', path = '/graphql' }: Sent,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      path,
      method,
      headers: { 'content-type': 'application/json', ...headers, host: 'graph.test' },
    };
    const sent = request(options, (response) => {
      const { statusCode: status, rawHeaders } = response;
      const date = rawHeaders.findIndex((name) => name.toLowerCase() === 'date');
      const headers = rawHeaders.toSpliced(date, date < 0 ? 0 : 2);
      text(response).then((body) => resolve({ status, headers, body }), reject);
    });
    sent.on('error', reject);
    sent.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
  });
}
