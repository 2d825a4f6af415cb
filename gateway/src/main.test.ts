/** The built process, started and stopped as a person would; `npm run build` comes before. */
import { spawn, type ChildProcess } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jwtVerify } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { composeLibrary } from './testing/world.js';
import { serveSubgraph } from './testing/subgraph-server.js';
import { booksSchema, reviewsSchema } from './testing/library.js';
import { makeIssuer } from './testing/tokens.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const module = (name: string): string => fileURLToPath(new URL(`../dist/testing/${name}-module.js`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'gateway-main-'));
const supergraph = join(folder, 'library.graphql');
writeFileSync(supergraph, composeLibrary());
writeFileSync(join(folder, 'first.graphql'), 'query First { books { title } }\n');
writeFileSync(join(folder, 'second.graphql'), 'query Second { latestReviews { id } }\n');

const ALL_IN_ONE = [
  '--supergraph',
  supergraph,
  '--in-process',
  `books=${module('books')}`,
  '--in-process',
  `reviews=${module('reviews')}`,
];

interface Run {
  readonly process: ChildProcess;
  output(): string;
  /** Resolves with the address once the process says that it is ready. */
  readonly address: Promise<string>;
  readonly exitCode: Promise<number | null>;
}

const runs: Run[] = [];
afterEach(() => {
  for (const { process } of runs.splice(0)) process.kill('SIGKILL');
});

function run(args: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env['PATH'], PORT: '0', EXPLORER_OPERATIONS: folder, ...env },
  });
  let output = '';
  const address = new Promise<string>((resolve) => {
    const onData = (chunk: Buffer): void => {
      output += String(chunk);
      const found = /graph\s+(http:\S+)\/graphql/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
  });
  const exitCode = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const started = { process: child, output: () => output, address, exitCode };
  runs.push(started);
  return started;
}

async function ask(address: string, query: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe('the process', () => {
  it('starts all in one, says where it is and what to try, answers, and stops with its subgraphs', async () => {
    const gateway = run(ALL_IN_ONE);
    const address = await gateway.address;
    expect(await ask(address, '{ book(id: "1") { title rating } }')).toEqual({
      data: { book: { title: 'Essais', rating: 1.5 } },
    });
    expect(gateway.output()).toContain('books: opening the shelves');
    expect(gateway.output()).toContain(`${address}/explorer`);
    expect(gateway.output()).toContain('query First{books{title}}');
    expect(gateway.output()).toContain('query Second{latestReviews{id}}');
    gateway.process.kill('SIGTERM');
    expect(await gateway.exitCode).toBe(0);
    expect(gateway.output()).toContain('reviews: closed');
  });

  it('serves a supergraph whose subgraphs are at its addresses', async () => {
    const [books, reviews] = await Promise.all([serveSubgraph(booksSchema()), serveSubgraph(reviewsSchema())]);
    const remote = join(folder, 'remote.graphql');
    writeFileSync(remote, composeLibrary({ books: books.url }));
    try {
      const gateway = run(['--supergraph', remote, '--subgraph-url', `reviews=${reviews.url}`]);
      const data = { book: { title: 'Essais', rating: 1.5 } };
      expect(await ask(await gateway.address, '{ book(id: "1") { title rating } }')).toEqual({ data });
    } finally {
      await Promise.all([books.stop(), reviews.stop()]);
    }
  });

  it('tells subgraphs over HTTP who asks, signed by its key', async () => {
    const [books, reviews, issuer] = await Promise.all([
      serveSubgraph(booksSchema()),
      serveSubgraph(reviewsSchema()),
      makeIssuer(),
    ]);
    const { issuer: name, algorithms, audience } = issuer.config.issuers[0]!;
    const principal = { subject: { claim: 'sub' } };
    const identity = join(folder, 'identity.json');
    writeFileSync(
      identity,
      JSON.stringify({ issuers: [{ issuer: name, algorithms, audience, jwks: issuer.path, principal }] }),
    );
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(join(folder, 'principal.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    try {
      const urls = ['--subgraph-url', `books=${books.url}`, '--subgraph-url', `reviews=${reviews.url}`];
      const args = ['--supergraph', supergraph, ...urls, '--identity', identity];
      const gateway = run([...args, '--principal-key', join(folder, 'principal.pem')]);
      const authorization = `Bearer ${await issuer.token()}`;
      const data = { principal: '{"subject":"ada"}' };
      expect(await ask(await gateway.address, '{ principal }', { authorization })).toEqual({ data });
      expect(gateway.output()).not.toContain('PRINCIPAL_KEY');
      const header = books.received().at(-1)?.headers['gateway-principal'];
      expect((await jwtVerify(String(header), publicKey)).payload).toMatchObject({ aud: 'books' });

      const unsigned = run(args);
      expect(await ask(await unsigned.address, '{ principal }', { authorization })).toEqual({
        data: { principal: null },
      });
      await expect.poll(() => unsigned.output()).toContain('no PRINCIPAL_KEY');
    } finally {
      await Promise.all([books.stop(), reviews.stop()]);
    }
  });

  it('lets the requests under way end, and refuses new ones, when it is told to stop', async () => {
    const gateway = run(ALL_IN_ONE);
    const address = await gateway.address;
    const slow = ask(address, '{ slow(ms: 600) }');
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    gateway.process.kill('SIGINT');
    expect(await slow).toEqual({ data: { slow: 'done' } });
    expect(await gateway.exitCode).toBe(0);
    await expect(fetch(`${address}/health/live`)).rejects.toThrow('fetch failed');
  });

  it('waits for them no longer than it may', async () => {
    const gateway = run(ALL_IN_ONE, { SHUTDOWN_TIMEOUT_MS: '100' });
    const slow = ask(await gateway.address, '{ slow(ms: 8000) }').catch(() => 'cut off');
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
    const told = performance.now();
    gateway.process.kill('SIGTERM');
    expect(await gateway.exitCode).toBe(0);
    expect(performance.now() - told).toBeLessThan(3_000);
    expect(await slow).toBe('cut off');
  });

  it('exits with 1 and says why when the port is taken, before any subgraph was started', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as AddressInfo).port));
    });
    try {
      const gateway = run([...ALL_IN_ONE, '--port', String(port)]);
      expect(await gateway.exitCode).toBe(1);
      expect(gateway.output().trim()).toBe(
        `port ${port} on 127.0.0.1 is taken: stop what listens there, or choose another with PORT (--port)`,
      );
    } finally {
      other.close();
    }
  });

  it('exits with 1 and stops the others when a subgraph does not start', async () => {
    const broken = [
      '--supergraph',
      supergraph,
      '--in-process',
      `books=${module('broken')}`,
      '--in-process',
      `reviews=${module('reviews')}`,
    ];
    const gateway = run(broken);
    expect(await gateway.exitCode).toBe(1);
    expect(gateway.output()).toContain('the subgraph "books" did not start: the disk is full');
    expect(gateway.output()).toContain('reviews: closed');
  });

  it('exits with 1 when a module is another subgraph than it was said to be, or is not there', async () => {
    const swapped = run(['--supergraph', supergraph, '--in-process', `books=${module('reviews')}`]);
    expect(await swapped.exitCode).toBe(1);
    expect(swapped.output()).toContain('the module configured as "books" is the subgraph "reviews"');
    const missing = run(['--supergraph', supergraph, '--in-process', 'books=@nobody/nothing']);
    expect(await missing.exitCode).toBe(1);
    expect(missing.output()).toContain('@nobody/nothing of the subgraph "books" cannot be loaded');
  });

  it('exits with 2 and names every wrong variable', async () => {
    const gateway = run(['--supergraph', supergraph], { PORT: 'many', SUBGRAPH_TIMEOUT_MS: '0' });
    expect(await gateway.exitCode).toBe(2);
    expect(gateway.output()).toMatch(/PORT.*\n.*SUBGRAPH_TIMEOUT_MS/);
  });

  it('exits with 2 for subgraphs that the supergraph does not have, and for files that are none', async () => {
    const unknown = run(['--supergraph', supergraph, '--in-process', 'authors=x', '--subgraph-url', 'shops=http://s']);
    expect(await unknown.exitCode).toBe(2);
    expect(unknown.output()).toMatch(/no subgraph "authors".*\n.*no subgraph "shops"/);
    const none = run(['--supergraph', join(folder, 'first.graphql')]);
    expect(await none.exitCode).toBe(2);
    expect(none.output()).toContain('it is not a supergraph');
  });

  it('answers for the first time soon after it was started', async () => {
    const begun = performance.now();
    const gateway = run(ALL_IN_ONE);
    await ask(await gateway.address, '{ book(id: "1") { title rating } }');
    const elapsed = performance.now() - begun;
    console.log(`from the start of the process to the first answer: ${Math.round(elapsed)} ms`);
    // A figure to read, and a bound that only a start gone wrong exceeds: the machine may be busy.
    expect(elapsed).toBeLessThan(25_000);
  });
});
