/** Lists of evaluations give exactly the evaluations that the loaded facts say, in every order, page by page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { EvaluationStatus } from '@innovation-sante/scheme/vocabulary/evaluation';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { isMissing } from '../followed-indicator/followed-indicator.rules.js';
import { isOverdue } from '../report/report.rules.js';
import { start } from '../subgraph.js';
import { type Evaluated, evaluatedProjects, inOrder, wholeList } from '../testing.js';
import { isInForce } from '../transition-period/transition-period.rules.js';

const today = '2026-06-30';
const all = evaluatedProjects();
const ids = (kept: readonly Evaluated[]) => kept.map(({ evaluation }) => evaluation.id).toSorted();
const some = <T>(values: readonly T[], ...wanted: T[]) => values.some((value) => wanted.includes(value));

const evaluator = all.flatMap(({ evaluation }) => evaluation.evaluatorIds)[0]!;
const porteur = all.at(-1)!.project.porteurs[0]!.organisationId;

const misses =
  (which: 'CURRENT_PERIOD' | 'PREVIOUS_PERIOD', at: string) =>
  ({ project, evaluation }: Evaluated) => {
    const run = { ...project, suspendedOn: project.state === 'SUSPENDU' ? project.stateSince : null };
    return evaluation.followed.some(({ indicatorCode, frequency }) => {
      const measured = evaluation.values.filter(
        (value) => value.indicatorCode === indicatorCode && value.value !== null,
      );
      return isMissing(
        frequency,
        run,
        measured.map(({ periodEnd }) => periodEnd),
        which,
        at,
      );
    });
  };

/** Each filter with what it means, said over the facts. */
const filters: [filter: Record<string, unknown>, keeps: (row: Evaluated) => boolean][] = [
  [{ themes: ['OBESITE', 'CANCER'] }, ({ project }) => some(project.themes, 'OBESITE', 'CANCER')],
  [{ populations: ['PERSONNES_AGEES'] }, ({ project }) => some(project.populations, 'PERSONNES_AGEES')],
  [{ paymentModels: ['FORFAIT_PARTIEL'] }, ({ project }) => some(project.paymentModels, 'FORFAIT_PARTIEL')],
  [{ states: ['EN_COURS', 'TERMINE'] }, ({ project }) => some([project.state], 'EN_COURS', 'TERMINE')],
  [{ scopes: ['NATIONAL'] }, ({ project }) => (project.decidedScope ?? project.declaredScope) === 'NATIONAL'],
  [{ regions: ['11', '53'] }, ({ project }) => some(project.regionCodes, '11', '53')],
  [{ departements: ['75', '59'] }, ({ project }) => some(project.departementCodes, '75', '59')],
  [{ porteurs: [porteur] }, ({ project }) => project.porteurs.some(({ organisationId }) => organisationId === porteur)],
  [{ statuses: ['EN_COURS', 'AVIS_CSIS'] }, ({ evaluation }) => some([evaluation.status], 'EN_COURS', 'AVIS_CSIS')],
  [
    { protocolStatuses: ['TO_REVISE', 'DRAFT', 'SUBMITTED'] },
    ({ evaluation: { protocol } }) => protocol !== null && protocol.status !== 'VALIDATED',
  ],
  [{ evaluators: [evaluator] }, ({ evaluation }) => evaluation.evaluatorIds.includes(evaluator)],
  [{ overdueAt: today }, ({ evaluation }) => evaluation.reports.some((report) => isOverdue(report, today))],
  [
    { overdueAt: '2025-01-31' },
    ({ evaluation }) => evaluation.reports.some((report) => isOverdue(report, '2025-01-31')),
  ],
  [{ reportKinds: ['INTERIM'] }, ({ evaluation }) => evaluation.reports.some(({ kind }) => kind === 'INTERIM')],
  [
    { overdueAt: today, reportKinds: ['FINAL', 'INTERIM'] },
    ({ evaluation }) => evaluation.reports.some((report) => report.kind !== 'ACTIVITY' && isOverdue(report, today)),
  ],
  [
    { indicators: ['EQ5D'] },
    ({ evaluation }) => evaluation.followed.some(({ indicatorCode }) => indicatorCode === 'EQ5D'),
  ],
  [{ missingIndicatorsFor: 'CURRENT_PERIOD' }, misses('CURRENT_PERIOD', today)],
  [{ missingIndicatorsFor: 'PREVIOUS_PERIOD' }, misses('PREVIOUS_PERIOD', today)],
  [
    { missingIndicatorsFor: 'CURRENT_PERIOD', missingIndicatorsAt: '2025-04-15' },
    misses('CURRENT_PERIOD', '2025-04-15'),
  ],
  [
    { opinionAwaitedFrom: ['CTIS', 'CSIS'] },
    ({ evaluation: { opinions } }) =>
      opinions.some(
        ({ givenOn, givenAround, verdict }) => givenOn === null && givenAround === null && verdict === null,
      ),
  ],
  [
    { inTransitionAt: '2026-03-01' },
    ({ evaluation: { transition } }) => transition !== null && isInForce(transition, '2026-03-01') === true,
  ],
  [{ outcomes: ['GENERALISED'] }, ({ evaluation: { outcome } }) => outcome?.kind === 'GENERALISED'],
  [{ vehicles: ['PCR', 'LOI_LFSS'] }, ({ evaluation: { outcome } }) => some([outcome?.vehicle], 'PCR', 'LOI_LFSS')],
  [{ provenance: 'REAL' }, ({ evaluation }) => evaluation.provenance === 'REAL'],
  [{ provenance: 'DEMO' }, ({ evaluation }) => evaluation.provenance === 'DEMO'],
];

describe('a list of evaluations', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it.each(filters)('filtered by %j holds what the facts say', async (filter, keeps) => {
    const kept = ids(all.filter(keeps));
    expect(kept.length, 'the facts must tell the filter from none and from all').toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect((await wholeList(tested, 'evaluations', { filter })).toSorted()).toEqual(kept);
  });

  it('filtered by any two conditions holds what satisfies both', async () => {
    for (const [index, [first, keepsFirst]] of filters.entries()) {
      for (const [second, keepsSecond] of filters.slice(index + 1)) {
        if (Object.keys(first).some((field) => field in second)) continue;
        const filter = { ...first, ...second };
        // The kinds of reports narrow the day on which one is overdue: together they are one condition.
        if ('overdueAt' in filter && 'reportKinds' in filter) continue;
        const found = await wholeList(tested, 'evaluations', { filter });
        expect(found.toSorted(), JSON.stringify(filter)).toEqual(
          ids(all.filter((row) => keepsFirst(row) && keepsSecond(row))),
        );
      }
    }
  });

  it('filtered by no value of a list is empty', async () => {
    expect(await wholeList(tested, 'evaluations', { filter: { themes: [] } })).toEqual([]);
  });

  const rank = ({ evaluation }: Evaluated) => {
    const place = evaluation.status === null ? -1 : codesOf(EvaluationStatus).indexOf(evaluation.status);
    return place === -1 ? null : place;
  };
  const rows = all.map((row) => ({ ...row, id: row.evaluation.id }));

  it.each(['ASC', 'DESC'] as const)(
    'is in the order of ids or of the life of an evaluation (%s)',
    async (direction) => {
      const byId = await wholeList(tested, 'evaluations', { orderBy: { field: 'ID', direction } }, 7);
      expect(byId).toEqual(inOrder(rows, ({ id }) => id, direction));
      const byStatus = await wholeList(tested, 'evaluations', { orderBy: { field: 'STATUS', direction } }, 7);
      expect(byStatus).toEqual(inOrder(rows, rank, direction));
    },
  );

  it('is the portfolio of its evaluator, below the organisation', async () => {
    const { data } = await tested.run(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { evaluations(first: 100) { totalCount nodes { id } } } } }`,
      { of: [{ __typename: 'Organisation', id: evaluator }] },
    );
    const portfolio = ids(all.filter(({ evaluation }) => evaluation.evaluatorIds.includes(evaluator)));
    expect(data).toEqual({
      _entities: [{ evaluations: { totalCount: portfolio.length, nodes: portfolio.map((id) => ({ id })) } }],
    });
  });
});
