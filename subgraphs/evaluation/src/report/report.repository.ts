/** Every statement about reports. */
import { type Reading, from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type ListQuery, Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import type { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import { evaluationsByEvaluator } from '../evaluation/evaluator.repository.js';
import { forEachKey } from '../list/for-each-key.js';
import { unknownLast } from '../list/unknown-last.js';
import { amongOwnFiles } from '../project/own-files.js';
import { projectConditions } from '../project/project.repository.js';
import { Report } from './report.entity.js';
import type { ReportFilter, ReportListArgs } from './report.list.js';

const listing = new Listing(Report, {});

const orders = new Map([
  ['DUE_ON', sql`t.due_on`],
  ['DELIVERED_ON', sql`t.delivered_on`],
]);

export const reportById = defineLoader<string, Report | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    Report,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(Report, 't'))} FROM ${from(context, Report)} t WHERE t.id = k.key LIMIT 1`,
    ),
  );
  return onePerKey(ids, rows, ({ id }) => id);
});

function conditionsOf(context: RequestContext, filter: ReportFilter): Sql[] {
  demandShortLists('filter', filter);
  demandRange('filter.dueTo', filter.dueFrom, filter.dueTo);
  const conditions = projectConditions(context, filter);
  // What is late, or not there yet, stands in files: everyone else sees but what was delivered.
  if (filter.overdueAt || filter.delivered === false) conditions.push(...amongOwnFiles(context, filter));
  if (filter.kinds) conditions.push(sql`t.kind = ANY(${filter.kinds}::text[])`);
  if (filter.overdueAt) conditions.push(sql`t.overdue_during @> ${filter.overdueAt}::date`);
  if (filter.dueFrom) conditions.push(sql`coalesce(t.due_on, '-infinity'::date) >= ${filter.dueFrom}::date`);
  if (filter.dueTo) conditions.push(sql`coalesce(t.due_on, 'infinity'::date) <= ${filter.dueTo}::date`);
  if (filter.delivered != null) conditions.push(sql`t.delivered = ${filter.delivered}`);
  if (filter.evaluators)
    conditions.push(sql`t.evaluation_id = ANY(${evaluationsByEvaluator(context, filter.evaluators)})`);
  if (filter.provenance) conditions.push(sql`t.provenance = ${filter.provenance}`);
  return conditions;
}

function queryOf(context: RequestContext, { filter, orderBy, ...page }: ReportListArgs): ListQuery {
  const order = orderBy?.field ?? 'DUE_ON';
  const direction = orderBy?.direction ?? 'ASC';
  const orderValue = unknownLast(orders.get(order) ?? sql`t.due_on`, 'date', direction);
  return { where: conditionsOf(context, filter ?? {}), order, direction, page, orderValue };
}

/** @throws BadInput for a wrong range, id, cursor or page size */
export const listReports = (context: RequestContext, args: ReportListArgs) =>
  listing.page(context, queryOf(context, args));

/** The reports of an evaluation. @throws BadInput as `listReports` */
export const reportsOfEvaluation = (context: RequestContext, evaluationId: string, args: ReportListArgs) =>
  listing.pageOf(context, sql`t.evaluation_id = k.key::uuid`, evaluationId, queryOf(context, args));

/** The evaluations that have a report of these kinds, overdue on that day if one is given, as an array of ids. */
export function evaluationsByReport(
  context: Reading,
  kinds: readonly ReportKind[] | undefined,
  overdueAt: string | undefined,
): Sql {
  const conditions: Sql[] = [];
  if (kinds) conditions.push(sql`r.kind = ANY(${kinds}::text[])`);
  if (overdueAt) conditions.push(sql`r.overdue_during @> ${overdueAt}::date`);
  return sql`ARRAY(SELECT r.evaluation_id FROM ${from(context, Report)} r WHERE ${join(conditions, ' AND ')})`;
}
