/** The money of projects: exact sums, the same few statements for one project as for fifty, nothing invented for real ones. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { projects } from '@innovation-sante/scheme/dataset';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { start } from '../subgraph.js';

interface Amount {
  readonly amount: number;
}
interface Totals {
  readonly authorised: Amount;
  readonly committed: Amount;
  readonly paid: Amount;
  readonly remaining: Amount;
}
interface Funding extends Totals {
  readonly executionRate: number | null;
  readonly byFund: readonly (Totals & {
    readonly fund: { readonly code: string };
    readonly byNature: readonly (Totals & { readonly nature: string })[];
  })[];
  readonly lines: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  readonly statedAmounts: readonly Record<string, unknown>[];
}

const totals = 'authorised { amount currency } committed { amount } paid { amount } remaining { amount }';
const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Project { id funding {
  ${totals} executionRate
  byFund { fund { code name } ${totals} byNature { nature ${totals} } }
  lines(first: 100) { totalCount nodes { id project { id } } }
  commitments(first: 2) { nodes { id payments(first: 2) { nodes { id } } } }
  payments(first: 2) { nodes { id commitment { id } line { id } } }
  statedAmounts { statement amount { amount } qualifier fund { code } natures year partOfId provenance source confidence }
} } } }`;

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

describe('the money of projects', () => {
  const facts: ProjectFacts[] = [];
  let tested: TestedSubgraph;
  beforeAll(async () => {
    facts.push(...projects({ dataset: 'demo' }));
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  const ask = (ids: readonly string[]) => tested.run(query, { of: ids.map((id) => ({ __typename: 'Project', id })) });
  async function fundingOf(asked: readonly ProjectFacts[]) {
    const { data, errors } = await ask(asked.map(({ id }) => id));
    expect(errors).toBeUndefined();
    return (data!['_entities'] as { funding: Funding }[]).map(({ funding }) => funding);
  }

  it('takes as many statements for fifty projects as for one', async () => {
    const withMoney = facts.filter(({ funding }) => funding.payments.length > 0);
    const one = await ask(withMoney.slice(0, 1).map(({ id }) => id));
    const many = await ask([...withMoney, ...facts].slice(0, 50).map(({ id }) => id));
    expect(many.errors).toBeUndefined();
    expect(many.statements).toHaveLength(one.statements.length);
    expect(one.statements.length).toBeLessThanOrEqual(11);
  });

  it('is exactly the sum of the lines, commitments and payments of each project', async () => {
    const demo = facts.filter(({ provenance }) => provenance === 'DEMO');
    for (const [index, funding] of (await fundingOf(demo)).entries()) {
      const { lines, commitments, payments } = demo[index]!.funding;
      const authorised = sum(lines.map(({ authorisedCents }) => authorisedCents));
      const committed = sum(commitments.map(({ amountCents }) => amountCents));
      const paid = sum(payments.map(({ amountCents }) => amountCents));
      expect([funding.authorised, funding.committed, funding.paid].map(({ amount }) => BigInt(amount))).toEqual([
        authorised,
        committed,
        paid,
      ]);
      expect(BigInt(funding.remaining.amount)).toBe(authorised - paid);
      expect(funding.executionRate).toBe(authorised === 0n ? null : Number(paid) / Number(authorised));
      expect(funding.lines.nodes.map(({ id }) => id).toSorted()).toEqual(lines.map(({ id }) => id).toSorted());
      expect(funding.lines.totalCount).toBe(lines.length);
    }
  });

  it('adds up from natures to funds and from funds to the project', async () => {
    for (const funding of await fundingOf(facts.filter(({ provenance }) => provenance === 'DEMO'))) {
      for (const number of ['authorised', 'committed', 'paid'] as const) {
        expect(sum(funding.byFund.map((fund) => fund[number].amount))).toBe(BigInt(funding[number].amount));
        for (const fund of funding.byFund) {
          expect(sum(fund.byNature.map((nature) => nature[number].amount))).toBe(BigInt(fund[number].amount));
        }
      }
    }
  });

  it('is never paid beyond what is committed, nor committed beyond what is authorised, by fund and nature (R-FUND-6)', async () => {
    const found = await fundingOf(facts.filter(({ funding }) => funding.lines.length > 0));
    for (const { authorised, committed, paid } of found
      .flatMap(({ byFund }) => byFund)
      .flatMap(({ byNature }) => byNature)) {
      expect(paid.amount).toBeLessThanOrEqual(committed.amount);
      expect(committed.amount).toBeLessThanOrEqual(authorised.amount);
    }
  });

  it('of real projects is what sources publish, word for word, and no line, commitment or payment', async () => {
    const real = facts.filter(({ provenance }) => provenance === 'REAL');
    for (const [index, funding] of (await fundingOf(real)).entries()) {
      expect(funding).toMatchObject({ authorised: null, committed: null, paid: null, executionRate: null, byFund: [] });
      expect(funding.lines.totalCount).toBe(0);
      const published = real[index]!.funding.statedAmounts.map(
        ({ statement, amountCents, qualifier, natures, year, partOfId, source, confidence, fund }) => ({
          statement,
          amount: { amount: amountCents },
          qualifier,
          fund: fund && { code: fund },
          natures,
          year,
          partOfId,
          provenance: 'REAL',
          source,
          confidence,
        }),
      );
      const byStatement = (a: Record<string, unknown>, b: Record<string, unknown>) =>
        String(a['statement']) < String(b['statement']) ? -1 : 1;
      expect(funding.statedAmounts.toSorted(byStatement)).toEqual(published.toSorted(byStatement));
    }
    expect(real.flatMap(({ funding }) => funding.statedAmounts).length).toBeGreaterThan(5);
  });

  it('of a fictional project that is not authorised yet is nothing, not unknown', async () => {
    const early = facts.filter(({ provenance, funding }) => provenance === 'DEMO' && funding.lines.length === 0);
    const [funding] = await fundingOf(early.slice(0, 1));
    expect(funding).toMatchObject({
      authorised: { amount: 0, currency: 'EUR' },
      paid: { amount: 0 },
      executionRate: null,
    });
    expect(funding?.statedAmounts).toEqual([]);
  });

  it('is null for a project that is not known, and an error for one alone whose id is no id', async () => {
    const unknown = '00000000-0000-7000-8000-000000000000';
    const { data, errors } = await ask([unknown, 'peps', facts[0]!.id]);
    expect(data?.['_entities']).toEqual([
      { id: unknown, funding: null },
      null,
      expect.objectContaining({ id: facts[0]!.id }),
    ]);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      path: ['_entities', 1],
      extensions: { code: 'BAD_USER_INPUT', field: 'Project.id' },
    });
  });
});
