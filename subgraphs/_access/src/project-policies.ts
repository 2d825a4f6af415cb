/** The conditions of row-level security: the same reaches as in `project-scope.ts`, read from the session's settings. */
import { asking } from '@innovation-sante/kit/session';
import { AccessRole } from '@innovation-sante/scheme/vocabulary/access-role';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { type Reach, fileReach } from './reach.js';

/** Whether the session's role has that reach. */
export function reaches(reach: Reach, table: Readonly<Record<AccessRole, Reach>>): string {
  const roles = codesOf(AccessRole).filter((role) => table[role] === reach);
  return `${asking.role} = ANY('{${roles.join(',')}}'::text[])`;
}

/**
 * Whether the file of a project is for whoever the session works for.
 *
 * @param alias of a table with the columns id, region_codes, porteur_ids and referred_to
 */
export const fileIsSeen = (alias: string, table = fileReach): string => `(
  (${reaches('OWN', table)} AND ${alias}.porteur_ids @> ARRAY[${asking.organisation}])
  OR (${reaches('REGION', table)} AND ${alias}.region_codes && ${asking.regions})
  OR (${reaches('REFERRED', table)} AND ${alias}.referred_to @> ARRAY[${asking.role}])
  OR (${reaches('MANDATE', table)} AND ${alias}.id = ANY(${asking.mandates}::uuid[]))
  OR ${reaches('ALL', table)})`;

/** Whether a project is for whoever the session works for: it is public, or its file is. */
export const projectIsSeen = (alias: string): string => `(${alias}.is_public OR ${fileIsSeen(alias)})`;

/**
 * Whether a row that belongs to a project is for whoever the session works for.
 *
 * @param projects the table of projects, with its schema
 * @param key the row's column that holds the project's id, with its table
 * @param seen what is demanded of the project, which it sees as `p`
 */
export const isOfProject = (projects: string, key: string, seen: string): string =>
  `EXISTS (SELECT FROM ${projects} p WHERE p.id = ${key} AND ${seen})`;
