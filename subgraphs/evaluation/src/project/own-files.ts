/** What one may ask of files: a filter by what stands in them may not name foreign regions, porteurs or evaluators. */
import { demandOwnOrganisation, demandOwnRegions } from '@innovation-sante/access/demands';
import { fileSeen, reachOf } from '@innovation-sante/access/project-scope';
import { type Reading, from } from '@innovation-sante/kit/access';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { ProjectProjection } from './project-projection.entity.js';
import type { ProjectFacets } from './project.filter.js';

/** A filter that may name whose files are asked for. */
export interface FilesFilter extends ProjectFacets {
  readonly evaluators?: readonly string[] | null;
}

/**
 * The condition that row `t` is of a project whose file is the principal's: what stands in files alone is looked for
 * nowhere else. Those who see all files need none.
 *
 * @throws Forbidden naming the field of the filter that asks for what is not the principal's
 */
export function amongOwnFiles(reading: Reading, filter: FilesFilter): Sql[] {
  demandOwnRegions(reading, 'filter.regions', filter.regions);
  demandOwnOrganisation(reading, 'filter.porteurs', 'OWN', filter.porteurs);
  demandOwnOrganisation(reading, 'filter.evaluators', 'MANDATE', filter.evaluators);
  if (reachOf(reading.principal) === 'ALL') return [];
  const own = sql`SELECT p.id FROM ${from(reading, ProjectProjection)} p WHERE ${fileSeen(reading.principal, 'p')}`;
  return [sql`t.project_id = ANY(ARRAY(${own}))`];
}
