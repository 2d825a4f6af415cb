/** What other subgraphs are told of a project: the same from the load and from every change. */
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import { authorityOf } from './project-authority.rules.js';
import type { Project } from './project.entity.js';
import type { ProjectWhole } from './project-repeated.js';

type Told = Pick<
  Project,
  Exclude<keyof ProjectSnapshot, 'authority' | 'actIds'> | 'competentAuthorityId' | 'competentRegionCode'
>;

type ToldAct = ProjectWhole['acts'][number] & { readonly id: string };

/** @param acts all its legal acts */
export function snapshotOf(project: Told, acts: readonly ToldAct[]): ProjectSnapshot {
  return {
    id: project.id,
    version: project.version,
    slug: project.slug,
    provenance: project.provenance,
    state: project.state,
    stateSince: project.stateSince,
    declaredScope: project.declaredScope,
    decidedScope: project.decidedScope,
    regionCodes: project.regionCodes,
    departementCodes: project.departementCodes,
    themes: project.themes,
    populations: project.populations,
    paymentModels: project.paymentModels,
    porteurIds: project.porteurIds,
    authority: authorityOf(project.competentAuthorityId, project.competentRegionCode, acts),
    authorisedOn: project.authorisedOn,
    firstInclusionOn: project.firstInclusionOn,
    endsOn: project.endsOn,
    actIds: acts.map(({ id }) => id).toSorted(),
    isPublic: project.isPublic,
    referredTo: project.referredTo,
  };
}
