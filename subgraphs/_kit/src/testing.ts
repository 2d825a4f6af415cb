/** Runs a subgraph for its tests, over a real PostgreSQL database of its own that is dropped afterwards. */
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExecutionResult, parse } from 'graphql';
import pg from 'pg';
import { type SubgraphEnvironment, readEnvironment } from './environment.js';
import type { Principal } from './principal.js';
import type { RunningSubgraph, StartOptions } from './subgraph.js';

/** A subgraph under test: `run` gives the answer and every statement that it took. */
export interface TestedSubgraph {
  readonly subgraph: RunningSubgraph;
  readonly adminUrl: string;
  run(
    query: string,
    variables?: Record<string, unknown>,
    /** Who asks: an administrator, unless said otherwise; null for the public. */
    principal?: Partial<Principal> | null,
  ): Promise<ExecutionResult & { readonly statements: readonly string[] }>;
  stop(): Promise<void>;
}

/** An empty database on the server named by `DATABASE_URL`, or on an embedded one kept for tests. */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = await testServer();
  const name = `innovation_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await administer(server.url, `CREATE DATABASE ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await server.stop();
    },
  };
}

async function testServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { DATABASE_URL } = readEnvironment();
  if (DATABASE_URL) return { url: DATABASE_URL, stop: async () => {} };
  const { startEmbeddedPostgres } = await import('./embedded-postgres/embedded-postgres.js');
  const dataFolder = join(tmpdir(), `innovation-sante-test-${process.getuid?.() ?? 0}`);
  const server = await startEmbeddedPostgres({ dataFolder, database: 'innovation', durable: false });
  return { url: server.url, stop: () => server.stop() };
}

/** Runs a statement as the administrator of a database, whom neither roles nor policies hold back. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Starts the subgraph with the demonstration data (or what the options ask for) and a clock that stands still. */
export async function startForTest(
  start: (options: StartOptions) => Promise<RunningSubgraph>,
  options: { dataset?: SubgraphEnvironment['DATASET']; times?: number; now?: string } = {},
): Promise<TestedSubgraph> {
  const database = await createTestDatabase();
  const now = new Date(options.now ?? '2026-06-30T10:00:00Z');
  const subgraph = await start({
    environment: {
      ...readEnvironment(),
      DATABASE_URL: database.url,
      DATASET: options.dataset ?? 'demo',
      LOG_LEVEL: 'silent',
    },
    ...(options.times !== undefined && { times: options.times }),
    clock: () => now,
  });
  return {
    subgraph,
    adminUrl: database.url,
    async run(query, variables, asked = {}) {
      const principal = asked && { subject: 'tester', role: 'ADMINISTRATOR', ...asked };
      const statements: string[] = [];
      const forget = subgraph.database.onStatement((statement) => statements.push(statement));
      const result = await subgraph.execute({ document: parse(query), variables, principal }).finally(forget);
      return { ...result, statements };
    },
    async stop() {
      await subgraph.stop();
      await database.drop();
    },
  };
}
