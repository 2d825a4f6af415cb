/** Every statement about the indicators that protocols follow, and about which of their values are missing. */
import { defineLoader, manyPerKey, onePerKey } from '@innovation-sante/kit/loader';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { forEachKey } from '../list/for-each-key.js';
import { FollowedIndicator } from './followed-indicator.entity.js';
import {
  type ProjectRun,
  type ReportingPeriodCode,
  calendarFrequencies,
  calendarPeriod,
} from './followed-indicator.rules.js';

/** The indicators that the protocol of an evaluation follows, by code. */
export const followedByEvaluation = defineLoader<string, FollowedIndicator[]>(async (ids, { database }) => {
  const rows = await database.select(
    FollowedIndicator,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(FollowedIndicator, 't'))} FROM followed_indicator t
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
export const measuredRunOfEvaluation = defineLoader<string, MeasuredRun | null>(async (ids, { database }) => {
  const rows = await database.rows<{
    id: string;
    first_inclusion_on: string | null;
    ends_on: string | null;
    suspended_on: string | null;
    measured: MeasuredRun['measured'] | null;
  }>(sql`
    SELECT e.id, p.first_inclusion_on, p.ends_on, p.suspended_on, m.measured
    FROM evaluation e JOIN project_projection p ON p.id = e.project_id
    CROSS JOIN LATERAL (
      SELECT jsonb_object_agg(v.indicator_code, v.ends) AS measured FROM (
        SELECT indicator_code, jsonb_agg(period_end) AS ends FROM indicator_value
        WHERE evaluation_id = e.id AND value IS NOT NULL GROUP BY indicator_code) v) m
    WHERE e.id = ANY(${ids}::uuid[])`);
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
export const followsOneOf = (codes: readonly string[]): Sql =>
  sql`ARRAY(SELECT f.evaluation_id FROM followed_indicator f WHERE f.indicator_code = ANY(${codes}::text[]))`;

/**
 * The condition that evaluation `t` misses a value: `isMissing` of the rules, in SQL, for a filter over all evaluations.
 * It is a scalar subquery, not EXISTS, so that a page is read in its order and stops when it is full.
 */
export function missesAnIndicator(which: ReportingPeriodCode, at: string): Sql {
  const frequencies = Object.keys(calendarFrequencies) as (keyof typeof calendarFrequencies)[];
  const periods = frequencies.map((frequency) => calendarPeriod(frequency, which, at));
  const once = which === 'CURRENT_PERIOD' ? sql`p.ends_on <= ${at}::date` : sql`false`;
  return sql`coalesce((
    SELECT true FROM project_projection p
    JOIN followed_indicator f ON f.evaluation_id = t.id
    CROSS JOIN LATERAL (
      SELECT * FROM unnest(${frequencies}::text[], ${periods.map(({ start }) => start)}::date[], ${periods.map(({ end }) => end)}::date[])
        AS calendar(frequency, starts, ends)
      UNION ALL SELECT 'ONCE', p.first_inclusion_on, p.ends_on WHERE ${once}) due
    WHERE p.id = t.project_id AND due.frequency = f.frequency
      AND p.first_inclusion_on <= due.starts
      AND (f.frequency = 'ONCE' OR due.ends <= coalesce(least(p.ends_on, p.suspended_on), 'infinity'))
      AND NOT EXISTS (
        SELECT FROM indicator_value v
        WHERE v.evaluation_id = t.id AND v.indicator_code = f.indicator_code AND v.value IS NOT NULL
          AND (f.frequency = 'ONCE' OR v.period_end BETWEEN due.starts AND due.ends))
    LIMIT 1), false)`;
}
