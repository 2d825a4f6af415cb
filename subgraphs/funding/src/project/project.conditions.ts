/** The condition that lists of lines, commitments and payments, and sums of them, put on their project. */
import { demandOwnOrganisation } from '@innovation-sante/access/demands';
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuids } from '@innovation-sante/kit/uuid';
import { ProjectProjection } from './project-projection.entity.js';

/**
 * Any of these organisations carries the project of `t`.
 *
 * @throws BadInput for an id that is none; Forbidden where a porteur asks for another one
 */
export function carriedBy(context: RequestContext, field: string, porteurs: readonly string[]): Sql {
  const ids = demandUuids(field, porteurs);
  demandOwnOrganisation(context, field, 'OWN', ids);
  return sql`t.project_id IN (SELECT p.id FROM ${from(context, ProjectProjection)} p WHERE p.porteur_ids && ${ids}::uuid[])`;
}
