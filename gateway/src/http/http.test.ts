import { request } from 'node:http';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../testing/world.js';

let world: World;
beforeAll(async () => {
  world = await startWorld({ corsOrigins: ['https://ars.gouv.fr'] });
});
afterAll(() => world.stop());

const HELLO = JSON.stringify({ query: '{ __typename }' });

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${world.url}/graphql`,
    // Apollo Server takes a GET without a content type only from a client that no form of another site could be.
    fetchFn: (url: string, init?: RequestInit) =>
      fetch(url, {
        ...init,
        headers: { 'apollo-require-preflight': 'yes', ...(init?.headers as Record<string, string>) },
      }),
  });

  it('is audited whole', () => expect(audits).toHaveLength(61));

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, fn) => {
    const result = await fn();
    expect(result, 'reason' in result ? result.reason : '').toMatchObject({ status: 'ok' });
  });
});

async function send(
  path: string,
  init: RequestInit,
): Promise<{ status: number; headers: Headers; code: unknown; text: string }> {
  const response = await fetch(`${world.url}${path}`, init);
  const text = await response.text();
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, headers: response.headers, code: body.errors?.[0]?.extensions.code, text };
}

function post(body: string, headers: Record<string, string> = {}): ReturnType<typeof send> {
  return send('/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
}

describe('the edge answers in JSON, with a code', () => {
  it.each(['utf-7', 'cp932', 'x-foo', '"iso-8859-1"'])('415 for a body in %s', async (charset) => {
    const { status, code } = await post(HELLO, { 'content-type': `application/json; charset=${charset}` });
    expect([status, code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'])(
    '415 for %s',
    async (type) => {
      const { status, code } = await post(HELLO, { 'content-type': type });
      expect([status, code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );

  it('413 for a body above the limit', async () => {
    const { status, code } = await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(1024 * 1024)}` }));
    expect([status, code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it.each(['{"query":', 'null', '', '"text"', '{"__proto__":{"a":1},"query":"{ __typename }"}'])(
    '400 for the body %s',
    async (body) => {
      const { status, code } = await post(body);
      expect([status, code]).toEqual([400, 'BAD_REQUEST']);
    },
  );

  it.each(['[]', `[${HELLO}]`, `[${HELLO},${HELLO}]`, `[[${HELLO}]]`])('400 for the batch %s', async (body) => {
    const { status, code } = await post(body);
    expect([status, code]).toEqual([400, 'BATCHING_DISABLED']);
  });

  it('400 for a GET that another site could have made', async () => {
    const { status, code } = await send('/graphql?query={__typename}', {});
    expect([status, code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('405 for a mutation by GET, and for other methods', async () => {
    const headers = { 'apollo-require-preflight': 'yes' };
    const mutation = await send('/graphql?query=mutation{addBook(title:"x"){id}}', { headers });
    expect([mutation.status, mutation.headers.get('allow')]).toEqual([405, 'POST']);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status, code, headers: answered } = await send('/graphql', { method });
      expect([status, code, answered.get('allow')]).toEqual([405, 'METHOD_NOT_ALLOWED', 'GET, POST']);
    }
  });

  it.each(['text/html', 'application/xml', 'application/json;q=0'])(
    '406 for a client that accepts only %s',
    async (accept) => {
      const { status, code } = await post(HELLO, { accept });
      expect([status, code]).toEqual([406, 'NOT_ACCEPTABLE']);
    },
  );

  it('404 for an unknown address, and for the explorer where there is none', async () => {
    for (const path of ['/', '/explorer', '/graphql/more', '/.env', '/%ff']) {
      const { status, text } = await send(path, {});
      expect(text).toMatch(/^\{"errors":/);
      expect([400, 404]).toContain(status);
    }
  });

  it('400 with a code for persisted queries without a text, which nobody keeps', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'ab' } };
    expect((await post(JSON.stringify({ extensions }))).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });

  it('400 or 431 for what is not HTTP', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(`${world.url}/graphql`, { headers: { 'x-long': 'x'.repeat(40_000) } }, ({ statusCode }) =>
        resolve(statusCode ?? 0),
      );
      sent.on('error', reject);
      sent.end();
    });
    expect(status).toBe(431);
  });

  it('400 for a header host that is none', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const options = { method: 'POST', headers: { host: 'a b', 'content-type': 'application/json' } };
      const sent = request(`${world.url}/graphql`, options, ({ statusCode }) => resolve(statusCode ?? 0));
      sent.on('error', reject);
      sent.end(HELLO);
    });
    expect(status).toBe(400);
  });
});

describe('origins', () => {
  it('lets listed origins read answers and send JSON', async () => {
    const origin = 'https://ars.gouv.fr';
    expect((await post(HELLO, { origin })).headers.get('access-control-allow-origin')).toBe(origin);
    const preflight = await send('/graphql', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
  });

  it.each(['null', 'https://evil', 'https://ars.gouv.fr.evil.fr', 'http://ars.gouv.fr'])(
    'lets no other: %s',
    async (origin) => {
      for (const init of [
        { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } },
        { headers: { origin } },
      ]) {
        const { headers } = await send('/graphql', init);
        expect(headers.get('access-control-allow-origin')).toBeNull();
        expect(headers.get('vary')).toBe('Origin');
      }
    },
  );
});
