/** The objects that graphql-js reads: what each subgraph knows of them, and what the whole knows. Relations are functions. */
import {
  isInStock,
  productByUpc,
  reviewById,
  reviewsOfProduct,
  reviewsOfUser,
  shippingOf,
  type StoredReview,
  userById,
} from './data.js';
import type { SubgraphName } from './sdl.js';

type Representation = Readonly<Record<string, unknown>>;
type Entity = Readonly<Record<string, unknown>>;
type MakeEntity = (key: string) => Entity | null;

/** How a subgraph makes an entity of its representation, by type. */
type Entities = Readonly<Record<string, (representation: Representation) => Entity | null>>;

const user: MakeEntity = (id) => orNull('User', userById(id));
const product: MakeEntity = (upc) => orNull('Product', productByUpc(upc));

function orNull(type: string, stored: object | undefined): Entity | null {
  return stored ? { __typename: type, ...stored } : null;
}

const inventoryProduct = ({ upc, price, weight }: Representation): Entity => ({
  __typename: 'Product',
  upc,
  inStock: isInStock(String(upc)),
  // Made of what the gateway brings: one that forgets to is found out.
  shippingEstimate: typeof price === 'number' && typeof weight === 'number' ? shippingOf(price, weight) : null,
});

const reviewOver =
  (makeUser: MakeEntity, makeProduct: MakeEntity) =>
  ({ id, body, authorId, upc }: StoredReview): Entity => ({
    __typename: 'Review',
    id,
    body,
    author: () => makeUser(authorId),
    product: () => makeProduct(upc),
  });

const reviewsUser: MakeEntity = (id) => ({
  __typename: 'User',
  id,
  reviews: () => reviewsOfUser(id).map(reviewsReview),
});
const reviewsProduct: MakeEntity = (upc) => ({
  __typename: 'Product',
  upc,
  reviews: () => reviewsOfProduct(upc).map(reviewsReview),
});
const reviewsReview = reviewOver(reviewsUser, reviewsProduct);

export const entitiesOf: Readonly<Record<SubgraphName, Entities>> = {
  accounts: { User: ({ id }) => user(String(id)) },
  inventory: { Product: inventoryProduct },
  products: { Product: ({ upc }) => product(String(upc)) },
  reviews: {
    User: ({ id }) => reviewsUser(String(id)),
    Product: ({ upc }) => reviewsProduct(String(upc)),
    Review: ({ id }) => {
      const stored = reviewById(String(id));
      return stored ? reviewsReview(stored) : null;
    },
  },
};

/** A user with all that is known of it. */
export const wholeUser: MakeEntity = (id) => {
  const stored = user(id);
  return stored && { ...stored, reviews: () => reviewsOfUser(id).map(wholeReview) };
};

/** A product with all that is known of it. */
export const wholeProduct: MakeEntity = (upc) => {
  const stored = productByUpc(upc);
  return {
    __typename: 'Product',
    ...stored,
    inStock: isInStock(upc),
    shippingEstimate: shippingOf(stored.price, stored.weight),
    reviews: () => reviewsOfProduct(upc).map(wholeReview),
  };
};

const wholeReview = reviewOver(wholeUser, wholeProduct);
