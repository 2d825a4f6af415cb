/**
 * A subgraph that costs next to nothing: what is asked for the first time is executed by graphql-js, and the bytes of
 * the reply are remembered by the bytes of the request. So any gateway may ask in its own way, and none waits for it.
 */
import { buildSchema, graphqlSync } from 'graphql';
import { subgraphSchema } from '../graph/executable.js';
import type { SubgraphName } from '../graph/sdl.js';

/** Bytes of requests and replies, after which everything is forgotten. */
const mostBytes = 512 * 1_024 * 1_024;

interface GraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

export interface CannedSubgraph {
  /** The whole HTTP response to the body of a request. */
  replyTo(body: Buffer): Buffer;
  forget(): void;
}

export function cannedSubgraph(name: SubgraphName): CannedSubgraph {
  const schema = subgraphSchema(name, buildSchema);
  const replies = new Map<string, Buffer>();
  let bytes = 0;

  function forget(): void {
    replies.clear();
    bytes = 0;
  }

  function execute(body: string): Buffer {
    const { query, variables, operationName } = JSON.parse(body) as GraphRequest;
    const result = graphqlSync({ schema, source: query, variableValues: variables, operationName });
    return response(JSON.stringify(result));
  }

  return {
    forget,
    replyTo(body) {
      const key = body.toString('latin1');
      const known = replies.get(key);
      if (known) return known;
      const reply = execute(body.toString());
      bytes += key.length + reply.length;
      if (bytes > mostBytes) forget();
      replies.set(key, reply);
      return reply;
    },
  };
}

function response(json: string): Buffer {
  const body = Buffer.from(json);
  const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${body.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}
