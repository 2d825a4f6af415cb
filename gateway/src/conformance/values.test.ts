import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('A value', () => {
  let graph: SmallGraph;
  const values = { id: '', zero: 0, empty: '', no: false, none: null, list: [], float: 0.5 };
  beforeAll(async () => {
    graph = await smallGraph({
      one: {
        sdl: `scalar Json
          type Query { thing: Thing matrix: [[Int!]] boxes: [[[Box]]] json: Json text: String }
          type Box @key(fields: "id") { id: ID! }
          type Thing @key(fields: "id") { id: ID! zero: Int empty: String no: Boolean none: Int list: [Int] float: Float }`,
        Query: {
          thing: values,
          matrix: [[1, 2], [], null, [0]],
          boxes: [[[{ id: 'a' }, null], []], null, [[{ id: 'b' }], null, [{ id: 'a' }]]],
          json: { list: [1, [null, {}]], '': 0, 'à "b"\n': { deep: { deeper: false } } },
          text: 'line\nquote" back\\slash \u2028 \u0001 é 😀 </script>',
        },
      },
      two: {
        sdl: `type Thing @key(fields: "id") { id: ID! zero: Int @external empty: String @external no: Boolean @external
            none: Int @external list: [Int] @external
            sum: String @requires(fields: "zero empty no none list") }
          type Box @key(fields: "id") { id: ID! size: Int inner: [[Box]] }`,
        entities: {
          Thing: [{ id: '' }],
          Box: [
            { id: 'a', size: 0, inner: [[{ id: 'b', size: 1 }]] },
            { id: 'b', size: 1, inner: [null, []] },
          ],
        },
        computed: {
          Thing: {
            sum: ({ zero, empty, no, none, list }: typeof values) => JSON.stringify([zero, empty, no, none, list]),
          },
        },
      },
    });
  });

  it('that counts as false is a value like any other', async () => {
    const { text } = await graph.ask('{ thing { z: zero empty no none id list sum } }');
    expect(text).toBe(
      '{"thing":{"z":0,"empty":"","no":false,"none":null,"id":"","list":[],"sum":"[0,\\"\\",false,null,[]]"}}',
    );
  });

  it('may be a list of lists, with nulls where they may be', async () => {
    expect((await graph.ask('{ matrix }')).text).toBe('{"matrix":[[1,2],[],null,[0]]}');
  });

  it('may be objects in lists of lists, each completed by another subgraph in its place', async () => {
    const { text, requests } = await graph.ask('{ boxes { size id inner { size } } }');
    expect(text).toBe(
      '{"boxes":[[[{"size":0,"id":"a","inner":[[{"size":1}]]},null],[]],null,' +
        '[[{"size":1,"id":"b","inner":[null,[]]}],null,[{"size":0,"id":"a","inner":[[{"size":1}]]}]]]}',
    );
    expect(requests[1]?.variables).toEqual({
      representations: [
        { __typename: 'Box', id: 'a' },
        { __typename: 'Box', id: 'b' },
      ],
    });
  });

  it('of a scalar of the graph’s own may be any JSON', async () => {
    expect((await graph.ask('{ json }')).text).toBe(
      '{"json":{"list":[1,[null,{}]],"":0,"à \\"b\\"\\n":{"deep":{"deeper":false}}}}',
    );
  });

  it('that is text keeps every character', async () => {
    const { data } = await graph.ask('{ text }');
    expect(data).toEqual({ text: 'line\nquote" back\\slash \u2028 \u0001 é 😀 </script>' });
  });
});
