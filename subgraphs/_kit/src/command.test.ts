/** A command is done once, whole, and by one at a time. */
import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Access } from './access.js';
import { type Command, runCommand } from './command.js';
import type { RequestContext } from './context.js';
import { Database } from './database.js';
import { publicPrincipal } from './principal.js';
import { Refused, plainRefusal } from './refusal.js';
import { sql } from './sql.js';
import { createTestDatabase } from './testing.js';

class Till1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE till.coin (id integer PRIMARY KEY, amount integer NOT NULL)');
  }
  async down(): Promise<void> {}
}

const access: Access = { roles: ['CASHIER'], seeAll: ['CASHIER'], rows: new Map() };
const event = {
  kind: 'PAID',
  noun: 'Coin',
  nounId: '1',
  projectId: null,
  happenedOn: '2026-06-30',
  audience: 'PUBLIC',
};

describe('a command', () => {
  let database: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createTestDatabase();
    drop = created.drop;
    database = await Database.open(
      {
        schema: 'till',
        entities: [],
        migrations: [Till1700000000001],
        rowSecurity: [{ table: 'coin', visible: 'true' }],
        seeAll: access.seeAll,
      },
      created.url,
    );
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });
  beforeEach(async () => {
    await database.asSystem().rows(sql`DELETE FROM coin`);
    await database.asSystem().rows(sql`INSERT INTO coin VALUES (1, 0), (2, 0)`);
  });

  function contextOf(subject: string | null, role = 'CASHIER'): RequestContext {
    const principal = { ...publicPrincipal, subject, role };
    return {
      principal,
      database: database.as(principal),
      access,
      now: new Date('2026-06-30T10:00:00Z'),
      loaders: new Map(),
      subgraph: 'till',
      catchUp: async () => {},
      lag: async () => [],
    };
  }
  const add = (input: { amount: number; idempotencyKey?: string }, subject = 'ada', id = 1) =>
    runCommand(contextOf(subject), 'add', ['CASHIER'], input, async (command) => {
      await command.database.rows(sql`UPDATE coin SET amount = amount + ${input.amount} WHERE id = ${id}`);
      await command.tell(event);
      return { id };
    });
  const amounts = async () =>
    (await database.asSystem().rows<{ amount: number }>(sql`SELECT amount FROM coin ORDER BY id`)).map(
      ({ amount }) => amount,
    );
  const told = async () => (await database.asSystem().rows(sql`SELECT FROM events.event`)).length;

  it('is done once for each key and person, also when it is sent many times at once', async () => {
    const before = await told();
    const answers = await Promise.all(Array.from({ length: 10 }, () => add({ amount: 5, idempotencyKey: 'first' })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ done: true, result: { id: 1 }, warnings: [] })]),
    );
    expect(await amounts()).toEqual([5, 0]);
    expect(await told()).toBe(before + 1);
    await add({ amount: 5, idempotencyKey: 'first' }, 'grace');
    await add({ amount: 5 });
    await add({ amount: 5 });
    expect(await amounts()).toEqual([20, 0]);
  });

  it('is refused when its key was used for something else', async () => {
    await add({ amount: 1, idempotencyKey: 'second' });
    expect(await add({ amount: 2, idempotencyKey: 'second' })).toMatchObject({
      done: false,
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'input.idempotencyKey', rule: null }],
    });
    expect(await amounts()).toEqual([1, 0]);
  });

  it('leaves nothing behind when it is refused, and its key may be tried again', async () => {
    const before = await told();
    let allowed = false;
    const attempt = () =>
      runCommand(contextOf('ada'), 'try', ['CASHIER'], { idempotencyKey: 'third' }, async (command: Command) => {
        await command.database.rows(sql`UPDATE coin SET amount = 99`);
        await command.tell(event);
        if (!allowed) throw new Refused([plainRefusal('NOT_YET', 'input', 'Not yet.')]);
        return { ok: true };
      });
    expect(await attempt()).toMatchObject({ done: false, errors: [{ code: 'NOT_YET' }] });
    expect([await amounts(), await told()]).toEqual([[0, 0], before]);
    allowed = true;
    expect(await attempt()).toMatchObject({ done: true });
    expect([await amounts(), await told()]).toEqual([[99, 99], before + 1]);
  });

  it('is tried again when it and another stand in one another’s way', async () => {
    const both = (first: number, second: number) =>
      runCommand(contextOf('ada'), 'both', ['CASHIER'], {}, async (command) => {
        await command.database.rows(sql`UPDATE coin SET amount = amount + 1 WHERE id = ${first}`);
        await command.database.rows(sql`SELECT pg_sleep(0.05)`);
        await command.database.rows(sql`UPDATE coin SET amount = amount + 1 WHERE id = ${second}`);
        return {};
      });
    const outcomes = await Promise.all([both(1, 2), both(2, 1), both(1, 2), both(2, 1)]);
    expect(outcomes.every(({ done }) => done)).toBe(true);
    expect(await amounts()).toEqual([4, 4]);
  }, 30_000);

  it('is forbidden to another role, and to the public', async () => {
    const attempt = (subject: string | null, role: string) =>
      runCommand(contextOf(subject, role), 'add', ['CASHIER'], {}, async () => ({}));
    await expect(attempt('ada', 'CLIENT')).rejects.toMatchObject({ code: 'FORBIDDEN', field: 'add' });
    await expect(attempt(null, 'CASHIER')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a key that is none', async () => {
    await expect(add({ amount: 1, idempotencyKey: '' })).rejects.toMatchObject({ field: 'input.idempotencyKey' });
    await expect(add({ amount: 1, idempotencyKey: 'x'.repeat(101) })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
