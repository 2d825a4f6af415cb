import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('Operations share one plan', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph({
      books: {
        sdl: `type Query { books(first: Int, word: String): [Book] }
          type Book @key(fields: "id") { id: ID! title(short: Boolean): String price: Int }`,
        Query: {
          books: ({ first, word }: { first?: number; word?: string }) =>
            ['1', '2'].slice(0, first).map((id) => ({ id, title: `${word ?? ''}${id}`, price: 3 })),
        },
      },
      stars: {
        sdl: 'type Book @key(fields: "id") { id: ID! stars: Int price: Int @external cost: Int @requires(fields: "price") }',
        entities: {
          Book: [
            { id: '1', stars: 1 },
            { id: '2', stars: 2 },
          ],
        },
        computed: { Book: { cost: ({ price }: { price: number }) => price * 2 } },
      },
    });
  });

  /** How many operations were planned for these, one after another. */
  async function plansFor(...operations: readonly (readonly [string, Record<string, unknown>?])[]): Promise<number> {
    const before = graph.planned.length;
    for (const [query, variables] of operations) expect((await graph.ask(query, variables)).errors).toEqual([]);
    return graph.planned.length - before;
  }

  it('that differ in aliases', async () => {
    expect(
      await plansFor(
        ['{ books { price stars } }'],
        ['{ b: books { p: price s: stars } }'],
        ['{ books { stars: price price: stars id: stars } }'],
      ),
    ).toBe(1);
  });

  it('that differ in literals, in names and values of variables', async () => {
    expect(
      await plansFor(
        ['{ books(first: 1) { stars } }'],
        ['{ books(first: 2) { stars } }'],
        ['query ($n: Int) { books(first: $n) { stars } }', { n: 1 }],
        ['query Named ($m: Int = 3) { books(first: $m) { stars } }'],
      ),
    ).toBe(1);
  });

  it('that differ in fragments', async () => {
    expect(
      await plansFor(
        ['{ books { title price } }'],
        ['{ books { ...F price } } fragment F on Book { title }'],
        ['{ ... on Query { books { ... { title } ... on Book { title price } } } }'],
      ),
    ).toBe(1);
  });

  it('that differ in conditions which come to the same', async () => {
    expect(
      await plansFor(
        ['{ books { id price title } }'],
        ['query ($a: Boolean!) { books { id price title @skip(if: $a) } }', { a: false }],
        ['query ($b: Boolean!) { books { id price title stars @include(if: $b) } }', { b: false }],
      ),
    ).toBe(1);
  });

  it('that differ in the order of arguments, not those whose arguments differ in their relations', async () => {
    expect(
      await plansFor(
        ['{ books(first: 1, word: "a") { id } }'],
        ['{ books(word: "b", first: 2) { id } }'],
        ['query ($w: String) { books(word: $w, first: 2) { id } }', { w: 'c' }],
      ),
    ).toBe(1);
    expect(
      await plansFor(
        ['{ a: books(first: 1) { id } b: books(first: 2) { stars } }'],
        ['{ a: books(first: 1) { id } b: books(first: 1) { stars } }'],
      ),
    ).toBe(2);
  });

  it('and each has its own answer from it', async () => {
    const one = await graph.ask('{ books(first: 1, word: "a") { t: title cost } }');
    const two = await graph.ask('query ($w: String) { all: books(first: 5, word: $w) { title c: cost } }', { w: 'z' });
    expect(one.text).toBe('{"books":[{"t":"a1","cost":6}]}');
    expect(two.text).toBe('{"all":[{"title":"z1","c":6},{"title":"z2","c":6}]}');
  });
});
