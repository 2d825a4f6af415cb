/** Counts of projects and letters, reckoned anew from those that an asker sees. */
import type { LetterFacts } from '@innovation-sante/scheme/facts/letter-facts';
import type { OrganisationFacts } from '@innovation-sante/scheme/facts/organisation-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';
import { combinations, grouped } from './grouped.js';
import type { Oracle, Sight } from './oracle.js';
import { groupField } from './operations.js';

const finished: ReadonlySet<string> = new Set([
  'ARRET_ANTICIPE',
  'TERMINE',
  'EVALUATION_FINALE',
  'AVIS_GENERALISATION',
  'PERIODE_TRANSITOIRE',
  'GENERALISE',
  'NON_GENERALISE',
  'RELANCE_V2',
]);

type Value = string | number | null;

const yearOf = (date: string | null | undefined): Value => (date == null ? null : Number(date.slice(0, 4)));

function authorisedIn({ acts }: ProjectFacts): Value {
  const authorising = acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  const days = authorising.flatMap((act) => act.signedOn ?? act.publishedOn ?? act.effectiveFrom ?? []);
  return yearOf(days.toSorted()[0] ?? authorising.find(({ around }) => around !== null)?.around);
}

const kindsOfPorteurs = ({ porteurs }: ProjectFacts, organisations: ReadonlyMap<string, OrganisationFacts>) =>
  porteurs.flatMap(({ organisationId }) => organisations.get(organisationId)?.kinds ?? []);

/** The values of a project along a dimension, as an asker sees them. */
function valuesAlong(
  dimension: string,
  project: ProjectFacts,
  seesFile: boolean,
  organisations: ReadonlyMap<string, OrganisationFacts>,
): readonly Value[] {
  const { sites } = project;
  switch (dimension) {
    case 'STATE':
      return [project.state];
    case 'SCOPE':
      return [project.decidedScope ?? project.declaredScope];
    case 'DECLARED_SCOPE':
      return [seesFile ? project.declaredScope : null];
    case 'DECIDED_SCOPE':
      return [project.decidedScope];
    case 'REGION':
      return [...project.regionCodes, ...sites.map(({ regionCode }) => regionCode)];
    case 'DEPARTEMENT':
      return [...project.departementCodes, ...sites.map(({ departementCode }) => departementCode)];
    case 'THEME':
      return project.themes;
    case 'POPULATION':
      return project.populations;
    case 'PAYMENT_MODEL':
      return project.paymentModels;
    case 'OBJECTIVE':
      return project.objectives;
    case 'DEROGATION_KIND':
      return project.derogations.map((code) => derogationKinds[code]);
    case 'DEROGATION_CODE':
      return project.derogations;
    case 'PORTEUR_KIND':
      return kindsOfPorteurs(project, organisations);
    case 'ORIGIN':
      return [project.origin];
    case 'YEAR':
      return [authorisedIn(project)];
    case 'FILING_YEAR':
      return [seesFile ? yearOf(project.letter?.depositedOn) : null];
    case 'END_YEAR':
      return [yearOf(project.endsOn ?? project.endedAround)];
    case 'PROVENANCE':
      return [project.provenance];
    default:
      throw new Error(`counts know no dimension ${dimension}`);
  }
}

const shown = (dimension: string, value: Value) =>
  ['REGION', 'DEPARTEMENT'].includes(dimension) && value !== null ? { code: value } : value;

interface Group {
  readonly values: readonly Value[];
  readonly projects: readonly ProjectFacts[];
}

/** A project is in one group for each of its values along a dimension, and in the one of no value where it has none. */
function groupsOf(
  { dataset }: Oracle,
  sight: Sight,
  projects: readonly ProjectFacts[],
  dimensions: readonly string[],
): Group[] {
  const organisations = new Map(dataset.organisations.map((organisation) => [organisation.id, organisation]));
  const placed = projects.flatMap((project) => {
    const along = dimensions.map((dimension) => [
      ...new Set(valuesAlong(dimension, project, sight.file(project), organisations)),
    ]);
    return combinations(along).map((values) => ({ project, values }));
  });
  return [...grouped(placed, ({ values }) => JSON.stringify(values)).values()].map((group) => ({
    values: group[0]?.values ?? [],
    projects: group.map(({ project }) => project),
  }));
}

const countsOf = ({ projects }: Group) => ({
  count: projects.length,
  fictional: projects.filter(({ provenance }) => provenance === 'DEMO').length,
  finished: projects.filter(({ state }) => state !== null && finished.has(state)).length,
  transposed: projects.filter(({ state }) => state === 'GENERALISE').length,
});

/** @param projects those that pass the filter and are seen */
export function projectCountsOf(
  oracle: Oracle,
  sight: Sight,
  projects: readonly ProjectFacts[],
  dimensions: readonly string[],
) {
  const rows = groupsOf(oracle, sight, projects, dimensions).map((group) => ({
    ...Object.fromEntries(
      dimensions.map((dimension, index) => [groupField(dimension), shown(dimension, group.values[index] ?? null)]),
    ),
    ...countsOf(group),
  }));
  return { total: projects.length, rows };
}

/** @param projects those that pass the filter and are seen */
export function projectMatrixOf(
  oracle: Oracle,
  sight: Sight,
  projects: readonly ProjectFacts[],
  [rows, columns]: readonly [string, string],
) {
  const cells = groupsOf(oracle, sight, projects, [rows, columns]).map((group) => ({
    row: { [groupField(rows)]: shown(rows, group.values[0] ?? null) },
    column: { [groupField(columns)]: shown(columns, group.values[1] ?? null) },
    ...countsOf(group),
  }));
  return { cells };
}

const day = 86_400_000;
const daysToDecide = ({ depositedOn, decidedOn }: LetterFacts) =>
  decidedOn === null ? [] : [(Date.parse(decidedOn) - Date.parse(depositedOn)) / day];

function medianOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
}

const quarterOf = ({ depositedOn }: LetterFacts) =>
  `${depositedOn.slice(0, 4)}-T${Math.ceil(Number(depositedOn.slice(5, 7)) / 3)}`;

function byOutcome(letters: readonly LetterFacts[]) {
  return [...grouped(letters, ({ outcome }) => outcome)].map(([outcome, ofOutcome]) => ({
    outcome,
    count: ofOutcome.length,
    medianDays: medianOf(ofOutcome.flatMap(daysToDecide)),
  }));
}

/** What became of letters, as a whole and by quarter of deposit. */
export function letterSummaryOf(letters: readonly LetterFacts[]) {
  return {
    byOutcome: byOutcome(letters),
    byQuarter: [...grouped(letters, quarterOf)].map(([label, ofQuarter]) => ({
      label,
      count: ofQuarter.length,
      decided: ofQuarter.flatMap(daysToDecide).length,
      medianDays: medianOf(ofQuarter.flatMap(daysToDecide)),
      byOutcome: byOutcome(ofQuarter),
    })),
  };
}
