/** No list reads a large table whole, whatever it is narrowed or ordered by, with a hundred times the demonstration data. */
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema as actors } from '@innovation-sante/actors/schema';
import { schema as evaluation } from '@innovation-sante/evaluation/schema';
import { schema as funding } from '@innovation-sante/funding/schema';
import { schema as projects } from '@innovation-sante/projects/schema';
import {
  type Explainer,
  type Statement,
  openExplainer,
  readCatalogue,
  urlOfSubgraph,
  wholeReadingsOf,
  withoutIndex,
} from './explain/explained.js';
import { type ListCase, casesOf } from './explain/list-case.js';
import { type ListField, listFieldsOf } from './explain/list-field.js';
import { type AnsweredPage, listRequest, pagesOf } from './explain/list-request.js';
import { type Samples, readSamples } from './explain/samples.js';
import { countedByReadingMuch, valueAt, withoutData } from './explain/test-values.js';
import { administratorPrincipal } from '../support/identity.js';
import { namedOperations } from '../support/named-operations.js';
import { type SubgraphName, type World, gatewayOf, onStatement, startWorld, subgraphNames } from './world.js';

const schemas = { actors, projects, funding, evaluation };
const times = 100;

/**
 * A table of fewer rows than this is a few pages, read whole faster than by an index, and the planner knows it. With a
 * hundred times the data only tables that do not grow with the number of projects stay below: those that follow.
 */
const largeFrom = 250;
const smallTables = [
  'actors.ars',
  'actors.committee',
  'actors.departement',
  'actors.law_reference',
  'actors.region',
  'actors.seat',
  'evaluation.indicator',
  'evaluation.published_figure',
  'funding.annual_allocation',
  'funding.fund',
  'funding.stated_amount',
  'projects.call_for_projects',
];
/** What grows with what is done, not with the projects: keys of commands, files of the téléprocédure. */
const bookkeeping = /\.(migrations|dataset_load|command|demarche_\w+)$/;
/** Lists of what is the asker's own: an administrator, who asks here, has none. */
const ofTheAsker = /^Query\.my/;

let world: World;
let samples: Samples;
let catalogue: Awaited<ReturnType<typeof readCatalogue>>;
const explainers = new Map<SubgraphName, Explainer>();

beforeAll(async () => {
  const began = performance.now();
  world = await startWorld(times, (line) =>
    console.log(`${Math.round((performance.now() - began) / 1_000)} s: ${line}`),
  );
  samples = await readSamples(world);
  for (const name of subgraphNames) explainers.set(name, await openExplainer(urlOfSubgraph(world.adminUrl, name)));
  catalogue = await readCatalogue(explainers.get('projects')!.client, subgraphNames, largeFrom);
}, 300_000);

afterAll(async () => {
  await Promise.all([...explainers.values()].map((explainer) => explainer.stop()));
  await world?.stop();
});

interface Answered {
  readonly pages: readonly AnsweredPage[];
  readonly statements: readonly Statement[];
}

/** Asks for a list and gives its pages with the statements that it took. */
async function answer(
  name: SubgraphName,
  list: ListField,
  given: ListCase['arguments'],
  counted: boolean,
): Promise<Answered> {
  const { database, execute } = world.subgraphs[name];
  const statements: Statement[] = [];
  const parents = list.entity === undefined ? [] : samples.parents(list.entity);
  const forget = database.onStatement((text, values) => statements.push({ text, values }));
  const result: ExecutionResult = await execute({
    ...listRequest(list, given, parents, counted),
    principal: administratorPrincipal,
  }).finally(forget);
  return { pages: pagesOf(list, result), statements };
}

/** What the statements of a case read whole, one line each. */
async function faultsOf(name: SubgraphName, label: string, statements: readonly Statement[]): Promise<string[]> {
  const readings = await wholeReadingsOf(explainers.get(name)!, statements, catalogue);
  return readings.map(
    ({ table, by, statement }) => `${label}: ${by} on ${table}: ${statement.replaceAll(/\s+/g, ' ')}`,
  );
}

describe.each(subgraphNames)('With a hundred times the data, %s', (name) => {
  const lists = listFieldsOf(schemas[name]);

  describe.each(lists)('reads no large table whole for $name', (list) => {
    const cases = () => casesOf(list, (place) => valueAt(place, samples));

    it('in any order, forwards and backwards', async () => {
      const faults: string[] = [];
      for (const { label, arguments: given } of cases().filter(({ filter }) => filter === undefined)) {
        const first = await answer(name, list, given, list.entity !== undefined);
        const place = first.pages.find(({ pageInfo }) => pageInfo.endCursor !== null)?.pageInfo;
        const next = await answer(name, list, { ...given, first: 20, after: place?.endCursor }, false);
        const last = await answer(name, list, { ...given, last: 20, before: place?.endCursor }, false);
        const statements = [first, next, last].flatMap((answered) => answered.statements);
        faults.push(...(await faultsOf(name, label, statements)));
      }
      expect(faults).toEqual([]);
    });

    it('by any filter', async () => {
      const faults: string[] = [];
      for (const { label, arguments: given, filter = '' } of cases().filter((one) => one.filter !== undefined)) {
        const counted = !(filter in countedByReadingMuch);
        const { pages, statements } = await answer(name, list, given, counted);
        const found = pages.some(({ pageInfo }) => pageInfo.endCursor !== null);
        // Below parents the few that are tried may have none of what is looked for.
        if (!found && list.entity === undefined && !ofTheAsker.test(list.name) && !(filter in withoutData))
          faults.push(`${label}: finds nothing`);
        faults.push(...(await faultsOf(name, label, statements)));
      }
      expect(faults).toEqual([]);
    });
  });
});

describe('With a hundred times the data, a named operation', () => {
  /** Operations that sum up all there is, and what they read whole for it. */
  const sumsUp: Readonly<Record<string, string>> = {
    'parliament/state-of-the-scheme': 'counts all letters, projects and changes of state',
    'statistics/payment-model-by-theme': 'counts all projects',
  };

  it('reads no large table whole, unless it sums up all there is', async () => {
    const gateway = await gatewayOf(world);
    const faults: string[] = [];
    for (const { path, text, variables } of namedOperations().filter(({ path: one }) => !(one in sumsUp))) {
      const sent: (Statement & { readonly name: SubgraphName })[] = [];
      const forget = onStatement(world, (name, statement, values) => sent.push({ name, text: statement, values }));
      const { errors } = await gateway.ask(text, variables).finally(forget);
      expect(errors).toBeUndefined();
      for (const statement of sent) faults.push(...(await faultsOf(statement.name, path, [statement])));
    }
    await gateway.stop();
    expect(faults).toEqual([]);
  });
});

describe('A table that may be read whole', () => {
  it('does not grow with the number of projects', () => {
    const small = [...catalogue.sizes.keys()].filter((table) => !catalogue.isLarge(table) && !bookkeeping.test(table));
    expect(small.toSorted()).toEqual(smallTables);
  });
});

describe('A missing index is seen', () => {
  const missing = [
    ['of an order', 'projects', 'Query.projects', 'ProjectOrderField TITLE', 'project USING btree (title_sort, id)'],
    ['of a filter', 'projects', 'Query.projects', 'ProjectFilter.themes', 'project USING gin (themes)'],
    ['of a filter', 'evaluation', 'Query.reports', 'ReportFilter.overdueAt', 'report USING gist (overdue_during)'],
    ['of a list below parents', 'projects', 'Project.sites', 'usual', 'site USING btree (project_id, name_sort, id)'],
  ] as const;
  let administrator: Explainer;

  beforeAll(async () => {
    administrator = await openExplainer(world.adminUrl);
  });

  afterAll(() => administrator?.stop());

  it.each(missing)('%s: %s, %s, %s', async (_of, name, listName, label, index) => {
    const list = listFieldsOf(schemas[name]).find((one) => one.name === listName)!;
    const tried = casesOf(list, (place) => valueAt(place, samples)).find((one) => one.label.startsWith(label))!;
    const { statements } = await answer(name, list, tried.arguments, tried.filter !== undefined);
    expect(await wholeReadingsOf(explainers.get(name)!, statements, catalogue)).toEqual([]);
    const readings = () => wholeReadingsOf(administrator, statements, catalogue);
    expect(await withoutIndex(administrator, name, index, readings)).not.toEqual([]);
  });
});
