import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('Requests to subgraphs', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    const people = [
      { id: 'p1', name: 'Ada' },
      { id: 'p2', name: 'Bob' },
    ];
    graph = await smallGraph({
      posts: {
        sdl: `type Query { posts: [Post] post: Post }
          type Post { author: Person reader: Person replies: [Reply] thing: Thing }
          type Reply { author: Person } type Thing @key(fields: "id") { id: ID! }
          type Person @key(fields: "id") { id: ID! }`,
        Query: {
          posts: [
            { author: people[0], reader: people[1], replies: [{ author: people[0] }], thing: { id: 't' } },
            { author: people[0], reader: people[0], replies: [], thing: null },
          ],
          post: { author: people[1], reader: null, replies: [] },
        },
      },
      people: {
        sdl: `type Query { now: Int version: Int }
          type Person @key(fields: "id") { id: ID! name: String }
          type Thing @key(fields: "id") { id: ID! label: String }`,
        Query: { now: 1, version: 2 },
        entities: { Person: people, Thing: [{ id: 't', label: 'T' }] },
      },
    });
  });
  const ada = { __typename: 'Person', id: 'p1' };
  const bob = { __typename: 'Person', id: 'p2' };

  it('ask for each object once, however often it stands in the answer', async () => {
    const { data, requests } = await graph.ask('{ posts { author { name } } }');
    expect(data).toEqual({ posts: [{ author: { name: 'Ada' } }, { author: { name: 'Ada' } }] });
    expect(requests[1]?.variables).toEqual({ representations: [ada] });
  });

  it('are one for all places of a step, where the same is asked of objects', async () => {
    const { text, requests } = await graph.ask(
      '{ posts { author { name } reader { name } replies { author { name } } } }',
    );
    expect(text).toBe(
      '{"posts":[{"author":{"name":"Ada"},"reader":{"name":"Bob"},"replies":[{"author":{"name":"Ada"}}]},' +
        '{"author":{"name":"Ada"},"reader":{"name":"Ada"},"replies":[]}]}',
    );
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['posts', 'people']);
    expect(requests[1]?.variables).toEqual({ representations: [ada, bob] });
  });

  it('are one for all types of a step', async () => {
    const { data, requests } = await graph.ask('{ posts { author { name } thing { label } } }');
    expect(data).toEqual({
      posts: [
        { author: { name: 'Ada' }, thing: { label: 'T' } },
        { author: { name: 'Ada' }, thing: null },
      ],
    });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['posts', 'people']);
  });

  it('are one for all root fields of a subgraph', async () => {
    const { text, requests } = await graph.ask('{ now post { author { name } } version }');
    expect(text).toBe('{"now":1,"post":{"author":{"name":"Bob"}},"version":2}');
    expect(requests).toHaveLength(3);
  });

  it('are not sent for nothing', async () => {
    const { data, requests } = await graph.ask('{ post { reader { name } replies { author { name } } } }');
    expect(data).toEqual({ post: { reader: null, replies: [] } });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['posts']);
  });

  it('do not ask for what is only a key where nobody needs it', async () => {
    const { requests } = await graph.ask('{ posts { author { id } } }');
    expect(requests).toHaveLength(1);
  });
});
