/** The sums on lines and commitments stay true whatever is written, and R-FUND-6 holds in the database itself. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';

const project = '00000000-0000-7000-8000-000000000001';
const line = '00000000-0000-7001-8000-000000000001';
const commitment = '00000000-0000-7002-8000-000000000001';
const paymentId = (number: number) => `00000000-0000-7003-8000-${String(number).padStart(12, '0')}`;
const somebody = '00000000-0000-7004-8000-000000000001';

describe('the sums that the database keeps', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start, { dataset: 'real' });
    const database = tested.subgraph.database.asSystem();
    await database.rows(sql`INSERT INTO project_projection (id, slug, themes, populations, payment_models, provenance)
      VALUES (${project}, 'demo-sums', '{}', '{}', '{}', 'DEMO')`);
    await database.rows(sql`INSERT INTO funding_line (id, project_id, fund_code, nature, year, region_code, authorised_cents, rule, act_id, provenance, source)
      VALUES (${line}, ${project}, 'FIR', 'AMORCAGE', 2024, '11', 1000, 'R_FUND_3', ${somebody}, 'DEMO', 'test')`);
    await database.rows(sql`INSERT INTO commitment (id, line_id, project_id, fund_code, nature, region_code, reference, signed_on, beneficiary_id, amount_cents, provenance, source)
      VALUES (${commitment}, ${line}, ${project}, 'FIR', 'AMORCAGE', '11', 'C-1', '2024-02-01', ${somebody}, 800, 'DEMO', 'test')`);
  });
  afterAll(() => tested.stop());

  const pay = (number: number, cents: number, region = '11') =>
    tested.subgraph.database.asSystem()
      .rows(sql`INSERT INTO payment (id, commitment_id, line_id, project_id, fund_code, nature, region_code, paid_on, beneficiary_id, amount_cents, provenance, source)
      VALUES (${paymentId(number)}, ${commitment}, ${line}, ${project}, 'FIR', 'AMORCAGE', ${region}, '2024-03-01', ${somebody}, ${cents}, 'DEMO', 'test')`);

  async function sums() {
    const [found] = await tested.subgraph.database
      .asSystem()
      .rows<{ committed: number; paid: number; of_commitment: number }>(
        sql`SELECT l.committed_cents AS committed, l.paid_cents AS paid, c.paid_cents AS of_commitment
        FROM funding_line l JOIN commitment c ON c.line_id = l.id WHERE l.id = ${line}`,
      );
    return found;
  }

  it('follow what is added, changed and removed', async () => {
    await pay(1, 300);
    await pay(2, 200);
    expect(await sums()).toEqual({ committed: 800, paid: 500, of_commitment: 500 });
    await tested.subgraph.database.asSystem().rows(sql`UPDATE payment SET amount_cents = amount_cents + 50`);
    await tested.subgraph.database.asSystem().rows(sql`UPDATE commitment SET amount_cents = 900`);
    expect(await sums()).toEqual({ committed: 900, paid: 600, of_commitment: 600 });
    await tested.subgraph.database.asSystem().rows(sql`DELETE FROM payment WHERE id = ${paymentId(1)}`);
    expect(await sums()).toEqual({ committed: 900, paid: 250, of_commitment: 250 });
  });

  it('are not lost when several pay at once', async () => {
    const before = await sums();
    await Promise.all(Array.from({ length: 10 }, (_, number) => pay(100 + number, 10)));
    expect(await sums()).toEqual({ ...before, paid: before!.paid + 100, of_commitment: before!.of_commitment + 100 });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a payment beyond the commitment', () => pay(200, 901)],
    [
      'a commitment beyond what is authorised (R-FUND-6)',
      () => tested.subgraph.database.asSystem().rows(sql`UPDATE commitment SET amount_cents = 1001`),
    ],
    [
      'an authorised amount below what is committed',
      () => tested.subgraph.database.asSystem().rows(sql`UPDATE funding_line SET authorised_cents = 899`),
    ],
    ['a negative amount', () => pay(201, -1)],
    ['a payment of another region than its line', () => pay(202, 1, '53')],
    [
      'care paid by the FIR (R-FUND-1)',
      () => tested.subgraph.database.asSystem().rows(sql`UPDATE funding_line SET nature = 'SOINS_DEROGATOIRES'`),
    ],
    [
      'a line that moves to another region under its payments',
      () => tested.subgraph.database.asSystem().rows(sql`UPDATE funding_line SET region_code = '53'`),
    ],
  ])('refuse %s', async (_, write) => {
    const before = await sums();
    await expect(write()).rejects.toThrow(/constraint/);
    expect(await sums()).toEqual(before);
  });
});
