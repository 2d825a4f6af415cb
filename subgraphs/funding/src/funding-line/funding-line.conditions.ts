/** The conditions that lists and sums of funding lines share. */
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import type { FundingLineFilter } from './funding-line.filter.js';

/**
 * The filter as conditions on the lines `t`.
 *
 * @param years the budget years, where they are not the filter's own
 * @throws BadInput for an id that is none
 */
export function lineConditions(filter: FundingLineFilter, years = filter.years): Sql[] {
  const { projectId, funds, natures, regions, national, provenance } = filter;
  const conditions: Sql[] = [];
  if (projectId) conditions.push(sql`t.project_id = ${demandUuid('filter.projectId', projectId)}::uuid`);
  if (funds) conditions.push(sql`t.fund_code = ANY(${funds})`);
  if (natures) conditions.push(sql`t.nature = ANY(${natures})`);
  if (years) conditions.push(sql`t.year = ANY(${years})`);
  if (regions) conditions.push(sql`t.region_code = ANY(${regions})`);
  if (national != null) conditions.push(national ? sql`t.region_code IS NULL` : sql`t.region_code IS NOT NULL`);
  if (provenance) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}
