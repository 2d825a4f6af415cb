/** A graph of two subgraphs, one of which completes the objects of the other, and an operation that asks for values of every kind of both. */
import { smallGraph, type SmallGraph } from './small-graph.js';

export const FAULT_QUERY = `{
  all: things {
    kind: __typename
    name
    ... on Book { id state pages tags price next { name s: stars } notes { text by { stars } } label }
    ... on Toy { parts open: isOpen age stars }
  }
  book { t: title stars mood }
  json
  must
}`;

/** Composes it. Nothing in its data is null. */
export function faultGraph(): Promise<SmallGraph> {
  const nadja = {
    __typename: 'Book',
    id: 'b2',
    name: 'Nadja',
    title: 'N',
    state: 'OLD',
    pages: 99,
    tags: [],
    price: 1.5,
  };
  const essais = {
    __typename: 'Book',
    id: 'b1',
    name: 'Essais',
    title: 'E',
    state: 'NEW',
    pages: 300,
    tags: ['x', 'y'],
    price: 12.5,

    next: nadja,
  };
  const toy = { __typename: 'Toy', id: 't1', name: 'Top', parts: [[1, 2], [3]], isOpen: false };
  return smallGraph({
    stock: {
      sdl: `scalar Json enum State { NEW OLD GONE @inaccessible }
        type Query { things: [Thing!] book: Book json: Json must: Int! }
        interface Thing { id: ID! name: String }
        type Book implements Thing @key(fields: "id") {
          id: ID! name: String title: String! state: State! pages: Int! tags: [String!] price: Float next: Book }
        type Toy implements Thing @key(fields: "id") { id: ID! name: String parts: [[Int!]] isOpen: Boolean }`,
      Query: {
        things: [essais, toy, { ...nadja, next: essais }],
        book: nadja,
        json: { a: [1, { b: 'c' }], d: false },
        must: 7,
      },
    },
    reviews: {
      sdl: `enum Mood { GOOD BAD }
        type Book @key(fields: "id") { id: ID! name: String @external label: String @requires(fields: "name")
          stars: Int! notes: [Note!] mood: Mood }
        type Toy @key(fields: "id") { id: ID! age: Float stars: Int! }
        type Note { text: String! by: Book }`,
      entities: {
        Book: [
          { id: 'b1', stars: 4, mood: 'GOOD', notes: [{ text: 'fine', by: { id: 'b2', stars: 5 } }] },
          { id: 'b2', stars: 5, mood: 'BAD', notes: [] },
        ],
        Toy: [{ id: 't1', age: 3.5, stars: 2 }],
      },
      computed: { Book: { label: ({ name }: { name: string }) => `« ${name} »` } },
    },
  });
}
