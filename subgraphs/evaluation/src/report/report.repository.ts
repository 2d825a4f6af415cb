/** Every statement about reports. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing } from '@innovation-sante/kit/page';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import type { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import { evaluationsByEvaluator } from '../evaluation/evaluator.repository.js';
import { projectConditions } from '../project/project.repository.js';
import { Report } from './report.entity.js';
import type { ReportFilter, ReportListArgs } from './report.list.js';

const dueOn = sql`coalesce(t.due_on, 'infinity'::date)`;

const listing = new Listing(Report, {
  DUE_ON: { expression: dueOn, type: 'date' },
  DELIVERED_ON: { expression: sql`coalesce(t.delivered_on, 'infinity'::date)`, type: 'date' },
});

export const reportById = defineLoader<string, Report | null>(async (ids, { database }) => {
  const rows = await database.select(
    Report,
    sql`SELECT ${raw(database.columns(Report, 't'))} FROM report t WHERE t.id = ANY(${ids}::uuid[])`,
  );
  return onePerKey(ids, rows, ({ id }) => id);
});

function conditionsOf(filter: ReportFilter): Sql[] {
  demandRange('filter.dueTo', filter.dueFrom, filter.dueTo);
  const conditions = projectConditions(filter);
  if (filter.kinds) conditions.push(sql`t.kind = ANY(${filter.kinds}::text[])`);
  if (filter.overdueAt) conditions.push(sql`t.overdue_during @> ${filter.overdueAt}::date`);
  if (filter.dueFrom) conditions.push(sql`${dueOn} >= ${filter.dueFrom}::date AND t.due_on IS NOT NULL`);
  if (filter.dueTo) conditions.push(sql`${dueOn} <= ${filter.dueTo}::date`);
  if (filter.delivered === true) conditions.push(sql`t.delivered_from IS NOT NULL`);
  if (filter.delivered === false) conditions.push(sql`t.delivered_from IS NULL`);
  if (filter.evaluators) conditions.push(sql`t.evaluation_id = ANY(${evaluationsByEvaluator(filter.evaluators)})`);
  if (filter.provenance) conditions.push(sql`t.provenance = ${filter.provenance}`);
  return conditions;
}

const queryOf = ({ filter, orderBy, direction, ...page }: ReportListArgs) => ({
  where: conditionsOf(filter ?? {}),
  order: orderBy,
  direction,
  page,
});

/** @throws BadInput for a wrong range, id, cursor or page size */
export const listReports = (context: RequestContext, args: ReportListArgs) => listing.page(context, queryOf(args));

/** The reports of an evaluation. @throws BadInput as `listReports` */
export const reportsOfEvaluation = (context: RequestContext, evaluationId: string, args: ReportListArgs) =>
  listing.pageOf(context, sql`t.evaluation_id = k.key::uuid`, evaluationId, queryOf(args));

/** The evaluations that have a report of these kinds, overdue on that day if one is given, as an array of ids. */
export function evaluationsByReport(kinds: readonly ReportKind[] | undefined, overdueAt: string | undefined): Sql {
  const conditions: Sql[] = [];
  if (kinds) conditions.push(sql`r.kind = ANY(${kinds}::text[])`);
  if (overdueAt) conditions.push(sql`r.overdue_during @> ${overdueAt}::date`);
  return sql`ARRAY(SELECT r.evaluation_id FROM report r WHERE ${join(conditions, ' AND ')})`;
}
