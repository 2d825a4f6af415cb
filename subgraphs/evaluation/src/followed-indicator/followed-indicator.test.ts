/** What a protocol follows, what is missing of it and how far it covers the criteria: the same in the graph as by the rules. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@innovation-sante/kit/dates';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { indicators } from '@innovation-sante/scheme/reference/indicators';
import { EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { start } from '../subgraph.js';
import { type Evaluated, evaluatedProjects } from '../testing.js';
import { duePeriod, isMissing } from './followed-indicator.rules.js';

const all = evaluatedProjects();
const criterionOf = new Map(indicators().map(({ code, criterion }) => [code, criterion]));

/** What is followed, by code, with what the rules say of it on a day. */
function followedOf({ project, evaluation }: Evaluated, at: string) {
  const run = { ...project, suspendedOn: project.state === 'SUSPENDU' ? project.stateSince : null };
  return evaluation.followed
    .toSorted((a, b) => (a.indicatorCode < b.indicatorCode ? -1 : 1))
    .map(({ indicatorCode, frequency }) => {
      const values = evaluation.values.filter((value) => value.indicatorCode === indicatorCode && value.value !== null);
      const ends = values.map(({ periodEnd }) => periodEnd);
      return {
        indicator: { code: indicatorCode },
        frequency,
        due: duePeriod(frequency, run, 'CURRENT_PERIOD', at),
        before: duePeriod(frequency, run, 'PREVIOUS_PERIOD', at),
        missing: isMissing(frequency, run, ends, 'CURRENT_PERIOD', at),
        missingBefore: isMissing(frequency, run, ends, 'PREVIOUS_PERIOD', at),
        latestValue: values.toSorted((a, b) => ((a.periodEnd ?? '') < (b.periodEnd ?? '') ? 1 : -1))[0]?.value ?? null,
      };
    });
}

const fields = `indicator { code } frequency due(at: $at) { start end } before: due(period: PREVIOUS_PERIOD, at: $at) { start end }
  missing(at: $at) missingBefore: missing(period: PREVIOUS_PERIOD, at: $at) latestValue { value }`;

interface Answered {
  readonly id: string;
  readonly indicators: { latestValue: { value: number } | null }[];
  readonly late: { indicator: { code: string } }[];
}

describe('what a protocol follows', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  it.each(['2026-06-30', '2026-06-29', '2025-12-31', '2024-02-15'])(
    'is due and missing on %s as the rules say',
    async (at) => {
      const { data } = await tested.run(
        `query ($at: Date) { evaluations(first: 100) { nodes { id indicators { ${fields} } late: indicators(missingFor: CURRENT_PERIOD, at: $at) { indicator { code } } } } }`,
        { at },
      );
      const { nodes } = (data as { evaluations: { nodes: Answered[] } }).evaluations;
      expect(nodes).toHaveLength(all.length);
      for (const row of all) {
        const answered = nodes.find(({ id }) => id === row.evaluation.id)!;
        const followed = followedOf(row, at);
        const found = answered.indicators.map((one) => ({ ...one, latestValue: one.latestValue?.value ?? null }));
        expect(found, row.project.slug).toEqual(followed);
        expect(answered.late).toEqual(
          followed.filter(({ missing }) => missing).map(({ indicator }) => ({ indicator })),
        );
      }
    },
  );

  it('has something missing now, and something that is not', () => {
    const missing = all.flatMap((row) => followedOf(row, '2026-06-30')).map((followed) => followed.missing);
    expect(new Set(missing)).toEqual(new Set([true, false]));
  });

  it('is never called missing for a real experiment, of which no source says what is due', () => {
    for (const row of all.filter(({ project }) => project.provenance === 'REAL')) {
      expect(followedOf(row, '2026-06-30').filter(({ missing }) => missing)).toEqual([]);
    }
  });

  it('covers each of the three criteria as far as its indicators do', async () => {
    const { data } = await tested.run(
      '{ evaluations(first: 100) { nodes { id criteria { criterion followed measured lastMeasuredOn } } } }',
    );
    const covered = new Map(
      (data as { evaluations: { nodes: { id: string; criteria: unknown }[] } }).evaluations.nodes.map(
        ({ id, criteria }) => [id, criteria],
      ),
    );
    for (const { evaluation } of all) {
      const under = <T extends { indicatorCode: string }>(rows: readonly T[], criterion: string) =>
        rows.filter(({ indicatorCode }) => criterionOf.get(indicatorCode) === criterion);
      expect(covered.get(evaluation.id)).toEqual(
        codesOf(EvaluationCriterion).map((criterion) => {
          const measured = under(evaluation.values, criterion).filter(({ value }) => value !== null);
          return {
            criterion,
            followed: under(evaluation.followed, criterion).length,
            measured: new Set(measured.map(({ indicatorCode }) => indicatorCode)).size,
            lastMeasuredOn:
              measured
                .map(({ periodEnd }) => periodEnd)
                .filter((end) => end !== null)
                .toSorted()
                .at(-1) ?? null,
          };
        }),
      );
    }
  });

  it('narrows the list of indicators by how often one is due', async () => {
    const frequency = 'MONTHLY';
    const { data } = await tested.run(
      `{ indicators(filter: { frequencies: [${frequency}] }) { totalCount nodes { code } } }`,
    );
    const followed = all.flatMap(({ evaluation }) => evaluation.followed).filter((one) => one.frequency === frequency);
    const codes = [...new Set(followed.map(({ indicatorCode }) => indicatorCode))].toSorted();
    expect(codes).not.toEqual([]);
    expect(data).toEqual({ indicators: { totalCount: codes.length, nodes: codes.map((code) => ({ code })) } });
  });

  it('that is due once is missing from the end of the project, until it is measured', async () => {
    const ended = all.find(
      ({ project, evaluation }) => project.state === 'GENERALISE' && evaluation.followed.length > 0,
    )!;
    const { id } = ended.evaluation;
    const code = ended.evaluation.followed[0]!.indicatorCode;
    const database = tested.subgraph.database.asSystem();
    const missing = async (at: string) => {
      const { data } = await tested.run(
        `query ($id: ID!, $at: Date!) {
          evaluation(id: $id) { indicators(missingFor: CURRENT_PERIOD, at: $at) { indicator { code } } }
          evaluations(filter: { missingIndicatorsFor: CURRENT_PERIOD, missingIndicatorsAt: $at }, first: 100) { nodes { id } } }`,
        { id, at },
      );
      const { evaluation, evaluations } = data as {
        evaluation: { indicators: { indicator: { code: string } }[] };
        evaluations: { nodes: { id: string }[] };
      };
      const isMissing = evaluation.indicators.some(({ indicator }) => indicator.code === code);
      // Nothing else of this evaluation may be missing then, so that the filter speaks of this indicator.
      expect(evaluations.nodes.some((node) => node.id === id)).toBe(isMissing);
      return isMissing;
    };
    const here = sql`evaluation_id = ${id}::uuid AND indicator_code = ${code}`;
    await database.rows(sql`UPDATE followed_indicator SET frequency = 'ONCE' WHERE ${here}`);
    await database.rows(
      sql`DELETE FROM followed_indicator WHERE evaluation_id = ${id}::uuid AND indicator_code <> ${code}`,
    );
    expect(await missing(ended.project.endsOn!)).toBe(false);
    await database.rows(sql`DELETE FROM indicator_value WHERE ${here}`);
    expect(await missing(addDays(ended.project.endsOn!, -1))).toBe(false);
    expect(await missing(ended.project.endsOn!)).toBe(true);
  });
});
