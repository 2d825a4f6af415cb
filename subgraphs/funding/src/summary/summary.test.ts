/** Sums of funding lines equal those computed from the scheme's own facts, to the cent, however they are grouped. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { projects } from '@innovation-sante/scheme/dataset';
import type { FundingLineFacts } from '@innovation-sante/scheme/facts/funding-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { regionOfDepartement } from '@innovation-sante/scheme/reference/geography';
import { start } from '../subgraph.js';
import type { FundingGroup } from './funding-group.js';

interface Row {
  readonly region: { readonly code: string } | null;
  readonly departement: { readonly code: string } | null;
  readonly fund: { readonly code: string } | null;
  readonly authorised: { readonly amount: number };
  readonly committed: { readonly amount: number };
  readonly paid: { readonly amount: number };
  readonly executionRate: number | null;
  readonly projectCount: number;
  readonly lineCount: number;
  readonly provenances: readonly string[];
  readonly [group: string]: unknown;
}

const rowFields = `region { code } departement { code } fund { code } nature state theme year paymentModel provenance
  authorised { amount } committed { amount } paid { amount } executionRate projectCount lineCount provenances`;

/** The values of a group that a line counts in; several where the group is multi-valued, null where there is none. */
type ValuesOf = (line: FundingLineFacts, project: ProjectFacts) => readonly (string | number | null)[];

const orNone = <Value>(values: readonly Value[]) => (values.length === 0 ? [null] : values);

const departementsOf: ValuesOf = ({ regionCode }, { departementCodes }) =>
  orNone(departementCodes.filter((code) => regionCode === null || regionOfDepartement(code) === regionCode));

const valuesOf: Readonly<Record<FundingGroup, ValuesOf>> = {
  REGION: ({ regionCode }) => [regionCode],
  DEPARTEMENT: departementsOf,
  FUND: ({ fund }) => [fund],
  NATURE: ({ nature }) => [nature],
  STATE: (_, { state }) => [state],
  THEME: (_, { themes }) => orNone(themes),
  YEAR: ({ year }) => [year],
  PAYMENT_MODEL: (_, { paymentModels }) => orNone(paymentModels),
  PROVENANCE: ({ provenance }) => [provenance],
};

const shownIn: Readonly<Record<FundingGroup, (row: Row) => unknown>> = {
  REGION: ({ region }) => region?.code ?? null,
  DEPARTEMENT: ({ departement }) => departement?.code ?? null,
  FUND: ({ fund }) => fund?.code ?? null,
  NATURE: ({ nature }) => nature,
  STATE: ({ state }) => state,
  THEME: ({ theme }) => theme,
  YEAR: ({ year }) => year,
  PAYMENT_MODEL: ({ paymentModel }) => paymentModel,
  PROVENANCE: ({ provenance }) => provenance,
};

const product = <Value>(lists: readonly (readonly Value[])[]): Value[][] =>
  lists.reduce<Value[][]>((rows, list) => rows.flatMap((row) => list.map((value) => [...row, value])), [[]]);

const sumOf = (amounts: readonly { readonly amountCents: number }[]) =>
  amounts.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);

/** The same sums, made in BigInt from the facts. */
function oracle(
  groupBy: readonly FundingGroup[],
  wanted: (line: FundingLineFacts, project: ProjectFacts) => boolean = () => true,
) {
  const sums = new Map<
    string,
    { authorised: bigint; committed: bigint; paid: bigint; lines: number; projects: Set<string> }
  >();
  for (const project of projects({ dataset: 'demo' })) {
    const { lines, commitments, payments } = project.funding;
    for (const line of lines.filter((line) => wanted(line, project))) {
      for (const values of product(groupBy.map((group) => valuesOf[group](line, project)))) {
        const key = JSON.stringify(values);
        const sum = sums.get(key) ?? { authorised: 0n, committed: 0n, paid: 0n, lines: 0, projects: new Set() };
        sum.authorised += BigInt(line.authorisedCents);
        sum.committed += sumOf(commitments.filter(({ lineId }) => lineId === line.id));
        sum.paid += sumOf(payments.filter(({ lineId }) => lineId === line.id));
        sum.lines += 1;
        sum.projects.add(project.id);
        sums.set(key, sum);
      }
    }
  }
  return new Map([...sums].map(([key, { projects, ...sum }]) => [key, { ...sum, projects: projects.size }] as const));
}

const asOracle = (rows: readonly Row[], groupBy: readonly FundingGroup[]) =>
  new Map(
    rows.map((row) => [
      JSON.stringify(groupBy.map((group) => shownIn[group](row))),
      {
        authorised: BigInt(row.authorised.amount),
        committed: BigInt(row.committed.amount),
        paid: BigInt(row.paid.amount),
        lines: row.lineCount,
        projects: row.projectCount,
      },
    ]),
  );

describe('sums of funding lines', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  async function summaryOf(variables: { groupBy?: readonly FundingGroup[]; year?: number; filter?: object }) {
    const answer = await tested.run(
      `query ($groupBy: [FundingGroup!]! = [], $year: Int, $filter: FundingSummaryFilter) {
        fundingSummary(groupBy: $groupBy, year: $year, filter: $filter) { ${rowFields} } }`,
      variables,
    );
    expect(answer.errors).toBeUndefined();
    return { rows: answer.data?.['fundingSummary'] as Row[], statements: answer.statements };
  }

  it.each<readonly FundingGroup[][]>([
    [[]],
    [['REGION']],
    [['DEPARTEMENT']],
    [['FUND']],
    [['NATURE']],
    [['STATE']],
    [['THEME']],
    [['YEAR']],
    [['PAYMENT_MODEL']],
    [['PROVENANCE']],
    [['REGION', 'FUND']],
    [['FUND', 'NATURE', 'YEAR']],
    [['THEME', 'PAYMENT_MODEL', 'STATE']],
    [['DEPARTEMENT', 'REGION', 'YEAR', 'THEME']],
  ])('by %j equal those of the facts', async (groupBy) => {
    const { rows } = await summaryOf({ groupBy });
    expect(asOracle(rows, groupBy)).toEqual(oracle(groupBy));
  });

  it('of a year, by region and fund, equal those of the facts (authorised, committed, paid)', async () => {
    const { rows, statements } = await summaryOf({ groupBy: ['REGION', 'FUND'], year: 2024 });
    expect(asOracle(rows, ['REGION', 'FUND'])).toEqual(oracle(['REGION', 'FUND'], ({ year }) => year === 2024));
    expect(statements).toHaveLength(2); // the sums, and the names of the funds
    for (const { authorised, paid, executionRate } of rows) {
      expect(executionRate).toBe(authorised.amount === 0 ? null : paid.amount / authorised.amount);
    }
  });

  it.each<[string, object, (line: FundingLineFacts, project: ProjectFacts) => boolean]>([
    ['years', { years: [2022, 2024] }, ({ year }) => year === 2022 || year === 2024],
    ['funds', { funds: ['FIR'] }, ({ fund }) => fund === 'FIR'],
    [
      'natures',
      { natures: ['EVALUATION', 'AMORCAGE'] },
      ({ nature }) => nature === 'EVALUATION' || nature === 'AMORCAGE',
    ],
    ['regions', { regions: ['11', '53'] }, ({ regionCode }) => regionCode === '11' || regionCode === '53'],
    ['national lines', { national: true }, ({ regionCode }) => regionCode === null],
    ['regional lines', { national: false }, ({ regionCode }) => regionCode !== null],
    [
      'departements',
      { departements: ['75', '35'] },
      (line, project) => departementsOf(line, project).some((code) => code === '75' || code === '35'),
    ],
    ['states', { states: ['EN_COURS'] }, (_, { state }) => state === 'EN_COURS'],
    [
      'scopes',
      { scopes: ['NATIONAL', 'LOCAL'] },
      (_, { decidedScope, declaredScope }) => ['NATIONAL', 'LOCAL'].includes(decidedScope ?? declaredScope ?? ''),
    ],
    [
      'themes',
      { themes: ['CANCER', 'OBESITE'] },
      (_, { themes }) => themes.includes('CANCER') || themes.includes('OBESITE'),
    ],
    [
      'populations',
      { populations: ['ENFANTS'] },
      (_, { populations }) => (populations as readonly string[]).includes('ENFANTS'),
    ],
    [
      'payment models',
      { paymentModels: ['FORFAIT_PARTIEL'] },
      (_, { paymentModels }) => paymentModels.includes('FORFAIT_PARTIEL'),
    ],
    ['invented facts', { provenance: 'DEMO' }, ({ provenance }) => provenance === 'DEMO'],
    ['real facts', { provenance: 'REAL' }, ({ provenance }) => provenance === 'REAL'],
    [
      'several at once',
      { years: [2024], funds: ['FISS'], states: ['EN_COURS'] },
      ({ year, fund }, { state }) => year === 2024 && fund === 'FISS' && state === 'EN_COURS',
    ],
  ])('filtered by %s equal those of the facts', async (_, filter, wanted) => {
    const { rows } = await summaryOf({ groupBy: ['FUND', 'YEAR'], filter });
    expect(asOracle(rows, ['FUND', 'YEAR'])).toEqual(oracle(['FUND', 'YEAR'], wanted));
  });

  it('of one project are its own', async () => {
    const project = [...projects({ dataset: 'demo' })].find(({ funding }) => funding.lines.length > 0);
    const { rows } = await summaryOf({ filter: { projects: [project!.id] } });
    expect(asOracle(rows, [])).toEqual(oracle([], (_, { id }) => id === project!.id));
  });

  it('show only the themes asked for, though projects have others', async () => {
    const { rows } = await summaryOf({ groupBy: ['THEME'], filter: { themes: ['CANCER'] } });
    expect(rows.map(({ theme }) => theme)).toEqual(['CANCER']);
  });

  it('say that they hold invented facts alone, and that no real project has a line', async () => {
    const { rows } = await summaryOf({});
    expect(rows.map(({ provenances }) => provenances)).toEqual([['DEMO']]);
    expect((await summaryOf({ filter: { provenance: 'REAL' } })).rows).toEqual([]);
  });

  it.each<[object, string, string]>([
    [{ groupBy: ['FUND', 'FUND'] }, 'groupBy', 'names a group twice'],
    [{ groupBy: ['FUND', 'YEAR', 'THEME', 'STATE', 'REGION'] }, 'groupBy', 'has more than 4 groups'],
    [{ year: 2024, filter: { years: [2023] } }, 'year', 'cannot be combined with filter.years'],
    [{ filter: { projects: ['peps'] } }, 'filter.projects', 'is not an id of this graph (a UUID)'],
  ])('refuse %j', async (variables, field, reason) => {
    const answer = await tested.run(
      `query ($groupBy: [FundingGroup!]! = [], $year: Int, $filter: FundingSummaryFilter) {
        fundingSummary(groupBy: $groupBy, year: $year, filter: $filter) { lineCount } }`,
      variables as Record<string, unknown>,
    );
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field, reason });
  });

  it('of 18 regions and their ARS take no more statements than those of one', async () => {
    const codes = [
      '01',
      '02',
      '03',
      '04',
      '06',
      '11',
      '24',
      '27',
      '28',
      '32',
      '44',
      '52',
      '53',
      '75',
      '76',
      '84',
      '93',
      '94',
    ];
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Region { code fundingSummary(groupBy: [FUND], year: 2024) { ${rowFields} } }
      ... on Ars { regionCode firSpending(year: 2024) { authorised { amount } paid { amount } executionRate projectCount } } } }`;
    const ask = (asked: readonly string[]) =>
      tested.run(query, {
        of: asked.flatMap((code) => [
          { __typename: 'Region', code },
          { __typename: 'Ars', regionCode: code },
        ]),
      });
    const all = await ask(codes);
    expect(all.errors).toBeUndefined();
    expect(all.statements).toHaveLength(3);
    expect((await ask(['11'])).statements).toHaveLength(3);

    const entities = all.data?.['_entities'] as {
      code?: string;
      regionCode?: string;
      fundingSummary: Row[];
      firSpending: Row;
    }[];
    const expected = oracle(['REGION', 'FUND'], ({ year, regionCode }) => year === 2024 && regionCode !== null);
    const found = entities.flatMap(({ code, fundingSummary }) =>
      code ? fundingSummary.map((row) => ({ ...row, region: { code } })) : [],
    );
    expect(asOracle(found, ['REGION', 'FUND'])).toEqual(expected);
    for (const { regionCode, firSpending } of entities) {
      if (regionCode === undefined) continue;
      const fir = expected.get(JSON.stringify([regionCode, 'FIR']));
      expect(BigInt(firSpending.authorised.amount)).toBe(fir?.authorised ?? 0n);
      expect(BigInt(firSpending.paid.amount)).toBe(fir?.paid ?? 0n);
      expect(firSpending.projectCount).toBe(fir?.projects ?? 0);
    }
  });
});
