/** Events cross from one database to another over a real NATS JetStream, where one answers. */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { connect as connectSocket } from 'node:net';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Relay } from './broker.js';
import { Database } from './database.js';
import { relayRole } from './event-log.js';
import { appendEvents } from './events.js';
import { systemPrincipal } from './principal.js';
import { urlForRole } from './provision.js';
import { sql } from './sql.js';
import { createTestDatabase } from './testing.js';

const servers = '127.0.0.1:4222';
const answers = await new Promise<boolean>((resolve) => {
  const socket = connectSocket(4222, '127.0.0.1', () => {
    socket.destroy();
    resolve(true);
  }).once('error', () => resolve(false));
});
const stream = `TEST_${randomBytes(4).toString('hex')}`;
const broker = `nats://${servers}/${stream}`;
const silent = pino({ level: 'silent' });

interface Side {
  readonly name: string;
  readonly database: Database;
  readonly adminUrl: string;
  close(): Promise<void>;
}

async function side(name: string): Promise<Side> {
  const created = await createTestDatabase();
  const opened = await Database.open(
    { schema: name, entities: [], migrations: [], rowSecurity: [], seeAll: [] },
    created.url,
  );
  return {
    name,
    database: opened.asSystem(),
    adminUrl: created.url,
    async close() {
      await opened.close();
      await created.drop();
    },
  };
}

const relayOf = ({ name, adminUrl }: Side) =>
  new Relay({ broker, logUrl: urlForRole(adminUrl, relayRole).url, subgraph: name, logger: silent });
const idsOf = async ({ database }: Side, subgraph: string) =>
  (
    await database.rows<{ id: string }>(
      sql`SELECT noun_id AS id FROM events.event WHERE subgraph = ${subgraph} ORDER BY position`,
    )
  ).map(({ id }) => id);

describe.skipIf(!answers)('events between two databases', () => {
  let left: Side;
  let right: Side;
  beforeAll(async () => {
    left = await side('left');
    right = await side('right');
  });
  afterAll(async () => {
    await left.close();
    await right.close();
    const connection = await connect({ servers });
    await (await jetstreamManager(connection)).streams.delete(stream);
    await connection.close();
  });

  const tell = ({ database, name }: Side, from: number, to: number) =>
    appendEvents(
      database,
      name,
      systemPrincipal,
      new Date(),
      Array.from({ length: to - from }, (_, index) => ({
        kind: 'K',
        noun: 'N',
        nounId: String(from + index),
        projectId: null,
        happenedOn: '2026-06-30',
        audience: 'PUBLIC',
        facts: index % 2 === 0 ? { text: '« é » \u{1F600}' } : null,
      })),
    );
  const numbers = (to: number) => Array.from({ length: to }, (_, index) => String(index));

  it('arrive once, whole and in order, through restarts of either side', async () => {
    await tell(left, 0, 450);
    const first = relayOf(left);
    first.start();
    await expect
      .poll(async () => (await left.database.rows(sql`SELECT FROM events.reader WHERE last_position > 0`)).length, {
        timeout: 10_000,
      })
      .toBe(1);
    // Published, and its place forgotten: what comes twice is written once.
    await first.stop();
    await left.database.rows(sql`UPDATE events.reader SET last_xid = '0', last_position = 0`);
    const both = [relayOf(left), relayOf(right)];
    for (const relay of both) relay.start();
    await expect.poll(() => idsOf(right, 'left').then((ids) => ids.length), { timeout: 20_000 }).toBe(450);
    await both[1]?.stop();
    await tell(left, 450, 500);
    await tell(right, 0, 3);
    const again = relayOf(right);
    again.start();
    await expect.poll(() => idsOf(right, 'left').then((ids) => ids.length), { timeout: 20_000 }).toBe(500);
    await expect.poll(() => idsOf(left, 'right'), { timeout: 20_000 }).toEqual(numbers(3));
    expect(await idsOf(right, 'left')).toEqual(numbers(500));
    const facts = async ({ database }: Side) =>
      database.rows(
        sql`SELECT id, happened_on, recorded_at, facts, changes FROM events.event WHERE subgraph = 'left' ORDER BY id`,
      );
    expect(await facts(right)).toEqual(await facts(left));
    await both[0]?.stop();
    await again.stop();
  }, 60_000);
});
