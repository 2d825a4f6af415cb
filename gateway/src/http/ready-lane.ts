/** The short way for operations that are ready: known text, plan and compiled form. It answers what is ordinary in all, and leaves the rest to the ordinary way. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { variableError } from '../input/variables.js';
import { LruCache } from '../lru-cache.js';
import type { Asker } from '../subgraphs/subgraph.js';

/** What came of an operation. */
export interface ReadyAnswer {
  /** JSON text; undefined when there is none, because the operation could not be run at all. */
  readonly data: string | undefined;
  readonly errors: readonly GraphQLError[];
}

/** An operation that the ordinary way has parsed, validated, planned and run before. */
export interface ReadyOperation {
  readonly definition: OperationDefinitionNode;
  /** Never rejects. @param variables found to fit their definitions */
  run(variables: Readonly<Record<string, unknown>>, asker: Asker): Promise<ReadyAnswer>;
}

/** All that are ready. */
export interface ReadyOperations {
  /** What `definition`s refer to. */
  readonly schema: GraphQLSchema;
  /** The operation of a name (undefined: none was given) in the document of exactly this text. */
  find(query: string, operationName: string | undefined): ReadyOperation | undefined;
}

/** What the short way shares with the ordinary one. */
export interface OrdinaryWay {
  /** Answers a request; gives the body, unless it has sent it. */
  handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  /** Answers a request whose operation has been run: words its errors, and finds its status. */
  finish(request: FastifyRequest, reply: FastifyReply, answer: ReadyAnswer): Promise<unknown>;
  /** Throws the refusal of a document or variables that exceed a limit. */
  checkLimits(query: string, variables: unknown): void;
  askerOf(request: FastifyRequest): Asker;
}

/** Headers `accept` whose answers' media type is remembered. Clients have a few. */
const REMEMBERED_TYPES = 100;
/** Characters of a body from which on it is sent as bytes. */
const LONG_TEXT = 16_384;

/**
 * Makes the handler. Who asks was established, and the body read, before; nothing can be told from an answer about the way that it took.
 *
 * | check of the ordinary way                | here                                                                     |
 * | ---------------------------------------- | ------------------------------------------------------------------------ |
 * | a form of another site                   | `application/json` only, which no form sends                             |
 * | media type of the answer                 | that of an earlier answer to the same header                             |
 * | batches, parameters of a wrong kind      | an object with parameters of the right kinds only                        |
 * | persisted queries                        | none                                                                     |
 * | limits                                   | the same function; what it refuses, the ordinary way refuses again       |
 * | parse, validate, the operation's name    | done when the operation became ready: it depends on text and name only   |
 * | variables                                | the same function; what it refuses, the ordinary way refuses again       |
 */
export function withReadyLane(
  ready: ReadyOperations,
  ordinary: OrdinaryWay,
): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  // By the header `accept`. An answer was given to it, so it is acceptable, and the answer's type depends on nothing else.
  const types = new LruCache<string, string>(REMEMBERED_TYPES);

  function readyRequest(request: FastifyRequest): ReadyRequest | undefined {
    if (request.method !== 'POST' || !isJson(request.headers['content-type'])) return undefined;
    const type = types.get(request.headers.accept ?? '');
    const parameters = parametersOf(request.body);
    if (type === undefined || !parameters) return undefined;
    const { query, operationName, variables } = parameters;
    const operation = ready.find(query, operationName);
    if (!operation || !isAllowed(ordinary, parameters)) return undefined;
    if (variableError(ready.schema, operation.definition, variables)) return undefined;
    return { operation, variables, type };
  }

  async function takeOrdinaryWay(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const body = await ordinary.handle(request, reply);
    const type = reply.getHeader('content-type');
    if (reply.statusCode === 200 && typeof type === 'string') types.set(request.headers.accept ?? '', type);
    return body;
  }

  return async (request, reply) => {
    const taken = readyRequest(request);
    if (!taken) return takeOrdinaryWay(request, reply);
    const answer = await taken.operation.run(taken.variables, ordinary.askerOf(request));
    const { data, errors } = answer;
    if (errors.length > 0 || data === undefined || data === 'null') return ordinary.finish(request, reply, answer);
    reply.header('cache-control', 'no-store').header('content-type', taken.type);
    return reply.send(asBody(`{"data":${data}}\n`));
  };
}

/** A long text as bytes: as text, Node makes one of it and the headers, and room for three times as much. */
function asBody(text: string): string | Buffer {
  return text.length < LONG_TEXT ? text : Buffer.from(text);
}

interface ReadyRequest {
  readonly operation: ReadyOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly type: string;
}

interface ReadyParameters {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

function isJson(contentType: string | undefined): boolean {
  return contentType === 'application/json' || /^application\/json; ?charset=utf-8$/i.test(contentType ?? '');
}

/** The parameters of a body that is as it should be; whatever is missing or of another kind is for the ordinary way to judge. */
function parametersOf(body: unknown): ReadyParameters | undefined {
  if (!isRecord(body)) return undefined;
  const { query, operationName, variables, extensions } = body;
  if (typeof query !== 'string') return undefined;
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return undefined;
  if (variables != null && !isRecord(variables)) return undefined;
  if (extensions != null && (!isRecord(extensions) || 'persistedQuery' in extensions)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAllowed(ordinary: OrdinaryWay, { query, variables }: ReadyParameters): boolean {
  try {
    ordinary.checkLimits(query, variables);
    return true;
  } catch {
    return false;
  }
}
