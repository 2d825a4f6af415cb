/** A subgraph over plain HTTP that can be told to misbehave. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, parse, type GraphQLSchema } from 'graphql';
import { decodeJwt } from 'jose';
import { PRINCIPAL_HEADER } from '../subgraphs/principal-signer.js';
import type { LibraryContext } from './library.js';

/** Answers in the place of the subgraph. */
export type Misbehaviour = (
  response: ServerResponse,
  request: { query: string; variables: Record<string, unknown> },
) => void;

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface SubgraphServer {
  readonly url: string;
  misbehave(how: Misbehaviour | undefined): void;
  /** Requests whose client left before the reply. */
  aborted(): number;
  /** Requests that came, in order. */
  received(): readonly ReceivedRequest[];
  stop(): Promise<void>;
}

/** What the header says, believed as it stands; undefined for the public or without a header. */
function signedPrincipal(headers: IncomingHttpHeaders): unknown {
  const header = headers[PRINCIPAL_HEADER];
  return typeof header === 'string' ? (decodeJwt(header)['principal'] ?? undefined) : undefined;
}

/** Serves a schema on a free port. */
export async function serveSubgraph(schema: GraphQLSchema): Promise<SubgraphServer> {
  let misbehaviour: Misbehaviour | undefined;
  let aborted = 0;
  const received: ReceivedRequest[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (!response.writableFinished) aborted += 1;
    });
    let text = '';
    for await (const chunk of request) text += String(chunk);
    received.push({ headers: request.headers, body: text });
    const body = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
    if (misbehaviour) return misbehaviour(response, body);
    const contextValue: LibraryContext = { principal: signedPrincipal(request.headers) };
    const result = await execute({ schema, document: parse(body.query), contextValue, variableValues: body.variables });
    response.setHeader('content-type', 'application/graphql-response+json');
    response.end(JSON.stringify(result));
    return undefined;
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    misbehave(how) {
      misbehaviour = how;
    },
    aborted: () => aborted,
    received: () => received,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
