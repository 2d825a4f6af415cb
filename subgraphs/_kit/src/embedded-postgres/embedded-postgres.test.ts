import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBinaries } from './binaries.js';
import { connectionUrl } from './connection-url.js';
import { cloneDatabase } from './databases.js';
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.js';
import { isServerOf, readPidFile } from './pid-file.js';
import { query } from './place.testing.js';

const place = mkdtempSync(join(realpathSync(tmpdir()), 'embedded-postgres-test-'));
const used: EmbeddedPostgres[] = [];

async function start(folder: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder: join(place, folder), durable: false, ...options });
  used.push(server);
  return server;
}

const clusterOf = (server: EmbeddedPostgres) => join(server.dataFolder, 'cluster');
const pidOf = (server: EmbeddedPostgres) => readPidFile(clusterOf(server))!.pid;

async function kill(server: EmbeddedPostgres): Promise<void> {
  const pid = pidOf(server);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isServerOf(clusterOf(server), pid), { interval: 1 }).toBe(false);
}

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a server in a folder', () => {
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    server = await start('shared', { database: 'ma base' });
  });
  afterAll(() => server.stop());

  it('has the database that was asked for', async () => {
    expect(await query(server.url, 'SELECT current_database(), current_user')).toEqual([
      { current_database: 'ma base', current_user: 'postgres' },
    ]);
  });

  it('listens on a short unix socket in a private folder, and on no port', async () => {
    const [row] = await query(server.url, "SELECT current_setting('listen_addresses') AS tcp");
    expect(row).toEqual({ tcp: '' });
    expect(Buffer.byteLength(join(server.socketDirectory, '.s.PGSQL.5432'))).toBeLessThan(104);
  });

  it('sorts by code point, and knows the letters of French', async () => {
    const rows = await query(
      server.url,
      `SELECT lower('ÉÇŒ') AS lower, 'Z' < 'a' AS code_points, 'e' < 'é' COLLATE "fr-x-icu" AND 'é' < 'f' COLLATE "fr-x-icu" AS french,
        current_setting('server_encoding') AS encoding, to_tsvector('french', 'expérimentations')::text AS stem`,
    );
    expect(rows).toEqual([{ lower: 'éçœ', code_points: true, french: true, encoding: 'UTF8', stem: "'expériment':1" }]);
  });

  it('is set up for small machines and quick queries', async () => {
    const rows = await query(
      server.url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('jit', 'random_page_cost', 'max_connections', 'fsync') ORDER BY name`,
    );
    expect(rows.map(({ setting }) => setting)).toEqual(['off', 'off', '100', '1.1']);
  });

  it('is reached by a URL that TypeORM and `new URL` read as node-postgres does', async () => {
    await query(server.url, 'CREATE ROLE "rôle & co" LOGIN');
    const url = new URL(server.url);
    url.username = 'rôle & co';
    expect(url.href).toBe(connectionUrl({ ...server, user: 'rôle & co' }));
    const source = await new DataSource({ type: 'postgres', url: url.href, installExtensions: false }).initialize();
    try {
      expect(await source.query('SELECT current_database() AS db, current_user AS me')).toEqual([
        { db: 'ma base', me: 'rôle & co' },
      ]);
    } finally {
      await source.destroy();
    }
  });

  it('clones a template database', async () => {
    const template = connectionUrl({ ...server, user: 'postgres', database: 'postgres' });
    await query(template, 'CREATE TABLE seed AS SELECT 42 AS answer');
    const urls = await Promise.all(
      ['one', 'two'].map((database) => cloneDatabase(server, { template: 'ma base', database })),
    );
    await query(urls[0]!, 'CREATE TABLE only_here ()');
    expect(await query(urls[1]!, "SELECT to_regclass('only_here') AS elsewhere")).toEqual([{ elsewhere: null }]);
    await expect(cloneDatabase(server, { template: 'ma base', database: 'one' })).rejects.toMatchObject({
      code: '42P04',
    });
  });

  it('is not taken for durable when it was started for tests', async () => {
    await expect(start('shared', { durable: true })).rejects.toMatchObject({ code: 'EMBEDDED_POSTGRES_NOT_DURABLE' });
    await expect(query(server.url, 'SELECT 1')).resolves.toHaveLength(1);
  });
});

describe('starting and stopping', () => {
  afterEach(async () => {
    await Promise.all(used.splice(0).map((server) => server.stop()));
  });

  it('shares one server between calls that come together, and stops it with the last', async () => {
    const lines: string[] = [];
    const servers = await Promise.all(
      ['a', 'b', 'a', 'c'].map((database) => start('four', { database, onProgress: (line) => lines.push(line) })),
    );
    expect(new Set(servers.map(({ socketDirectory }) => socketDirectory)).size).toBe(1);
    expect(lines.filter((line) => line.includes('creating'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('started'))).toHaveLength(1);
    const [last, ...others] = servers;
    await Promise.all(others.flatMap((server) => [server.stop(), server.stop()]));
    const pid = pidOf(last!);
    expect(await query(last!.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await last!.stop();
    expect(isServerOf(clusterOf(last!), pid)).toBe(false);
    await expect(query(last!.url, 'SELECT 1')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('ends open sessions when it stops, keeps what they committed, and leaves nothing behind', async () => {
    const before = await start('kept', { durable: true });
    await query(before.url, 'CREATE TABLE kept AS SELECT 7 AS seven');
    const session = new pg.Client({ connectionString: before.url });
    const ended = new Promise((resolve) => {
      session.on('error', resolve);
    });
    await session.connect();
    await before.stop();
    expect(await ended).toMatchObject({ code: '57P01' });
    expect(readdirSync(before.dataFolder).toSorted()).toEqual(['claims', 'cluster', 'leases', 'server.log']);
    expect(readdirSync(join(before.dataFolder, 'claims'))).toEqual([]);
    expect(readdirSync(join(before.dataFolder, 'leases'))).toEqual([]);
    const again = await start('kept', { durable: true });
    expect(await query(again.url, 'SELECT seven FROM kept')).toEqual([{ seven: 7 }]);
  });

  it('starts a killed server again in the same place, though a child of it still works, with nothing lost', async () => {
    const first = await start('killed', { durable: true });
    await query(first.url, 'CREATE TABLE counted (n integer)');
    for (let n = 0; n < 20; n += 1) await query(first.url, `INSERT INTO counted VALUES (${n})`);
    const counting = 'SELECT count(*) FROM generate_series(1, 20000000) n WHERE sqrt(n) > 0';
    query(first.url, counting).catch(() => {});
    const running = `SELECT state FROM pg_stat_activity WHERE query = '${counting}'`;
    await expect.poll(() => query(first.url, running), { timeout: 10_000 }).toEqual([{ state: 'active' }]);
    await kill(first);
    const second = await start('killed', { durable: true });
    expect(readFileSync(join(first.dataFolder, 'server.log'), 'utf8')).toContain('shared memory block');
    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT count(*)::int FROM counted')).toEqual([{ count: 20 }]);
    await second.stop();
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not misled by another process that has the number of the dead server', async () => {
    const first = await start('number');
    await kill(first);
    const file = join(clusterOf(first), 'postmaster.pid');
    const lines = ['1', clusterOf(first), '0', '5432', first.socketDirectory, '', '5432001 1', 'ready'];
    writeFileSync(file, lines.join('\n').replace(/^1/, String(process.pid)));
    const second = await start('number');
    expect(pidOf(second)).not.toBe(process.pid);
  });

  it('says in the words of PostgreSQL why it cannot start', async () => {
    mkdirSync(join(place, 'broken', 'cluster'), { recursive: true });
    writeFileSync(join(place, 'broken', 'cluster', 'PG_VERSION'), '9.1\n');
    await expect(start('broken')).rejects.toMatchObject({
      code: 'EMBEDDED_POSTGRES_FAILED',
      message: expect.stringMatching(/FATAL|not a valid data directory|postgresql\.conf/) as string,
    });
  });

  it('asks for DATABASE_URL on platforms without binaries', () => {
    for (const platform of ['win32-x64', 'linux-riscv64', 'sunos-x64']) {
      expect(() => findBinaries(platform)).toThrow(
        expect.objectContaining({
          code: 'EMBEDDED_POSTGRES_UNSUPPORTED',
          message: expect.stringContaining('DATABASE_URL') as string,
        }) as Error,
      );
    }
  });
});
