/** Every statement about legal acts. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandRange } from '@innovation-sante/kit/dates';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type PageArguments } from '@innovation-sante/kit/page';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid, isUuid } from '@innovation-sante/kit/uuid';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { LegalAct } from './legal-act.entity.js';
import type { LegalActFilter, LegalActListArgs } from './legal-act.filter.js';

const listing = new Listing(LegalAct, { DATE: { expression: sql`t.dated_on`, type: 'date' } });

const ofProject = sql`t.project_id = k.key::uuid`;

function conditionsOf(filter: LegalActFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  demandRange('filter.signedTo', filter.signedFrom, filter.signedTo);
  const { purposes, kinds, regions, authorities, nor, jorftext, signedFrom, signedTo, provenance } = filter;
  const conditions: Sql[] = [];
  if (purposes != null) conditions.push(sql`t.purpose = ANY(${purposes}::text[])`);
  if (kinds != null) conditions.push(sql`t.kind = ANY(${kinds}::text[])`);
  if (regions != null) conditions.push(sql`t.region_code = ANY(${regions}::text[])`);
  if (authorities != null) {
    const ids = authorities.map((id) => demandUuid('filter.authorities', id));
    conditions.push(sql`t.authority_id = ANY(${ids}::uuid[])`);
  }
  if (nor != null) conditions.push(sql`t.nor = ${nor}`);
  if (jorftext != null) conditions.push(sql`t.jorftext = ${jorftext}`);
  if (signedFrom != null) conditions.push(sql`t.signed_on >= ${signedFrom}::date`);
  if (signedTo != null) conditions.push(sql`t.signed_on <= ${signedTo}::date`);
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}

const queryOf = ({ filter, ...page }: LegalActListArgs) => ({ where: conditionsOf(filter), order: 'DATE', page });

/** A page of all acts, in order of date. @throws BadInput */
export const listLegalActs = (context: RequestContext, list: LegalActListArgs) => listing.page(context, queryOf(list));

/** A page of a project's acts, in order of date. @throws BadInput */
export const listLegalActsOf = (context: RequestContext, projectId: string, list: LegalActListArgs) =>
  listing.pageOf(context, ofProject, projectId, queryOf(list));

/** A page of the acts that authorise a project, in order of date. @throws BadInput */
export const listAuthorisationsOf = (context: RequestContext, projectId: string, page: PageArguments) =>
  listing.pageOf(context, ofProject, projectId, { where: [sql`t.purpose = 'AUTHORISATION'`], order: 'DATE', page });

/** A page of the acts that change an act, in order of date. @throws BadInput */
export const listAmendmentsOf = (context: RequestContext, actId: string, page: PageArguments) =>
  listing.pageOf(context, sql`t.amends_id = k.key::uuid`, actId, { order: 'DATE', page });

export const legalActById = defineLoader<string, LegalAct | null>(async (ids, context) => {
  const { database } = context;
  const acts = await database.select(
    LegalAct,
    sql`SELECT ${raw(database.columns(LegalAct, 't'))} FROM ${from(context, LegalAct)} t WHERE t.id = ANY(${ids.filter(isUuid)}::uuid[])`,
  );
  return onePerKey(ids, acts, ({ id }) => id);
});
