/** Lists of values give exactly the values that the loaded facts say, exact to the digit, in every order, page by page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { IndicatorValueFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import type { IndicatorFacts } from '@innovation-sante/scheme/facts/indicator-facts';
import { indicators } from '@innovation-sante/scheme/reference/indicators';
import { start } from '../subgraph.js';
import { type Evaluated, evaluatedProjects, inOrder, wholeList } from '../testing.js';

type Row = IndicatorValueFacts & Evaluated & { readonly indicator: IndicatorFacts };
const definitions = new Map(indicators().map((indicator) => [indicator.code, indicator]));
const all: Row[] = evaluatedProjects().flatMap((row) =>
  row.evaluation.values.map((value) => ({ ...value, ...row, indicator: definitions.get(value.indicatorCode)! })),
);
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).toSorted();
const asDuCoeur = all.find(({ project }) => project.slug === 'asducoeur')!.project.id;
const evaluator = all.at(-1)!.evaluation.evaluatorIds[0]!;
const isIn = (period: string | null, from: string, to: string) => period !== null && period >= from && period <= to;

const filters: [filter: Record<string, unknown>, keeps: (value: Row) => boolean][] = [
  [
    { indicators: ['EQ5D', 'HOSPITALISATION_RATE'] },
    ({ indicatorCode }) => ['EQ5D', 'HOSPITALISATION_RATE'].includes(indicatorCode),
  ],
  [{ criteria: ['EFFICACITE_EFFICIENCE'] }, ({ indicator }) => indicator.criterion === 'EFFICACITE_EFFICIENCE'],
  [{ aspects: ['EFFICIENCE'] }, ({ indicator }) => indicator.aspect === 'EFFICIENCE'],
  [
    { comparisons: ['CASE_CONTROL', 'BEFORE_AFTER'] },
    ({ comparison }) => comparison === 'CASE_CONTROL' || comparison === 'BEFORE_AFTER',
  ],
  [{ periodFrom: '2025-01-01' }, ({ periodEnd }) => isIn(periodEnd, '2025-01-01', '~')],
  [{ periodTo: '2024-12-31' }, ({ periodEnd }) => isIn(periodEnd, '', '2024-12-31')],
  [
    { periodFrom: '2024-01-01', periodTo: '2024-12-31' },
    ({ periodEnd }) => isIn(periodEnd, '2024-01-01', '2024-12-31'),
  ],
  [{ projects: [asDuCoeur] }, ({ project }) => project.id === asDuCoeur],
  [{ evaluators: [evaluator] }, ({ evaluation }) => evaluation.evaluatorIds.includes(evaluator)],
  [{ provenance: 'REAL' }, ({ provenance }) => provenance === 'REAL'],
  [
    { themes: ['CARDIO_NEURO_VASCULAIRE'], aspects: ['EFFICIENCE'] },
    ({ project, indicator }) => project.themes.includes('CARDIO_NEURO_VASCULAIRE') && indicator.aspect === 'EFFICIENCE',
  ],
  [
    { criteria: ['FAISABILITE'], aspects: ['FAISABILITE'], regions: ['11'] },
    ({ indicator, project }) => indicator.criterion === 'FAISABILITE' && project.regionCodes.includes('11'),
  ],
];

describe('a list of values', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it.each(filters)('filtered by %j holds what the facts say', async (filter, keeps) => {
    const kept = ids(all.filter(keeps));
    expect(kept.length, 'the facts must tell the filter from none and from all').toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect((await wholeList(tested, 'indicatorValues', { filter })).toSorted()).toEqual(kept);
  });

  it('of an aspect that its criterion does not hold is empty', async () => {
    const filter = { criteria: ['FAISABILITE'], aspects: ['EFFICIENCE'] };
    expect(await wholeList(tested, 'indicatorValues', { filter })).toEqual([]);
  });

  it.each(['ASC', 'DESC'] as const)('is in the order asked for, %s', async (direction) => {
    const read = (field: string) => wholeList(tested, 'indicatorValues', { orderBy: { field, direction } }, 41);
    expect(await read('INDICATOR')).toEqual(inOrder(all, ({ indicatorCode }) => indicatorCode, direction));
    expect(await read('PERIOD')).toEqual(inOrder(all, ({ periodEnd }) => periodEnd, direction));
    expect(await read('VALUE')).toEqual(inOrder(all, ({ value }) => value, direction));
    expect(await read('DIFFERENCE')).toEqual(inOrder(all, ({ difference }) => difference, direction));
  });

  it('gives each value as it was stated, to the last digit, with its indicator, project and report', async () => {
    const fields = [
      'periodStart',
      'periodEnd',
      'comparison',
      'value',
      'reference',
      'difference',
      'n',
      'nReference',
      'ciLow',
      'ciHigh',
      'statement',
      'provenance',
      'source',
      'confidence',
    ] as const;
    const found: unknown[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await tested.run(
        `query ($after: String) { indicatorValues(first: 100, after: $after) { pageInfo { endCursor hasNextPage } nodes {
          id ${fields.join(' ')} indicator { code } project { id } evaluation { id } report { id } reportVersion } } }`,
        { after },
      );
      const page = (
        data as { indicatorValues: { nodes: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }
      ).indicatorValues;
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const expected = new Map(
      all.map((value) => [
        value.id,
        {
          id: value.id,
          ...Object.fromEntries(fields.map((field) => [field, value[field]])),
          indicator: { code: value.indicatorCode },
          project: { id: value.project.id },
          evaluation: { id: value.evaluation.id },
          report: value.reportId === null ? null : { id: value.reportId },
          reportVersion: value.evaluation.reports.find(({ id }) => id === value.reportId)?.version ?? null,
        },
      ]),
    );
    expect(found).toHaveLength(all.length);
    for (const node of found as { id: string }[]) expect(node).toEqual(expected.get(node.id));
  });

  it('below an indicator, and below a report, holds what is theirs', async () => {
    const { data } = await tested.run(
      '{ indicator(code: "EXPENDITURE_DIFFERENCE") { code values(filter: { provenance: REAL }) { nodes { value project { id } } } } }',
    );
    const real = all.filter(
      ({ indicatorCode, provenance }) => indicatorCode === 'EXPENDITURE_DIFFERENCE' && provenance === 'REAL',
    );
    expect(data).toEqual({
      indicator: {
        code: 'EXPENDITURE_DIFFERENCE',
        values: { nodes: real.map(({ value, project }) => ({ value, project: { id: project.id } })) },
      },
    });
    const { data: reported } = await tested.run(
      '{ reports(first: 100) { nodes { id indicatorValues(first: 100) { nodes { id } } } } }',
    );
    for (const { id, indicatorValues } of (
      reported as { reports: { nodes: { id: string; indicatorValues: { nodes: { id: string }[] } }[] } }
    ).reports.nodes) {
      const given = all.filter(({ reportId }) => reportId === id);
      expect(indicatorValues.nodes.map((node) => node.id).toSorted()).toEqual(ids(given));
    }
  });

  it('measured in real experiments holds only what a source states, word for word', () => {
    const real = all.filter(({ project }) => project.provenance === 'REAL');
    expect(real.length).toBeGreaterThan(5);
    for (const value of real) {
      expect(value.provenance).toBe('REAL');
      expect(value.statement).toBeTruthy();
      expect(value.confidence).not.toBeNull();
    }
  });
});
