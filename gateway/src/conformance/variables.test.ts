import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('A variable', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    const said = (args: unknown): string => JSON.stringify(args);
    graph = await smallGraph({
      echoes: {
        sdl: `input Filter { name: String tags: [String] most: Int = 5 inner: Filter }
          scalar Any
          type Query { echo(text: String, list: [Int], strict: Int! = 3, filter: Filter, any: Any): String item: Item }
          type Item @key(fields: "id") { id: ID! own(n: Int): String }`,
        Query: { echo: said, item: { id: '1', own: said } },
      },
      others: {
        sdl: 'type Item @key(fields: "id") { id: ID! other(n: Int! = 1, ids: [ID!]): String }',
        entities: { Item: [{ id: '1', other: said }] },
      },
    });
  });

  it('may be called as those that the gateway itself sends', async () => {
    const query =
      'query ($representations: Int!, $v0: [ID!]) { item { own(n: $representations) other(n: $representations, ids: $v0) } }';
    expect((await graph.ask(query, { representations: 4, v0: ['x'] })).data).toEqual({
      item: { own: '{"n":4}', other: '{"n":4,"ids":["x"]}' },
    });
  });

  it('that is absent leaves its argument out, and one that is null makes it null', async () => {
    const query = 'query ($t: String) { echo(text: $t) }';
    expect((await graph.ask(query)).data).toEqual({ echo: '{"strict":3}' });
    expect((await graph.ask(query, { t: null })).data).toEqual({ echo: '{"text":null,"strict":3}' });
    expect((await graph.ask(query, { t: '' })).data).toEqual({ echo: '{"text":"","strict":3}' });
  });

  it('has its default where it is absent', async () => {
    const query = 'query ($t: String = "so", $l: [Int] = [1, 2]) { echo(text: $t, list: $l) }';
    expect((await graph.ask(query)).data).toEqual({ echo: '{"text":"so","list":[1,2],"strict":3}' });
    expect((await graph.ask(query, { t: null, l: 3 })).data).toEqual({ echo: '{"text":null,"list":[3],"strict":3}' });
  });

  it('may be nullable where the argument is not but has a default, and that counts where it is absent', async () => {
    const query = 'query ($s: Int) { echo(strict: $s) item { other(n: $s) } }';
    expect((await graph.ask(query)).data).toEqual({ echo: '{"strict":3}', item: { other: '{"n":1}' } });
    expect((await graph.ask(query, { s: 0 })).data).toEqual({ echo: '{"strict":0}', item: { other: '{"n":0}' } });
  });

  it('may stand in lists and objects, where an absent one is null or not there', async () => {
    const query =
      'query ($i: Int, $n: String) { echo(list: [1, $i], filter: { name: $n, tags: ["a", $n], inner: { name: $n } }) }';
    expect((await graph.ask(query)).data).toEqual({
      echo: JSON.stringify({ list: [1, null], strict: 3, filter: { tags: ['a', null], most: 5, inner: { most: 5 } } }),
    });
    expect((await graph.ask(query, { i: 0, n: null })).data).toEqual({
      echo: JSON.stringify({
        list: [1, 0],
        strict: 3,
        filter: { name: null, tags: ['a', null], most: 5, inner: { name: null, most: 5 } },
      }),
    });
  });

  it('is sent in a scalar of the graph’s own with all that it is', async () => {
    const any = JSON.parse('{"__proto__":{"a":1},"constructor":[null,false,"\\u2028\\ud83d\\ude00"]}') as unknown;
    const { requests } = await graph.ask('query ($any: Any) { echo(any: $any) }', { any });
    expect(requests[0]?.variables).toEqual({ v0: any });
    const inside = await graph.ask('query ($x: Any) { echo(any: { list: [$x], on: true, kind: ENUM }) }', {
      x: { b: 0 },
    });
    expect(inside.requests[0]?.variables).toEqual({ v0: { list: [{ b: 0 }], on: true, kind: 'ENUM' } });
  });

  it('that nobody declared is not sent', async () => {
    const { requests } = await graph.ask('{ echo }', { representations: 1, secret: 2 });
    expect(requests[0]?.variables).toEqual({});
  });

  it('named as properties of objects are, has only the values that were sent', async () => {
    const query = 'query ($constructor: String, $toString: Int) { echo(text: $constructor, list: [$toString]) }';
    expect((await graph.ask(query)).data).toEqual({ echo: '{"list":[null],"strict":3}' });
  });
});
