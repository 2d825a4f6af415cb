import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOOKS, failedRequests, HELLO, NAMED, readyRequests, unusualRequests } from './testing/graph-requests.js';
import { send, TwinGateway, type Sent } from './testing/twin-gateway.js';

/** For a machine that has other work. */
const PATIENT = { timeout: 10_000 };

describe('the short way for ready operations', () => {
  const [short, ordinary] = [new TwinGateway(), new TwinGateway()];
  beforeAll(() => Promise.all([short.start(true), ordinary.start(false)]));
  afterAll(() => Promise.all([short.stop(), ordinary.stop()]));

  /** Sends it to both, and gives how often the short way ran it. */
  async function compare(sent: Sent): Promise<number> {
    const before = short.ready;
    const [expected, received] = await Promise.all([send(ordinary, sent), send(short, sent)]);
    expect(received).toEqual(expected);
    return short.ready - before;
  }

  it.each(readyRequests)('answers as the ordinary way does: %s', async (_what, sent) => {
    await compare(sent);
    expect(await compare(sent)).toBe(1);
    expect(await compare(sent)).toBe(1);
  });

  it.each(failedRequests)('has the ordinary way word what it ran: %s', async (_what, sent) => {
    await compare(sent);
    expect(await compare(sent)).toBe(1);
  });

  it.each(unusualRequests)('leaves to the ordinary way: %s', async (_what, sent) => {
    for (const query of [HELLO, BOOKS]) await send(short, { body: { query } });
    await send(short, { body: { query: NAMED, operationName: 'A', variables: { n: '' } } });
    expect(await compare(sent)).toBe(0);
    expect(await compare(sent)).toBe(0);
  });

  it('takes the type of an answer from no refusal', async () => {
    const refused = { body: { query: HELLO }, headers: { accept: 'application/json;q=0' } };
    for (let time = 0; time < 3; time += 1) expect((await send(short, refused)).status).toBe(406);
  });

  it.each(['mutation { count }', 'mutation { countAndFail }'])('runs %s once for each request', async (query) => {
    const before = short.mutations;
    for (let time = 1; time <= 3; time += 1) {
      await compare({ body: { query } });
      expect(short.mutations).toBe(before + time);
    }
  });

  it('tells the subgraphs who asks, each time anew', async () => {
    const asks = async (authorization: string): Promise<string> =>
      (await send(short, { body: { query: '{ asker }' }, headers: { authorization } })).body;
    expect(
      [await asks('a'), await asks('b'), await asks('a')].map((body) => body.replace(/.*subject\\":\\"(.).*\n/, '$1')),
    ).toEqual(['a', 'b', 'a']);
  });

  it('tells the subgraphs when the client has gone', async () => {
    const query = 'query ($ms: Int!) { slow(ms: $ms) }';
    await send(short, { body: { query, variables: { ms: 0 } } });
    const body = JSON.stringify({ query, variables: { ms: 25_000 } });
    const before = short.ready;
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request({ port: short.port, path: '/graphql', method: 'POST', headers });
    sent.on('error', () => {});
    sent.end(body);
    await expect.poll(() => short.ready, PATIENT).toBe(before + 1);
    expect(short.cancelled?.aborted).toBe(false);
    sent.destroy();
    await expect.poll(() => short.cancelled?.aborted, PATIENT).toBe(true);
  });
});
