import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('The order of an answer', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    const book = { __typename: 'Book', id: '1', title: 't', price: 5, author: { name: 'n', born: 1 } };
    graph = await smallGraph({
      books: {
        sdl: `type Query { thing: Thing book: Book }
          interface Thing { id: ID! price: Int }
          type Author { name: String born: Int }
          type Book implements Thing @key(fields: "id") { id: ID! title: String price: Int author: Author }`,
        Query: { thing: book, book },
      },
      stars: {
        sdl: 'type Query { now: Int } type Book @key(fields: "id") { id: ID! stars: Int pages: Int }',
        Query: { now: 0 },
        entities: { Book: [{ id: '1', stars: 4, pages: 9 }] },
      },
    });
  });

  it('is that in which names first stand in the operation, fragments in their place', async () => {
    expect((await graph.ask('{ thing { ...on Book { title } id ...on Book { price id } price } }')).text).toBe(
      '{"thing":{"title":"t","id":"1","price":5}}',
    );
    expect(
      (await graph.ask('{ thing { id ...F } } fragment F on Book { stars price ...G } fragment G on Thing { id }'))
        .text,
    ).toBe('{"thing":{"id":"1","stars":4,"price":5}}');
  });

  it('does not depend on which subgraph says what', async () => {
    expect((await graph.ask('{ now book { stars title pages id price } later: now }')).text).toBe(
      '{"now":0,"book":{"stars":4,"title":"t","pages":9,"id":"1","price":5},"later":0}',
    );
  });

  it('of one object asked for in two places is that of the first, then of the second', async () => {
    expect((await graph.ask('{ book { author { born } stars author { name born } } book { title pages } }')).text).toBe(
      '{"book":{"author":{"born":1,"name":"n"},"stars":4,"title":"t","pages":9}}',
    );
  });
});
