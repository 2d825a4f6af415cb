/** Funding lines in lists and by reference: filters, orders, and unknown or wrong ids. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { projects } from '@innovation-sante/scheme/dataset';
import type { FundingLineFacts } from '@innovation-sante/scheme/facts/funding-facts';
import { start } from '../subgraph.js';

interface Line {
  readonly id: string;
  readonly year: number;
  readonly [amount: string]: unknown;
}

const query = `query ($filter: FundingLineFilter, $orderBy: FundingLineOrder, $after: String) {
  fundingLines(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
    nodes { id year authorised { amount } committed { amount } paid { amount } } pageInfo { hasNextPage endCursor } } }`;

describe('funding lines', () => {
  let tested: TestedSubgraph;
  let all: (FundingLineFacts & { readonly projectId: string })[];
  beforeAll(async () => {
    all = [...projects({ dataset: 'demo' })].flatMap(({ id: projectId, funding }) =>
      funding.lines.map((line) => ({ ...line, projectId })),
    );
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  async function walk(variables: Record<string, unknown>): Promise<Line[]> {
    const lines: Line[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await tested.run(query, { ...variables, after });
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data!['fundingLines'] as {
        nodes: Line[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      lines.push(...nodes);
      if (!pageInfo.hasNextPage) return lines;
      after = pageInfo.endCursor;
    }
  }

  it.each<[string, object, (line: FundingLineFacts) => boolean]>([
    ['nothing', {}, () => true],
    ['fund', { funds: ['FIR'] }, ({ fund }) => fund === 'FIR'],
    ['nature', { natures: ['AMORCAGE'] }, ({ nature }) => nature === 'AMORCAGE'],
    ['year', { years: [2023, 2025] }, ({ year }) => year === 2023 || year === 2025],
    ['region', { regions: ['11'] }, ({ regionCode }) => regionCode === '11'],
    ['national lines', { national: true }, ({ regionCode }) => regionCode === null],
    ['regional lines', { national: false }, ({ regionCode }) => regionCode !== null],
    ['provenance', { provenance: 'REAL' }, () => false],
    [
      'several conditions',
      { funds: ['FISS'], national: true, years: [2024] },
      ({ fund, regionCode, year }) => fund === 'FISS' && regionCode === null && year === 2024,
    ],
  ])('are filtered by %s', async (_, filter, wanted) => {
    const found = await walk({ filter });
    expect(found.map(({ id }) => id).toSorted()).toEqual(
      all
        .filter(wanted)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(found.map(({ year }) => year)).toEqual(found.map(({ year }) => year).toSorted((a, b) => a - b));
  });

  it.each(['AUTHORISED', 'COMMITTED', 'PAID'] as const)('are ordered by the amount %s, each once', async (field) => {
    const found = await walk({ orderBy: { field, direction: 'DESC' } });
    const amounts = found.map((line) => (line[field.toLowerCase()] as { amount: number }).amount);
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
    expect(new Set(found.map(({ id }) => id)).size).toBe(all.length);
  });

  it('are found by id; an unknown id is null, a wrong one is refused', async () => {
    const line = all[0]!;
    const of = (id: string) =>
      tested.run(
        'query ($id: ID!) { fundingLine(id: $id) { rule nature year provenance project { id } authorisedBy { id } } }',
        { id },
      );
    expect((await of(line.id.toUpperCase())).data?.['fundingLine']).toEqual({
      rule: line.rule,
      nature: line.nature,
      year: line.year,
      provenance: 'DEMO',
      project: { id: line.projectId },
      authorisedBy: { id: line.actId },
    });
    expect(await of('00000000-0000-7000-8000-000000000000')).toMatchObject({ data: { fundingLine: null } });
    const { errors } = await of('12');
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', field: 'id', reason: 'is not an id of this graph (a UUID)' },
    ]);
  });

  it('take as many statements for fifty as for one, with their commitments and payments', async () => {
    const deep = `query ($first: Int) { fundingLines(first: $first, orderBy: { field: PAID, direction: DESC }) { nodes {
      id fund { code } commitments { totalCount nodes { reference signedOn beneficiary { id } } } payments { totalCount nodes { paidOn } } } } }`;
    const one = await tested.run(deep, { first: 1 });
    const many = await tested.run(deep, { first: 50 });
    expect(many.errors).toBeUndefined();
    expect(many.statements).toHaveLength(one.statements.length);
  });

  it('are references, as are commitments, payments and funds', async () => {
    const project = [...projects({ dataset: 'demo' })].find(({ funding }) => funding.payments.length > 0);
    const { lines, commitments, payments } = project!.funding;
    const keys = [
      { __typename: 'FundingLine', id: lines[0]!.id },
      { __typename: 'Commitment', id: commitments[0]!.id },
      { __typename: 'Payment', id: payments[0]!.id },
      { __typename: 'Fund', code: 'FIR' },
      { __typename: 'Organisation', id: payments[0]!.payeeId },
      { __typename: 'Payment', id: '00000000-0000-7000-8000-000000000000' },
    ];
    const { data, errors } = await tested.run(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on FundingLine { id } ... on Commitment { id line { id } } ... on Payment { id commitment { id } } ... on Fund { name }
        ... on Organisation { payments { totalCount } } } }`,
      { of: keys },
    );
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toEqual([
      { id: lines[0]!.id },
      { id: commitments[0]!.id, line: { id: commitments[0]!.lineId } },
      { id: payments[0]!.id, commitment: { id: payments[0]!.commitmentId } },
      { name: 'Fonds d’intervention régional' },
      { payments: { totalCount: expect.any(Number) as number } },
      null,
    ]);
  });
});
