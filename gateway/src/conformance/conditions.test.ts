import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('A condition', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph({
      items: {
        sdl: `type Query { item: Item items: [Item] }
          type Item @key(fields: "id") { id: ID! name: String price: Int }`,
        Query: { item: { id: '1', name: 'pen', price: 2 }, items: [{ id: '1', name: 'pen', price: 2 }] },
      },
      taxes: {
        sdl: `type Item @key(fields: "id") { id: ID! name: String @external price: Int @external
          greeting: String @requires(fields: "name") taxed: Int @requires(fields: "price") stock: Int }`,
        entities: { Item: [{ id: '1', stock: 0 }] },
        computed: {
          Item: {
            greeting: ({ name }: { name: string }) => `hello ${name}`,
            taxed: ({ price }: { price: number }) => price * 10,
          },
        },
      },
    });
  });

  it('leaves out what it says, and what is left out is not fetched', async () => {
    const query = 'query ($a: Boolean!, $b: Boolean!) { item { name @skip(if: $a) stock @include(if: $b) } }';
    const both = await graph.ask(query, { a: false, b: true });
    expect(both.text).toBe('{"item":{"name":"pen","stock":0}}');
    const one = await graph.ask(query, { a: false, b: false });
    expect(one.text).toBe('{"item":{"name":"pen"}}');
    expect(one.requests.map(({ subgraph }) => subgraph)).toEqual(['items']);
  });

  it('counts on fragments too, and only what both of two allow is there', async () => {
    const query = `query ($a: Boolean!, $b: Boolean!) {
      item { ...F @include(if: $a) ... @skip(if: $b) { price } id @skip(if: $a) @include(if: $b) }
    } fragment F on Item { name }`;
    expect((await graph.ask(query, { a: true, b: true })).data).toEqual({ item: { name: 'pen' } });
    expect((await graph.ask(query, { a: false, b: true })).data).toEqual({ item: { id: '1' } });
    expect((await graph.ask(query, { a: false, b: false })).data).toEqual({ item: { price: 2 } });
  });

  it('may leave an object without fields, or the whole operation', async () => {
    const inner = '{ item { name @skip(if: true) } items { stock @include(if: false) } }';
    expect((await graph.ask(inner)).data).toEqual({ item: {}, items: [{}] });
    const whole = await graph.ask('query ($no: Boolean!) { item @include(if: $no) { name } }', { no: false });
    expect(whole).toMatchObject({ text: '{}', errors: [], requests: [] });
  });

  it('on one field takes nothing of what its neighbour requires', async () => {
    const query = 'query ($s: Boolean!) { item { greeting taxed @skip(if: $s) price @skip(if: $s) } }';
    expect((await graph.ask(query, { s: true })).data).toEqual({ item: { greeting: 'hello pen' } });
    expect((await graph.ask(query, { s: false })).data).toEqual({
      item: { greeting: 'hello pen', taxed: 20, price: 2 },
    });
    const required = await graph.ask('query ($s: Boolean!) { item { name @skip(if: $s) greeting } }', { s: true });
    expect(required.data).toEqual({ item: { greeting: 'hello pen' } });
  });

  it('may be said twice of one field in different ways: once wanted is wanted', async () => {
    const query =
      'query ($a: Boolean!) { item { name @skip(if: $a) name @include(if: $a) ...F @skip(if: $a) ...F } } fragment F on Item { stock }';
    expect((await graph.ask(query, { a: true })).text).toBe('{"item":{"name":"pen","stock":0}}');
    expect((await graph.ask(query, { a: false })).text).toBe('{"item":{"name":"pen","stock":0}}');
  });

  it('has the default of its variable where that is absent', async () => {
    const query = 'query ($a: Boolean! = true) { item { name @skip(if: $a) id @include(if: $a) } }';
    expect((await graph.ask(query)).data).toEqual({ item: { id: '1' } });
  });

  it('is one of many: all combinations answer right, whether there is a plan for each or one for all', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const fields = ['name', 'price', 'greeting', 'taxed', 'stock', 'id', '__typename', 'n: name'];
    const whole: Record<string, unknown> = (
      (await graph.ask(`{ item { ${fields.join(' ')} } }`)).data as { item: Record<string, unknown> }
    ).item;
    const declared = names.map((name) => `$${name}: Boolean!`).join(' ');
    const query = `query (${declared}) { item { ${fields.map((field, i) => `${field} @include(if: $${names[i]})`).join(' ')} } }`;
    for (let bits = 0; bits < 256; bits += 37) {
      const isOn = (index: number): boolean => (bits & (1 << index)) !== 0;
      const wanted = Object.fromEntries(Object.entries(whole).filter((_, index) => isOn(index)));
      const { data } = await graph.ask(query, Object.fromEntries(names.map((name, index) => [name, isOn(index)])));
      expect(data).toEqual({ item: wanted });
    }
  });
});
