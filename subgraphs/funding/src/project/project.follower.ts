/** Follows the projects subgraph: each snapshot of a project becomes this subgraph's copy of it. */
import type { Database } from '@innovation-sante/kit/database';
import type { Follower, LoggedEvent } from '@innovation-sante/kit/log-reader';
import { doubtProjection, removeUntold, upsertProjection } from '@innovation-sante/kit/projection';
import { insertAll } from '@innovation-sante/kit/bulk';
import { sql } from '@innovation-sante/kit/sql';
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import { departementRows } from './project.rows.js';
import { ProjectDepartement, ProjectProjection, projectColumns } from './project-projection.entity.js';

export const projectsFollower = 'funding.projects';

/** The copy that a snapshot gives. */
export const rowOfSnapshot = (project: ProjectSnapshot): ProjectProjection => ({
  id: project.id,
  slug: project.slug,
  state: project.state,
  scope: project.decidedScope ?? project.declaredScope,
  authority: project.authority,
  themes: [...project.themes],
  populations: [...project.populations],
  paymentModels: [...project.paymentModels],
  provenance: project.provenance,
  version: project.version,
  isPublic: project.isPublic,
  regionCodes: [...project.regionCodes],
  porteurIds: [...project.porteurIds],
  referredTo: [...project.referredTo],
  actIds: [...project.actIds],
  authorisedOn: project.authorisedOn,
});

/** A project's snapshot, where the event carries one; their owner's types are the contract between the two. */
const snapshotOf = ({ noun, facts }: LoggedEvent) =>
  noun === 'Project' && facts !== null ? (facts as unknown as ProjectSnapshot) : undefined;

async function apply(database: Database, events: readonly LoggedEvent[]): Promise<void> {
  const snapshots = events.flatMap((event) => snapshotOf(event) ?? []);
  const written = await upsertProjection(database, ProjectProjection, projectColumns, snapshots.map(rowOfSnapshot));
  if (written.length === 0) return;
  const told = new Map(snapshots.map((snapshot) => [`${snapshot.id} ${snapshot.version}`, snapshot]));
  const departements = written.flatMap(({ id, version }) => {
    const snapshot = told.get(`${id} ${version}`);
    return snapshot ? departementRows(snapshot) : [];
  });
  await database.rows(
    sql`DELETE FROM project_departement WHERE project_id = ANY(${written.map(({ id }) => id)}::uuid[])`,
  );
  await insertAll(database, ProjectDepartement, ['projectId', 'departementCode', 'regionCode'], departements);
}

/** Money and published amounts keep their project's row. */
const hasMoney = sql`EXISTS (SELECT FROM funding_line l WHERE l.project_id = t.id)
  OR EXISTS (SELECT FROM stated_amount s WHERE s.project_id = t.id)`;

export const followProjects: Follower = {
  name: projectsFollower,
  follows: ['projects'],
  apply,
  beginAgain: (database) => doubtProjection(database, ProjectProjection),
  endAgain: async (database) => {
    await removeUntold(database, ProjectProjection, hasMoney);
    // Of what its owner does not tell, nobody knows for whom it is: it stays for those who see all.
    await database.rows(sql`UPDATE project_projection
      SET is_public = false, region_codes = '{}', porteur_ids = '{}', referred_to = '{}' WHERE version = 0`);
  },
};
