import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing/small-graph.js';

describe('A field that is shared', () => {
  it('is taken from the subgraph that is asked anyway', async () => {
    const graph = await smallGraph({
      one: {
        sdl: `type Query { left: Thing }
          type Thing @key(fields: "id") { id: ID! name: String @shareable size: Size @shareable weight: Int }
          type Size @shareable { width: Int height: Int }`,
        Query: { left: { id: '1', name: 'n', size: { width: 2, height: 3 } } },
        entities: { Thing: [{ id: '1', weight: 8 }] },
      },
      other: {
        sdl: `type Query { right: Thing }
          type Thing @key(fields: "id") { id: ID! name: String @shareable size: Size @shareable }
          type Size @shareable { width: Int height: Int depth: Int }`,
        Query: { right: { id: '1', name: 'n', size: { width: 2, height: 3, depth: 4 } } },
        entities: { Thing: [{ id: '1', size: { width: 2, height: 3, depth: 4 } }] },
      },
    });
    const left = await graph.ask('{ left { name size { width } } }');
    expect(left.requests.map(({ subgraph }) => subgraph)).toEqual(['one']);
    const right = await graph.ask('{ right { name size { width depth } } }');
    expect(right.requests.map(({ subgraph }) => subgraph)).toEqual(['other']);
    expect(right.data).toEqual({ right: { name: 'n', size: { width: 2, depth: 4 } } });
    // An object without a key whose fields no one subgraph has: two of them are laid over one another.
    const merged = await graph.ask('{ left { size { height depth width } } }');
    expect(merged.text).toBe('{"left":{"size":{"height":3,"depth":4,"width":2}}}');
    const fetched = await graph.ask('{ right { weight name } }');
    expect(fetched.data).toEqual({ right: { weight: 8, name: 'n' } });
  });

  describe('and is null in the reply of one subgraph, for what failed below it, while another gives it', () => {
    const fails = (): never => {
      throw new Error('10.0.0.7 is away');
    };
    /** Both give `part` and `parts`, of which `one` knows `must` and `also`, and `other` the rest. */
    const graphOf = () =>
      smallGraph({
        one: {
          sdl: `type Query { thing: Thing }
            type Thing @key(fields: "id") { id: ID! part: Part @shareable parts: [Part] @shareable size: Size @shareable }
            type Part { must: Int! also: Int! } type Size { width: Int! }`,
          Query: {
            thing: {
              id: '1',
              part: { must: fails, also: 1 },
              parts: [
                { must: 1, also: 1 },
                { must: fails, also: 1 },
              ],
              size: { width: 1 },
            },
          },
        },
        other: {
          sdl: `type Thing @key(fields: "id") { id: ID! part: Part @shareable parts: [Part] @shareable size: Size @shareable }
            type Part { other: Int! deep: Deep! } type Deep { sure: Int! } type Size { height: Int! }`,
          entities: {
            Thing: [
              {
                id: '1',
                part: { other: 2 },
                parts: [{ deep: { sure: fails } }, { deep: { sure: 2 } }],
                size: { height: fails },
              },
            ],
          },
        },
      });

    it('has the error where it arose, not at what the failure took along', async () => {
      const graph = await graphOf();
      expect(await graph.ask('{ thing { id p: part { other also m: must } } }')).toMatchObject({
        data: { thing: { id: '1', p: null } },
        errors: [{ path: 'thing.p.m', code: 'SUBGRAPH_ERROR' }],
      });
    });

    it('whichever of the two replies first, and in lists', async () => {
      const graph = await graphOf();
      const { data, errors } = await graph.ask('{ thing { parts { also deep { sure } must } size { width height } } }');
      expect(data).toEqual({ thing: { parts: [null, null], size: null } });
      expect(errors.map(({ path }) => path).toSorted()).toEqual([
        'thing.parts.0.deep.sure',
        'thing.parts.1.must',
        'thing.size.height',
      ]);
    });

    it('or of which the other subgraph was to give a part, and is away', async () => {
      const graph = await graphOf();
      const { data, errors } = await graph.askTampered('{ thing { size { width height } } }', (text, { subgraph }) =>
        subgraph === 'other' ? { status: 503, text: '' } : text,
      );
      expect(data).toEqual({ thing: { size: null } });
      expect(errors).toEqual([{ path: 'thing.size.height', code: 'SUBGRAPH_UNAVAILABLE' }]);
    });

    it('is told of at once, however often, and however much is missing for it', async () => {
      const graph = await smallGraph({
        one: {
          sdl: `type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! box: Box @shareable }
            type Box { items: [Item]! @shareable must: Int! } type Item @shareable { left: Int }`,
        },
        other: {
          sdl: `type Thing @key(fields: "id") { id: ID! box: Box @shareable }
            type Box { items: [Item]! @shareable other: Int! } type Item @shareable { left: Int right: Int }`,
        },
      });
      const error = { message: '10.0.0.7 is away', path: ['thing', 'box', 'must'] };
      const lost = {
        data: { thing: { __typename: 'Thing', id: '1', box: null } },
        errors: Array.from({ length: 1_000 }, () => error),
      };
      const there = {
        data: { _entities: [{ box: { other: 2, items: Array.from({ length: 10_000 }, () => ({ right: 3 })) } }] },
      };
      const { errors } = await graph.askTampered(
        '{ thing { box { items { left right } other must } } }',
        (_, { subgraph }) => JSON.stringify(subgraph === 'one' ? lost : there),
      );
      expect(errors).toEqual([{ path: 'thing.box.must', code: 'SUBGRAPH_ERROR' }]);
    });
  });
});
