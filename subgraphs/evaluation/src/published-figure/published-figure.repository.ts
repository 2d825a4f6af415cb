/** Every statement about published figures. */
import { type Reading, from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { PublishedFigure } from './published-figure.entity.js';
import type { PublishedFigureFilter, PublishedFigureListArgs } from './published-figure.list.js';

const listing = new Listing(PublishedFigure, {
  AS_OF: { expression: sql`t.as_of`, type: 'date' },
  MEASURE: { expression: sql`t.measure`, type: 'text' },
});

/**
 * The condition that figure `t` is in force on a day: no later one of the same measure, region, theme and population
 * holds as of that day. Figures of the same day are all in force: two sources may state two.
 */
const inForce = (context: Reading, at: Sql): Sql => sql`(t.as_of <= ${at} AND NOT EXISTS (
  SELECT FROM ${from(context, PublishedFigure)} later WHERE later.measure = t.measure AND later.as_of > t.as_of AND later.as_of <= ${at}
    AND (later.region_code, later.theme, later.population) IS NOT DISTINCT FROM (t.region_code, t.theme, t.population)))`;

function conditionsOf(context: Reading, filter: PublishedFigureFilter): Sql[] {
  demandShortLists('filter', filter);
  demandRange('filter.asOfTo', filter.asOfFrom, filter.asOfTo);
  const conditions: Sql[] = [];
  if (filter.measures) conditions.push(sql`t.measure = ANY(${filter.measures}::text[])`);
  if (filter.inForceAt) conditions.push(inForce(context, sql`${filter.inForceAt}::date`));
  if (filter.asOfFrom) conditions.push(sql`t.as_of >= ${filter.asOfFrom}::date`);
  if (filter.asOfTo) conditions.push(sql`t.as_of <= ${filter.asOfTo}::date`);
  if (filter.national != null) conditions.push(sql`(t.region_code IS NULL) = ${filter.national}`);
  if (filter.regions) conditions.push(sql`t.region_code = ANY(${filter.regions}::text[])`);
  if (filter.themes) conditions.push(sql`t.theme = ANY(${filter.themes}::text[])`);
  return conditions;
}

/** @throws BadInput for a wrong range, cursor or page size */
export const listPublishedFigures = (context: RequestContext, { filter, orderBy, ...page }: PublishedFigureListArgs) =>
  listing.page(context, {
    where: conditionsOf(context, filter ?? {}),
    order: orderBy?.field ?? 'AS_OF',
    direction: orderBy?.direction ?? 'ASC',
    page,
  });

/** The figures of the whole country in force on a day, by measure. */
export const nationalFiguresInForce = defineLoader<string, PublishedFigure[]>(async (days, context) => {
  const { database } = context;
  const rows = await database.rows<Record<string, unknown> & { day: string }>(
    sql`SELECT k.key AS day, ${raw(database.columns(PublishedFigure, 't'))}
      FROM unnest(${days}::text[]) AS k(key) JOIN ${from(context, PublishedFigure)} t ON ${inForce(context, sql`k.key::date`)}
      WHERE t.region_code IS NULL ORDER BY t.measure, t.population, t.theme, t.id`,
  );
  return manyPerKey(days, rows, ({ day }) => day).map((figures) =>
    figures.map((row) => database.entityOf(PublishedFigure, row)),
  );
});
