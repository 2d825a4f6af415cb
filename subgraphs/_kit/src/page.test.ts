/** Keyset pages over a real table: nothing is lost or repeated, in any direction, alone or below parents. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from 'typeorm';
import { type Access, everyone } from './access.js';
import { insertAll } from './bulk.js';
import type { RequestContext } from './context.js';
import { cursorOf } from './cursor.js';
import { Database } from './database.js';
import { Listing } from './page.js';
import { publicPrincipal } from './principal.js';
import { sql } from './sql.js';
import { createTestDatabase } from './testing.js';

@Entity({ name: 'leaf' })
class Leaf {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  branch!: string;

  @Column('date', { nullable: true })
  fellOn!: string | null;
}

class Leaves1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE tree.leaf (id uuid PRIMARY KEY, branch text NOT NULL, fell_on date)');
  }
  async down(): Promise<void> {}
}

const leafId = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
const leaves = Array.from({ length: 57 }, (_, index) => ({
  id: leafId(index),
  branch: ['north', 'south', 'east'][index % 3] as string,
  fellOn: index % 5 === 0 ? null : `2024-10-${String(1 + (index % 7)).padStart(2, '0')}`,
}));

const access: Access = { roles: [], seeAll: [], rows: new Map([[Leaf, everyone]]) };

const listing = new Listing(Leaf, {
  FELL_ON: { expression: sql`coalesce(t.fell_on, 'infinity'::date)`, type: 'date' },
  BRANCH: { expression: sql`t.branch`, type: 'text' },
});

describe('keyset pages', () => {
  let database: Database;
  let drop: () => Promise<void>;
  const statements: string[] = [];
  const context = (): RequestContext => ({
    principal: publicPrincipal,
    database,
    access,
    now: new Date(),
    loaders: new Map(),
    subgraph: 'tree',
    catchUp: async () => {},
    lag: async () => [],
  });

  beforeAll(async () => {
    const created = await createTestDatabase();
    drop = created.drop;
    const opened = await Database.open(
      {
        schema: 'tree',
        entities: [Leaf],
        migrations: [Leaves1700000000001],
        rowSecurity: [{ table: 'leaf', visible: 'true' }],
        seeAll: [],
      },
      created.url,
    );
    database = opened.as(publicPrincipal);
    await insertAll(database, Leaf, ['id', 'branch', 'fellOn'], leaves);
    database.onStatement((statement) => statements.push(statement));
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  const orders = ['FELL_ON', 'BRANCH'].flatMap((order) => [
    { order, direction: 'ASC' as const },
    { order, direction: 'DESC' as const },
  ]);

  it.each(orders)('read forwards give every row once ($order $direction)', async (query) => {
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await listing.page(context(), { ...query, page: { first: 10, after } });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    }
    expect(seen).toHaveLength(leaves.length);
    expect(new Set(seen).size).toBe(leaves.length);
  });

  it.each(orders)('read backwards give the same rows in the same order ($order $direction)', async (query) => {
    const forwards = await listing.page(context(), { ...query, page: { first: 100 } });
    const seen: string[] = [];
    for (let before: string | null | undefined; before !== null;) {
      const page = await listing.page(context(), { ...query, page: { last: 10, before } });
      seen.unshift(...page.nodes.map(({ id }) => id));
      before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
    }
    expect(seen).toEqual(forwards.nodes.map(({ id }) => id));
  });

  it('below many parents take one statement, and one more for their counts', async () => {
    const request = context();
    statements.length = 0;
    const pages = await Promise.all(
      ['north', 'south', 'west'].map((branch) =>
        listing.pageOf(request, sql`t.branch = k.key`, branch, { order: 'FELL_ON', page: { first: 4 } }),
      ),
    );
    expect(statements).toHaveLength(1);
    expect(pages.map(({ nodes }) => nodes.map(({ branch }) => branch))).toEqual([
      ['north', 'north', 'north', 'north'],
      ['south', 'south', 'south', 'south'],
      [],
    ]);
    expect(await Promise.all(pages.map(({ totalCount }) => totalCount()))).toEqual([19, 19, 0]);
    expect(statements).toHaveLength(2);
  });

  it('keep apart the pages of one parent that are asked for with other arguments', async () => {
    const request = context();
    const of = (first: number) =>
      listing.pageOf(request, sql`t.branch = k.key`, 'north', { order: 'FELL_ON', page: { first } });
    const [two, three] = await Promise.all([of(2), of(3)]);
    expect([two.nodes.length, three.nodes.length]).toEqual([2, 3]);
  });

  it.each([
    [{ first: 0 }, 'first: must be from 1 to 100'],
    [{ first: -1 }, 'first: must be from 1 to 100'],
    [{ first: 1_000_000 }, 'first: must be from 1 to 100'],
    [{ last: 101 }, 'last: must be from 1 to 100'],
    [{ first: 1, last: 1 }, 'first: cannot be combined with last'],
    [{ first: 1, before: 'x' }, 'before: goes with last, not with first'],
    [{ last: 1, after: 'x' }, 'after: goes with first, not with last'],
    [{ after: 'x', before: 'y' }, 'after: cannot be combined with before'],
    [
      { after: cursorOf({ order: 'FELL_ON ASC', value: 'soon', id: leafId(1) }) },
      'after: is not a cursor of this list',
    ],
    [
      { after: cursorOf({ order: 'FELL_ON ASC', value: '2024-10-01', id: "1' OR 1=1" }) },
      'after: is not a cursor of this list',
    ],
  ])('refuse %o', async (page, message) => {
    await expect(listing.page(context(), { order: 'FELL_ON', page })).rejects.toThrow(message);
  });

  it('have a role that owns nothing and reads no other schema', async () => {
    await expect(database.rows(sql`CREATE TABLE mine (x int)`)).rejects.toThrow('permission denied');
    await expect(database.rows(sql`DROP TABLE leaf`)).rejects.toThrow('must be owner');
    await expect(database.rows(sql`SELECT pg_read_file('/etc/passwd')`)).rejects.toThrow('permission denied');
  });
});
