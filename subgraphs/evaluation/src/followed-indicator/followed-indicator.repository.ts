/** Every statement about the indicators that protocols follow, and about which of their values are missing. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey, onePerKey } from '@innovation-sante/kit/loader';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { IndicatorValue } from '../indicator-value/indicator-value.entity.js';
import { forEachKey } from '../list/for-each-key.js';
import { ProjectProjection } from '../project/project-projection.entity.js';
import { FollowedIndicator } from './followed-indicator.entity.js';
import {
  type ProjectRun,
  type ReportingPeriodCode,
  calendarFrequencies,
  calendarPeriod,
} from './followed-indicator.rules.js';

/** The indicators that the protocol of an evaluation follows, by code. */
export const followedByEvaluation = defineLoader<string, FollowedIndicator[]>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    FollowedIndicator,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(FollowedIndicator, 't'))} FROM ${from(context, FollowedIndicator)} t
        WHERE t.evaluation_id = k.key ORDER BY t.indicator_code`,
    ),
  );
  return manyPerKey(ids, rows, ({ evaluationId }) => evaluationId);
});

/** What says whether values are missing: when the project ran, and the ends of the measured periods by indicator. */
export interface MeasuredRun extends ProjectRun {
  readonly measured: Readonly<Record<string, readonly (string | null)[]>>;
}

/** The run of an evaluated project and what was measured in it; null when its project is not known here. */
export const measuredRunOfEvaluation = defineLoader<string, MeasuredRun | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.rows<{
    id: string;
    first_inclusion_on: string | null;
    ends_on: string | null;
    suspended_on: string | null;
    measured: MeasuredRun['measured'] | null;
  }>(
    forEachKey(
      ids,
      sql`SELECT e.id, p.first_inclusion_on, p.ends_on, p.suspended_on, (
          SELECT jsonb_object_agg(v.indicator_code, v.ends) FROM (
            SELECT indicator_code, jsonb_agg(period_end) AS ends FROM ${from(context, IndicatorValue)} t
            WHERE evaluation_id = e.id AND measured GROUP BY indicator_code) v) AS measured
        FROM ${from(context, Evaluation)} e JOIN ${from(context, ProjectProjection)} p ON p.id = e.project_id WHERE e.id = k.key LIMIT 1`,
    ),
  );
  const runs = rows.map((row) => ({
    id: row.id,
    firstInclusionOn: row.first_inclusion_on,
    endsOn: row.ends_on,
    suspendedOn: row.suspended_on,
    measured: row.measured ?? {},
  }));
  return onePerKey(ids, runs, ({ id }) => id);
});

/** The evaluations whose protocol follows one of these indicators, as an array of ids. */
export const followsOneOf = (context: Reading, codes: readonly string[]): Sql =>
  sql`ARRAY(SELECT f.evaluation_id FROM ${from(context, FollowedIndicator)} f WHERE f.indicator_code = ANY(${codes}::text[]))`;

/**
 * The condition that evaluation `t` misses a value: `isMissing` of the rules, in SQL, for a filter over all evaluations.
 *
 * First the projects that ran through a due period are found by their run, and the few evaluations that follow
 * something once; then each is judged, in a scalar subquery and not by EXISTS, which the planner would turn into a join
 * of whole tables.
 */
export function missesAnIndicator(context: Reading, which: ReportingPeriodCode, at: string): Sql {
  const due = (Object.keys(calendarFrequencies) as (keyof typeof calendarFrequencies)[]).map((frequency) => {
    const { start, end } = calendarPeriod(frequency, which, at);
    return { frequency, days: sql`daterange(${start}::date, ${end}::date, '[]')` };
  });
  // One lookup a period, which reads nothing but the index.
  const projects = from(context, ProjectProjection);
  const followed = from(context, FollowedIndicator);
  const ran = due.map(({ days }) => sql`SELECT p.id FROM ${projects} p WHERE p.run @> ${days}`);
  const once = which === 'CURRENT_PERIOD' ? sql`p.ends_on <= ${at}::date AND NOT isempty(p.run)` : sql`false`;
  return sql`(
    t.project_id = ANY(ARRAY(${join(ran, ' UNION ALL ')}))
    OR t.id = ANY(ARRAY(SELECT f.evaluation_id FROM ${followed} f WHERE f.frequency = 'ONCE'))
  ) AND coalesce((
    SELECT true FROM ${projects} p
    JOIN ${followed} f ON f.evaluation_id = t.id
    JOIN LATERAL (
      VALUES ${join(due.map(({ frequency, days }) => sql`(${frequency}, ${days})`))}
      UNION ALL SELECT 'ONCE', p.run WHERE ${once}) AS due(frequency, days) ON due.frequency = f.frequency
    WHERE p.id = t.project_id AND p.run @> due.days AND NOT EXISTS (
      SELECT FROM ${from(context, IndicatorValue)} v
      WHERE v.evaluation_id = t.id AND v.indicator_code = f.indicator_code AND v.measured
        AND (due.frequency = 'ONCE' OR v.period_end <@ due.days))
    LIMIT 1), false)`;
}
