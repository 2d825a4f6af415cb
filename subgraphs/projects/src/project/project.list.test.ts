/** Lists of projects: every order, every page, forwards and backwards, with no row lost or repeated. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { periodOf } from '../period/period.js';
import { fold } from '../search/fold.js';
import { start } from '../subgraph.js';
import { allNodes, allProjects, answer } from '../testing/world.js';

interface Node {
  readonly id: string;
  readonly title: string;
  readonly filedOn: string | null;
  readonly authorisedOn: string | null;
  readonly authorisedAround: string | null;
  readonly endsOn: string | null;
  readonly endedAround: string | null;
  readonly stateSince: string | null;
}
const selection = 'id title filedOn authorisedOn authorisedAround endsOn endedAround stateSince';

const lastDay = (partial: string | null) => (partial === null ? null : periodOf(partial).latest);

/** What each order sorts by; null is unknown. */
const values: Readonly<Record<string, (node: Node) => string | null>> = {
  TITLE: ({ title }) => fold(title),
  FILED_ON: ({ filedOn }) => filedOn,
  AUTHORISED_ON: ({ authorisedOn, authorisedAround }) => authorisedOn ?? lastDay(authorisedAround),
  ENDS_ON: ({ endsOn, endedAround }) => endsOn ?? lastDay(endedAround),
  STATE_SINCE: ({ stateSince }) => stateSince,
};
const orders = Object.keys(values).flatMap((field) => [
  [field, 'ASC'],
  [field, 'DESC'],
]) as [string, 'ASC' | 'DESC'][];

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(() => tested.stop());

describe('A list of projects', () => {
  it.each(orders)(
    'by %s %s gives each once, in order, unknown last, the same forwards and backwards',
    async (field, direction) => {
      const list = `projects(orderBy: { field: ${field}, direction: ${direction} }, PAGE)`;
      const forwards = await allNodes<Node>(tested, list, selection, { size: 9 });
      expect(forwards.map(({ id }) => id).toSorted()).toEqual(allProjects.map(({ id }) => id).toSorted());
      const keys = forwards.map((node) => values[field]!(node));
      const known = keys.filter((key) => key !== null);
      expect(keys.slice(0, known.length)).toEqual(known);
      const sorted = known.toSorted();
      expect(known).toEqual(direction === 'ASC' ? sorted : sorted.toReversed());
      expect(await allNodes<Node>(tested, list, selection, { size: 7, backwards: true })).toEqual(forwards);
    },
  );

  it.each(['ASC', 'DESC'])(
    'by RELEVANCE %s gives all that a search finds, the same forwards and backwards',
    async (direction) => {
      const list = `projects(search: "sante", orderBy: { field: RELEVANCE, direction: ${direction} }, PAGE)`;
      const forwards = await allNodes<{ id: string }>(tested, list, 'id', { size: 4 });
      const { projects } = await answer<{ projects: { totalCount: number } }>(
        tested,
        '{ projects(search: "sante") { totalCount } }',
      );
      expect(forwards.length).toBeGreaterThan(8);
      expect(new Set(forwards.map(({ id }) => id)).size).toBe(projects.totalCount);
      expect(await allNodes(tested, list, 'id', { size: 5, backwards: true })).toEqual(forwards);
    },
  );

  it('is by title when nothing is asked for, and counts only when asked', async () => {
    const { data, statements } = await tested.run('{ projects(first: 100) { nodes { title } } }');
    const found = data?.['projects'] as { nodes: { title: string }[] } | undefined;
    const titles = found?.nodes.map(({ title }) => fold(title));
    expect(titles).toEqual(titles?.toSorted());
    expect(statements).toHaveLength(1);
  });

  it('below many parents takes one statement, and one more for its counts', async () => {
    const { data, errors, statements } = await tested.run(
      `query ($parents: [_Any!]!) { _entities(representations: $parents) { ... on Region { code projects(first: 3, orderBy: { field: ENDS_ON }) { totalCount nodes { id } } } } }`,
      { parents: ['11', '76', '84', '06'].map((code) => ({ __typename: 'Region', code })) },
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(2);
    const entities = data?.['_entities'] as { code: string; projects: { totalCount: number; nodes: object[] } }[];
    for (const { code, projects } of entities) {
      const running = allProjects.filter(
        ({ regionCodes, sites }) => regionCodes.includes(code) || sites.some(({ regionCode }) => regionCode === code),
      );
      expect(projects.totalCount, code).toBe(running.length);
      expect(projects.nodes).toHaveLength(Math.min(3, running.length));
    }
  });
});
