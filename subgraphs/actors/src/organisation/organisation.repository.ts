/** Every statement about organisations. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Connection, type ListQuery, Listing } from '@innovation-sante/kit/page';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { nameConditions } from '../search/name-search.repository.js';
import { Organisation } from './organisation.entity.js';
import type { OrganisationFilter, OrganisationListArgs } from './organisation.filter.js';

const listing = new Listing(Organisation, {
  NAME: { expression: sql`t.name_sort`, type: 'text' },
  REGION: { expression: sql`t.region_sort`, type: 'text' },
});

function conditionsOf(filter: OrganisationFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  const { kinds, regions, departements, provenance } = filter;
  const conditions: Sql[] = [];
  if (kinds != null) conditions.push(sql`t.kinds && ${kinds}::text[]`);
  if (regions != null) conditions.push(sql`t.region_code = ANY(${regions}::text[])`);
  if (departements != null) conditions.push(sql`t.departement_code = ANY(${departements}::text[])`);
  if (provenance != null) conditions.push(sql`t.provenance = ${provenance}`);
  return conditions;
}

function queryOf({ filter, search, orderBy, first, after, last, before }: OrganisationListArgs): ListQuery {
  return {
    where: [...conditionsOf(filter), ...nameConditions('search', search)],
    order: orderBy?.field ?? 'NAME',
    direction: orderBy?.direction ?? 'ASC',
    page: { first, after, last, before },
  };
}

/** A page of all organisations. @throws BadInput */
export const listOrganisations = (
  context: RequestContext,
  list: OrganisationListArgs,
): Promise<Connection<Organisation>> => listing.page(context, queryOf(list));

/** By what a territory's organisations are found, from its code (`k.key`). */
const links = { region: sql`t.region_code = k.key`, departement: sql`t.departement_code = k.key` };

/** A page of the organisations of a territory; those of many territories are one statement. @throws BadInput */
export const listOrganisationsOf = (
  context: RequestContext,
  link: keyof typeof links,
  code: string,
  list: OrganisationListArgs,
): Promise<Connection<Organisation>> => listing.pageOf(context, links[link], code, queryOf(list));

/** The keys of an organisation: each is unique among those that have it. */
export type OrganisationKey = 'id' | 'siren' | 'siret' | 'finessEj' | 'finessEt';

function loaderBy(key: OrganisationKey, type: 'uuid' | 'text') {
  return defineLoader<string, Organisation | null>(async (values, context) => {
    const { database } = context;
    const column = raw(database.columnNames(Organisation, [key]).join());
    const rows = await database.select(
      Organisation,
      sql`SELECT ${raw(database.columns(Organisation, 't'))} FROM ${from(context, Organisation)} t WHERE t.${column} = ANY(${values}::${raw(type)}[])`,
    );
    return onePerKey(values, rows, (organisation) => organisation[key] as string);
  });
}

/** An organisation by each of its keys; the keys must have been checked. */
export const organisationBy = {
  id: loaderBy('id', 'uuid'),
  siren: loaderBy('siren', 'text'),
  siret: loaderBy('siret', 'text'),
  finessEj: loaderBy('finessEj', 'text'),
  finessEt: loaderBy('finessEt', 'text'),
} as const satisfies Record<OrganisationKey, unknown>;
