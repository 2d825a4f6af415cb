/** Who asks, from the client's header to the subgraph, whether that is called or reached over HTTP. */
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { request } from 'node:http';
import { jwtVerify, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIssuer, type TestIssuer } from '../testing/tokens.js';
import { startWorld, type Answer, type World } from '../testing/world.js';

const QUERY = '{ principal reviewer book(id: "1") { rating } }';
const { privateKey: principalKey } = generateKeyPairSync('ed25519');

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await makeIssuer();
});

function ask(world: World, headers: Record<string, string> = {}, query = QUERY): Promise<Answer> {
  return world.post(JSON.stringify({ query }), headers);
}

/** Status, headers and code of an answer. */
async function refused(world: World, init: RequestInit, path = '/graphql') {
  const response = await fetch(`${world.url}${path}`, init);
  const body = (await response.json()) as Answer['body'];
  return {
    status: response.status,
    challenge: response.headers.get('www-authenticate'),
    origin: response.headers.get('access-control-allow-origin'),
    data: body.data,
    code: body.errors?.[0]?.extensions?.['code'],
  };
}

/** Two headers of one name, as `fetch` cannot send them. */
function askWithTwoHeaders(url: string, headers: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const always = ['host', 'library.example', 'content-type', 'application/json', 'content-length', '25'];
    const options = { method: 'POST', headers: [...always, ...headers] };
    const sent = request(`${url}/graphql`, options, ({ statusCode = 0 }) => resolve(statusCode));
    sent.on('error', reject).end('{"query":"{ principal }"}');
  });
}

describe.each(['in-process', 'http'] as const)('subgraphs reached by %s', (transport) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({
      transport,
      identity: issuer.config,
      principalKey,
      corsOrigins: ['https://portal.example'],
      explorer: true,
    });
  });
  afterAll(() => world.stop());

  it('are told exactly the principal that the configuration makes of the token', async () => {
    const token = await issuer.token({ role: 'clerk', shelves: ['a'], secret: 'nothing of this' });
    const { status, body } = await ask(world, { authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    const principal = { subject: 'ada', role: 'LIBRARIAN', shelves: ['a'] };
    expect(body.errors).toBeUndefined();
    expect(JSON.parse(String(body.data?.['principal']))).toEqual(principal);
    expect(JSON.parse(String(body.data?.['reviewer']))).toEqual(principal);
  });

  it('are told of each who asks at once, and of nobody for the public', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `reader-${index}`);
    const answers = await Promise.all(
      names.map(async (sub) => ask(world, { authorization: `Bearer ${await issuer.token({ sub })}` })),
    );
    for (const [index, { body }] of answers.entries())
      for (const field of ['principal', 'reviewer'])
        expect(JSON.parse(String(body.data?.[field]))).toEqual({ subject: names[index] });
    expect((await ask(world)).body.data).toEqual({ principal: null, reviewer: null, book: { rating: 1.5 } });
  });

  it('are not asked for a wrong token: 401, the code, the challenge, no data', async () => {
    const body = JSON.stringify({ query: QUERY });
    const headers = {
      'content-type': 'application/json',
      authorization: 'Bearer a.b.c',
      origin: 'https://portal.example',
    };
    const before = world.fetches('books').length;
    expect(await refused(world, { method: 'POST', body, headers })).toEqual({
      status: 401,
      challenge: 'Bearer error="invalid_token"',
      origin: 'https://portal.example',
      data: undefined,
      code: 'UNAUTHENTICATED',
    });
    const get = `/graphql?query=${encodeURIComponent('{ principal }')}`;
    expect(await refused(world, { headers: { ...headers, 'apollo-require-preflight': '1' } }, get)).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    expect(world.fetches('books')).toHaveLength(before);
  });

  it('are not asked where there are two headers, though Node would hand on the first alone', async () => {
    const header = ['authorization', `Bearer ${await issuer.token()}`];
    expect(await askWithTwoHeaders(world.url, header)).toBe(200);
    expect(await askWithTwoHeaders(world.url, [...header, 'Authorization', 'Bearer a.b.c'])).toBe(401);
  });

  it('are refused to a wrong token before the body is read', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': '1000000', authorization: 'Bearer x' };
      const sent = request(`${world.url}/graphql`, { method: 'POST', headers }, ({ statusCode = 0 }) => {
        resolve(statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write('{');
    });
    expect(status).toBe(401);
  });

  it('are ready without a token, and people find the explorer', async () => {
    expect((await fetch(`${world.url}/health/ready`)).status).toBe(200);
    const person = await fetch(`${world.url}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(person.headers.get('location')).toBe('/explorer');
  });

  it('lets pages of listed origins send a token', async () => {
    const headers = { origin: 'https://portal.example', 'access-control-request-method': 'POST' };
    const preflight = await fetch(`${world.url}/graphql`, { method: 'OPTIONS', headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
  });

  it('leave no token in the log', async () => {
    const token = await issuer.token();
    await ask(world, { authorization: `Bearer ${token}` }, '{ principal broken }');
    await ask(world, { authorization: `Bearer ${token}x` });
    expect(world.logged.length).toBeGreaterThan(1);
    for (const part of token.split('.').slice(1)) expect(JSON.stringify(world.logged)).not.toContain(part);
  });
});

describe('requests to subgraphs over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ transport: 'http', identity: issuer.config, principalKey });
  });
  afterAll(() => world.stop());

  async function claimsOf(subgraph: string): Promise<(JWTPayload & { of: string })[]> {
    return Promise.all(
      world.fetches(subgraph).map(async ({ headers, body }) => {
        const { payload } = await jwtVerify(String(headers['gateway-principal']), createPublicKey(principalKey), {
          issuer: 'gateway',
          audience: subgraph,
          algorithms: ['EdDSA'],
          maxTokenAge: 60,
        });
        return { ...payload, of: createHash('sha256').update(body).digest('base64url') };
      }),
    );
  }

  it('are signed each for its subgraph, its body and a minute, those of the public and of the probe too', async () => {
    await ask(world, { authorization: `Bearer ${await issuer.token({ role: 'reader' })}` });
    await ask(world);
    await fetch(`${world.url}/health/ready`);
    for (const subgraph of ['books', 'reviews']) {
      const claims = await claimsOf(subgraph);
      expect(claims.map(({ principal }) => principal)).toEqual(
        expect.arrayContaining([{ subject: 'ada', role: 'READER' }, null]),
      );
      expect(claims.length).toBeGreaterThanOrEqual(3);
      for (const { body, of, exp = 0, iat = 0 } of claims) {
        expect(body).toBe(of);
        expect(exp - iat).toBe(60);
      }
    }
  });

  it('never carry the client’s own word for it, nor its token', async () => {
    const before = world.fetches('books').length;
    const token = await issuer.token();
    await ask(world, { authorization: `Bearer ${token}`, 'gateway-principal': 'forged' }, '{ principal }');
    const sent = world.fetches('books').slice(before);
    expect(sent).toHaveLength(1);
    expect(JSON.stringify(sent)).not.toContain('forged');
    expect(JSON.stringify(sent)).not.toContain(token);
  });

  it('that a subgraph refuses for their signature are a fault of the house, not of the client', async () => {
    const errors = [{ message: 'The signature is not of the gateway.', extensions: { code: 'UNAUTHENTICATED' } }];
    world.misbehave((response) => response.writeHead(401).end(JSON.stringify({ errors })));
    const { status, body } = await ask(world);
    world.misbehave(undefined);
    expect(status).toBe(200);
    expect(body.errors?.map(({ extensions }) => extensions)).toContainEqual({ code: 'SUBGRAPH_ERROR' });
    expect(JSON.stringify(body)).not.toContain('signature');
  });
});

describe('without an identity configured', () => {
  it.each(['in-process', 'http'] as const)('a token is not looked at and nothing is signed (%s)', async (transport) => {
    const world = await startWorld({ transport });
    try {
      const { status, body } = await ask(world, { authorization: 'Bearer nonsense' });
      expect([status, body.data]).toEqual([200, { principal: null, reviewer: null, book: { rating: 1.5 } }]);
      for (const { headers } of world.fetches('books')) expect(headers).not.toHaveProperty('gateway-principal');
    } finally {
      await world.stop();
    }
  });
});

describe('where a token is required', () => {
  it('nobody is answered without one, and the doors beside the graph stay open', async () => {
    const world = await startWorld({ identity: { ...issuer.config, required: true }, explorer: true });
    try {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query: '{ __schema { queryType { name } } }' });
      expect(await refused(world, { method: 'POST', headers, body })).toMatchObject({
        status: 401,
        challenge: 'Bearer',
        code: 'UNAUTHENTICATED',
      });
      for (const path of ['/health/live', '/health/ready'])
        expect((await fetch(`${world.url}${path}`)).status).toBe(200);
      expect((await ask(world, { authorization: `Bearer ${await issuer.token()}` })).status).toBe(200);
    } finally {
      await world.stop();
    }
  });
});
