/** Messages are read whole, however their bytes are cut. */
import { describe, expect, it } from 'vitest';
import { MessageReader } from './message-reader.js';

const withLength = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello';
const inChunks = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n';

describe('A kept-alive connection', () => {
  it.each([1, 2, 7, 1_000])('gives the same messages when %i bytes come at a time', (size) => {
    const bytes = Buffer.from(withLength + inChunks + withLength);
    const reader = new MessageReader();
    const bodies: string[] = [];
    for (let at = 0; at < bytes.length; at += size)
      bodies.push(...reader.push(bytes.subarray(at, at + size)).map(({ body }) => body.toString()));
    expect(bodies).toEqual(['hello', 'hello', 'hello']);
  });
});
