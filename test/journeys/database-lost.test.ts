/** When a database is lost, the rest of the answer is served, and what is missing says so with a code and nothing more. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '@innovation-sante/kit/testing';
import { type RunningGraph, startGraph } from '../support/graph.js';

describe('funding lost its database', () => {
  let graph: RunningGraph;
  let fundingDatabase: Awaited<ReturnType<typeof createTestDatabase>>;

  beforeAll(async () => {
    fundingDatabase = await createTestDatabase();
    graph = await startGraph('one process each', { FUNDING_DATABASE_URL: fundingDatabase.url });
    const before = await graph.ask('{ project(slug: "ufsbd") { title funding { statedAmounts { statement } } } }');
    expect(before.errors).toBeUndefined();
    await fundingDatabase.drop();
  });
  afterAll(() => graph.stop());

  it('gives the rest of the data and one coded error with its path', async () => {
    const { data, errors } = await graph.ask(
      '{ project(slug: "ufsbd") { title funding { statedAmounts { statement } } } }',
    );
    expect(data).toEqual({ project: { title: 'Santé bucco-dentaire des résidents en EHPAD', funding: null } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['project', 'funding'], extensions: { code: 'DATABASE_UNAVAILABLE' } });
  });

  it('shows no SQL, no address and no name of a part', async () => {
    const { errors } = await graph.ask('{ funds(first: 1) { nodes { code } } }');
    const shown = JSON.stringify(errors);
    expect(errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
    expect(shown).not.toMatch(/select|postgres|5432|127\.0\.0\.1|localhost|innovation_test|socket/i);
  });

  it('says itself that it is not ready, while the gateway goes on serving the rest', async () => {
    const own = await fetch(`${graph.addresses['funding']}/health/ready`);
    expect(own.status).toBe(503);
    expect(await own.json()).toEqual({ status: 'not ready', reason: 'the database does not answer' });
    expect((await fetch(`${graph.url}/health/live`)).status).toBe(200);
  });
});
