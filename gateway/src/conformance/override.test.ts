import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing/small-graph.js';

describe('A field that was overridden', () => {
  it('is asked of the subgraph that took it over, also where the old one still has it', async () => {
    const graph = await smallGraph({
      old: {
        sdl: 'type Query { item: Item } type Item @key(fields: "id") { id: ID! stock: Int name: String }',
        Query: { item: { id: '1', stock: -1, name: 'Nail' } },
      },
      new: {
        sdl: 'type Item @key(fields: "id") { id: ID! stock: Int @override(from: "old") }',
        entities: { Item: [{ id: '1', stock: 12 }] },
      },
    });
    const { data, requests } = await graph.ask('{ item { name stock } }');
    expect(data).toEqual({ item: { name: 'Nail', stock: 12 } });
    expect(requests[0]?.query).not.toContain('stock');
  });
});
