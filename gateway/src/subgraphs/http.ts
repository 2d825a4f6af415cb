/** A subgraph that is reached over HTTP, by connections that are kept alive. */
import { Pool } from 'undici';
import { exchangeOverHttp } from './http-exchange.js';
import { PRINCIPAL_HEADER, type SignPrincipal } from './principal-signer.js';
import { entitiesAskedFor, readReply } from './reply.js';
import type { Asker, ReplyText, Subgraph, SubgraphReply, SubgraphRequest } from './subgraph.js';
import { UnderWay } from './under-way.js';

/** What an HTTP subgraph may take. */
export interface HttpSubgraphOptions {
  /** Milliseconds from the request to the last byte of the reply. */
  readonly timeoutMs: number;
  /** Bytes of a reply. */
  readonly replyLimit: number;
  /** Signs for whom a request is; without it nothing is said of that, and the subgraph takes everybody for the public. */
  readonly signPrincipal?: SignPrincipal | undefined;
}

/** Names and values in turn. No encoding is accepted: within a house, compressing costs more than the bytes it saves. */
const HEADERS = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json;q=0.9',
];
const READY_TIMEOUT_MS = 2_000;

/**
 * Makes a subgraph of an address. Redirects are not followed: a reply may not send the gateway elsewhere.
 * A connection carries one request at a time. Pipelined, they would cost a quarter less, and wait for one another: the deadline of a slow
 * one would close the connection, and have the subgraph answer all that were behind it again.
 */
export function httpSubgraph(name: string, url: string, options: HttpSubgraphOptions): Subgraph {
  const address = new URL(url);
  const limits = {
    connections: 128,
    // One deadline holds for the whole.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: options.replyLimit,
  };
  const kept = new Pool(address.origin, { ...limits, keepAliveTimeout: 30_000 });
  // None is undici's word for connections that are not kept alive.
  const fresh = new Pool(address.origin, { ...limits, pipelining: 0 });
  const lines = { kept, fresh, underWay: new UnderWay() };
  const path = `${address.pathname}${address.search}`;

  function exchange(body: string, { principal, cancelled }: Asker, timeoutMs = options.timeoutMs): Promise<ReplyText> {
    // The public is signed for too: a subgraph that asks for signatures is to be reached through the gateway only.
    const headers = options.signPrincipal
      ? [...HEADERS, PRINCIPAL_HEADER, options.signPrincipal(name, body, principal)]
      : HEADERS;
    return exchangeOverHttp(lines, { path, headers, body, timeoutMs, cancelled });
  }

  async function send(request: SubgraphRequest, timeoutMs = options.timeoutMs): Promise<SubgraphReply> {
    const { query, variables, operationName } = request;
    const reply = await exchange(JSON.stringify({ query, variables, operationName }), request, timeoutMs);
    return readReply(reply, entitiesAskedFor(variables));
  }

  return {
    name,
    send: (request) => send(request),
    exchange: (body, asker) => exchange(body, asker),

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

    async stop() {
      await Promise.all([kept.destroy(), fresh.destroy()]);
    },
  };
}
