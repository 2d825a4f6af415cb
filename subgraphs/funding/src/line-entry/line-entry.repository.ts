/** The conditions that statements about commitments and about payments share. */
import { demandOwnRegions } from '@innovation-sante/access/demands';
import type { RequestContext } from '@innovation-sante/kit/context';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuids } from '@innovation-sante/kit/uuid';
import { carriedBy } from '../project/project.conditions.js';
import { isAnyOf } from './any-id.js';
import { type LineEntryFilter, demandRanges } from './line-entry.filter.js';

/**
 * The filter as conditions on the table `t`.
 *
 * @param date the column of the entry's day
 * @throws BadInput for an id that is none, or a range whose end is before its start; Forbidden for a region or porteur of
 *   somebody else
 */
export function entryConditions(context: RequestContext, filter: LineEntryFilter | null | undefined, date: Sql): Sql[] {
  if (!filter) return [];
  demandRanges(filter);
  const { projects, porteurs, beneficiaries, funds, natures, regions, from, to, provenance } = filter;
  const { minimumAmount, maximumAmount } = filter;
  demandOwnRegions(context, 'filter.regions', regions);
  const conditions: Sql[] = [];
  if (projects) conditions.push(isAnyOf(sql`t.project_id`, demandUuids('filter.projects', projects)));
  if (porteurs) conditions.push(carriedBy(context, 'filter.porteurs', porteurs));
  if (beneficiaries)
    conditions.push(isAnyOf(sql`t.beneficiary_id`, demandUuids('filter.beneficiaries', beneficiaries)));
  if (funds) conditions.push(sql`t.fund_code = ANY(${funds})`);
  if (natures) conditions.push(sql`t.nature = ANY(${natures})`);
  if (regions) conditions.push(sql`t.region_code = ANY(${regions})`);
  if (from) conditions.push(sql`${date} >= ${from}::date`);
  if (to) conditions.push(sql`${date} <= ${to}::date`);
  if (minimumAmount != null) conditions.push(sql`t.amount_cents >= ${minimumAmount}::bigint`);
  if (maximumAmount != null) conditions.push(sql`t.amount_cents <= ${maximumAmount}::bigint`);
  if (provenance) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}
