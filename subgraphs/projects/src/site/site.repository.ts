/** Every statement about sites. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { Listing } from '@innovation-sante/kit/page';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { Site } from './site.entity.js';
import type { SiteFilter, SiteListArgs } from './site.filter.js';

const listing = new Listing(Site, { NAME: { expression: sql`t.name_sort`, type: 'text' } });

function conditionsOf(filter: SiteFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  const { regions, departements, communes, finess, organisations, at, provenance } = filter;
  const conditions: Sql[] = [];
  if (regions != null) conditions.push(sql`t.region_code = ANY(${regions}::text[])`);
  if (departements != null) conditions.push(sql`t.departement_code = ANY(${departements}::text[])`);
  if (communes != null) conditions.push(sql`t.commune_code = ANY(${communes}::text[])`);
  if (finess != null) conditions.push(sql`t.finess_et = ANY(${finess}::text[])`);
  if (organisations != null) {
    const ids = organisations.map((id) => demandUuid('filter.organisations', id));
    conditions.push(sql`t.organisation_id = ANY(${ids}::uuid[])`);
  }
  if (at != null) {
    conditions.push(
      sql`(t.joined_on IS NULL OR t.joined_on <= ${at}::date) AND (t.left_on IS NULL OR t.left_on >= ${at}::date)`,
    );
  }
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}

const queryOf = ({ filter, ...page }: SiteListArgs) => ({ where: conditionsOf(filter), order: 'NAME', page });

/** A page of all sites, by name. @throws BadInput */
export const listSites = (context: RequestContext, list: SiteListArgs) => listing.page(context, queryOf(list));

/** A page of a project's sites, by name. @throws BadInput */
export const listSitesOf = (context: RequestContext, projectId: string, list: SiteListArgs) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, queryOf(list));
