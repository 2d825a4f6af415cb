/** Reads a body as text, and no further than a limit. */
import type { Readable } from 'node:stream';
import { SubgraphFailure } from './failure.js';

/** The body as UTF-8 text; rejects with `SubgraphFailure` and lets go of the connection once it has more than `limit` bytes. */
export async function readBody(body: Readable, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) {
      // Leaving the loop destroys the stream, and with it the connection.
      throw new SubgraphFailure('SUBGRAPH_ERROR', `the reply is larger than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString('utf8');
}
