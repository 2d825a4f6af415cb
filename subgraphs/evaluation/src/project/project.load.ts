/** Copies the facts about projects by which this subgraph filters and judges, as their owner will tell of them. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { Authority } from '@innovation-sante/scheme/rules/funding-rule';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import { ProjectProjection } from './project-projection.entity.js';
import { projectionColumns } from './project.follower.js';

/** All projects are copied, those without an evaluation too: their facts are what filters are made of. */
export async function loadProjectProjections(database: Database, projects: readonly ProjectFacts[]): Promise<void> {
  await insertAll(
    database,
    ProjectProjection,
    [...projectionColumns, 'generalisationReferredTo'],
    projects.map((project) => ({
      ...project,
      version: 1,
      scope: project.decidedScope ?? project.declaredScope,
      suspendedOn: project.state === 'SUSPENDU' ? project.stateSince : null,
      porteurIds: project.porteurs.map(({ organisationId }) => organisationId),
      authority: authorityOf(project),
      authorisedOn: authorisedOn(project),
      actIds: project.acts.map(({ id }) => id).toSorted(),
      isPublic: project.provenance === 'REAL' || isAuthorised(project),
      fileReferredTo: referredTo(project.opinions),
      generalisationReferredTo: referredTo(project.evaluation?.opinions ?? []),
    })),
  );
}

const authorisingActs = ({ acts }: ProjectFacts) => acts.filter(({ purpose }) => purpose === 'AUTHORISATION');

const isAuthorised = (project: ProjectFacts): boolean => authorisingActs(project).length > 0;

/** When it was first authorised; null where no act says the day. */
export function authorisedOn(project: ProjectFacts): string | null {
  const days = authorisingActs(project).map((act) => act.signedOn ?? act.publishedOn ?? act.effectiveFrom);
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

function authorityOf({ competentAuthorityId, competentRegionCode }: ProjectFacts): Authority | null {
  if (competentAuthorityId === null) return null;
  return competentRegionCode === null ? 'MINISTERS' : 'ARS';
}

/** The bodies that were asked, each once. */
const referredTo = (opinions: readonly { readonly body: OpinionBody | null }[]): OpinionBody[] => [
  ...new Set(opinions.flatMap(({ body }) => (body === null ? [] : [body]))),
];
