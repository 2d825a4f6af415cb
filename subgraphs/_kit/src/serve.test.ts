/** A subgraph over HTTP: with a key it answers what the gateway signed and nothing else; without one everybody is the public. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { type GraphQLSchema, buildSchema, execute } from 'graphql';
import { SignJWT, calculateJwkThumbprint } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { subgraphServer } from './serve.js';
import type { SubgraphRequest } from './subgraph.js';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const schema: GraphQLSchema = buildSchema('type Query { who: String, twice(n: Int!): Int }');

/** Answers with the principal that it was given. */
const subgraph = {
  name: 'projects',
  execute: async ({ document, variables, operationName, principal }: SubgraphRequest) =>
    execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      rootValue: { who: () => JSON.stringify(principal), twice: ({ n }: { n: number }) => 2 * n },
    }),
  ready: async () => true,
};

const servers: ReturnType<typeof subgraphServer>[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
function serve(keys?: Parameters<typeof subgraphServer>[1]) {
  const server = subgraphServer(subgraph, keys);
  servers.push(server);
  return server;
}

const post = (server: ReturnType<typeof serve>, payload: string, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });

async function signedHeader(payload: string, principal: object | null = null): Promise<Record<string, string>> {
  const kid = await calculateJwkThumbprint(publicKey.export({ format: 'jwk' }));
  const body = createHash('sha256').update(payload).digest('base64url');
  const header = await new SignJWT({ body, principal })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid })
    .setIssuer('gateway')
    .setAudience('projects')
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(privateKey);
  return { 'gateway-principal': header };
}

const ask = JSON.stringify({ query: '{ who }' });

describe('a subgraph with a key of the gateway', () => {
  it('executes for the principal that the gateway signed', async () => {
    const server = serve([publicKey]);
    const ada = { subject: 'ada', role: 'ARS', regions: ['11'] };
    const answer = await post(server, ask, await signedHeader(ask, ada));
    expect(answer.json()).toEqual({ data: { who: JSON.stringify(ada) } });
    expect((await post(server, ask, await signedHeader(ask))).json()).toEqual({ data: { who: null } });
  });

  it('hashes the bytes, whatever letters they are, and hands on variables', async () => {
    const payload = JSON.stringify({
      query: 'query Q($n: Int!) { twice(n: $n) } # généralisée « é »',
      variables: { n: 4 },
    });
    expect((await post(serve([publicKey]), payload, await signedHeader(payload))).json()).toEqual({
      data: { twice: 8 },
    });
  });

  it.each([
    ['a query', '{ who }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['what composition asks', '{ _service { sdl } }'],
    ['the type alone', '{ __typename }'],
    ['nonsense', '{'],
  ])('refuses %s that nobody signed, or that was signed for another body', async (_what, query) => {
    const server = serve([publicKey]);
    const payload = JSON.stringify({ query });
    for (const headers of [{}, { 'gateway-principal': 'forged' }, await signedHeader(ask.replace('who', 'why'))]) {
      const answer = await post(server, payload, headers);
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      expect(answer.json()).not.toHaveProperty('data');
    }
  });

  it('refuses an empty body, and reads no other kind', async () => {
    const server = serve([publicKey]);
    expect((await server.inject({ method: 'POST', url: '/graphql' })).statusCode).toBe(401);
    expect((await post(server, ask, { 'content-type': 'text/plain', ...(await signedHeader(ask)) })).statusCode).toBe(
      415,
    );
  });

  it('says to everybody how it is', async () => {
    const server = serve([publicKey]);
    for (const url of ['/health/live', '/health/ready']) {
      expect((await server.inject({ method: 'GET', url })).statusCode).toBe(200);
    }
  });
});

describe('a subgraph without a key', () => {
  it('takes everybody for the public, whatever they say', async () => {
    const headers = await signedHeader(ask, { subject: 'ada', role: 'ADMINISTRATOR' });
    expect((await post(serve(), ask, headers)).json()).toEqual({ data: { who: null } });
    expect((await post(serve(), ask)).json()).toEqual({ data: { who: null } });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"variables":{}}',
    '{"query":1}',
    '{"__proto__":{},"query":"{ who }"}',
    '{"query":"{"}',
  ])('answers 400 for the body %s', async (payload) => {
    const answer = await post(serve(), payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }] });
  });
});
