/** Every statement about indicators. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import type { EvaluationAspect, EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { Indicator } from './indicator.entity.js';
import type { IndicatorFilter, IndicatorListArgs } from './indicator.list.js';

const listing = new Listing(Indicator, { CODE: { expression: sql`t.code`, type: 'text' } }, sql`t.code`, 'text');

export const indicatorByCode = defineLoader<string, Indicator | null>(async (codes, { database }) => {
  const rows = await database.select(
    Indicator,
    sql`SELECT ${raw(database.columns(Indicator, 't'))} FROM indicator t WHERE t.code = ANY(${codes}::text[])`,
  );
  return onePerKey(codes, rows, ({ code }) => code);
});

function conditionsOf(filter: IndicatorFilter): Sql[] {
  demandShortLists('filter', filter);
  const conditions: Sql[] = [];
  if (filter.criteria) conditions.push(sql`t.criterion = ANY(${filter.criteria}::text[])`);
  if (filter.aspects) conditions.push(sql`t.aspect = ANY(${filter.aspects}::text[])`);
  if (filter.sourceSystems) conditions.push(sql`t.source_system = ANY(${filter.sourceSystems}::text[])`);
  if (filter.frequencies) {
    const wanted = sql`${filter.frequencies}::text[]`;
    // The first in the order of an index, and not EXISTS: that one may be answered by reading the whole table once.
    const followed = sql`SELECT true FROM followed_indicator f WHERE f.indicator_code = t.code AND f.frequency = ANY(${wanted})
      ORDER BY f.indicator_code, f.frequency, f.evaluation_id LIMIT 1`;
    conditions.push(sql`(t.frequency = ANY(${wanted}) OR (${followed}) IS NOT NULL)`);
  }
  return conditions;
}

/** Indicators by code. @throws BadInput for a wrong cursor or page size */
export const listIndicators = (context: RequestContext, { filter, ...page }: IndicatorListArgs) =>
  listing.page(context, { where: conditionsOf(filter ?? {}), order: 'CODE', page });

/** The codes of the indicators under these criteria and aspects, as an array. */
export function codesUnder(
  criteria: readonly EvaluationCriterion[] | undefined,
  aspects: readonly EvaluationAspect[] | undefined,
): Sql {
  const conditions: Sql[] = [];
  if (criteria) conditions.push(sql`i.criterion = ANY(${criteria}::text[])`);
  if (aspects) conditions.push(sql`i.aspect = ANY(${aspects}::text[])`);
  return sql`ARRAY(SELECT i.code FROM indicator i WHERE ${join(conditions, ' AND ')})`;
}
