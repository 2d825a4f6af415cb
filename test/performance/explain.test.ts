/** No list reads a large table whole, whatever it is narrowed or ordered by, with a hundred times the demonstration data. */
import type { ExecutionResult } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema as actors } from '@innovation-sante/actors/schema';
import { schema as evaluation } from '@innovation-sante/evaluation/schema';
import { schema as funding } from '@innovation-sante/funding/schema';
import { schema as projects } from '@innovation-sante/projects/schema';
import { type Explainer, type Statement, openExplainer, tableSizes, urlOfSubgraph, wholeReadingsOf } from './explain/explained.js';
import { type ListCase, casesOf } from './explain/list-case.js';
import { type ListField, listFieldsOf } from './explain/list-field.js';
import { type AnsweredPage, listRequest, pagesOf } from './explain/list-request.js';
import { type Samples, readSamples } from './explain/samples.js';
import { valueAt } from './explain/test-values.js';
import { type SubgraphName, type World, startWorld, subgraphNames } from './world.js';

const schemas = { actors, projects, funding, evaluation };
const times = 100;

/**
 * A table of fewer rows than this is read whole faster than by an index (it is a few dozen pages), and the planner
 * knows it. With a hundred times the data only tables that do not grow with the number of projects stay below.
 */
const largeFrom = 1_000;

let world: World;
let samples: Samples;
let sizes: Map<string, number>;
const explainers = new Map<SubgraphName, Explainer>();
const isLarge = (table: string) => (sizes.get(table) ?? 0) >= largeFrom;

beforeAll(async () => {
  world = await startWorld(times, (line) => console.log(line));
  samples = await readSamples(world);
  for (const name of subgraphNames) explainers.set(name, await openExplainer(urlOfSubgraph(world.adminUrl, name)));
  sizes = await tableSizes(explainers.get('projects')!.client, subgraphNames);
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
async function answer(name: SubgraphName, list: ListField, given: ListCase['arguments'], counted: boolean): Promise<Answered> {
  const { database, execute } = world.subgraphs[name];
  const statements: Statement[] = [];
  const parents = list.entity === undefined ? [] : samples.parents(list.entity);
  const forget = database.onStatement((text, values) => statements.push({ text, values }));
  const result: ExecutionResult = await execute(listRequest(list, given, parents, counted)).finally(forget);
  return { pages: pagesOf(list, result), statements };
}

/** What the statements of a case read whole, one line each. */
async function faultsOf(name: SubgraphName, label: string, statements: readonly Statement[]): Promise<string[]> {
  const readings = await wholeReadingsOf(explainers.get(name)!, statements, isLarge);
  return readings.map(({ table, by, statement }) => `${label}: ${by} on ${table}: ${statement.replaceAll(/\s+/g, ' ')}`);
}

describe.each(subgraphNames)('With a hundred times the data, %s', (name) => {
  const lists = listFieldsOf(schemas[name]);

  it('has lists', () => expect(lists.length).toBeGreaterThan(0));

  describe.each(lists)('reads no large table whole for $name', (list) => {
    const cases = () => casesOf(list, (place) => valueAt(place, samples));

    it('in any order, forwards and backwards', async () => {
      const faults: string[] = [];
      for (const { label, arguments: given } of cases().filter(({ filtered }) => !filtered)) {
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
      for (const { label, arguments: given } of cases().filter(({ filtered }) => filtered)) {
        const { pages, statements } = await answer(name, list, given, true);
        const total = pages.reduce((sum, { totalCount = 0 }) => sum + totalCount, 0);
        if (total === 0 && list.entity === undefined) faults.push(`${label}: finds nothing, so that its plan says nothing`);
        faults.push(...(await faultsOf(name, label, statements)));
      }
      expect(faults).toEqual([]);
    });
  });
});
