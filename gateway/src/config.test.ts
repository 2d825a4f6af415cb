import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ConfigurationError, readConfig, type Config } from './config.js';

const cwd = mkdtempSync(join(tmpdir(), 'gateway-config-'));
writeFileSync(join(cwd, 'graph.graphql'), '');

function read(argv: string[], env: Record<string, string> = {}): Config {
  return readConfig({ argv, env: { SUPERGRAPH: 'graph.graphql', ...env }, cwd });
}

function complaint(argv: string[], env: Record<string, string> = {}): string {
  try {
    read(argv, env);
    return '';
  } catch (error) {
    return error instanceof ConfigurationError ? error.message : String(error);
  }
}

it('has a value for everything that nobody set', () => {
  expect(read([])).toMatchObject({
    supergraph: join(cwd, 'graph.graphql'),
    host: '127.0.0.1',
    port: 4000,
    inProcess: [],
    subgraphTimeoutMs: 10_000,
    bodyLimit: 1024 * 1024,
    logLevel: 'warn',
    explorer: true,
    introspection: true,
    corsOrigins: [],
  });
});

it('shows neither schema nor explorer in production unless told to', () => {
  expect(read([], { NODE_ENV: 'production' })).toMatchObject({ explorer: false, introspection: false });
  expect(read([], { NODE_ENV: 'production', INTROSPECTION: 'true' })).toMatchObject({
    explorer: false,
    introspection: true,
  });
});

it('takes a flag before its variable, and an empty variable for none', () => {
  expect(read(['--port', '4100'], { PORT: '4200' }).port).toBe(4100);
  expect(read(['--port=4100']).port).toBe(4100);
  expect(read([], { PORT: '' }).port).toBe(4000);
});

it('reads lists from repeated flags and from variables alike', () => {
  const inProcess = [
    { name: 'books', module: '@library/books/subgraph' },
    { name: 'reviews', module: './reviews.js' },
  ];
  expect(
    read(['--in-process', 'books=@library/books/subgraph', '--in-process', 'reviews=./reviews.js']).inProcess,
  ).toEqual(inProcess);
  expect(read([], { IN_PROCESS_SUBGRAPHS: 'books=@library/books/subgraph, reviews=./reviews.js' }).inProcess).toEqual(
    inProcess,
  );
  expect([...read([], { SUBGRAPH_URLS: 'books=http://b:1/graphql?a=b' }).subgraphUrls]).toEqual([
    ['books', 'http://b:1/graphql?a=b'],
  ]);
  expect(read([], { CORS_ORIGINS: 'https://a.fr, http://localhost:3000' }).corsOrigins).toEqual([
    'https://a.fr',
    'http://localhost:3000',
  ]);
});

it('names every wrong flag and variable in one message', () => {
  const message = complaint(['--port', '70000', '--colour', 'red', 'stray', '--in-process', 'books'], {
    SUPERGRAPH: 'nothing.graphql',
    SUBGRAPH_TIMEOUT_MS: '1e3',
    SUBGRAPH_URLS: 'books=ftp://b,books=http://b',
    LOG_LEVEL: 'loud',
    EXPLORER: 'yes',
    EXPLORER_OPERATIONS: 'nowhere',
    CORS_ORIGINS: 'https://a.fr/path',
    BODY_LIMIT: '-1',
  });
  for (const name of [
    'PORT (--port)',
    '--colour',
    '"stray"',
    'IN_PROCESS_SUBGRAPHS (--in-process)',
    'SUPERGRAPH (--supergraph)',
    'SUBGRAPH_TIMEOUT_MS',
    'SUBGRAPH_URLS (--subgraph-url)',
    'LOG_LEVEL (--log-level)',
    'EXPLORER:',
    'EXPLORER_OPERATIONS',
    'CORS_ORIGINS',
    'BODY_LIMIT',
  ]) {
    expect(message).toContain(name);
  }
});

it('asks nobody for a token and signs nothing, unless it is told whom to believe and by what to sign', () => {
  expect(read([])).toMatchObject({ identity: undefined, principalKey: undefined });
  const issuer = { issuer: 'urn:a', audience: 'a', algorithms: ['ES256'], jwks: 'keys.json', principal: {} };
  writeFileSync(join(cwd, 'identity.json'), JSON.stringify({ issuers: [issuer] }));
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(cwd, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(cwd, 'key.jwk'), JSON.stringify(privateKey.export({ format: 'jwk' })));
  for (const key of ['key.pem', 'key.jwk']) {
    const { identity, principalKey } = read(['--identity', 'identity.json', '--principal-key', key]);
    expect(identity?.issuers[0]?.keys).toEqual({ kind: 'file', path: join(cwd, 'keys.json') });
    expect(principalKey?.type).toBe('private');
  }
});

it('names every fault of the file of issuers, and a key that is none, without a word of what is in it', () => {
  writeFileSync(join(cwd, 'wrong.json'), '{"issuers":[{"issuer":"urn:a","algorithms":["HS256"]}],"required":1}');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(join(cwd, 'rsa.pem'), rsa);
  writeFileSync(join(cwd, 'secret.pem'), 'not-a-key-but-secret');
  const message = complaint(['--identity', 'wrong.json'], { PRINCIPAL_KEY: 'secret.pem' });
  for (const place of ['algorithms[0]', 'audience', 'principal', 'required']) expect(message).toContain(place);
  expect(message).toContain('IDENTITY (--identity)');
  expect(message).toContain('PRINCIPAL_KEY (--principal-key)');
  expect(message).not.toContain('not-a-key-but-secret');
  expect(complaint([], { PRINCIPAL_KEY: 'rsa.pem' })).toContain('is not Ed25519');
  expect(complaint([], { IDENTITY: 'nothing.json', PRINCIPAL_KEY: 'nothing.pem' })).toContain('nothing.pem');
});

it('complains about a flag without a value', () => {
  expect(complaint(['--port'])).toContain('--port: needs a value');
});
