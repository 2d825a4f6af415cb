/** Two small subgraphs that tests put behind a gateway: books, and their reviews. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RunningSubgraph } from '../subgraphs/in-process.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

export const BOOKS_SDL = `${LINK}
  scalar Isbn
  enum Genre { ESSAY NOVEL }
  input BookFilter { genre: Genre, ids: [ID!], all: [BookFilter!] }
  type Query {
    books(first: Int, filter: BookFilter): [Book!]!
    book(id: ID, isbn: Isbn): Book
    broken: String
    brokenStrict: String!
    wrongValue: [Strict]
    slow(ms: Int!): String
    principal: String
  }
  type Mutation { addBook(title: String!): Book! }
  type Strict { must: String! }
  type Book @key(fields: "id") { id: ID! title: String! genre: Genre next: Book parts: [Book!]! }
`;

export const REVIEWS_SDL = `${LINK}
  type Query { latestReviews: [Review!]! reviewer: String }
  type Review { id: ID! stars: Int book: Book! }
  type Book @key(fields: "id") { id: ID! reviews(first: Int): [Review!] rating: Float }
`;

interface Book {
  readonly id: string;
  readonly title: string;
  readonly genre: string;
}

const BOOKS: readonly Book[] = [
  { id: '1', title: 'Essais', genre: 'ESSAY' },
  { id: '2', title: 'Germinal', genre: 'NOVEL' },
  { id: '3', title: 'Nadja', genre: 'NOVEL' },
];

function coded(message: string, extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError(message, { extensions });
}

/** Refuses as a subgraph should, and adds what one should not. */
function refuseNegative(first: number): void {
  if (first >= 0) return;
  const reason = 'must not be negative';
  throw coded(`first: ${reason}`, {
    code: 'BAD_USER_INPUT',
    field: 'first',
    reason,
    stacktrace: ['at /srv'],
    sql: 'select 1',
  });
}

/** What the resolvers are given for one request. */
export interface LibraryContext {
  readonly principal: unknown;
}

/** The principal that the subgraph was told of, as JSON; null for none. */
function tellPrincipal(_root: unknown, _args: unknown, context: unknown): string | null {
  const { principal } = context as LibraryContext;
  return principal === undefined ? null : JSON.stringify(principal);
}

/** Books; their resolvers show each way in which a field can fail. */
export function booksSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(BOOKS_SDL),
    resolvers: {
      Query: {
        books: (_root: unknown, { first = 3 }: { first?: number }) => {
          refuseNegative(first);
          return BOOKS.slice(0, first);
        },
        book: (_root: unknown, { id }: { id?: string }) => BOOKS.find((book) => book.id === id) ?? null,
        broken: () => {
          throw coded('connect ECONNREFUSED 10.0.0.7:5432', { code: 'ECONNREFUSED', stacktrace: ['at /srv/books.ts'] });
        },
        brokenStrict: () => {
          throw coded('the database is away', { code: 'DATABASE_UNAVAILABLE' });
        },
        principal: tellPrincipal,
        slow: (_root: unknown, { ms }: { ms: number }) =>
          new Promise((resolve) => {
            setTimeout(resolve, ms, 'done');
          }),
      },
      Mutation: { addBook: (_root: unknown, { title }: { title: string }) => ({ id: '4', title, genre: 'NOVEL' }) },
      Book: {
        __resolveReference: ({ id }: { id: string }) => BOOKS.find((book) => book.id === id) ?? null,
        next: () => BOOKS[1],
        parts: () => [],
      },
    },
  });
}

/** Reviews of the books, by their key. */
export function reviewsSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(REVIEWS_SDL),
    resolvers: {
      Query: { latestReviews: () => [{ id: 'r9', stars: 2, book: { id: '2' } }], reviewer: tellPrincipal },
      Book: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        reviews: ({ id }: Book, { first = 1 }: { first?: number }) => {
          refuseNegative(first);
          return [{ id: `r${id}`, stars: 4, book: { id } }];
        },
        rating: ({ id }: Book) => Number(id) + 0.5,
      },
    },
  });
}

/** A running subgraph of a schema, as a module of this process would start it. */
export function runningSubgraph(name: string, schema: GraphQLSchema): RunningSubgraph {
  let running = true;
  return {
    name,
    async execute({ document, variables, operationName, principal }) {
      return execute({
        schema,
        document,
        contextValue: { principal } satisfies LibraryContext,
        ...(variables ? { variableValues: variables } : {}),
        ...(operationName ? { operationName } : {}),
      });
    },
    ready: async () => running,
    async stop() {
      running = false;
    },
  };
}

/** The SDL of both, as composition takes them. */
export const SUBGRAPHS: readonly { name: string; url: string; typeDefs: DocumentNode }[] = [
  { name: 'books', url: 'http://127.0.0.1:1/graphql', typeDefs: parse(BOOKS_SDL) },
  { name: 'reviews', url: 'http://127.0.0.1:2/graphql', typeDefs: parse(REVIEWS_SDL) },
];
