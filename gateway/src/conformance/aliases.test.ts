import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('An alias', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph({
      boxes: {
        sdl: `type Query { box: Box boxes: [Box] }
          type Box @key(fields: "id") { id: ID! name: String weight: Int size(unit: String): String inner: Box }`,
        Query: {
          box: {
            id: '1',
            name: 'crate',
            weight: 0,
            size: ({ unit }: { unit?: string }) => `3${unit ?? ''}`,
            inner: { id: '2', name: 'tin', weight: 7 },
          },
          boxes: [
            { id: '1', weight: 0 },
            { id: '2', weight: 7 },
          ],
        },
      },
      post: {
        sdl: `type Box @key(fields: "id") { id: ID! weight: Int @external
          postage: Int @requires(fields: "weight") slip: String shelf: String }`,
        entities: {
          Box: [
            { id: '1', slip: 'A', shelf: 'left' },
            { id: '2', slip: 'B', shelf: 'right' },
          ],
        },
        computed: { Box: { postage: ({ weight }: { weight: number }) => 10 + weight } },
      },
    });
  });

  it('may be the name of a key', async () => {
    expect((await graph.ask('{ box { id: name slip } }')).data).toEqual({ box: { id: 'crate', slip: 'A' } });
    expect((await graph.ask('{ box { id: slip key: id } }')).data).toEqual({ box: { id: 'A', key: '1' } });
  });

  it('may be the name of what another field requires', async () => {
    expect((await graph.ask('{ box { weight: name postage } }')).data).toEqual({
      box: { weight: 'crate', postage: 10 },
    });
    expect((await graph.ask('{ box { weight: postage postage: weight } }')).data).toEqual({
      box: { weight: 10, postage: 0 },
    });
  });

  it('may be the name of another field, in any circle', async () => {
    const { text } = await graph.ask('{ box { name: slip slip: shelf shelf: name inner: id } }');
    expect(text).toBe('{"box":{"name":"A","slip":"left","shelf":"crate","inner":"1"}}');
  });

  it('may be __typename', async () => {
    expect((await graph.ask('{ box { __typename: shelf } }')).data).toEqual({ box: { __typename: 'left' } });
    expect((await graph.ask('{ __typename: box { type: __typename slip } }')).data).toEqual({
      __typename: { type: 'Box', slip: 'A' },
    });
  });

  it('may be a name that every JavaScript object has', async () => {
    const { text, errors } = await graph.ask(`{
      __proto__: box { constructor: slip __proto__: inner { toString: name hasOwnProperty: shelf } valueOf: id }
    }`);
    expect(text).toBe(
      '{"__proto__":{"constructor":"A","__proto__":{"toString":"tin","hasOwnProperty":"right"},"valueOf":"1"}}',
    );
    expect(errors).toEqual([]);
  });

  it('may be one that the gateway might have invented', async () => {
    const query = '{ box { size_0: name size_1: size(unit: "cm") size size_2: size(unit: "m") postage_0: postage } }';
    expect((await graph.ask(query)).text).toBe(
      '{"box":{"size_0":"crate","size_1":"3cm","size":"3","size_2":"3m","postage_0":10}}',
    );
  });

  it('gives one value under several names', async () => {
    const { text, requests } = await graph.ask(
      '{ a: box { x: slip y: slip slip z: inner { id } w: inner { name } } b: box { id } }',
    );
    expect(text).toBe('{"a":{"x":"A","y":"A","slip":"A","z":{"id":"2"},"w":{"name":"tin"}},"b":{"id":"1"}}');
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['boxes', 'post']);
  });

  it('is what the path of an error says', async () => {
    const { errors } = await graph.askTampered('{ all: boxes { s: slip } }', (reply, { subgraph }) =>
      subgraph === 'post' ? reply.replace('"B"', '5') : reply,
    );
    expect(errors).toEqual([{ path: 'all.1.s', code: 'SUBGRAPH_INVALID_VALUE' }]);
  });
});
