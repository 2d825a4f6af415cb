/** The facts of one step of the load: its projects, the calls that they answer, and the organisations that carry them. */
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { demoCall } from '@innovation-sante/scheme/demo/demo-calls';
import { demoOrganisation, organisationsPerBlock } from '@innovation-sante/scheme/demo/demo-organisations';
import { demoProject } from '@innovation-sante/scheme/demo/demo-project';
import { draftOf } from '@innovation-sante/scheme/demo/draft';
import { callSlugOf } from '@innovation-sante/scheme/demo/letters';
import { demoBlockSize, demoSeed } from '@innovation-sante/scheme/demo/world';
import type { CallFacts } from '@innovation-sante/scheme/facts/letter-facts';
import type { OrganisationFacts } from '@innovation-sante/scheme/facts/organisation-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { realCalls } from '@innovation-sante/scheme/real/real-calls';
import { realOrganisations } from '@innovation-sante/scheme/real/real-organisations';
import { realProjects } from '@innovation-sante/scheme/real/real-projects';
import { nationalOrganisations } from '@innovation-sante/scheme/reference/national-organisations';

export interface StepFacts {
  readonly projects: readonly ProjectFacts[];
  readonly calls: readonly CallFacts[];
  /** Among others, all that carry one of the projects. */
  readonly organisations: readonly OrganisationFacts[];
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, offset) => from + offset);

/** The facts of a step; the organisations of a set of fictional projects come with the set. */
export function stepFacts(step: LoadStep): StepFacts {
  if (step.part === 'real') {
    const organisations = [...nationalOrganisations(), ...realOrganisations()];
    return { projects: realProjects(), calls: realCalls(), organisations };
  }
  const indexes = range(step.from * demoBlockSize, step.to * demoBlockSize);
  const callSlugs = new Set(indexes.map((index) => callSlugOf(draftOf(demoSeed, index))));
  return {
    projects: indexes.map((index) => demoProject(demoSeed, index)),
    calls: [...callSlugs].filter((slug) => slug !== null).map((slug) => demoCall(slug)),
    organisations: range(step.from * organisationsPerBlock, step.to * organisationsPerBlock).map((index) =>
      demoOrganisation(demoSeed, index),
    ),
  };
}
