/** What is loaded is told: each line, commitment and payment by one event, which names its amount and its act. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from './subgraph.js';
import { facts } from './testing/demo-money.js';

describe('the load', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it('tells of every amount once, on its day, by the act that authorises it', async () => {
    const told = await tested.subgraph.database.asSystem().rows(sql`
      SELECT kind, noun_id AS id, project_id, happened_on, act_id, audience, actor_role, change ->> 'after' AS cents
      FROM events.event, jsonb_array_elements(changes) change
      WHERE change ->> 'field' IN ('amount.amount', 'authorised.amount') AND change -> 'before' = 'null'`);
    const expected = facts.flatMap(({ id, acts, funding: { lines, commitments, payments } }) => {
      const common = { project_id: id, audience: 'FUNDING', actor_role: 'SYSTEM' };
      const actOf = (lineId: string) => lines.find((line) => line.id === lineId)?.actId;
      return [
        ...lines.map((line) => ({
          ...common,
          kind: 'FUNDING_AUTHORISED',
          id: line.id,
          happened_on: acts.find((act) => act.id === line.actId)?.signedOn,
          act_id: line.actId,
          cents: String(line.authorisedCents),
        })),
        ...commitments.map((commitment) => ({
          ...common,
          kind: 'COMMITTED',
          id: commitment.id,
          happened_on: commitment.signedOn,
          act_id: actOf(commitment.lineId),
          cents: String(commitment.amountCents),
        })),
        ...payments.map((payment) => ({
          ...common,
          kind: 'PAID',
          id: payment.id,
          happened_on: payment.paidOn,
          act_id: actOf(payment.lineId),
          cents: String(payment.amountCents),
        })),
      ];
    });
    const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(expected.length).toBeGreaterThan(500);
    expect(byId(told as { id: string }[])).toEqual(byId(expected));
  });
});
