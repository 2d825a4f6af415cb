import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('A mutation', () => {
  let graph: SmallGraph;
  let stock = 0;
  beforeAll(async () => {
    graph = await smallGraph({
      shop: {
        sdl: `type Query { stock: Int shop: Shop } type Shop { stock: Int article: Article }
          type Mutation { add(count: Int!): Article take(count: Int!): Article fail: Int failStrictly: Int! }
          type Article @key(fields: "id") { id: ID! query: Query }`,
        Query: { stock: () => stock, shop: { stock: () => stock, article: { id: 'a' } } },
        Mutation: {
          add({ count }: { count: number }) {
            stock += count;
            return { id: 'a', query: {} };
          },
          take({ count }: { count: number }) {
            stock -= count;
            return { id: 'a', query: {} };
          },
          fail() {
            throw new Error('no');
          },
          failStrictly() {
            throw new Error('no');
          },
        },
      },
      counter: {
        sdl: `type Mutation { recount: Int } type Article @key(fields: "id") { id: ID! left: Int }`,
        Mutation: { recount: () => stock },
        entities: { Article: [{ id: 'a', left: () => stock }] },
      },
    });
  });
  beforeEach(() => {
    stock = 10;
  });

  it('runs its fields one after another, and what one selects is fetched before the next begins', async () => {
    const query = 'mutation { a: add(count: 5) { left } b: take(count: 1) { left } c: add(count: 2) { id left } }';
    const { text, requests } = await graph.askTampered(query, (reply) => reply);
    expect(text).toBe('{"a":{"left":15},"b":{"left":14},"c":{"id":"a","left":16}}');
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['shop', 'counter', 'shop', 'counter', 'shop', 'counter']);
  });

  it('keeps the order of its fields across subgraphs', async () => {
    const { text } = await graph.askTampered(
      'mutation { first: recount add(count: 1) { id } second: recount }',
      (r) => r,
    );
    expect(text).toBe('{"first":10,"add":{"id":"a"},"second":11}');
  });

  it('runs a field that is written twice once', async () => {
    const query = 'mutation { add(count: 5) { id } ...F } fragment F on Mutation { add(count: 5) { left } }';
    const { text } = await graph.askTampered(query, (reply) => reply);
    expect(text).toBe('{"add":{"id":"a","left":15}}');
  });

  it('goes on after a field that failed, and ends with one that may not be null', async () => {
    const query = 'mutation { fail add(count: 5) { left } }';
    const failed = await graph.askTampered(query, (reply) => reply);
    expect(failed).toMatchObject({
      data: { fail: null, add: { left: 15 } },
      errors: [{ path: 'fail', code: 'SUBGRAPH_ERROR' }],
    });
    const strictly = await graph.askTampered('mutation { failStrictly add(count: 5) { left } }', (reply) => reply);
    expect(strictly).toMatchObject({ data: null, errors: [{ path: 'failStrictly', code: 'SUBGRAPH_ERROR' }] });
  });

  it('of which a condition leaves out fields runs the others', async () => {
    const query = 'mutation ($no: Boolean!) { a: add(count: 5) @skip(if: $no) { left } take(count: 1) { left } }';
    expect((await graph.askTampered(query, (reply) => reply, { no: true })).data).toEqual({ take: { left: 9 } });
  });

  it('reaches the query type by what it gives', async () => {
    const query = 'mutation { add(count: 5) { query { stock shop { stock article { left } } } } }';
    expect((await graph.askTampered(query, (reply) => reply)).data).toEqual({
      add: { query: { stock: 15, shop: { stock: 15, article: { left: 15 } } } },
    });
  });

  it('may ask for its own type', async () => {
    const { text, requests } = await graph.ask('mutation { __typename }');
    expect(text).toBe('{"__typename":"Mutation"}');
    expect(requests).toEqual([]);
  });
});

describe('The query type', () => {
  it('is fetched again from every subgraph that has some of it', async () => {
    const graph = await smallGraph({
      one: {
        sdl: `type Query { one: Int item: Item } type Mutation { touch: Touched }
          type Touched { query: Query } type Item @key(fields: "id") { id: ID! query: Query }`,
        Query: { one: 1, item: { id: 'i', query: {} } },
        Mutation: { touch: { query: {} } },
      },
      two: {
        sdl: 'type Query { two: Int deep: Deep } type Deep { three: Int }',
        Query: { two: 0, deep: { three: 3 } },
      },
    });
    expect((await graph.ask('mutation { touch { query { two one deep { three } } } }')).text).toBe(
      '{"touch":{"query":{"two":0,"one":1,"deep":{"three":3}}}}',
    );
    expect((await graph.ask('{ item { query { two item { query { one two } } } } }')).data).toEqual({
      item: { query: { two: 0, item: { query: { one: 1, two: 0 } } } },
    });
  });
});
