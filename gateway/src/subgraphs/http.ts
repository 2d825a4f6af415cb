/** A subgraph that is reached over HTTP, by connections that are kept alive. */
import { Pool, type Dispatcher } from 'undici';
import { withDeadline } from './deadline.js';
import { SubgraphFailure } from './failure.js';
import { PRINCIPAL_HEADER, type SignPrincipal } from './principal-signer.js';
import { asReply, entitiesAskedFor } from './reply.js';
import { readBody } from './response-body.js';
import type { Subgraph, SubgraphReply, SubgraphRequest } from './subgraph.js';

/** What an HTTP subgraph may take. */
export interface HttpSubgraphOptions {
  /** Milliseconds from the request to the last byte of the reply. */
  readonly timeoutMs: number;
  /** Bytes of a reply, uncompressed. */
  readonly replyLimit: number;
  /** Signs for whom a request is; without it nothing is said of that, and the subgraph takes everybody for the public. */
  readonly signPrincipal?: SignPrincipal | undefined;
}

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};
const READY_TIMEOUT_MS = 2_000;
/** Statuses by which a server, or a proxy before it, says that it is not there or has no time. */
const UNAVAILABLE = new Set([429, 502, 503, 504]);

/** Makes a subgraph of an address. Redirects are not followed: a reply may not send the gateway elsewhere. */
export function httpSubgraph(name: string, url: string, options: HttpSubgraphOptions): Subgraph {
  const address = new URL(url);
  const pool = new Pool(address.origin, {
    connections: 128,
    keepAliveTimeout: 30_000,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = `${address.pathname}${address.search}`;

  async function send(
    { query, variables, operationName, principal, cancelled }: SubgraphRequest,
    timeoutMs = options.timeoutMs,
  ): Promise<SubgraphReply> {
    const body = JSON.stringify({ query, variables, operationName });
    // The public is signed for too: a subgraph that asks for signatures is to be reached through the gateway only.
    const signed = options.signPrincipal && { [PRINCIPAL_HEADER]: options.signPrincipal(name, body, principal) };
    const headers = { ...HEADERS, ...signed };
    const { status, text } = await withDeadline(timeoutMs, cancelled, async (signal) => {
      try {
        const response = await pool.request({ method: 'POST', path, headers, body, signal });
        return { status: response.statusCode, text: await readBody(response.body, options.replyLimit) };
      } catch (cause) {
        throw asFailure(cause);
      }
    });
    return readReply(status, text, entitiesAskedFor(variables));
  }

  return {
    name,
    send,

    async ready() {
      try {
        const reply = await send(
          { query: '{__typename}', variables: {} },
          Math.min(READY_TIMEOUT_MS, options.timeoutMs),
        );
        return reply.data != null;
      } catch {
        return false;
      }
    },

    stop: () => pool.destroy(),
  };
}

function readReply(
  status: Dispatcher.ResponseData['statusCode'],
  text: string,
  entities: number | undefined,
): SubgraphReply {
  const failed = new SubgraphFailure(
    UNAVAILABLE.has(status) ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_ERROR',
    `HTTP status ${status}`,
  );
  // By 401 the subgraph refuses the gateway (a wrong PRINCIPAL_KEY), not the client, who could do nothing about it.
  if (status === 401 || (status >= 300 && status < 400)) throw failed;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw status < 300 ? new SubgraphFailure('SUBGRAPH_ERROR', 'the reply is not JSON', { cause }) : failed;
  }
  if (status < 300) return asReply(value, entities);
  // GraphQL over HTTP lets a server refuse with a status and say why in the body: errors count, data does not.
  try {
    const { errors } = asReply(value, undefined);
    if (errors) return { data: null, errors };
  } catch {
    // Some other JSON: the status is all that it says.
  }
  throw failed;
}

function asFailure(cause: unknown): SubgraphFailure {
  if (cause instanceof SubgraphFailure) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', `the connection failed: ${reason}`, { cause });
}
