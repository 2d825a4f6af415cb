/** For tests: somebody of each role, and which projects' files are theirs, said from the facts and in other words than the product's. */
import type { Principal } from '@innovation-sante/kit/principal';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import { allProjects, demoFacts } from './world.js';

/** Somebody who asks. */
export interface Asker {
  /** As `run` of a tested subgraph takes it: null for the public. */
  readonly principal: Partial<Principal> | null;
  /** Whether the file of a project is theirs. */
  readonly sees: (project: ProjectFacts) => boolean;
}

/** Authorised, or known from sources. */
export const isPublic = ({ provenance, acts }: ProjectFacts): boolean =>
  provenance === 'REAL' || acts.some(({ purpose }) => purpose === 'AUTHORISATION');

/** A project of which everything but the specification's acts is there, and which nobody knows of who need not. */
export const hidden = theFirst(
  demoFacts.projects,
  (project) => !isPublic(project) && project.letter !== null && project.specifications.length > 0,
);
/** An authorised project with a file. */
export const shown = theFirst(
  demoFacts.projects,
  (project) => isPublic(project) && project.letter !== null && project.specifications.length > 0,
);

function theFirst(projects: readonly ProjectFacts[], is: (project: ProjectFacts) => boolean): ProjectFacts {
  const found = projects.find(is);
  if (!found) throw new Error('the data has no such project');
  return found;
}

export const leadOf = ({ porteurs }: ProjectFacts): string => {
  const [lead] = porteurs;
  if (!lead) throw new Error('the project has no porteur');
  return lead.organisationId;
};

const touches = (project: ProjectFacts, region: string) =>
  project.regionCodes.includes(region) || project.sites.some(({ regionCode }) => regionCode === region);

const wasAsked = ({ opinions, evaluation }: ProjectFacts, asked: OpinionBody) =>
  opinions.some(({ body }) => body === asked) || (evaluation?.opinions ?? []).some(({ body }) => body === asked);

const none = () => false;
const mandates = [hidden.id, shown.id];
const region = theFirst(allProjects, (project) => !isPublic(project) && project.regionCodes.length === 1)
  .regionCodes[0];
if (region === undefined) throw new Error('the data has no regional project that is hidden');

/** The region of the agent. */
export const ownRegion = region;

/** By role; the public, and whoever has a role but nothing to it. */
export const askers = {
  PUBLIC: { principal: null, sees: none },
  PORTEUR: {
    principal: { role: 'PORTEUR', organisation: leadOf(hidden) },
    sees: ({ porteurs }) => porteurs.some(({ organisationId }) => organisationId === leadOf(hidden)),
  },
  'PORTEUR of nothing': { principal: { role: 'PORTEUR' }, sees: none },
  ARS: { principal: { role: 'ARS', regions: [region] }, sees: (project) => touches(project, region) },
  'ARS of nowhere': { principal: { role: 'ARS', regions: [] }, sees: none },
  NATIONAL_TEAM: { principal: { role: 'NATIONAL_TEAM' }, sees: () => true },
  CTIS: { principal: { role: 'CTIS' }, sees: (project) => wasAsked(project, 'CTIS') },
  CSIS: { principal: { role: 'CSIS' }, sees: (project) => wasAsked(project, 'CSIS') },
  HAS: { principal: { role: 'HAS' }, sees: (project) => wasAsked(project, 'HAS') },
  ASSURANCE_MALADIE: { principal: { role: 'ASSURANCE_MALADIE' }, sees: none },
  EVALUATOR: { principal: { role: 'EVALUATOR', mandates }, sees: ({ id }) => mandates.includes(id) },
  'a role that nobody knows': { principal: { role: 'KING', regions: [region], mandates }, sees: none },
  'the service, by a forged token': { principal: { role: 'SYSTEM' }, sees: none },
} as const satisfies Record<string, Asker>;
