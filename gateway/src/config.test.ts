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

it('complains about a flag without a value', () => {
  expect(complaint(['--port'])).toContain('--port: needs a value');
});
