/** Every statement about people. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Connection, Listing } from '@innovation-sante/kit/page';
import { demandShortLists } from '@innovation-sante/kit/short-lists';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { nameConditions } from '../search/name-search.repository.js';
import { Role } from '../role/role.entity.js';
import { Person } from './person.entity.js';
import type { PersonFilter, PersonListArgs } from './person.filter.js';

const listing = new Listing(Person, { NAME: { expression: sql`t.name_sort`, type: 'text' } });

/** What the role `r` must be; empty when the filter says nothing of roles. */
function roleConditions({ roleKinds, organisations, committee, at }: PersonFilter): Sql[] {
  const conditions: Sql[] = [];
  if (roleKinds != null) conditions.push(sql`r.kind = ANY(${roleKinds}::text[])`);
  if (organisations != null) {
    const ids = organisations.map((id) => demandUuid('filter.organisations', id));
    conditions.push(sql`r.organisation_id = ANY(${ids}::uuid[])`);
  }
  if (committee != null) conditions.push(sql`r.committee_code = ${committee}`);
  if (at != null) conditions.push(sql`r.period @> ${at}::date`);
  return conditions;
}

function conditionsOf(context: RequestContext, filter: PersonFilter | null | undefined): Sql[] {
  if (!filter) return [];
  demandShortLists('filter', filter);
  const conditions: Sql[] = [];
  const held = roleConditions(filter);
  if (held.length > 0) {
    conditions.push(
      sql`EXISTS (SELECT FROM ${from(context, Role)} r WHERE r.person_id = t.id AND ${join(held, ' AND ')})`,
    );
  }
  if (filter.provenance != null) conditions.push(sql`t.provenance = ${filter.provenance}`);
  return conditions;
}

/** A page of the people. @throws BadInput */
export function listPeople(
  context: RequestContext,
  { filter, search, orderBy, first, after, last, before }: PersonListArgs,
): Promise<Connection<Person>> {
  return listing.page(context, {
    where: [...conditionsOf(context, filter), ...nameConditions('search', search)],
    order: orderBy?.field ?? 'NAME',
    direction: orderBy?.direction ?? 'ASC',
    page: { first, after, last, before },
  });
}

function loaderBy(key: 'id' | 'rpps', type: 'uuid' | 'text') {
  return defineLoader<string, Person | null>(async (values, context) => {
    const { database } = context;
    const rows = await database.select(
      Person,
      sql`SELECT ${raw(database.columns(Person, 't'))} FROM ${from(context, Person)} t WHERE t.${raw(key)} = ANY(${values}::${raw(type)}[])`,
    );
    return onePerKey(values, rows, (person) => person[key] as string);
  });
}

/** A person by each of their keys; the keys must have been checked. */
export const personBy = { id: loaderBy('id', 'uuid'), rpps: loaderBy('rpps', 'text') };
