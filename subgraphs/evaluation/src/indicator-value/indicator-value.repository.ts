/** Every statement about values of indicators. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Direction, type ListQuery, Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { evaluationsByEvaluator } from '../evaluation/evaluator.repository.js';
import { codesUnder } from '../indicator/indicator.repository.js';
import { forEachKey } from '../list/for-each-key.js';
import { unknownLast } from '../list/unknown-last.js';
import { projectConditions } from '../project/project.repository.js';
import { IndicatorValue } from './indicator-value.entity.js';
import type { IndicatorValueFilter, IndicatorValueListArgs } from './indicator-value.list.js';

const listing = new Listing(IndicatorValue, { INDICATOR: { expression: sql`t.indicator_code`, type: 'text' } });

/** The orders by a value that may be unknown. A small count that is withheld counts as unknown for everyone: one list has one order. */
const orders = new Map([
  ['PERIOD', (direction: Direction) => unknownLast(sql`t.period_end`, 'date', direction)],
  ['VALUE', (direction: Direction) => unknownLast(sql`t.shown_value`, 'numeric', direction)],
  ['DIFFERENCE', (direction: Direction) => unknownLast(sql`t.shown_difference`, 'numeric', direction)],
]);

/** One code is compared by `=`: then an index gives its values in the order asked for. */
const isOneOf = (codes: readonly string[]): Sql =>
  codes.length === 1 ? sql`t.indicator_code = ${codes[0]}` : sql`t.indicator_code = ANY(${codes}::text[])`;

export const valueById = defineLoader<string, IndicatorValue | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    IndicatorValue,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(IndicatorValue, 't'))} FROM ${from(context, IndicatorValue)} t
        WHERE t.id = k.key LIMIT 1`,
    ),
  );
  return onePerKey(ids, rows, ({ id }) => id);
});

function conditionsOf(context: RequestContext, filter: IndicatorValueFilter): Sql[] {
  demandShortLists('filter', filter);
  demandRange('filter.periodTo', filter.periodFrom, filter.periodTo);
  const conditions = projectConditions(context, filter);
  if (filter.indicators) conditions.push(isOneOf(filter.indicators));
  if (filter.criteria || filter.aspects) {
    const codes = codesUnder(context, filter.criteria ?? undefined, filter.aspects ?? undefined);
    conditions.push(sql`t.indicator_code = ANY(${codes})`);
  }
  if (filter.comparisons) conditions.push(sql`t.comparison = ANY(${filter.comparisons}::text[])`);
  if (filter.periodFrom) conditions.push(sql`coalesce(t.period_end, '-infinity'::date) >= ${filter.periodFrom}::date`);
  if (filter.periodTo) conditions.push(sql`coalesce(t.period_end, 'infinity'::date) <= ${filter.periodTo}::date`);
  if (filter.projects) {
    const ids = filter.projects.map((id) => demandUuid('filter.projects', id));
    conditions.push(sql`t.project_id = ANY(${ids}::uuid[])`);
  }
  if (filter.evaluators)
    conditions.push(sql`t.evaluation_id = ANY(${evaluationsByEvaluator(context, filter.evaluators)})`);
  if (filter.provenance) conditions.push(sql`t.provenance = ${filter.provenance}`);
  return conditions;
}

function queryOf(context: RequestContext, { filter, orderBy, ...page }: IndicatorValueListArgs): ListQuery {
  const order = orderBy?.field ?? 'INDICATOR';
  const direction = orderBy?.direction ?? 'ASC';
  const orderValue = orders.get(order)?.(direction);
  return { where: conditionsOf(context, filter ?? {}), order, direction, page, ...(orderValue && { orderValue }) };
}

/** @throws BadInput for a wrong range, id, cursor or page size */
export const listIndicatorValues = (context: RequestContext, args: IndicatorValueListArgs) =>
  listing.page(context, queryOf(context, args));

/** The values of an evaluation. @throws BadInput as `listIndicatorValues` */
export const valuesOfEvaluation = (context: RequestContext, evaluationId: string, args: IndicatorValueListArgs) =>
  listing.pageOf(context, sql`t.evaluation_id = k.key::uuid`, evaluationId, queryOf(context, args));

/** The values of an indicator. @throws BadInput as `listIndicatorValues` */
export const valuesOfIndicator = (context: RequestContext, code: string, args: IndicatorValueListArgs) =>
  listing.pageOf(context, sql`t.indicator_code = k.key`, code, queryOf(context, args));

/** The values that a report gives. @throws BadInput as `listIndicatorValues` */
export const valuesOfReport = (context: RequestContext, reportId: string, args: IndicatorValueListArgs) =>
  listing.pageOf(context, sql`t.report_id = k.key::uuid`, reportId, queryOf(context, args));

/** An indicator in an evaluation. */
interface Followed {
  readonly evaluationId: string;
  readonly indicatorCode: string;
}

const keyOf = ({ evaluationId, indicatorCode }: Followed) => `${evaluationId} ${indicatorCode}`;

const latestValueByKey = defineLoader<string, IndicatorValue | null>(async (keys, context) => {
  const { database } = context;
  const evaluationIds = keys.map((key) => key.slice(0, key.indexOf(' ')));
  const codes = keys.map((key) => key.slice(key.indexOf(' ') + 1));
  const columns = raw(database.columns(IndicatorValue, 't'));
  const rows = await database.select(
    IndicatorValue,
    sql`SELECT r.* FROM unnest(${evaluationIds}::uuid[], ${codes}::text[]) AS k(evaluation_id, code)
      CROSS JOIN LATERAL (
        SELECT ${columns} FROM ${from(context, IndicatorValue)} t
        WHERE t.evaluation_id = k.evaluation_id AND t.indicator_code = k.code AND t.measured
        ORDER BY coalesce(t.period_end, '-infinity'::date) DESC, t.id DESC LIMIT 1) r`,
  );
  return onePerKey(keys, rows, keyOf);
});

/** The last value that was measured of an indicator in an evaluation, by its period; null while there is none. */
export const latestValue = (context: RequestContext, followed: Followed) =>
  latestValueByKey(context).load(keyOf(followed));
