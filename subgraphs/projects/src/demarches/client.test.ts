/** The client against a server of the API: pages, the rate limit, and every way in which a reply may fail. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiFailure } from './api-failure.js';
import { DemarchesClient } from './client.js';
import { readConfiguration } from './configuration.js';
import { retryAfterSeconds } from './post-graphql.js';
import { sampleConfiguration, sampleFiles } from './testing/sample-file.js';
import { DemarchesServer, type ServerFault } from './testing/server.js';

const since = '1970-01-01T00:00:00Z';
let server: DemarchesServer;
let waits: string[];

beforeEach(async () => {
  server = await DemarchesServer.start();
  server.put(...sampleFiles(25));
  waits = [];
});
afterEach(() => server.stop());

function client(differs: object = {}, token = server.token): DemarchesClient {
  const { api } = readConfiguration(JSON.stringify({ ...sampleConfiguration(server.url), ...differs }));
  return new DemarchesClient({ api, token, onWait: (line) => waits.push(line) });
}

const numbersOf = (nodes: readonly unknown[]) => nodes.map((node) => (node as { number: number }).number);

/** All numbers of the list of files, page by page. */
async function listAll(source: DemarchesClient): Promise<number[]> {
  const numbers: number[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await source.dossiers({ since, after });
    numbers.push(...numbersOf(page.nodes));
    after = page.endCursor;
    more = page.hasNextPage;
  }
  return numbers;
}

const failureOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((error: unknown) => error);
  if (!(error instanceof ApiFailure)) throw new Error(`no ApiFailure: ${String(error)}`);
  return error;
};

describe('The client', () => {
  it('follows the cursor: each file once, in order of modification', async () => {
    expect(await listAll(client())).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(server.served.map(({ variables }) => variables.first)).toEqual([10, 10, 10]);
  });

  it.each<[string, ServerFault]>([
    ['500', { kind: 'STATUS', status: 500 }],
    ['503 that says when', { kind: 'STATUS', status: 503, retryAfter: '0' }],
    ['a connection that ends', { kind: 'HANG_UP' }],
    ['broken JSON', { kind: 'BROKEN_JSON' }],
    ['a reply after the deadline', { kind: 'SLOW', milliseconds: 600 }],
  ])('tries again after %s', async (_, fault) => {
    server.fail(fault, fault);
    expect(await listAll(client({ deadlineSeconds: 0.3 }))).toHaveLength(25);
    expect(waits).toHaveLength(2);
  });

  it('gives up after the last attempt', async () => {
    server.fail(...Array.from({ length: 5 }, () => ({ kind: 'STATUS', status: 502 }) as const));
    const failure = await failureOf(client().dossiers({ since, after: null }));
    expect(failure.code).toBe('UNREACHABLE');
    expect(failure.message).toContain('502 (5 attempts)');
    expect(server.served).toHaveLength(5);
  });

  it('does not wait longer than it may for a server that asks to', async () => {
    server.fail({ kind: 'STATUS', status: 429, retryAfter: '3600' });
    const failure = await failureOf(client().dossiers({ since, after: null }));
    expect(failure).toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining('3600 s') });
  });

  it('does not try again what was refused, and never says the token', async () => {
    const failure = await failureOf(client({}, 'another-token').dossiers({ since, after: null }));
    expect(failure.code).toBe('REFUSED');
    expect(failure.message).toContain('401');
    expect(failure.message).not.toContain('another-token');
    expect((await failureOf(client({ demarche: 1 }).dossiers({ since, after: null }))).message).toContain('not found');
    expect((await failureOf(client().dossiers({ since, after: 'nonsense' }))).message).toContain('Invalid cursor');
    expect(server.served).toHaveLength(3);
  });

  it('stops reading a reply beyond the limit', async () => {
    server.fail({ kind: 'HUGE' });
    const failure = await failureOf(client({ largestReplyMegabytes: 1 }).dossiers({ since, after: null }));
    expect(failure).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('pageSize') });
  });

  it('stays under its rate, so that the server never has to say no', async () => {
    await server.stop();
    // 600 a minute: 30 at once, then 9.5 a second.
    server = await DemarchesServer.start({ throttle: { requests: 40, milliseconds: 1_000 } });
    server.put(...sampleFiles(45));
    const begin = performance.now();
    expect(await listAll(client({ pageSize: 1, requestsPerMinute: 600 }))).toHaveLength(45);
    expect(performance.now() - begin).toBeGreaterThan(1_400);
    expect(server.served.every(({ status }) => status === 200)).toBe(true);
  });

  it('waits as long as a 429 asks for, and loses nothing', async () => {
    await server.stop();
    server = await DemarchesServer.start({ throttle: { requests: 10, milliseconds: 1_000 } });
    server.put(...sampleFiles(25));
    expect(await listAll(client({ pageSize: 1 }))).toHaveLength(25);
    const refused = server.served.filter(({ status }) => status === 429);
    // Fast requests meet the limit twice; who did not wait would meet it all the time.
    expect(refused).toHaveLength(2);
    for (const { at } of refused) {
      const next = server.served.find((request) => request.at > at);
      expect(next!.at - at).toBeGreaterThanOrEqual(990);
    }
  });
});

describe('The server of these tests', () => {
  it('gives 400 requests a minute to a token, then says no', async () => {
    const statuses: number[] = [];
    for (let request = 0; request < 402; request++) {
      const { status } = await fetch(server.url, {
        method: 'POST',
        headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ demarche(number: 51018) { number } }' }),
      });
      statuses.push(status);
    }
    expect(statuses.indexOf(429)).toBe(400);
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-03-01T10:00:00Z');
  it.each([
    ['12', 12],
    ['Sun, 01 Mar 2026 10:01:30 GMT', 90],
    ['Sun, 01 Mar 2026 09:00:00 GMT', 0],
    ['soon', null],
    [' ', null],
    [null, null],
  ])('%j is %j seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});
