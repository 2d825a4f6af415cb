/** The plain facts of the world under test: the same data that the subgraphs load, read here from the scheme alone. */
import { demoOrganisation, organisationsPerBlock } from '@innovation-sante/scheme/demo/demo-organisations';
import { demoPeople } from '@innovation-sante/scheme/demo/demo-people';
import { demoProject } from '@innovation-sante/scheme/demo/demo-project';
import { demoBlockSize, demoSeed } from '@innovation-sante/scheme/demo/world';
import { people, roles } from '@innovation-sante/scheme/dataset';
import type { PersonFacts, RoleFacts } from '@innovation-sante/scheme/facts/committee-facts';
import type { IndicatorValueFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import type { IndicatorFacts } from '@innovation-sante/scheme/facts/indicator-facts';
import type { OrganisationFacts } from '@innovation-sante/scheme/facts/organisation-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { realOrganisations } from '@innovation-sante/scheme/real/real-organisations';
import { realProjects } from '@innovation-sante/scheme/real/real-projects';
import { indicators } from '@innovation-sante/scheme/reference/indicators';
import { nationalOrganisations } from '@innovation-sante/scheme/reference/national-organisations';

const range = (size: number) => Array.from({ length: size }, (_, index) => index);

/** Indicators of which the values are counts of people. */
const countsOfPeople: ReadonlySet<string> = new Set(
  indicators()
    .filter(({ unit }) => unit === 'persons')
    .map(({ code }) => code),
);

export const countsPeople = (value: IndicatorValueFacts): boolean => countsOfPeople.has(value.indicatorCode);

/** A value that is made a small count: the data have none, and outsiders must see none. */
export interface SmallCount {
  readonly id: string;
  readonly change: Partial<Pick<IndicatorValueFacts, 'n' | 'nReference' | 'value' | 'difference'>>;
}

const everySoMany = 9;

/** Some values become counts of five people: in the group measured, in the one compared with, or as the value itself. */
function smallCountsOf(projects: readonly ProjectFacts[]): SmallCount[] {
  const values = projects.flatMap(({ evaluation }) => evaluation?.values ?? []);
  return values
    .filter((value, index) => index % everySoMany === 0 || (countsPeople(value) && index % 2 === 0))
    .map((value, index): SmallCount => {
      if (countsPeople(value)) return { id: value.id, change: { value: 5 } };
      return { id: value.id, change: index % 2 === 0 ? { n: 5 } : { n: 50, nReference: 5 } };
    });
}

export interface Dataset {
  readonly projects: readonly ProjectFacts[];
  readonly organisations: readonly OrganisationFacts[];
  readonly people: readonly PersonFacts[];
  readonly roles: readonly RoleFacts[];
  readonly indicators: readonly IndicatorFacts[];
  /** To be written over the values that were loaded. */
  readonly smallCounts: readonly SmallCount[];
}

function withSmallCounts(projects: readonly ProjectFacts[], counts: readonly SmallCount[]): ProjectFacts[] {
  const changes = new Map(counts.map(({ id, change }) => [id, change]));
  return projects.map((project) => {
    if (!project.evaluation) return project;
    const values = project.evaluation.values.map((value) => ({ ...value, ...changes.get(value.id) }));
    return { ...project, evaluation: { ...project.evaluation, values } };
  });
}

/** The real experiments and one set of fictional projects. */
export function readDataset(): Dataset {
  const loaded = [...realProjects(), ...range(demoBlockSize).map((index) => demoProject(demoSeed, index))];
  const smallCounts = smallCountsOf(loaded);
  const fictional = range(organisationsPerBlock);
  const demo = fictional.flatMap((index) => demoPeople(demoSeed, index));
  return {
    projects: withSmallCounts(loaded, smallCounts),
    organisations: [
      ...nationalOrganisations(),
      ...realOrganisations(),
      ...fictional.map((index) => demoOrganisation(demoSeed, index)),
    ],
    people: [...people({ dataset: 'real' }), ...demo.map(({ person }) => person)],
    roles: [...roles({ dataset: 'real' }), ...demo.map(({ role }) => role)],
    indicators: indicators(),
    smallCounts,
  };
}
