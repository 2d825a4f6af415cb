import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { httpSubgraph, type HttpSubgraphOptions } from './http.js';
import type { Subgraph } from './subgraph.js';

type Answer = (response: ServerResponse, socket: Socket, nth: number) => void;

const QUERY = '{"query":"{books{title}}"}';
const MUTATION = '{"query":"mutation{addBook(title:\\"x\\"){id}}"}';
const REPLY = '{"data":{"books":[]}}';

let stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops) await stop();
  stops = [];
});

/** A server and a subgraph that reaches it. `nth` counts the requests of one connection, from 1. */
async function serve(
  answer: Answer,
  options: Partial<HttpSubgraphOptions> = {},
): Promise<{ subgraph: Subgraph; received: () => number; connections: () => number }> {
  let received = 0;
  let connections = 0;
  const nth = new WeakMap<Socket, number>();
  const server = createServer((request: IncomingMessage, response) => {
    request.resume();
    request.on('end', () => {
      received += 1;
      const { socket } = request;
      nth.set(socket, (nth.get(socket) ?? 0) + 1);
      answer(response, socket, nth.get(socket)!);
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const subgraph = httpSubgraph('books', url, { timeoutMs: 25_000, replyLimit: 10_000_000, ...options });
  stops.push(
    () => subgraph.stop(),
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { subgraph, received: () => received, connections: () => connections };
}

function exchange(
  { exchange }: Subgraph,
  body = QUERY,
  cancelled?: AbortSignal,
): ReturnType<NonNullable<typeof exchange>> {
  return exchange!(body, { cancelled });
}

/** For a machine that has other work. */
const PATIENT = { timeout: 10_000 };

describe('an exchange over HTTP', () => {
  it('gives the text of a reply unread, with its status', async () => {
    const { subgraph } = await serve((response) => response.writeHead(418).end('not { JSON é 🎉'));
    expect(await exchange(subgraph)).toEqual({ status: 418, text: 'not { JSON é 🎉' });
  });

  it('joins a reply that comes in pieces, within a character too', async () => {
    const bytes = Buffer.from(`"${'é🎉'.repeat(60_000)}"`);
    const { subgraph } = await serve((response) => {
      for (let at = 0; at < bytes.length; at += 9_999) response.write(bytes.subarray(at, at + 9_999));
      response.end();
    });
    expect((await exchange(subgraph)).text).toBe(bytes.toString());
  });

  it('gives an empty text for a reply without a body', async () => {
    const { subgraph } = await serve((response) => response.writeHead(204).end());
    expect(await exchange(subgraph)).toEqual({ status: 204, text: '' });
  });

  it.each(['gzip', 'GZIP', 'br', ['gzip', 'br']])('fails for a reply that is compressed by %s', async (encoding) => {
    const { subgraph } = await serve((response) =>
      response.writeHead(200, { 'Content-Encoding': encoding }).end(gzipSync(REPLY)),
    );
    await expect(exchange(subgraph)).rejects.toMatchObject({
      code: 'SUBGRAPH_ERROR',
      message: expect.stringContaining(`compressed (${String(encoding).toLowerCase()})`),
    });
  });

  it('takes the encoding "identity" for what it is', async () => {
    const { subgraph } = await serve((response) =>
      response.writeHead(200, { 'content-encoding': 'identity' }).end(REPLY),
    );
    expect((await exchange(subgraph)).text).toBe(REPLY);
  });

  it.each([
    ['Latin-1', Buffer.from('{"data":{"titre":"é"}}', 'latin1')],
    ['half a character', Buffer.from('{"data":{"titre":"é"}}').subarray(0, 19)],
    ['UTF-16', Buffer.from(REPLY, 'utf16le').fill(0xd8, 1, 2)],
  ])('fails for a reply in %s', async (_what, bytes) => {
    const { subgraph } = await serve((response) => response.end(bytes));
    await expect(exchange(subgraph)).rejects.toMatchObject({
      code: 'SUBGRAPH_ERROR',
      message: 'the reply is not UTF-8',
    });
  });

  it('lets the status speak for a page that cannot be read', async () => {
    const { subgraph } = await serve((response) =>
      response.writeHead(502).end(Buffer.from('indisponibilité', 'latin1')),
    );
    expect(await exchange(subgraph)).toEqual({ status: 502, text: '' });
  });

  it('fails for a reply above the limit, whether or not it says its length', async () => {
    const { subgraph } = await serve(
      (response, _socket, nth) => {
        if (nth === 1) response.setHeader('content-length', 2_000);
        response.write('x'.repeat(1_000));
        response.end('x'.repeat(1_000));
      },
      { replyLimit: 1_999 },
    );
    for (let repeat = 0; repeat < 2; repeat += 1)
      await expect(exchange(subgraph)).rejects.toMatchObject({
        code: 'SUBGRAPH_ERROR',
        message: 'the reply is larger than the limit',
      });
  });

  it('fails for a reply that is shorter than it said', async () => {
    const { subgraph, received } = await serve((response, socket) => {
      response.writeHead(200, { 'content-length': 1_000 });
      response.write(REPLY, () => socket.destroy());
    });
    await expect(exchange(subgraph)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(received()).toBe(1);
  });

  it('ends the fetch of a client that leaves, and begins none for one that had left', async () => {
    const client = new AbortController();
    let closed = 0;
    const { subgraph, received } = await serve((response) => {
      response.on('close', () => (closed += 1));
      client.abort();
    });
    await expect(exchange(subgraph, QUERY, client.signal)).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    await expect.poll(() => closed, PATIENT).toBe(1);
    await expect(exchange(subgraph, QUERY, client.signal)).rejects.toMatchObject({ code: 'REQUEST_CANCELLED' });
    expect(received()).toBe(1);
  });

  it('ends what still waits for a connection, without closing any for it', async () => {
    const held: ServerResponse[] = [];
    const { subgraph, received, connections } = await serve((response) => void held.push(response));
    const first = Array.from({ length: 128 }, () => exchange(subgraph));
    await expect.poll(() => held.length, PATIENT).toBe(128);
    const client = new AbortController();
    const queued = Array.from({ length: 100 }, () => exchange(subgraph, QUERY, client.signal));
    client.abort();
    const results = await Promise.allSettled(queued);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    for (const response of held) response.end(REPLY);
    await Promise.all(first);
    held.length = 0;
    const last = exchange(subgraph);
    await expect.poll(() => held.length, PATIENT).toBe(1);
    held[0]!.end(REPLY);
    await last;
    expect([received(), connections()]).toEqual([129, 128]);
  });
});

describe('a connection that the subgraph closes while it is idle', () => {
  const closings: [string, Answer][] = [
    ['with its reply', (response, socket) => response.end(REPLY, () => socket.destroy())],
    [
      'after 5 ms',
      (response, socket) =>
        response.end(REPLY, () => {
          setTimeout(() => socket.destroy(), 5);
        }),
    ],
    [
      'after 5 ms, by a reset',
      (response, socket) =>
        response.end(REPLY, () => {
          setTimeout(() => socket.resetAndDestroy(), 5);
        }),
    ],
  ];

  it.each(closings)('%s: 1,000 queries in turn have their replies', async (_what, answer) => {
    const { subgraph } = await serve(answer);
    for (let nth = 0; nth < 1_000; nth += 1) expect((await exchange(subgraph)).text).toBe(REPLY);
  });

  it.each(closings)('%s: 1,000 queries at once have their replies', async (_what, answer) => {
    const { subgraph } = await serve(answer);
    const replies = await Promise.all(Array.from({ length: 1_000 }, () => exchange(subgraph)));
    expect(replies.every(({ text }) => text === REPLY)).toBe(true);
  });

  /** Until the connection is free for the next request; sooner, there would be another one. */
  const untilIdle = (): Promise<unknown> =>
    new Promise((resolve) => {
      setTimeout(resolve, 20);
    });

  const closesTheSecond: Answer = (response, socket, nth) => (nth === 1 ? response.end(REPLY) : socket.destroy());

  it('has a query sent again, once', async () => {
    const { subgraph, received } = await serve(closesTheSecond);
    await exchange(subgraph);
    await untilIdle();
    expect((await exchange(subgraph)).text).toBe(REPLY);
    expect(received()).toBe(3);
  });

  it('has no mutation sent again', async () => {
    const { subgraph, received } = await serve(closesTheSecond);
    await exchange(subgraph, MUTATION);
    await untilIdle();
    await expect(exchange(subgraph, MUTATION)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(received()).toBe(2);
  });

  it('is told from a subgraph that dies of the query: on a new connection it is sent once', async () => {
    const { subgraph, received } = await serve((_response, socket) => socket.destroy());
    await expect(exchange(subgraph)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(received()).toBe(1);
  });

  it('has nothing sent again of which a part was answered', async () => {
    const { subgraph, received } = await serve((response, socket, nth) => {
      if (nth === 1) response.end(REPLY);
      else response.write('{', () => socket.destroy());
    });
    await exchange(subgraph);
    await untilIdle();
    await expect(exchange(subgraph)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
    expect(received()).toBe(2);
  });
});
