/** Law references, listed and searched. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { lawReferences } from '@innovation-sante/scheme/reference/law';
import { start } from '../subgraph.js';

interface Page {
  readonly lawReferences: {
    readonly nodes: readonly { readonly code: string; readonly signedOn: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

describe('law references', () => {
  let actors: TestedSubgraph;
  beforeAll(async () => {
    actors = await startForTest(start, { dataset: 'real' });
  });
  afterAll(() => actors.stop());

  const pages = async (args: string): Promise<Page['lawReferences']['nodes']> => {
    const nodes: Page['lawReferences']['nodes'][number][] = [];
    for (let after: string | null = null; ;) {
      const { data } = await actors.run(
        `query ($after: String) { lawReferences(first: 7, after: $after, ${args}) { nodes { code signedOn } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      const page: Page['lawReferences'] = (data as unknown as Page).lawReferences;
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
  };

  it('are all there, each with where it was read', async () => {
    const { data } = await actors.run(
      '{ lawReferences(first: 100) { nodes { id code kind citation signedOn summary provenance source confidence } } }',
    );
    const { nodes } = (data as unknown as { lawReferences: { nodes: unknown[] } }).lawReferences;
    expect(nodes).toHaveLength(lawReferences().length);
    expect(nodes).toEqual(expect.arrayContaining([...lawReferences()]));
  });

  it.each(['ASC', 'DESC'])('are ordered by date %s, an unknown one last, page by page', async (direction) => {
    const nodes = await pages(`orderBy: { field: SIGNED_ON, direction: ${direction} }`);
    expect(new Set(nodes.map(({ code }) => code)).size).toBe(lawReferences().length);
    const dates = nodes.map(({ signedOn }) => signedOn);
    const known = dates.filter((date) => date !== null);
    expect(dates.slice(0, known.length)).toEqual(
      direction === 'ASC' ? known.toSorted() : known.toSorted().toReversed(),
    );
    expect(known.length).toBeLessThan(dates.length);
  });

  it('are narrowed by kind and searched by citation and code', async () => {
    const decrees = await pages('filter: { kinds: [DECRET] }');
    expect(decrees.map(({ code }) => code).toSorted()).toEqual(
      lawReferences()
        .filter(({ kind }) => kind === 'DECRET')
        .map(({ code }) => code)
        .toSorted(),
    );
    expect((await pages('search: "decret 2024 1035"')).map(({ code }) => code)).toEqual(['decret-2024-1035']);
    expect((await pages('search: "css-l-162-31-1"')).map(({ code }) => code)).toContain('css-l-162-31-1');
  });

  it('refuse a kind that is none', async () => {
    const { errors } = await actors.run(
      'query ($kinds: [LawKind!]) { lawReferences(filter: { kinds: $kinds }) { nodes { id } } }',
      {
        kinds: ['LAW'],
      },
    );
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toContain('LAW');
  });
});
