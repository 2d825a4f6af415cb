/** What is asked, and why: the scenarios in the order in which they are measured. */
import { coldOperation } from './cold-operation.js';
import type { Operation } from './operation.js';

export interface Scenario {
  readonly name: string;
  readonly about: string;
  /** What is asked for a page; each connection has a page of its own. */
  operation(page: number): Operation;
  /** All connections ask for the same page. */
  readonly isIdentical?: boolean;
  /** Each request is an operation that was never sent before: its number takes the place of the page. */
  readonly isCold?: boolean;
  /** Milliseconds after which the subgraph of the inventory answers. */
  readonly delayMs?: number;
}

const deepText = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }
query Deep($page: Int!) {
  users(page: $page) {
    ...User
    reviews { ...Review product { ...Product reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } } } }
  }
  topProducts(first: 5, page: $page) {
    ...Product
    reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
  }
}`;

const mediumText = `
query Medium($page: Int!) {
  topProducts(first: 4, page: $page) { upc name price inStock reviews { id body author { id username } } }
}`;

export const deep = (page: number): Operation => ({ query: deepText, variables: { page } });
export const medium = (page: number): Operation => ({ query: mediumText, variables: { page } });

export const scenarios: readonly Scenario[] = [
  {
    name: 'deep',
    about: 'users and top products, their reviews, products, authors and reviews again; all four subgraphs',
    operation: deep,
  },
  {
    name: 'wide',
    about: 'a list of 400 items with fields of two subgraphs',
    operation: (page) => ({
      query: 'query Wide($page: Int!) { topProducts(first: 400, page: $page) { upc name price inStock } }',
      variables: { page },
    }),
  },
  {
    name: 'large',
    about: 'an answer of more than a megabyte, mostly text, from two subgraphs',
    operation: (page) => ({
      query: 'query Large($page: Int!) { topProducts(first: 2200, page: $page) { upc name description inStock } }',
      variables: { page },
    }),
  },
  { name: 'medium', about: 'four items with reviews and authors; all four subgraphs', operation: medium },
  {
    name: 'small',
    about: 'two fields of one object of one subgraph',
    operation: (page) => ({
      query: 'query Small($id: ID!) { user(id: $id) { id name } }',
      variables: { id: `${page}-1` },
    }),
  },
  {
    name: 'cold',
    about: 'operations that were never sent before, each with a plan of its own',
    operation: coldOperation,
    isCold: true,
  },
  {
    name: 'identical',
    about: 'the deep query, all connections with the same variables',
    operation: deep,
    isIdentical: true,
  },
  { name: 'slow', about: 'the medium query, one subgraph answers after 50 ms', operation: medium, delayMs: 50 },
];
