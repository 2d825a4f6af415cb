/** Every statement about the copied facts of projects: how a list's rows are chosen by their project. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { type Sql, join, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { ProjectProjection } from './project-projection.entity.js';
import type { ProjectFacets } from './project.filter.js';

/**
 * The condition that a list's row `t` belongs to a project with these facets; empty when none is asked for.
 *
 * The projects are found first, as one array, and the list's index on `project_id` does the rest: the plan stays the
 * same however many projects match.
 *
 * @throws BadInput for an id that is not a UUID
 */
export function projectConditions(context: Reading, filter: ProjectFacets): Sql[] {
  const conditions: Sql[] = [];
  if (filter.themes) conditions.push(sql`p.themes && ${filter.themes}::text[]`);
  if (filter.populations) conditions.push(sql`p.populations && ${filter.populations}::text[]`);
  if (filter.paymentModels) conditions.push(sql`p.payment_models && ${filter.paymentModels}::text[]`);
  if (filter.regions) conditions.push(sql`p.region_codes && ${filter.regions}::text[]`);
  if (filter.departements) conditions.push(sql`p.departement_codes && ${filter.departements}::text[]`);
  if (filter.porteurs) {
    const ids = filter.porteurs.map((id) => demandUuid('filter.porteurs', id));
    conditions.push(sql`p.porteur_ids && ${ids}::uuid[]`);
  }
  if (filter.states) conditions.push(sql`p.state = ANY(${filter.states}::text[])`);
  if (filter.scopes) conditions.push(sql`p.scope = ANY(${filter.scopes}::text[])`);
  if (conditions.length === 0) return [];
  const ids = sql`ARRAY(SELECT p.id FROM ${from(context, ProjectProjection)} p WHERE ${join(conditions, ' AND ')})`;
  return [sql`t.project_id = ANY(${ids})`];
}
