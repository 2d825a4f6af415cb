/** The route of the graph: refuses what the limits forbid, then hands over to Apollo Server; what is ready, and ordinary in all, takes a short way beside it. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusal } from '../errors/refusal.js';
import { GRAPH_PATH } from '../paths.js';
import type { IdentityStage } from './identity.js';
import { connectionSignals } from './connection-signal.js';
import { sendError } from './json-error.js';
import { isAcceptable } from './media-types.js';
import { withReadyLane, type ReadyAnswer, type ReadyOperations } from './ready-lane.js';
import type { RequestContext } from './request-context.js';

/**
 * Adds `GET` and `POST` of the graph.
 * @param identity establishes who asks, or refuses
 * @param checkLimits throws the refusal of a document or variables that exceed a limit
 * @param pageForPeople where someone is sent who opens the address in a browser; undefined if there is no such page
 * @param ready operations that are answered without Apollo Server; the executor behind it has to take an `answer` of the context for its own
 */
export function addGraph(
  http: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  identity: IdentityStage,
  checkLimits: (query: string, variables: unknown) => void,
  pageForPeople?: string,
  ready?: ReadyOperations,
): void {
  const answers = new WeakMap<FastifyRequest, ReadyAnswer>();
  const signalOf = connectionSignals();

  // Apollo Server asks for the context after its own look at the headers (CSRF) and before it parses: the place for refusals.
  async function context(request: FastifyRequest): Promise<RequestContext> {
    if (!isAcceptable(request.headers.accept)) throw refusal('NOT_ACCEPTABLE', 'The graph answers in JSON only.');
    if (Array.isArray(request.body))
      throw refusal('BATCHING_DISABLED', 'One request at a time: lists of requests are not taken.');
    const { query, variables } = parametersOf(request);
    if (typeof query === 'string') checkLimits(query, variables);
    return { ...askerOf(request), answer: answers.get(request) };
  }

  function askerOf(request: FastifyRequest): Omit<RequestContext, 'answer'> {
    return { cancelled: signalOf(request.raw.socket), principal: identity.principalOf(request) };
  }

  /** Clients of one kind send one header: the last that was found to be a host is not looked at again. */
  let knownHost: string | undefined;
  function hasHost({ host }: FastifyRequest): boolean {
    if (host === knownHost) return true;
    if (!URL.canParse(`http://${host}/`)) return false;
    knownHost = host;
    return true;
  }

  const throughApollo = fastifyApolloHandler(apollo, { context });

  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    return throughApollo.call(http, request, reply);
  }

  async function finish(request: FastifyRequest, reply: FastifyReply, answer: ReadyAnswer): Promise<unknown> {
    answers.set(request, answer);
    return handle(request, reply);
  }

  http.route({
    url: GRAPH_PATH,
    method: ['GET', 'POST'],
    onRequest: async (request, reply) => {
      // The integration builds a URL from this header.
      if (!hasHost(request)) return sendError(reply, 'BAD_REQUEST', 'The header host is not a host.');
      if (pageForPeople !== undefined && isPerson(request)) return reply.redirect(pageForPeople);
      return identity.establish(request, reply);
    },
    handler: ready ? withReadyLane(ready, { handle, finish, checkLimits, askerOf }) : handle,
  });
  http.route({
    url: GRAPH_PATH,
    method: ['DELETE', 'OPTIONS', 'PATCH', 'PUT'],
    handler: (_request, reply) =>
      sendError(reply.header('allow', 'GET, POST'), 'METHOD_NOT_ALLOWED', 'The graph takes GET and POST.'),
  });
}

/** Browsers name HTML when someone opens an address; programs that send an operation do not. */
function isPerson({ method, headers, query }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html') && (query as Parameters).query === undefined;
}

interface Parameters {
  readonly query?: unknown;
  readonly variables?: unknown;
}

function parametersOf(request: FastifyRequest): Parameters {
  if (request.method === 'POST') return request.body ?? {};
  const { query, variables } = request.query as Parameters;
  try {
    return { query, variables: typeof variables === 'string' ? JSON.parse(variables) : undefined };
  } catch {
    // Apollo Server says what is wrong with it.
    return { query };
  }
}
