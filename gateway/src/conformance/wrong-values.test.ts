import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('A value that the schema does not allow is null, with an error', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph({
      values: {
        sdl: `enum Kind { A B } interface Being { id: ID } type Cat implements Being { id: ID } type Stone { id: ID }
          type Query { text: String id: ID int: Int float: Float flag: Boolean kind: Kind must: Int! cat: Cat being: Being
            ints: [Int] strictInts: [Int!] matrix: [[Int]] thing: Thing }
          type Thing @key(fields: "id") { id: ID! }`,
        Query: {},
      },
      others: {
        sdl: 'type Thing @key(fields: "id") { id: ID! kind: Other text: String } enum Other { C D }',
        entities: { Thing: [{ id: '1', kind: 'C', text: '' }] },
      },
    });
  });

  const wrong = 'SUBGRAPH_INVALID_VALUE';
  it.each([
    ['{ text }', '7', null],
    ['{ text }', 'true', null],
    ['{ text }', '["a"]', null],
    ['{ text }', '{"toString":"a"}', null],
    ['{ id }', '1.5', null],
    ['{ id }', 'false', null],
    ['{ int }', '"1"', null],
    ['{ int }', '1.5', null],
    ['{ int }', '2147483648', null],
    ['{ int }', '-2147483649', null],
    ['{ int }', '12345678901234567890', null],
    ['{ int }', '1e400', null],
    ['{ float }', '"0.5"', null],
    ['{ float }', '1e999', null],
    ['{ float }', '{}', null],
    ['{ flag }', '1', null],
    ['{ flag }', '"true"', null],
    ['{ kind }', '"C"', null],
    ['{ kind }', '"constructor"', null],
    ['{ kind }', '0', null],
    ['{ cat { id } }', '"cat"', null],
    ['{ cat { id } }', '[]', null],
    ['{ cat { id __typename } }', '{"__typename":"Stone","id":"1"}', null],
    ['{ being { id } }', '{"__typename":"Stone","id":"1"}', null],
    ['{ being { id } }', '{"__typename":"Being","id":"1"}', null],
    ['{ being { id } }', '{"__typename":"__proto__","id":"1"}', null],
    ['{ being { id } }', '{"__typename":1,"id":"1"}', null],
    ['{ being { id } }', '{"id":"1"}', null],
    ['{ ints }', '1', null],
    ['{ ints }', '{"0":1,"length":1}', null],
    ['{ matrix }', '[1]', [null]],
    ['{ ints }', '[1,"2",3]', [1, null, 3]],
    ['{ strictInts }', '[1,"2"]', null],
    ['{ strictInts }', '[1,null]', null],
  ])('%s ← %s', async (query, value, is) => {
    const name = /\w+/.exec(query)?.[0] ?? '';
    const { data, errors } = await graph.askTampered(query, () => `{"data":{"${name}":${value}}}`);
    expect(data).toEqual({ [name]: is });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.code).toBe(wrong);
    expect(errors[0]?.path.split('.')[0]).toBe(name);
  });

  it('and one that another way of writing it makes right is right', async () => {
    const values = [
      ['id', '7', '7'],
      ['id', '12345678901234567890', '12345678901234567890'],
      ['int', '1.0', 1],
      ['int', '1e3', 1000],
      ['int', '-0', 0],
      ['float', '3', 3],
      ['float', '1E2', 100],
      ['text', '"\\u0041\\/"', 'A/'],
      ['kind', '"\\u0041"', 'A'],
    ] as const;
    for (const [name, value, is] of values) {
      const { data, errors } = await graph.askTampered(`{ ${name} }`, () => `{"data":{"${name}":${value}}}`);
      expect({ name, data, errors }).toEqual({ name, data: { [name]: is }, errors: [] });
    }
  });

  it('comes up to the root where null may not be', async () => {
    const asked = await graph.askTampered('{ must }', () => '{"data":{"must":null}}');
    expect(asked).toMatchObject({ text: 'null', errors: [{ path: 'must', code: wrong }] });
  });

  it('in what another subgraph adds, too', async () => {
    const reply =
      (entity: string) =>
      (_: string, { subgraph }: { subgraph: string }) =>
        subgraph === 'values'
          ? '{"data":{"thing":{"__typename":"Thing","id":"1"}}}'
          : `{"data":{"_entities":[${entity}]}}`;
    const query = '{ thing { id k: kind text } }';
    expect(await graph.askTampered(query, reply('{"kind":"A","text":"t"}'))).toMatchObject({
      data: { thing: { id: '1', k: null, text: 't' } },
      errors: [{ path: 'thing.k', code: wrong }],
    });
    expect(await graph.askTampered(query, reply('{"__typename":"Cat","kind":"C","text":"t"}'))).toMatchObject({
      data: { thing: { id: '1', k: null, text: null } },
      errors: [
        { path: 'thing.k', code: 'SUBGRAPH_ERROR' },
        { path: 'thing.text', code: 'SUBGRAPH_ERROR' },
      ],
    });
  });
});
