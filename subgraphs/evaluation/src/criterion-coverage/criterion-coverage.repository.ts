/** The statement that counts what an evaluation covers of each criterion. */
import { from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { sql } from '@innovation-sante/kit/sql';
import { EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { FollowedIndicator } from '../followed-indicator/followed-indicator.entity.js';
import { IndicatorValue } from '../indicator-value/indicator-value.entity.js';
import { Indicator } from '../indicator/indicator.entity.js';
import type { CriterionCoverage } from './criterion-coverage.entity.js';

interface CountedRow {
  readonly evaluation_id: string;
  readonly criterion: EvaluationCriterion;
  readonly followed: number;
  readonly measured: number;
  readonly last_measured_on: string | null;
}

/** The three criteria of an evaluation, in their order, each with what covers it. */
export const coverageOfEvaluation = defineLoader<string, CriterionCoverage[]>(async (ids, context) => {
  const { database } = context;
  const rows = await database.rows<CountedRow>(sql`
    SELECT used.evaluation_id, i.criterion, sum(used.followed) AS followed, sum(used.measured) AS measured,
      max(used.last_measured_on) AS last_measured_on
    FROM (
      SELECT evaluation_id, indicator_code, 1 AS followed, 0 AS measured, NULL::date AS last_measured_on
      FROM ${from(context, FollowedIndicator)} t WHERE evaluation_id = ANY(${ids}::uuid[])
      UNION ALL
      SELECT evaluation_id, indicator_code, 0, 1, max(period_end)
      FROM ${from(context, IndicatorValue)} t WHERE evaluation_id = ANY(${ids}::uuid[]) AND measured
      GROUP BY evaluation_id, indicator_code) used
    JOIN ${from(context, Indicator)} i ON i.code = used.indicator_code
    GROUP BY used.evaluation_id, i.criterion`);
  return manyPerKey(ids, rows, ({ evaluation_id }) => evaluation_id).map((counted) =>
    codesOf(EvaluationCriterion).map((criterion) => {
      const found = counted.find((row) => row.criterion === criterion);
      const { followed = 0, measured = 0, last_measured_on: lastMeasuredOn = null } = found ?? {};
      return { criterion, followed, measured, lastMeasuredOn };
    }),
  );
});
