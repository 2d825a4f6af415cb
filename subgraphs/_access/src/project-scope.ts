/** The conditions of the repositories: which projects, seen as a table's alias, are for a principal. */
import type { Principal } from '@innovation-sante/kit/principal';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { isCodeOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { type Reach, fileReach } from './reach.js';

/** How far a principal reaches, by a table of reaches; a role that the scheme does not know reaches nothing. */
export function reachOf(
  { role }: Pick<Principal, 'role'>,
  reaches: Readonly<Record<AccessRole, Reach>> = fileReach,
): Reach {
  return isCodeOf(AccessRole, role) ? reaches[role] : 'NONE';
}

/**
 * Whether the file of a project is for the principal.
 *
 * @param alias of a table with the columns id, region_codes, porteur_ids and referred_to
 */
export function fileSeen(principal: Principal, alias: string, reaches = fileReach): Sql {
  const of = (column: string) => raw(`${alias}.${column}`);
  switch (reachOf(principal, reaches)) {
    case 'ALL':
      return sql`true`;
    case 'OWN':
      return principal.organisation === null
        ? sql`false`
        : sql`${of('porteur_ids')} @> ARRAY[${principal.organisation}::uuid]`;
    case 'REGION':
      return sql`${of('region_codes')} && ${[...principal.regions]}::text[]`;
    case 'REFERRED':
      return sql`${of('referred_to')} @> ARRAY[${principal.role}]`;
    case 'MANDATE':
      return sql`${of('id')} = ANY(${[...principal.mandates]}::uuid[])`;
    case 'NONE':
      return sql`false`;
  }
}

/**
 * Whether a project is for the principal: it is public, or its file is.
 *
 * @param alias of a table that has, besides, the column is_public
 */
export const projectSeen = (principal: Principal, alias: string): Sql =>
  sql`(${raw(`${alias}.is_public`)} OR ${fileSeen(principal, alias)})`;

/**
 * Whether a row that belongs to a project is for the principal.
 *
 * @param projects the table of projects, with its schema
 * @param key the row's column that holds the project's id, with its alias
 * @param seen what is demanded of the project, which it sees as `p`
 */
export const ofProject = (projects: string, key: string, seen: Sql): Sql =>
  sql`EXISTS (SELECT FROM ${raw(projects)} p WHERE p.id = ${raw(key)} AND ${seen})`;

/**
 * A condition on what only the file of a project says: fulfilled only where the principal sees the file, so that a filter
 * tells nothing of the others.
 *
 * @param alias of the table of projects
 */
export const whereFileSeen = (principal: Principal, alias: string, condition: Sql): Sql =>
  reachOf(principal) === 'ALL' ? condition : sql`(${fileSeen(principal, alias)} AND ${condition})`;

/**
 * A value that only the file of a project says: unknown (null) where the principal does not see the file.
 *
 * @param alias of the table of projects
 */
export const valueWhereFileSeen = (principal: Principal, alias: string, value: Sql): Sql =>
  reachOf(principal) === 'ALL' ? value : sql`CASE WHEN ${fileSeen(principal, alias)} THEN ${value} END`;
