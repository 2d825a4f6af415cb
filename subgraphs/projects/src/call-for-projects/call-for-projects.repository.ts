/** Every statement about calls for projects. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { isUuid } from '@innovation-sante/kit/uuid';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { CallForProjects } from './call-for-projects.entity.js';
import type { CallForProjectsFilter } from './call-for-projects.filter.js';

const listing = new Listing(CallForProjects, { OPENING: { expression: sql`t.opening`, type: 'date' } });

function conditionsOf(filter: CallForProjectsFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  const { kinds, regions, openAt, provenance } = filter;
  const conditions: Sql[] = [];
  if (kinds != null) conditions.push(sql`t.kind = ANY(${kinds}::text[])`);
  if (regions != null) conditions.push(sql`t.region_code = ANY(${regions}::text[])`);
  if (openAt != null) {
    conditions.push(sql`t.opening <= ${openAt}::date AND (t.closes_on IS NULL OR t.closes_on >= ${openAt}::date)`);
  }
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}

/** A page of the calls, in order of their opening. @throws BadInput */
export const listCallsForProjects = (
  context: RequestContext,
  filter: CallForProjectsFilter | null | undefined,
  page: PageArguments,
) => listing.page(context, { where: conditionsOf(filter), order: 'OPENING', page });

export const callById = defineLoader<string, CallForProjects | null>(async (ids, context) => {
  const { database } = context;
  const calls = await database.select(
    CallForProjects,
    sql`SELECT ${raw(database.columns(CallForProjects, 't'))} FROM ${from(context, CallForProjects)} t WHERE t.id = ANY(${ids.filter(isUuid)}::uuid[])`,
  );
  return onePerKey(ids, calls, ({ id }) => id);
});
