/** The conditions of a summary: those of the lines, and those of their projects. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { type Sql, join, sql } from '@innovation-sante/kit/sql';
import { lineConditions } from '../funding-line/funding-line.conditions.js';
import { ProjectDepartement, ProjectProjection } from '../project/project-projection.entity.js';
import type { FundingSummaryFilter, SummaryQuery } from './summary.filter.js';

/** Any of these codes; anything where none is asked for. A filter on a multi-valued fact limits the groups that are shown, too. */
export const among = (value: Sql, codes: readonly string[] | null | undefined) =>
  codes ? sql`${value} = ANY(${codes})` : sql`true`;

/** A regional line counts in the départements of its region, a national one in all those of its project. */
export const departementsOf = (sums: Sql) =>
  sql`d.project_id = ${sums}.project_id AND (${sums}.region_code IS NULL OR d.region_code = ${sums}.region_code)`;

function projectConditions({ states, scopes, themes, populations, paymentModels }: FundingSummaryFilter): Sql[] {
  const conditions: Sql[] = [];
  if (states) conditions.push(sql`p.state = ANY(${states})`);
  if (scopes) conditions.push(sql`p.scope = ANY(${scopes})`);
  if (themes) conditions.push(sql`p.themes && ${themes}::text[]`);
  if (populations) conditions.push(sql`p.populations && ${populations}::text[]`);
  if (paymentModels) conditions.push(sql`p.payment_models && ${paymentModels}::text[]`);
  return conditions;
}

/**
 * Every condition on the lines `t`; facts of projects are asked for by subquery, so that a line stays one row.
 *
 * @throws BadInput for an id that is none; Forbidden for a region or porteur of somebody else
 */
export function conditionsOf(context: RequestContext, { filter, years }: SummaryQuery): Sql[] {
  const conditions = lineConditions(context, filter, years);
  const onProject = projectConditions(filter);
  if (onProject.length > 0) {
    const projects = from(context, ProjectProjection);
    conditions.push(sql`t.project_id IN (SELECT p.id FROM ${projects} p WHERE ${join(onProject, ' AND ')})`);
  }
  if (filter.departements) {
    const wanted = among(sql`d.departement_code`, filter.departements);
    const departements = from(context, ProjectDepartement);
    conditions.push(sql`EXISTS (SELECT FROM ${departements} d WHERE ${departementsOf(sql`t`)} AND ${wanted})`);
  }
  return conditions;
}
