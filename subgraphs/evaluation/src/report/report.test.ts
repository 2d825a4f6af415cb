/** Lists of reports give exactly the reports that the loaded facts say, in every order, page by page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@innovation-sante/kit/dates';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ReportFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import { start } from '../subgraph.js';
import { type Evaluated, evaluatedProjects, inOrder, wholeList } from '../testing.js';
import { deliveredFrom, isOverdue } from './report.rules.js';

type Row = ReportFacts & Evaluated;
const all: Row[] = evaluatedProjects().flatMap((row) =>
  row.evaluation.reports.map((report) => ({ ...report, ...row })),
);
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id).toSorted();
const evaluator = all.flatMap(({ evaluation }) => evaluation.evaluatorIds)[0]!;
const deliveredLate = all.find(
  ({ dueOn, deliveredOn }) => dueOn !== null && deliveredOn !== null && deliveredOn > addDays(dueOn, 1),
)!;
const whileLate = addDays(deliveredLate.dueOn!, 1);

const filters: [filter: Record<string, unknown>, keeps: (report: Row) => boolean][] = [
  [{ kinds: ['FINAL'] }, ({ kind }) => kind === 'FINAL'],
  [{ overdueAt: '2026-06-30' }, (report) => isOverdue(report, '2026-06-30')],
  [{ overdueAt: whileLate }, (report) => isOverdue(report, whileLate)],
  [{ dueFrom: '2026-01-01' }, ({ dueOn }) => dueOn !== null && dueOn >= '2026-01-01'],
  [{ dueTo: '2025-06-30' }, ({ dueOn }) => dueOn !== null && dueOn <= '2025-06-30'],
  [{ dueFrom: '2025-01-01', dueTo: '2025-12-31' }, ({ dueOn }) => dueOn !== null && dueOn.startsWith('2025')],
  [{ delivered: true }, (report) => deliveredFrom(report) !== null],
  [{ delivered: false }, (report) => deliveredFrom(report) === null],
  [{ evaluators: [evaluator] }, ({ evaluation }) => evaluation.evaluatorIds.includes(evaluator)],
  [{ provenance: 'REAL' }, ({ provenance }) => provenance === 'REAL'],
  [
    { regions: ['11'], kinds: ['ACTIVITY'] },
    ({ kind, project }) => kind === 'ACTIVITY' && project.regionCodes.includes('11'),
  ],
  [
    { states: ['EN_COURS'], delivered: false },
    (report) => report.project.state === 'EN_COURS' && deliveredFrom(report) === null,
  ],
];

describe('a list of reports', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it.each(filters)('filtered by %j holds what the facts say', async (filter, keeps) => {
    const kept = ids(all.filter(keeps));
    expect(kept.length, 'the facts must tell the filter from none and from all').toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect((await wholeList(tested, 'reports', { filter })).toSorted()).toEqual(kept);
  });

  it.each(['ASC', 'DESC'] as const)(
    'is in the order of due dates or deliveries, those without one as if last (%s)',
    async (direction) => {
      const byDueDate = await wholeList(tested, 'reports', { orderBy: { field: 'DUE_ON', direction } }, 9);
      expect(byDueDate).toEqual(inOrder(all, ({ dueOn }) => dueOn, direction));
      const byDelivery = await wholeList(tested, 'reports', { orderBy: { field: 'DELIVERED_ON', direction } }, 9);
      expect(byDelivery).toEqual(inOrder(all, ({ deliveredOn }) => deliveredOn, direction));
    },
  );

  it('agrees with the rule about every report on every first day of a month', async () => {
    for (let month = 0; month < 60; month++) {
      const at = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
      const found = await wholeList(tested, 'reports', { filter: { overdueAt: at } });
      expect(found.toSorted(), at).toEqual(ids(all.filter((report) => isOverdue(report, at))));
    }
  });

  it('says of each report whether it is overdue, on a day or today', async () => {
    const { data } = await tested.run(
      `{ reports(first: 100) { nodes { id then: overdue(at: "${whileLate}") now: overdue evaluation { id } project { id } } } }`,
    );
    const { nodes } = (data as { reports: { nodes: unknown[] } }).reports;
    const expected = new Map(
      all.map((report) => [
        report.id,
        {
          id: report.id,
          then: isOverdue(report, whileLate),
          now: isOverdue(report, '2026-06-30'),
          evaluation: { id: report.evaluation.id },
          project: { id: report.project.id },
        },
      ]),
    );
    expect(nodes).toHaveLength(all.length);
    for (const node of nodes as { id: string }[]) expect(node).toEqual(expected.get(node.id));
  });
});
