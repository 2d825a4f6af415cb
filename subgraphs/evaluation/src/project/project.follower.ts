/** Keeps the copy of the facts about projects: what the projects subgraph tells becomes rows here. */
import type { Database } from '@innovation-sante/kit/database';
import type { Follower, LoggedEvent } from '@innovation-sante/kit/log-reader';
import { doubtProjection, removeUntold, upsertProjection } from '@innovation-sante/kit/projection';
import { sql } from '@innovation-sante/kit/sql';
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import { ProjectProjection } from './project-projection.entity.js';

/** The name of the follower, as `evaluationProjection` tells of it. */
export const projectsFollower = 'evaluation.projects';

/** The columns that the owner tells of; what is referred for generalisation is this subgraph's own. */
export const projectionColumns = [
  'id',
  'version',
  'slug',
  'provenance',
  'state',
  'stateSince',
  'scope',
  'regionCodes',
  'departementCodes',
  'themes',
  'populations',
  'paymentModels',
  'porteurIds',
  'authority',
  'authorisedOn',
  'firstInclusionOn',
  'endsOn',
  'suspendedOn',
  'actIds',
  'isPublic',
  'fileReferredTo',
] as const satisfies readonly (keyof ProjectProjection)[];

/** A project as it is copied here. */
export const projectionOf = (told: ProjectSnapshot): ProjectProjection => ({
  ...told,
  generalisationReferredTo: [],
  scope: told.decidedScope ?? told.declaredScope,
  suspendedOn: told.state === 'SUSPENDU' ? told.stateSince : null,
  fileReferredTo: told.referredTo,
});

const snapshotsOf = (events: readonly LoggedEvent[]): ProjectSnapshot[] =>
  events.flatMap(({ noun, facts }) =>
    noun === 'Project' && facts !== null ? [facts as unknown as ProjectSnapshot] : [],
  );

async function apply(database: Database, events: readonly LoggedEvent[]): Promise<void> {
  const written = await upsertProjection(
    database,
    ProjectProjection,
    projectionColumns,
    snapshotsOf(events).map(projectionOf),
  );
  const begun = written.filter(({ firstInclusionOn }) => firstInclusionOn !== null).map(({ id }) => id);
  if (begun.length === 0) return;
  // With the first inclusion, data are collected. Nobody decides it, so that no version is counted.
  await database.rows(sql`UPDATE evaluation SET status = 'EN_COURS'
    WHERE status = 'PROTOCOLE_VALIDE' AND project_id = ANY(${begun}::uuid[])`);
}

export const projectsOfTheLog: Follower = {
  name: projectsFollower,
  follows: ['projects'],
  apply,
  beginAgain: (database) => doubtProjection(database, ProjectProjection),
  endAgain: (database) =>
    removeUntold(database, ProjectProjection, sql`EXISTS (SELECT FROM evaluation e WHERE e.project_id = t.id)`),
};
