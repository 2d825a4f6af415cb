/** The conditions that statements about commitments and about payments share. */
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { type LineEntryFilter, demandRanges } from './line-entry.filter.js';

/**
 * The filter as conditions on the table `t`.
 *
 * @param date the column of the entry's day
 * @throws BadInput for an id that is none, or a range whose end is before its start
 */
export function entryConditions(filter: LineEntryFilter | null | undefined, date: Sql): Sql[] {
  if (!filter) return [];
  demandRanges(filter);
  const { projectId, beneficiaryId, funds, natures, regions, from, to, minimumAmount, maximumAmount, provenance } =
    filter;
  const conditions: Sql[] = [];
  if (projectId) conditions.push(sql`t.project_id = ${demandUuid('filter.projectId', projectId)}::uuid`);
  if (beneficiaryId)
    conditions.push(sql`t.beneficiary_id = ${demandUuid('filter.beneficiaryId', beneficiaryId)}::uuid`);
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
