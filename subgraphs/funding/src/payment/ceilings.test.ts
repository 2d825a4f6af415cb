/** However many pay, commit and correct at once, over many connections: no ceiling is ever exceeded, and no cent is lost. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { Random } from '@innovation-sante/scheme/random';
import { type Given, type MoneyWorld, askers, cents, lineInput, startMoneyWorld } from '../testing/money-world.js';
import { porteur } from '../testing/told-project.js';

interface Sums {
  readonly authorised: number;
  readonly committed: number;
  readonly paid: number;
}

describe('the ceilings of R-FUND-6', () => {
  let world: MoneyWorld;
  beforeAll(async () => {
    world = await startMoneyWorld();
  });
  afterAll(() => world.tested.stop());

  const convention = (lineId: string, amount: number) => ({
    lineId,
    reference: 'CONV',
    signedOn: '2025-02-01',
    beneficiaryId: porteur,
    amount: cents(amount),
  });
  const paying = (commitmentId: string, amount: number) => ({
    commitmentId,
    paidOn: '2025-03-01',
    amount: cents(amount),
  });

  /** What the rows say, not the sums that are kept of them. */
  async function sumsOf(lineId: string): Promise<Sums> {
    const [row] = await world.tested.subgraph.database.asSystem().rows<Sums>(sql`
      SELECT l.authorised_cents AS authorised,
        (SELECT coalesce(sum(c.amount_cents), 0)::bigint FROM commitment c WHERE c.line_id = l.id) AS committed,
        (SELECT coalesce(sum(p.amount_cents), 0)::bigint FROM payment p WHERE p.line_id = l.id) AS paid
      FROM funding_line l WHERE l.id = ${lineId}`);
    if (!row) throw new Error('there is no such line');
    return row;
  }

  const done = (given: readonly Given[]) => given.filter(({ noun, errors }) => noun !== null && errors.length === 0);
  const codes = (given: readonly Given[]) => [
    ...new Set(given.flatMap(({ errors }) => errors.map(({ code }) => code))),
  ];

  it('hold for many payments that fit alone, but not together', async () => {
    const lineId = await world.make('openFundingLine', lineInput());
    const commitmentId = await world.make('commitFunding', convention(lineId, 100_000));
    const given = await Promise.all(
      Array.from({ length: 30 }, () => world.give('payFunding', paying(commitmentId, 30_000), askers.ars11)),
    );
    expect(done(given)).toHaveLength(3);
    expect(codes(given)).toEqual(['CEILING_EXCEEDED']);
    expect(given.flatMap(({ failures }) => failures)).toEqual([]);
    expect(await sumsOf(lineId)).toEqual({ authorised: 100_000, committed: 100_000, paid: 90_000 });
  });

  it('hold for many commitments that fit alone, but not together', async () => {
    const lineId = await world.make('openFundingLine', lineInput({ year: 2026 }));
    const given = await Promise.all(
      Array.from({ length: 30 }, () => world.give('commitFunding', convention(lineId, 40_000), askers.ars11)),
    );
    expect(done(given)).toHaveLength(2);
    expect(codes(given)).toEqual(['CEILING_EXCEEDED']);
    expect(await sumsOf(lineId)).toEqual({ authorised: 100_000, committed: 80_000, paid: 0 });
  });

  it('hold when the line is lowered while money is committed on it', async () => {
    const lineId = await world.make('openFundingLine', lineInput({ year: 2027 }));
    const lowering = { lineId, version: 1, amount: cents(50_000), reason: 'Avenant' };
    const given = await Promise.all([
      ...Array.from({ length: 5 }, () => world.give('commitFunding', convention(lineId, 20_000))),
      world.give('correctFundingLine', lowering),
      ...Array.from({ length: 5 }, () => world.give('commitFunding', convention(lineId, 20_000))),
    ]);
    expect(given.flatMap(({ failures }) => failures)).toEqual([]);
    const { authorised, committed } = await sumsOf(lineId);
    expect(committed).toBeLessThanOrEqual(authorised);
    expect([50_000, 100_000]).toContain(authorised);
  });

  it('hold whatever is done at once, and every cent is where an answer said that it is', async () => {
    const lines = await Promise.all(
      [2028, 2029].map((year) => world.make('openFundingLine', lineInput({ year, amount: cents(1_000_000) }))),
    );
    const conventions = await Promise.all(
      lines.flatMap((lineId) => [1, 2].map(() => world.make('commitFunding', convention(lineId, 200_000)))),
    );
    const random = new Random(7);
    const below = (limit: number) => random.bits() % limit;
    const one = (ids: readonly string[]) => ids[below(ids.length)] as string;
    const payments: string[] = [];
    for (let round = 0; round < 5; round++) {
      const deeds = Array.from({ length: 24 }, () => {
        const deed = below(5);
        const amount = below(120_000);
        if (deed === 0) return world.give('commitFunding', convention(one(lines), amount));
        if (deed === 1)
          return world.give('correctFundingLine', {
            lineId: one(lines),
            version: 1 + below(3),
            amount: cents(400_000 + below(600_000)),
            reason: 'essai',
          });
        if (deed === 2)
          return world.give('correctCommitment', {
            commitmentId: one(conventions),
            version: 1 + below(3),
            amount: cents(100_000 + amount),
            reason: 'essai',
          });
        if (deed === 3 && payments.length > 0)
          return world.give('correctPayment', {
            paymentId: one(payments),
            version: 1 + below(2),
            amount: cents(amount),
            reason: 'essai',
          });
        return world.give('payFunding', paying(one(conventions), below(40_000)));
      });
      const given = await Promise.all(deeds);
      expect(given.flatMap(({ failures }) => failures)).toEqual([]);
      for (const { noun } of done(given)) if (noun?.['paidOn']) payments.push(noun['id'] as string);
    }
    expect(payments.length).toBeGreaterThan(10);
    for (const lineId of lines) {
      const { authorised, committed, paid } = await sumsOf(lineId);
      expect(paid).toBeLessThanOrEqual(committed);
      expect(committed).toBeLessThanOrEqual(authorised);
      const { data } = await world.tested.run(
        'query ($id: ID!) { fundingLine(id: $id) { authorised { amount } committed { amount } paid { amount } } }',
        { id: lineId },
      );
      const amounts = { authorised: { amount: authorised }, committed: { amount: committed }, paid: { amount: paid } };
      expect(data).toEqual({ fundingLine: amounts });
    }
    // What the log tells, first to last, is what is there.
    const [told] = await world.tested.subgraph.database.asSystem().rows<{ differ: number; payments: number }>(sql`
      SELECT count(*) AS payments, count(*) FILTER (WHERE p.amount_cents::text IS DISTINCT FROM last.amount) AS differ
      FROM payment p LEFT JOIN LATERAL (
        SELECT change ->> 'after' AS amount FROM events.event e, jsonb_array_elements(e.changes) change
        WHERE e.noun_id = p.id::text AND change ->> 'field' = 'amount.amount' ORDER BY e.position DESC LIMIT 1) last ON true`);
    expect(told?.payments).toBeGreaterThan(10);
    expect(told?.differ).toBe(0);
  });
});
