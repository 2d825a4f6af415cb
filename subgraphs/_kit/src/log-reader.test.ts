/** The event log is followed without a gap and without a repetition, whatever commits when. */
import 'reflect-metadata';
import { type Logger, pino } from 'pino';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Database } from './database.js';
import { appendEvents } from './events.js';
import { type Follower, LogReader } from './log-reader.js';
import { publicPrincipal, systemPrincipal } from './principal.js';
import { urlForRole } from './provision.js';
import { roleOf } from './roles.js';
import { sql } from './sql.js';
import { createTestDatabase } from './testing.js';

class Nest1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE nest.told (noun_id text PRIMARY KEY, version integer NOT NULL, applied integer NOT NULL);
      CREATE TABLE nest.egg (id integer PRIMARY KEY, version integer NOT NULL);`);
  }
  async down(): Promise<void> {}
}

const now = new Date('2026-06-30T10:00:00Z');
const silent: Logger = pino({ level: 'silent' });

/** Keeps the latest version of each noun, and how often an event about it was applied. */
const follower = (name: string): Follower => ({
  name,
  follows: ['nest'],
  async apply(database, events) {
    for (const { nounId, facts } of events) {
      const version = Number(facts?.['version'] ?? 0);
      await database.rows(sql`INSERT INTO told VALUES (${nounId}, ${version}, 1) ON CONFLICT (noun_id)
        DO UPDATE SET version = greatest(told.version, excluded.version), applied = told.applied + 1`);
    }
  },
  async beginAgain(database) {
    await database.rows(sql`UPDATE told SET version = 0, applied = 0`);
  },
  async endAgain(database) {
    await database.rows(sql`DELETE FROM told WHERE applied = 0`);
  },
});

describe('the event log', () => {
  let opened: Database;
  let database: Database;
  let url: string;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createTestDatabase();
    drop = created.drop;
    url = urlForRole(created.url, roleOf('nest').login).url;
    opened = await Database.open(
      {
        schema: 'nest',
        entities: [],
        migrations: [Nest1700000000001],
        rowSecurity: [
          { table: 'told', visible: 'true' },
          { table: 'egg', visible: 'true' },
        ],
        seeAll: [],
      },
      created.url,
      20,
    );
    database = opened.asSystem();
  });
  afterAll(async () => {
    await opened.close();
    await drop();
  });

  const tell = (transaction: Database, nounId: string, version = 1) =>
    appendEvents(transaction, 'nest', systemPrincipal, now, [
      {
        kind: 'LAID',
        noun: 'Egg',
        nounId,
        projectId: null,
        happenedOn: '2026-06-30',
        audience: 'PUBLIC',
        facts: { version },
      },
    ]);
  const read = async () => {
    const rows = await database.rows<{ noun_id: string; version: number; applied: number }>(
      sql`SELECT noun_id, version, applied FROM told ORDER BY noun_id`,
    );
    return rows.map(({ noun_id, version, applied }) => `${noun_id} v${version} x${applied}`);
  };

  it('is never changed, by nobody', async () => {
    await database.transaction((transaction) => tell(transaction, 'final'));
    await expect(database.rows(sql`UPDATE events.event SET reason = 'other'`)).rejects.toThrow('permission denied');
    await expect(database.rows(sql`DELETE FROM events.event`)).rejects.toThrow('permission denied');
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await expect(owner.query('TRUNCATE events.event')).rejects.toThrow('permission denied');
    await owner.end();
  });

  it('takes events of its own subgraph only', async () => {
    const event = { kind: 'K', noun: 'N', nounId: '1', projectId: null, happenedOn: '2026-06-30', audience: 'PUBLIC' };
    await expect(appendEvents(database, 'other', systemPrincipal, now, [event])).rejects.toThrow('row-level security');
  });

  it('shows a principal who does not see everything none of its rows, unless a policy says so', async () => {
    expect(await opened.as(publicPrincipal).rows(sql`SELECT FROM events.event`)).toEqual([]);
  });

  it('is read past no transaction that is still running', async () => {
    const reader = new LogReader(database, 'nest', [follower('nest.slow')], silent);
    await reader.start(url);
    await reader.catchUp();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Begins first, commits last: its event has the lower place.
    let began = () => {};
    const begun = new Promise<void>((resolve) => {
      began = resolve;
    });
    const early = database.transaction(async (transaction) => {
      await tell(transaction, 'early');
      began();
      await held;
    });
    await begun;
    await database.transaction((transaction) => tell(transaction, 'late'));
    expect(await reader.catchUp(300)).toBe(false);
    const meanwhile = { told: await read(), lag: await reader.lag() };
    release();
    await early;
    expect(meanwhile.told).not.toContain('late v1 x1');
    expect(meanwhile.lag[0]).toMatchObject({ name: 'nest.slow', behind: 1 });
    await reader.catchUp(5_000);
    expect(await read()).toEqual(expect.arrayContaining(['early v1 x1', 'late v1 x1']));
    expect(await reader.lag()).toEqual([{ name: 'nest.slow', behind: 0, since: null }]);
    await reader.stop();
  });

  it('is read on, whatever other databases of the server are at', async () => {
    const elsewhere = await createTestDatabase();
    const client = new pg.Client({ connectionString: elsewhere.url });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_current_xact_id()');
      const reader = new LogReader(database, 'nest', [follower('nest.beside')], silent);
      await reader.start(url);
      await database.transaction((transaction) => tell(transaction, 'beside'));
      expect(await reader.catchUp(2_000)).toBe(true);
      expect(await read()).toContain('beside v1 x1');
      await reader.stop();
    } finally {
      await client.end();
      await elsewhere.drop();
    }
  });

  it('is read once, whole, by several processes at once, under load and through restarts', async () => {
    await database.rows(sql`DELETE FROM told`);
    const readers = ['a', 'b', 'c'].map(() => new LogReader(database, 'nest', [follower('nest.busy')], silent));
    await Promise.all(readers.map((reader) => reader.start(url)));
    const before = (await database.rows(sql`SELECT FROM events.event`)).length;
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let number = 0; number < 40; number++) {
        const rolledBack = number % 7 === 3;
        await database
          .transaction(async (transaction) => {
            await tell(transaction, `w${writer}-${number}`);
            await transaction.rows(sql`SELECT pg_sleep(${(writer % 3) * 0.002})`);
            if (rolledBack) throw new Error('on purpose');
          })
          .catch(() => undefined);
        if (number === 20) {
          const again = readers[writer % 3] as LogReader;
          await again.stop();
          readers[writer % 3] = new LogReader(database, 'nest', [follower('nest.busy')], silent);
          await readers[writer % 3]?.start(url);
        }
      }
    });
    await Promise.all(writers);
    for (const reader of readers) await reader.catchUp(10_000);
    const told = (await read()).filter((line) => line.startsWith('w'));
    const expected = Array.from({ length: 8 }, (_, writer) =>
      Array.from({ length: 40 }, (__, number) => number)
        .filter((number) => number % 7 !== 3)
        .map((number) => `w${writer}-${number} v1 x1`),
    ).flat();
    expect(told).toEqual(
      expected
        .toSorted((a, b) => (a.split(' ')[0] as string).localeCompare(b.split(' ')[0] as string, 'en'))
        .toSorted(),
    );
    expect((await database.rows(sql`SELECT FROM events.event`)).length).toBe(before + expected.length);
    await Promise.all(readers.map((reader) => reader.stop()));
  });

  it('can be read again from its start, while others read what was derived before', async () => {
    const reader = new LogReader(database, 'nest', [follower('nest.busy')], silent);
    await reader.start(url);
    await reader.catchUp();
    const right = await database.rows<{ n: string }>(sql`SELECT DISTINCT noun_id AS n FROM events.event ORDER BY n`);
    await database.rows(sql`DELETE FROM told WHERE noun_id LIKE 'w1%'`);
    await database.rows(sql`INSERT INTO told VALUES ('never told', 7, 1)`);
    const during: number[] = [];
    const watching = setInterval(() => {
      void database.rows(sql`SELECT FROM told`).then((rows) => during.push(rows.length));
    }, 2);
    await reader.rebuild('nest.busy');
    clearInterval(watching);
    const after = await database.rows<{ n: string }>(sql`SELECT noun_id AS n FROM told ORDER BY n`);
    expect(after).toEqual(right);
    expect(new Set(during).has(0)).toBe(false);
    await reader.stop();
  });
});
