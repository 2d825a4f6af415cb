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
});
