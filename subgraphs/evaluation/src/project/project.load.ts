/** Copies the facts about projects by which this subgraph filters and judges. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { ProjectProjection } from './project-projection.entity.js';

/** All projects are copied, those without an evaluation too: their facts are what filters are made of. */
export async function loadProjectProjections(database: Database, projects: readonly ProjectFacts[]): Promise<void> {
  await insertAll(
    database,
    ProjectProjection,
    [
      'id',
      'slug',
      'state',
      'scope',
      'regionCodes',
      'departementCodes',
      'themes',
      'populations',
      'paymentModels',
      'porteurIds',
      'firstInclusionOn',
      'endsOn',
      'suspendedOn',
      'provenance',
    ],
    projects.map((project) => ({
      ...project,
      scope: project.decidedScope ?? project.declaredScope,
      suspendedOn: project.state === 'SUSPENDU' ? project.stateSince : null,
      porteurIds: project.porteurs.map(({ organisationId }) => organisationId),
    })),
  );
}
