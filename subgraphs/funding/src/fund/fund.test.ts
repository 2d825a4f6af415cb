/** The two funds and their yearly allocations, as far as sources give them. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { allocations } from '@innovation-sante/scheme/reference/allocations';
import { start } from '../subgraph.js';

describe('the funds', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start, { dataset: 'real' });
  });
  afterAll(() => tested.stop());

  it('are two', async () => {
    const { data } = await tested.run('{ funds { totalCount nodes { code name role } } fund(code: FISS) { name } }');
    expect(data).toMatchObject({
      funds: { totalCount: 2, nodes: [{ code: 'FIR' }, { code: 'FISS' }] },
      fund: { name: 'Fonds pour l’innovation du système de santé' },
    });
  });

  it('have allocations whose forecast and final amounts are apart, and null where no source was found', async () => {
    const { data, statements } = await tested.run(
      '{ funds { nodes { code allocations { fund { code } year forecast { amount currency } final { amount currency } act statement provenance source confidence } } } }',
    );
    const money = (cents: number | null) => cents && { amount: cents, currency: 'EUR' };
    const expected = (fund: string) =>
      allocations()
        .filter((allocation) => allocation.fund === fund)
        .toSorted((a, b) => a.year - b.year)
        .map(({ year, act, statement, provenance, source, confidence, forecastCents, finalCents }) => ({
          fund: { code: fund },
          year,
          act,
          statement,
          provenance,
          source,
          confidence,
          forecast: money(forecastCents),
          final: money(finalCents),
        }));
    expect(data?.['funds']).toEqual({
      nodes: ['FIR', 'FISS'].map((code) => ({ code, allocations: expected(code) })),
    });
    expect(statements).toHaveLength(3);
  });

  it('are an enum: another code is refused', async () => {
    const { errors } = await tested.run('{ fund(code: FNP) { name } }');
    expect(errors).toHaveLength(1);
  });
});
