/** Every statement about indicators. */
import { type Reading, from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import type { EvaluationAspect, EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { FollowedIndicator } from '../followed-indicator/followed-indicator.entity.js';
import { Indicator } from './indicator.entity.js';
import type { IndicatorFilter, IndicatorListArgs } from './indicator.list.js';

const listing = new Listing(Indicator, { CODE: { expression: sql`t.code`, type: 'text' } }, sql`t.code`, 'text');

/** The indicators of these codes, those that there are. */
export const indicatorsOf = (reading: Reading, codes: readonly string[]): Promise<Indicator[]> =>
  reading.database.select(
    Indicator,
    sql`SELECT ${raw(reading.database.columns(Indicator, 't'))} FROM ${from(reading, Indicator)} t
      WHERE t.code = ANY(${codes}::text[])`,
  );

export const indicatorByCode = defineLoader<string, Indicator | null>(async (codes, context) =>
  onePerKey(codes, await indicatorsOf(context, codes), ({ code }) => code),
);

function conditionsOf(context: RequestContext, filter: IndicatorFilter): Sql[] {
  demandShortLists('filter', filter);
  const conditions: Sql[] = [];
  if (filter.criteria) conditions.push(sql`t.criterion = ANY(${filter.criteria}::text[])`);
  if (filter.aspects) conditions.push(sql`t.aspect = ANY(${filter.aspects}::text[])`);
  if (filter.sourceSystems) conditions.push(sql`t.source_system = ANY(${filter.sourceSystems}::text[])`);
  if (filter.frequencies) {
    const wanted = sql`${filter.frequencies}::text[]`;
    // The first in the order of an index, and not EXISTS: that one may be answered by reading the whole table once.
    const followed = sql`SELECT true FROM ${from(context, FollowedIndicator)} f WHERE f.indicator_code = t.code AND f.frequency = ANY(${wanted})
      ORDER BY f.indicator_code, f.frequency, f.evaluation_id LIMIT 1`;
    conditions.push(sql`(t.frequency = ANY(${wanted}) OR (${followed}) IS NOT NULL)`);
  }
  return conditions;
}

/** Indicators by code. @throws BadInput for a wrong cursor or page size */
export const listIndicators = (context: RequestContext, { filter, ...page }: IndicatorListArgs) =>
  listing.page(context, { where: conditionsOf(context, filter ?? {}), order: 'CODE', page });

/** The codes of the indicators under these criteria and aspects, as an array. */
export function codesUnder(
  context: Reading,
  criteria: readonly EvaluationCriterion[] | undefined,
  aspects: readonly EvaluationAspect[] | undefined,
): Sql {
  const conditions: Sql[] = [];
  if (criteria) conditions.push(sql`i.criterion = ANY(${criteria}::text[])`);
  if (aspects) conditions.push(sql`i.aspect = ANY(${aspects}::text[])`);
  return sql`ARRAY(SELECT i.code FROM ${from(context, Indicator)} i WHERE ${join(conditions, ' AND ')})`;
}
