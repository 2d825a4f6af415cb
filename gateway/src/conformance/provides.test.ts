import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing/small-graph.js';

describe('A field that is provided', () => {
  it('is taken where it is at hand, and fetched from its owner elsewhere', async () => {
    const graph = await smallGraph({
      authors: {
        sdl: 'type Author @key(fields: "id") { id: ID! name: String @shareable born: Int }',
        entities: { Author: [{ id: 'a', name: 'Woolf', born: 1882 }] },
      },
      books: {
        sdl: `type Query { book: Book @provides(fields: "author { name }") bare: Book }
          type Book @key(fields: "id") { id: ID! author: Author }
          type Author @key(fields: "id") { id: ID! name: String @external }`,
        Query: {
          book: { id: '1', author: { id: 'a', name: 'Woolf' } },
          bare: { id: '1', author: { id: 'a' } },
        },
      },
    });
    const provided = await graph.ask('{ book { author { name } } }');
    expect(provided.data).toEqual({ book: { author: { name: 'Woolf' } } });
    expect(provided.requests.map(({ subgraph }) => subgraph)).toEqual(['books']);
    const fetched = await graph.ask('{ bare { author { name } } }');
    expect(fetched.data).toEqual({ bare: { author: { name: 'Woolf' } } });
    expect(fetched.requests.map(({ subgraph }) => subgraph)).toEqual(['books', 'authors']);
    const both = await graph.ask('{ book { author { born name } } }');
    expect(both.text).toBe('{"book":{"author":{"born":1882,"name":"Woolf"}}}');
  });
});
