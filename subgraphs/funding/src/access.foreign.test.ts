/** What is somebody else's is refused when it is asked for in so many words, and cannot be written. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '@innovation-sante/kit/principal';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';
import { facts, porteur, region, rowOf } from './testing/demo-money.js';
import { testId } from './testing/told-project.js';

type Asker = Partial<Principal> | null;

describe('asking in so many words for what is somebody else’s', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  const foreign = region === '11' ? '53' : '11';
  it.each<[string, string, Asker, string]>([
    [
      'lines of another region',
      `fundingLines(filter: { regions: ["${region}", "${foreign}"] }) { totalCount }`,
      { role: 'ARS', regions: [region] },
      'filter.regions',
    ],
    [
      'payments of another region',
      `payments(filter: { regions: ["${foreign}"] }) { totalCount }`,
      { role: 'ARS', regions: [region] },
      'filter.regions',
    ],
    [
      'commitments of another region',
      `commitments(filter: { regions: ["${foreign}"] }) { totalCount }`,
      { role: 'ARS', regions: [region] },
      'filter.regions',
    ],
    [
      'sums of another region',
      `fundingSummary(filter: { regions: ["${foreign}"] }) { lineCount }`,
      { role: 'ARS', regions: [region] },
      'filter.regions',
    ],
    [
      'lines of another porteur',
      `fundingLines(filter: { porteurs: ["${testId('a001', 5)}"] }) { totalCount }`,
      { role: 'PORTEUR', organisation: porteur },
      'filter.porteurs',
    ],
    [
      'payments of another porteur',
      `payments(filter: { porteurs: ["${testId('a001', 5)}"] }) { totalCount }`,
      { role: 'PORTEUR', organisation: porteur },
      'filter.porteurs',
    ],
    [
      'sums of another porteur',
      `fundingSummary(filter: { porteurs: ["${testId('a001', 5)}"] }) { lineCount }`,
      { role: 'PORTEUR', organisation: porteur },
      'filter.porteurs',
    ],
  ])('is refused: %s', async (_, query, asker, field) => {
    const { data, errors } = await tested.run(`{ ${query} }`, {}, asker);
    expect(errors?.map(({ extensions }) => [extensions['code'], extensions['field']])).toEqual([['FORBIDDEN', field]]);
    expect(JSON.stringify(data ?? null)).not.toMatch(/\d/);
  });

  it('is not asking for one’s own', async () => {
    const own = await tested.run(
      `{ fundingLines(filter: { regions: ["${region}"] }) { totalCount } }`,
      {},
      { role: 'ARS', regions: [region] },
    );
    const carried = await tested.run(
      `{ fundingLines(filter: { porteurs: ["${porteur}"] }) { totalCount } }`,
      {},
      { role: 'PORTEUR', organisation: porteur },
    );
    const expected = facts
      .filter(({ id }) => rowOf(id).porteurIds.includes(porteur))
      .flatMap((project) => project.funding.lines).length;
    expect(own.errors).toBeUndefined();
    expect(carried.data).toEqual({ fundingLines: { totalCount: expected } });
    expect(expected).toBeGreaterThan(0);
  });

  it('is not possible for a session that was not told for whom it works: it sees no row', async () => {
    for (const table of ['funding_line', 'commitment', 'payment', 'project_projection', 'fund']) {
      const rows = await tested.subgraph.database.rows(sql([`SELECT * FROM ${table}`]));
      expect(rows).toEqual([]);
    }
  });

  it('is not possible by writing: an ARS writes FIR money of its own region alone, whatever a statement says', async () => {
    const { database } = tested.subgraph;
    const ars = database.as({ subject: 'a', role: 'ARS', organisation: null, regions: [region], mandates: [] });
    const all = database.asSystem();
    const before = await all.rows(sql`SELECT id, version FROM funding_line ORDER BY id`);
    await ars.rows(sql`UPDATE funding_line SET version = version + 1`);
    const after = await all.rows<{ id: string; version: number }>(
      sql`SELECT id, version FROM funding_line WHERE NOT (fund_code = 'FIR' AND region_code IS NOT DISTINCT FROM ${region}) ORDER BY id`,
    );
    const kept = new Set(after.map(({ id }) => id));
    expect(after).toEqual((before as { id: string }[]).filter(({ id }) => kept.has(id)));
    const changed = await all.rows(sql`SELECT FROM funding_line WHERE version = 2`);
    expect(changed.length).toBe(before.length - after.length);
    expect(changed.length).toBeGreaterThan(0);
    const other = database.as({ subject: 'p', role: 'PORTEUR', organisation: porteur, regions: [], mandates: [] });
    await other.rows(sql`DELETE FROM payment`);
    expect(await all.rows(sql`SELECT FROM payment`)).toHaveLength(
      facts.flatMap((project) => project.funding.payments).length,
    );
  });
});
