/** Every statement about roles. */
import type { RequestContext } from '@innovation-sante/kit/context';
import { type Connection, Listing } from '@innovation-sante/kit/page';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { Role } from './role.entity.js';
import type { RoleListArgs } from './role.filter.js';

const listing = new Listing(Role, { SINCE: { expression: sql`t.since`, type: 'date' } });

/** By what a parent's roles are found, from the parent's key (`k.key`). */
const links = {
  person: sql`t.person_id = k.key::uuid`,
  organisation: sql`t.organisation_id = k.key::uuid`,
  committee: sql`t.committee_code = k.key`,
};

/** A page of the roles of a parent, the latest first; those of many parents are one statement. @throws BadInput */
export function listRolesOf(
  context: RequestContext,
  link: keyof typeof links,
  key: string,
  { at, kinds, first, after, last, before }: RoleListArgs,
): Promise<Connection<Role>> {
  const where: Sql[] = [];
  if (at != null) where.push(sql`t.period @> ${at}::date`);
  if (kinds != null) where.push(sql`t.kind = ANY(${kinds}::text[])`);
  const page = { first, after, last, before };
  return listing.pageOf(context, links[link], key, { where, order: 'SINCE', direction: 'DESC', page });
}
