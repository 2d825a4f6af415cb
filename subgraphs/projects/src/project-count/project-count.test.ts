/** Counts of projects against the same counts made from the facts. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';
import { finishedStates } from '../state/phases.rules.js';
import { start } from '../subgraph.js';
import { allProjects, answer, demoFacts, realFacts } from '../testing/world.js';
import { ProjectDimension } from './project-dimension.js';

const organisations = new Map([...realFacts.organisations, ...demoFacts.organisations].map((each) => [each.id, each]));
const yearOf = (date: string | null | undefined) => (date == null ? null : Number(date.slice(0, 4)));
const firstAuthorisation = ({ acts }: ProjectFacts) => {
  const authorisations = acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  const days = authorisations.flatMap(({ signedOn, publishedOn }) => signedOn ?? publishedOn ?? []);
  return days.toSorted()[0] ?? authorisations.find(({ around }) => around !== null)?.around;
};

type Value = string | number | null;
interface Axis {
  /** What to ask of a row, and how its value is read. */
  readonly field: string;
  readonly selection?: string;
  readonly valuesOf: (project: ProjectFacts) => readonly Value[];
}

const axes: Readonly<Record<ProjectDimension, Axis>> = {
  STATE: { field: 'state', valuesOf: ({ state }) => [state] },
  SCOPE: { field: 'scope', valuesOf: ({ decidedScope, declaredScope }) => [decidedScope ?? declaredScope] },
  DECLARED_SCOPE: { field: 'declaredScope', valuesOf: ({ declaredScope }) => [declaredScope] },
  DECIDED_SCOPE: { field: 'decidedScope', valuesOf: ({ decidedScope }) => [decidedScope] },
  REGION: {
    field: 'region',
    selection: 'region { code }',
    valuesOf: ({ regionCodes, sites }) => [...regionCodes, ...sites.map(({ regionCode }) => regionCode)],
  },
  DEPARTEMENT: {
    field: 'departement',
    selection: 'departement { code }',
    valuesOf: ({ departementCodes, sites }) => [
      ...departementCodes,
      ...sites.map(({ departementCode }) => departementCode),
    ],
  },
  THEME: { field: 'theme', valuesOf: ({ themes }) => themes },
  POPULATION: { field: 'population', valuesOf: ({ populations }) => populations },
  PAYMENT_MODEL: { field: 'paymentModel', valuesOf: ({ paymentModels }) => paymentModels },
  OBJECTIVE: { field: 'objective', valuesOf: ({ objectives }) => objectives },
  DEROGATION_KIND: {
    field: 'derogationKind',
    valuesOf: ({ derogations }) => derogations.map((code) => derogationKinds[code]),
  },
  DEROGATION_CODE: { field: 'derogationCode', valuesOf: ({ derogations }) => derogations },
  PORTEUR_KIND: {
    field: 'porteurKind',
    valuesOf: ({ porteurs }) =>
      porteurs.flatMap(({ organisationId }) => organisations.get(organisationId)?.kinds ?? []),
  },
  ORIGIN: { field: 'origin', valuesOf: ({ origin }) => [origin] },
  YEAR: { field: 'year', valuesOf: (project) => [yearOf(firstAuthorisation(project))] },
  FILING_YEAR: { field: 'filingYear', valuesOf: ({ letter }) => [yearOf(letter?.depositedOn)] },
  END_YEAR: { field: 'endYear', valuesOf: ({ endsOn, endedAround }) => [yearOf(endsOn ?? endedAround)] },
  PROVENANCE: { field: 'provenance', valuesOf: ({ provenance }) => [provenance] },
};
const dimensions = Object.keys(ProjectDimension) as ProjectDimension[];

/** Groups of values, as a text for each, with how many projects, fictional ones, finished ones and generalised ones are in it. */
type Counts = Record<string, readonly [count: number, fictional: number, finished: number, transposed: number]>;

/** Each value once; of a project that has none, null. */
const valuesOf = (dimension: ProjectDimension, project: ProjectFacts): Value[] => {
  const values = [...new Set(axes[dimension].valuesOf(project))];
  return values.length === 0 ? [null] : values;
};

function expected(groupBy: readonly ProjectDimension[], projects: readonly ProjectFacts[]): Counts {
  const counts: Counts = {};
  for (const project of projects) {
    const groups = groupBy.reduce<Value[][]>(
      (found, dimension) => found.flatMap((group) => valuesOf(dimension, project).map((value) => [...group, value])),
      [[]],
    );
    for (const group of groups) {
      const [count, fictional, finished, transposed] = counts[JSON.stringify(group)] ?? [0, 0, 0, 0];
      counts[JSON.stringify(group)] = [
        count + 1,
        fictional + (project.provenance === 'DEMO' ? 1 : 0),
        finished + (project.state !== null && finishedStates.includes(project.state) ? 1 : 0),
        transposed + (project.state === 'GENERALISE' ? 1 : 0),
      ];
    }
  }
  return counts;
}

type Row = Record<string, Value | { code: string }> & {
  count: number;
  fictional: number;
  finished: number;
  transposed: number;
};
const shown = (value: Row[string] | undefined): Value =>
  value === undefined ? null : typeof value === 'object' && value !== null ? value.code : value;

describe('Counts of projects', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  async function counted(groupBy: readonly ProjectDimension[], filter = ''): Promise<Counts> {
    const selection = groupBy.map((dimension) => axes[dimension].selection ?? axes[dimension].field).join(' ');
    const { projectCounts } = await answer<{ projectCounts: { rows: Row[] } }>(
      tested,
      `{ projectCounts(groupBy: [${groupBy.join(', ')}] ${filter}) { rows { ${selection} count fictional finished transposed } } }`,
    );
    return Object.fromEntries(
      projectCounts.rows.map((row) => [
        JSON.stringify(groupBy.map((dimension) => shown(row[axes[dimension].field]))),
        [row.count, row.fictional, row.finished, row.transposed] as const,
      ]),
    );
  }

  it.each(dimensions)('by %s are those of the facts', async (dimension) => {
    expect(await counted([dimension])).toEqual(expected([dimension], allProjects));
  });

  it.each([
    ['REGION', 'THEME'],
    ['THEME', 'POPULATION', 'STATE'],
    ['YEAR', 'PAYMENT_MODEL', 'PROVENANCE'],
    ['DEPARTEMENT', 'REGION'],
  ] as ProjectDimension[][])('by %s and %s together are those of the facts', async (...groupBy) => {
    expect(await counted(groupBy)).toEqual(expected(groupBy, allProjects));
  });

  it('of a filter are those of the projects that pass it, each counted once in the total', async () => {
    const passing = allProjects.filter(
      ({ provenance, themes }) => provenance === 'DEMO' && themes.includes('PERSONNES_AGEES'),
    );
    const filter = 'filter: { provenance: DEMO, themes: [PERSONNES_AGEES] }';
    expect(await counted(['REGION'], filter)).toEqual(expected(['REGION'], passing));
    const { projectCounts } = await answer<{ projectCounts: { total: number } }>(
      tested,
      `{ projectCounts(groupBy: [REGION], ${filter}) { total } }`,
    );
    expect(projectCounts.total).toBe(passing.length);
  });

  it('as a matrix are the same, by row and column', async () => {
    const { projectMatrix } = await answer<{ projectMatrix: { cells: (Row & { row: Row; column: Row })[] } }>(
      tested,
      '{ projectMatrix(rows: PAYMENT_MODEL, columns: THEME) { cells { row { paymentModel theme } column { theme } count fictional finished transposed } } }',
    );
    const cells = projectMatrix.cells.map(({ row, column, count, fictional, finished, transposed }) => {
      expect(row['theme']).toBeNull();
      return [
        JSON.stringify([row['paymentModel'], column['theme']]),
        [count, fictional, finished, transposed],
      ] as const;
    });
    expect(Object.fromEntries(cells)).toEqual(expected(['PAYMENT_MODEL', 'THEME'], allProjects));
  });

  it('take one statement, and one more for the total', async () => {
    const { statements } = await tested.run(
      '{ projectCounts(groupBy: [STATE, REGION]) { rows { count region { code } } total } }',
    );
    expect(statements).toHaveLength(2);
  });

  it.each([
    ['{ projectCounts(groupBy: []) { total } }', 'groupBy: must name one to 3 axes'],
    ['{ projectCounts(groupBy: [STATE, THEME, REGION, YEAR]) { total } }', 'groupBy: must name one to 3 axes'],
    ['{ projectCounts(groupBy: [STATE, STATE]) { total } }', 'groupBy: names an axis twice'],
    ['{ projectMatrix(rows: STATE, columns: STATE) { cells { count } } }', 'columns: must be another axis than rows'],
    [
      '{ projectCounts(groupBy: [STATE], filter: { endsFrom: "2025-01-02", endsTo: "2025-01-01" }) { total } }',
      'filter.endsTo: ends (2025-01-01) before it starts (2025-01-02)',
    ],
  ])('refuse %s', async (query, message) => {
    const { errors } = await tested.run(query);
    expect(errors?.map((error) => [error.message, error.extensions['code']])).toEqual([[message, 'BAD_USER_INPUT']]);
  });
});
