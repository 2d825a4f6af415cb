/** The conditions that lists and sums of funding lines share. */
import { demandOwnRegions } from '@innovation-sante/access/demands';
import type { RequestContext } from '@innovation-sante/kit/context';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuids } from '@innovation-sante/kit/uuid';
import { isAnyOf } from '../line-entry/any-id.js';
import { carriedBy } from '../project/project.conditions.js';
import type { FundingLineFilter } from './funding-line.filter.js';

/**
 * The filter as conditions on the lines `t`.
 *
 * @param years the budget years, where they are not the filter's own
 * @throws BadInput for an id that is none; Forbidden for a region or porteur of somebody else
 */
export function lineConditions(context: RequestContext, filter: FundingLineFilter, years = filter.years): Sql[] {
  const { projects, porteurs, funds, natures, regions, national, provenance } = filter;
  demandOwnRegions(context, 'filter.regions', regions);
  const conditions: Sql[] = [];
  if (projects) conditions.push(isAnyOf(sql`t.project_id`, demandUuids('filter.projects', projects)));
  if (porteurs) conditions.push(carriedBy(context, 'filter.porteurs', porteurs));
  if (funds) conditions.push(sql`t.fund_code = ANY(${funds})`);
  if (natures) conditions.push(sql`t.nature = ANY(${natures})`);
  if (years) conditions.push(sql`t.year = ANY(${years})`);
  if (regions) conditions.push(sql`t.region_code = ANY(${regions})`);
  if (national != null) conditions.push(national ? sql`t.region_code IS NULL` : sql`t.region_code IS NOT NULL`);
  if (provenance) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}
