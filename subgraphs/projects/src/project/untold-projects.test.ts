/** A database that was filled before there was an event log is completed when the subgraph starts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, administer, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { tellUntold } from './untold-projects.js';

describe('projects of which the log says nothing', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  const rows = <Row extends object>(statement: ReturnType<typeof sql>) =>
    tested.subgraph.database.asSystem().rows<Row>(statement);
  const snapshots = () =>
    rows<{ id: string; facts: object }>(
      sql`SELECT project_id AS id, facts FROM events.event WHERE facts IS NOT NULL ORDER BY project_id`,
    );
  const awaited = () =>
    rows<object>(
      sql`SELECT project_id, position, action, party, due_on, rule FROM awaited_action ORDER BY project_id, position`,
    );

  it('are recorded once, with what they await, exactly as the load records them', async () => {
    const before = { snapshots: await snapshots(), awaited: await awaited() };
    expect(before.snapshots.length).toBeGreaterThan(80);
    await administer(
      tested.adminUrl,
      'SET session_replication_role = replica; DELETE FROM events.event; DELETE FROM projects.awaited_action',
    );
    const database = tested.subgraph.database.asSystem();
    await Promise.all([tellUntold(database), tellUntold(database)]);
    expect({ snapshots: await snapshots(), awaited: await awaited() }).toEqual(before);
    await tellUntold(database);
    expect(await snapshots()).toHaveLength(before.snapshots.length);
  });
});
