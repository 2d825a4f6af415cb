/** What the subgraphs are loaded with: the real experiments, then the fictional ones, and the organisations and people of both. */
import { demoCall } from './demo/demo-calls.js';
import { demoOrganisation, organisationsPerBlock } from './demo/demo-organisations.js';
import { demoPeople, type DemoPerson } from './demo/demo-people.js';
import { demoProjects, demoSize } from './demo/demo-projects.js';
import { draftOf } from './demo/draft.js';
import { callSlugOf } from './demo/letters.js';
import type { PersonFacts, RoleFacts } from './facts/committee-facts.js';
import type { CallFacts } from './facts/letter-facts.js';
import type { OrganisationFacts } from './facts/organisation-facts.js';
import type { ProjectFacts } from './facts/project-facts.js';
import { realCalls } from './real/real-calls.js';
import { realOrganisations } from './real/real-organisations.js';
import { realProjects } from './real/real-projects.js';
import { nationalPeople, nationalRoles } from './reference/committees.js';
import { nationalOrganisations } from './reference/national-organisations.js';

/**
 * `real`: the reference data and the real experiments. `demo`: these and 40 × `times` fictional projects.
 * `none`: no project at all; the national organisations and people, which are reference data, remain.
 */
export type DatasetName = 'demo' | 'real' | 'none';

export interface DatasetOptions {
  readonly dataset: DatasetName;
  /** How many times 40 fictional projects (default 1). */
  readonly times?: number;
  /** Seed of the fictional world (default `demoSeed`). */
  readonly seed?: number;
}

/** The projects, lazily, real ones first. The same options give the same facts on every machine. */
export function* projects(options: DatasetOptions): Generator<ProjectFacts> {
  if (options.dataset !== 'none') yield* realProjects();
  if (options.dataset === 'demo') yield* demoProjects(options);
}

/** How many projects `projects` yields: for showing progress. */
export function projectCount(options: DatasetOptions): number {
  if (options.dataset === 'none') return 0;
  return realProjects().length + (options.dataset === 'demo' ? demoSize(options).count : 0);
}

/** The organisations, lazily: national ones and ARS, then the real porteurs, then fictional ones. */
export function* organisations(options: DatasetOptions): Generator<OrganisationFacts> {
  yield* nationalOrganisations();
  if (options.dataset !== 'none') yield* realOrganisations();
  if (options.dataset !== 'demo') return;
  const { seed, times } = demoSize(options);
  for (let index = 0; index < times * organisationsPerBlock; index++) yield demoOrganisation(seed, index);
}

/** The people, lazily. */
export function* people(options: DatasetOptions): Generator<PersonFacts> {
  yield* nationalPeople();
  for (const { person } of fictionalPeople(options)) yield person;
}

/** The roles that people hold, lazily. */
export function* roles(options: DatasetOptions): Generator<RoleFacts> {
  yield* nationalRoles();
  for (const { role } of fictionalPeople(options)) yield role;
}

function* fictionalPeople(options: DatasetOptions): Generator<DemoPerson> {
  if (options.dataset !== 'demo') return;
  const { seed, times } = demoSize(options);
  for (let index = 0; index < times * organisationsPerBlock; index++) yield* demoPeople(seed, index);
}

/** The calls for projects that any project answers, each once, lazily. */
export function* calls(options: DatasetOptions): Generator<CallFacts> {
  if (options.dataset === 'none') return;
  yield* realCalls();
  if (options.dataset !== 'demo') return;
  const { seed, count } = demoSize(options);
  const seen = new Set<string>();
  for (let index = 0; index < count; index++) {
    const slug = callSlugOf(draftOf(seed, index));
    if (slug === null || seen.has(slug)) continue;
    seen.add(slug);
    yield demoCall(slug);
  }
}
