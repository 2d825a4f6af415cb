/** PostgreSQL shows a session the rows of the principal for whom it works, and nobody else's, whatever the pool does. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Database } from './database.js';
import type { DatabaseDefinition } from './definition.js';
import { type Principal, publicPrincipal } from './principal.js';
import { asking } from './session.js';
import { sql } from './sql.js';
import { createTestDatabase } from './testing.js';

class Shelf1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE shelf.book (id integer PRIMARY KEY, reader text NOT NULL)');
  }
  async down(): Promise<void> {}
}

const definition: DatabaseDefinition = {
  schema: 'shelf',
  entities: [],
  migrations: [Shelf1700000000001],
  rowSecurity: [{ table: 'book', visible: `book.reader = ${asking.subject}` }],
  seeAll: ['LIBRARIAN'],
};

const reader = (subject: string, role = 'READER'): Principal => ({ ...publicPrincipal, subject, role });

describe('row-level security', () => {
  let database: Database;
  let url: string;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createTestDatabase();
    ({ drop, url } = created);
    database = await Database.open(definition, url, 3);
    await database.asSystem().rows(sql`INSERT INTO book SELECT n, 'reader ' || n % 7 FROM generate_series(1, 70) n`);
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  const booksOf = async (principal: Principal) =>
    (await database.as(principal).rows<{ reader: string }>(sql`SELECT reader FROM book`)).map((row) => row.reader);

  it('shows nothing to a session that has not said for whom it works', async () => {
    expect(await database.rows(sql`SELECT FROM book`)).toEqual([]);
    await expect(database.rows(sql`INSERT INTO book VALUES (1000, 'anybody')`)).rejects.toThrow('row-level security');
  });

  it('shows each reader their own, and a librarian all', async () => {
    expect(await booksOf(reader('reader 3'))).toEqual(Array.from({ length: 10 }, () => 'reader 3'));
    expect(await booksOf(reader('nobody'))).toEqual([]);
    expect(await booksOf(publicPrincipal)).toEqual([]);
    expect(await booksOf(reader('anybody', 'LIBRARIAN'))).toHaveLength(70);
  });

  it('keeps sessions of one pool apart, through failures and transactions that are undone', async () => {
    const work = Array.from({ length: 300 }, async (_, index) => {
      const subject = `reader ${index % 9}`;
      const own = database.as(reader(subject));
      if (index % 5 === 0) await own.rows(sql`SELECT 1 / 0`).catch(() => undefined);
      if (index % 5 === 1) {
        await own
          .transaction(async (transaction) => {
            await transaction.rows(sql`DELETE FROM book`);
            throw new Error('on purpose');
          })
          .catch(() => undefined);
      }
      const seen = index % 11 === 0 ? await booksOf(reader('x', 'LIBRARIAN')) : await booksOf(reader(subject));
      return index % 11 === 0
        ? seen.length === 70
        : seen.every((each) => each === subject) && seen.length === (index % 9 < 7 ? 10 : 0);
    });
    expect((await Promise.all(work)).filter((right) => !right)).toEqual([]);
    expect(await database.rows(sql`SELECT FROM book`)).toEqual([]);
  });

  it('lets nobody write what is not theirs', async () => {
    const own = database.as(reader('reader 1'));
    expect(await own.rows(sql`UPDATE book SET id = id + 1000 WHERE reader <> 'reader 1' RETURNING id`)).toEqual([]);
    await expect(own.rows(sql`INSERT INTO book VALUES (2000, 'reader 2')`)).rejects.toThrow('row-level security');
    await expect(own.rows(sql`UPDATE book SET reader = 'reader 2'`)).rejects.toThrow('row-level security');
  });

  it('does not take a text for more than a text', async () => {
    expect(await booksOf(reader(`reader 1' OR true --`))).toEqual([]);
    const regions = ['11', '"},{"'];
    await database.as({ ...reader('reader 1'), regions }).rows(sql`SELECT ${'x'}::text`);
  });

  it('cannot be left out: a table without a policy stops the start', async () => {
    await expect(Database.open({ ...definition, rowSecurity: [] }, url)).rejects.toThrow(
      'no policy says who sees the rows of shelf: book',
    );
  });

  it('is made anew when the policies have changed', async () => {
    const changed = { ...definition, rowSecurity: [{ table: 'book', visible: 'false' }] };
    const other = await Database.open(changed, url, 1);
    expect(await booksOf(reader('reader 3'))).toEqual([]);
    await other.close();
    await (await Database.open(definition, url, 1)).close();
    expect(await booksOf(reader('reader 3'))).toHaveLength(10);
  });
});
