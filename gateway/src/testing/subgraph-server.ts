/** A subgraph over plain HTTP that can be told to misbehave. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, parse, type GraphQLSchema } from 'graphql';

/** Answers in the place of the subgraph. */
export type Misbehaviour = (
  response: ServerResponse,
  request: { query: string; variables: Record<string, unknown> },
) => void;

export interface SubgraphServer {
  readonly url: string;
  misbehave(how: Misbehaviour | undefined): void;
  /** Requests whose client left before the reply. */
  aborted(): number;
  stop(): Promise<void>;
}

/** Serves a schema on a free port. */
export async function serveSubgraph(schema: GraphQLSchema): Promise<SubgraphServer> {
  let misbehaviour: Misbehaviour | undefined;
  let aborted = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (!response.writableFinished) aborted += 1;
    });
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const body = JSON.parse(text) as { query: string; variables: Record<string, unknown> };
    if (misbehaviour) return misbehaviour(response, body);
    const result = await execute({ schema, document: parse(body.query), variableValues: body.variables });
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
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
