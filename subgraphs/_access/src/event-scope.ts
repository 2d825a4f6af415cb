/** Which events of the log are for whom: in the words of the repositories, and in those of row-level security. */
import type { Principal } from '@innovation-sante/kit/principal';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { fileIsSeen, isOfProject, projectIsSeen, reaches } from './project-policies.js';
import { fileSeen, ofProject, projectSeen, reachOf } from './project-scope.js';
import { fundingReach } from './reach.js';

/**
 * Whether an event is for the principal: what is public for whoever sees the project, what is of the file for whoever sees
 * that, money for whoever sees the project's money.
 *
 * @param projects the table of projects, with its schema
 * @param alias of the log's table
 */
export function eventSeen(principal: Principal, projects: string, alias: string): Sql {
  const audience = raw(`${alias}.audience`);
  const of = (seen: Sql) => ofProject(projects, `${alias}.project_id`, seen);
  const money = reachOf(principal, fundingReach) === 'ALL' ? sql`true` : of(fileSeen(principal, 'p', fundingReach));
  return sql`(CASE ${audience} WHEN 'PUBLIC' THEN ${of(projectSeen(principal, 'p'))}
    WHEN 'FILE' THEN ${of(fileSeen(principal, 'p'))} WHEN 'FUNDING' THEN ${money} ELSE false END)`;
}

/** The same for row-level security: a condition on `event`. */
export function eventIsSeen(projects: string): string {
  const of = (seen: string) => isOfProject(projects, 'event.project_id', seen);
  return `(
    (event.audience = 'PUBLIC' AND ${of(projectIsSeen('p'))})
    OR (event.audience = 'FILE' AND ${of(fileIsSeen('p'))})
    OR (event.audience = 'FUNDING' AND (${reaches('ALL', fundingReach)} OR ${of(fileIsSeen('p', fundingReach))})))`;
}
