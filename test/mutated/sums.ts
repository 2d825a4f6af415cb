/** Sums of money, reckoned anew from the lines, commitments and payments whose money an asker sees. */
import type { FundingLineFacts } from '@innovation-sante/scheme/facts/funding-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { regionOfDepartement } from '@innovation-sante/scheme/reference/geography';
import { type Oracle, type Sight, isCarriedBy } from './oracle.js';
import { combinations, grouped } from './grouped.js';
import { groupField } from './operations.js';

export interface SumFilter {
  readonly projects?: readonly string[];
  readonly porteurs?: readonly string[];
  readonly funds?: readonly string[];
  readonly natures?: readonly string[];
  readonly years?: readonly number[];
  readonly regions?: readonly string[];
  readonly national?: boolean;
  readonly provenance?: string;
  readonly departements?: readonly string[];
  readonly states?: readonly string[];
  readonly scopes?: readonly string[];
  readonly themes?: readonly string[];
  readonly populations?: readonly string[];
  readonly paymentModels?: readonly string[];
}

export interface SumArguments {
  readonly groupBy?: readonly string[];
  readonly year?: number;
  readonly filter?: SumFilter;
}

interface Line {
  readonly project: ProjectFacts;
  readonly line: FundingLineFacts;
  readonly committed: number;
  readonly paid: number;
}

const total = (entries: readonly { readonly lineId: string; readonly amountCents: number }[], lineId: string) =>
  entries.filter((entry) => entry.lineId === lineId).reduce((sum, { amountCents }) => sum + amountCents, 0);

const linesOf = (project: ProjectFacts): Line[] =>
  project.funding.lines.map((line) => ({
    project,
    line,
    committed: total(project.funding.commitments, line.id),
    paid: total(project.funding.payments, line.id),
  }));

/** A national line counts in all départements of its project, a line of a region in those of the region. */
const departementsOf = ({ project, line }: Line) =>
  project.departementCodes.filter((code) => line.regionCode === null || regionOfDepartement(code) === line.regionCode);

const isOne = <Value>(values: readonly Value[] | undefined, value: Value) => !values || values.includes(value);
const isAny = <Value>(wanted: readonly Value[] | undefined, values: readonly Value[]) =>
  !wanted || values.some((value) => wanted.includes(value));

function passes(entry: Line, filter: SumFilter, years: readonly number[] | undefined): boolean {
  const { project, line } = entry;
  const { national, porteurs, provenance } = filter;
  return (
    isOne(filter.projects, project.id) &&
    (!porteurs || porteurs.some((porteur) => isCarriedBy(project, porteur))) &&
    isOne<string>(filter.funds, line.fund) &&
    isOne<string>(filter.natures, line.nature) &&
    isOne(years, line.year) &&
    (!filter.regions || (line.regionCode !== null && filter.regions.includes(line.regionCode))) &&
    (national === undefined || national === (line.regionCode === null)) &&
    (provenance === undefined || provenance === line.provenance) &&
    isAny(filter.departements, departementsOf(entry)) &&
    (!filter.states || (project.state !== null && filter.states.includes(project.state))) &&
    isAny<string>(filter.scopes, [project.decidedScope ?? project.declaredScope ?? '']) &&
    isAny<string>(filter.themes, project.themes) &&
    isAny<string>(filter.populations, project.populations) &&
    isAny<string>(filter.paymentModels, project.paymentModels)
  );
}

/** The groups of a line along a dimension; a filter on what a project has several of limits its groups, too. */
function groupsOf(dimension: string, entry: Line, filter: SumFilter): readonly (string | number | null)[] {
  const { project, line } = entry;
  const several = (values: readonly string[], wanted: readonly string[] | undefined) => {
    const shown = values.filter((value) => isOne(wanted, value));
    return shown.length === 0 ? [null] : shown;
  };
  switch (dimension) {
    case 'REGION':
      return [line.regionCode];
    case 'FUND':
      return [line.fund];
    case 'NATURE':
      return [line.nature];
    case 'YEAR':
      return [line.year];
    case 'PROVENANCE':
      return [line.provenance];
    case 'STATE':
      return [project.state];
    case 'THEME':
      return several(project.themes, filter.themes);
    case 'PAYMENT_MODEL':
      return several(project.paymentModels, filter.paymentModels);
    case 'DEPARTEMENT':
      return several(departementsOf(entry), filter.departements);
    default:
      throw new Error(`sums know no group ${dimension}`);
  }
}

const euros = (amount: number) => ({ amount, currency: 'EUR' });

function sumOf(lines: readonly Line[]) {
  const provenances = ['REAL', 'DEMO'].filter((provenance) => lines.some(({ line }) => line.provenance === provenance));
  return {
    authorised: euros(lines.reduce((sum, { line }) => sum + line.authorisedCents, 0)),
    committed: euros(lines.reduce((sum, { committed }) => sum + committed, 0)),
    paid: euros(lines.reduce((sum, { paid }) => sum + paid, 0)),
    projectCount: new Set(lines.map(({ project }) => project.id)).size,
    provenances,
  };
}

const shownGroup = (dimension: string, value: string | number | null) =>
  ['REGION', 'DEPARTEMENT', 'FUND'].includes(dimension) && value !== null ? { code: value } : value;

/** The rows of a summary; of a region, over the lines that it holds. Their order is not told. */
export function summaryOf(oracle: Oracle, sight: Sight, asked: SumArguments, region?: string): object[] {
  const { groupBy = [], year, filter = {} } = asked;
  const years = year === undefined ? filter.years : [year];
  const lines = oracle.dataset.projects
    .filter(sight.money)
    .flatMap(linesOf)
    .filter((entry) => (region === undefined || entry.line.regionCode === region) && passes(entry, filter, years));
  const placed = lines.flatMap((entry) =>
    combinations(groupBy.map((dimension) => groupsOf(dimension, entry, filter))).map((values) => ({ entry, values })),
  );
  return [...grouped(placed, ({ values }) => JSON.stringify(values)).values()].map((group) => ({
    ...Object.fromEntries(
      groupBy.map((dimension, index) => [
        groupField(dimension),
        shownGroup(dimension, group[0]?.values[index] ?? null),
      ]),
    ),
    ...sumOf(group.map(({ entry }) => entry)),
    lineCount: group.length,
  }));
}

/** What a region's FIR spends. */
export function firSpendingOf(
  oracle: Oracle,
  sight: Sight,
  region: string,
  asked: { year?: number; provenance?: string },
) {
  const { year, provenance } = asked;
  const filter = { funds: ['FIR'], ...(year !== undefined && { years: [year] }), ...(provenance && { provenance }) };
  const [row] = summaryOf(oracle, sight, { filter }, region);
  const { lineCount: _, ...spending } = { lineCount: 0, ...(row ?? sumOf([])) };
  return spending;
}
