/**
 * The schemas of the graph under test: the four subgraphs of the well-known benchmark of federation gateways, and the
 * one schema that they make together. They are written in federation 1, which every gateway here understands.
 */

export const subgraphNames = ['accounts', 'inventory', 'products', 'reviews'] as const;
export type SubgraphName = (typeof subgraphNames)[number];

export const subgraphSdl: Readonly<Record<SubgraphName, string>> = {
  accounts: `
extend type Query {
  users(page: Int!): [User]
  user(id: ID!): User
}

type User @key(fields: "id") {
  id: ID!
  name: String
  username: String
}
`,
  inventory: `
extend type Product @key(fields: "upc") {
  upc: String! @external
  weight: Int @external
  price: Int @external
  inStock: Boolean
  shippingEstimate: Int @requires(fields: "price weight")
}
`,
  products: `
extend type Query {
  topProducts(first: Int!, page: Int!): [Product]
}

type Product @key(fields: "upc") {
  upc: String!
  name: String
  description: String
  price: Int
  weight: Int
}
`,
  reviews: `
type Review @key(fields: "id") {
  id: ID!
  body: String
  author: User
  product: Product
}

extend type User @key(fields: "id") {
  id: ID! @external
  reviews: [Review]
}

extend type Product @key(fields: "upc") {
  upc: String! @external
  reviews: [Review]
}
`,
};

export const mergedSdl = `
type Query {
  users(page: Int!): [User]
  user(id: ID!): User
  topProducts(first: Int!, page: Int!): [Product]
}

type User {
  id: ID!
  name: String
  username: String
  reviews: [Review]
}

type Product {
  upc: String!
  name: String
  description: String
  price: Int
  weight: Int
  inStock: Boolean
  shippingEstimate: Int
  reviews: [Review]
}

type Review {
  id: ID!
  body: String
  author: User
  product: Product
}
`;
