/** Lists of payments: filters that combine, orders, pages without loss, and bad input named. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { projects } from '@innovation-sante/scheme/dataset';
import type { FundingLineFacts, PaymentFacts } from '@innovation-sante/scheme/facts/funding-facts';
import { start } from '../subgraph.js';

type Paid = PaymentFacts & { readonly projectId: string; readonly line: FundingLineFacts };

interface Page {
  readonly nodes: readonly { readonly id: string; readonly amount: { readonly amount: number } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
  readonly totalCount?: number;
}

const page = 'nodes { id amount { amount } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const query = `query ($filter: PaymentFilter, $orderBy: PaymentOrder, $first: Int, $after: String, $last: Int, $before: String) {
  payments(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${page} } }`;

describe('payments', () => {
  let tested: TestedSubgraph;
  let all: Paid[];
  beforeAll(async () => {
    all = [...projects({ dataset: 'demo' })].flatMap(({ id: projectId, funding }) =>
      funding.payments.map((payment) => ({
        ...payment,
        projectId,
        line: funding.lines.find(({ id }) => id === payment.lineId)!,
      })),
    );
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  async function pageOf(variables: Record<string, unknown>): Promise<Page> {
    const { data, errors } = await tested.run(query, variables);
    expect(errors).toBeUndefined();
    return data?.['payments'] as Page;
  }

  /** Every id of the list, page after page. */
  async function walk(variables: Record<string, unknown>): Promise<string[]> {
    const ids: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await pageOf({ ...variables, first: 37, after });
      ids.push(...nodes.map(({ id }) => id));
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
    }
  }

  const compare = <Value>(a: Value, b: Value) => (a < b ? -1 : Number(a > b));
  const byDate = (a: Paid, b: Paid) => compare(a.paidOn, b.paidOn) || compare(a.id, b.id);
  const byAmount = (a: Paid, b: Paid) => compare(a.amountCents, b.amountCents) || compare(a.id, b.id);
  const idsOf = (payments: readonly Paid[]) => payments.map(({ id }) => id);

  it('come the last first, each once, page after page', async () => {
    expect(await walk({})).toEqual(idsOf(all.toSorted(byDate).toReversed()));
  });

  it.each([
    ['PAID_ON', byDate],
    ['AMOUNT', byAmount],
  ] as const)('are ordered by %s, up and down', async (field, order) => {
    const sorted = all.toSorted(order);
    expect(await walk({ orderBy: { field } })).toEqual(idsOf(sorted));
    expect(await walk({ orderBy: { field, direction: 'DESC' } })).toEqual(idsOf(sorted.toReversed()));
  });

  it('are paged backwards too', async () => {
    const sorted = idsOf(all.toSorted(byDate));
    const orderBy = { field: 'PAID_ON' };
    const last = await pageOf({ orderBy, last: 5 });
    expect(last.nodes.map(({ id }) => id)).toEqual(sorted.slice(-5));
    const previous = await pageOf({ orderBy, last: 5, before: last.pageInfo.startCursor });
    expect(previous.nodes.map(({ id }) => id)).toEqual(sorted.slice(-10, -5));
    expect(previous.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it.each<[string, object | ((one: Paid) => object), (payment: Paid, one: Paid) => boolean]>([
    ['project', ({ projectId }) => ({ projects: [projectId] }), ({ projectId }, one) => projectId === one.projectId],
    ['beneficiary', ({ payeeId }) => ({ beneficiaries: [payeeId] }), ({ payeeId }, one) => payeeId === one.payeeId],
    ['fund', { funds: ['FIR'] }, ({ line }) => line.fund === 'FIR'],
    ['nature', { natures: ['EVALUATION', 'AMORCAGE'] }, ({ line }) => ['EVALUATION', 'AMORCAGE'].includes(line.nature)],
    ['region', { regions: ['11', '53', '76'] }, ({ line }) => ['11', '53', '76'].includes(line.regionCode ?? '')],
    ['first day', { from: '2024-01-01' }, ({ paidOn }) => paidOn >= '2024-01-01'],
    ['days, both included', ({ paidOn }) => ({ from: paidOn, to: paidOn }), ({ paidOn }, one) => paidOn === one.paidOn],
    [
      'amounts, both included',
      ({ amountCents }) => ({ minimumAmount: amountCents, maximumAmount: amountCents }),
      ({ amountCents }, one) => amountCents === one.amountCents,
    ],
    ['least amount', { minimumAmount: 20_000_000 }, ({ amountCents }) => amountCents >= 20_000_000],
    ['provenance', { provenance: 'REAL' }, () => false],
    ['no fund at all', { funds: [] }, () => false],
    [
      'several conditions',
      {
        funds: ['FISS'],
        natures: ['SOINS_DEROGATOIRES'],
        from: '2023-01-01',
        to: '2024-12-31',
        maximumAmount: 30_000_000,
      },
      ({ line, paidOn, amountCents }) =>
        line.nature === 'SOINS_DEROGATOIRES' &&
        paidOn >= '2023-01-01' &&
        paidOn <= '2024-12-31' &&
        amountCents <= 30_000_000,
    ],
  ])('are filtered by %s', async (_, filter, wanted) => {
    const one = all[Math.floor(all.length / 2)]!;
    const asked: object = typeof filter === 'function' ? (filter as (one: Paid) => object)(one) : filter;
    expect(await walk({ filter: asked, orderBy: { field: 'PAID_ON' } })).toEqual(
      idsOf(all.filter((payment) => wanted(payment, one)).toSorted(byDate)),
    );
  });

  it('are counted only when the client asks', async () => {
    const plain = await tested.run('{ payments { nodes { id } } }');
    const counted = await tested.run('{ payments(filter: { funds: [FIR] }) { totalCount } }');
    expect(plain.statements).toHaveLength(1);
    expect(counted.statements).toHaveLength(2);
    expect(counted.data?.['payments']).toEqual({ totalCount: all.filter(({ line }) => line.fund === 'FIR').length });
  });

  it('take as many statements for fifty as for one, with all that they point to', async () => {
    const deep = `query ($first: Int) { payments(first: $first) { nodes { id paidOn amount { amount currency } nature provenance
      project { id } region { code } beneficiary { id payments(first: 1) { nodes { id } } } fund { name allocations { year } }
      line { id year authorisedBy { id } } commitment { reference paid { amount } payments(first: 3) { nodes { id } } } } } }`;
    const one = await tested.run(deep, { first: 1 });
    const many = await tested.run(deep, { first: 50 });
    expect(many.errors).toBeUndefined();
    expect(many.statements).toHaveLength(one.statements.length);
  });

  it.each<[object, string, string]>([
    [{ first: 0 }, 'first', 'must be from 1 to 100'],
    [{ first: 101 }, 'first', 'must be from 1 to 100'],
    [{ first: 1, last: 1 }, 'first', 'cannot be combined with last'],
    [{ after: 'x' }, 'after', 'is not a cursor'],
    [{ filter: { projects: ['peps'] } }, 'filter.projects', 'is not an id of this graph (a UUID)'],
    [{ filter: { beneficiaries: ['123'] } }, 'filter.beneficiaries', 'is not an id of this graph (a UUID)'],
    [
      { filter: { from: '2025-01-02', to: '2025-01-01' } },
      'filter.to',
      'ends (2025-01-01) before it starts (2025-01-02)',
    ],
    [{ filter: { minimumAmount: 2, maximumAmount: 1 } }, 'filter.maximumAmount', 'is below filter.minimumAmount (2)'],
  ])('refuse %j', async (variables, field, reason) => {
    const { errors } = await tested.run(query, variables as Record<string, unknown>);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field, reason });
  });

  it.each(['2023-02-29', '9999-99-99', 'today'])('refuse the day %s', async (from) => {
    const { errors } = await tested.run(`{ payments(filter: { from: "${from}" }) { nodes { id } } }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'filter.from' });
  });
});
