/** The scenarios' operations, each answered by hand in the fewest requests: what a careful person would write instead of a gateway. */
import { type Ask, entities, type Row } from './ask.js';

type Answer = (ask: Ask, variables: Row) => Promise<Row>;

/** By the name of the operation. */
export const answers: Readonly<Record<string, Answer>> = {
  Ready: () => Promise.resolve({ __typename: 'Query' }),
  Small: (ask, { id }) => ask('accounts', 'query ($id: ID!) { user(id: $id) { id name } }', { id }),
  Wide: (ask, { page }) => stockedProducts(ask, 400, page, ({ upc, name, price }) => ({ upc, name, price })),
  Large: (ask, { page }) =>
    stockedProducts(ask, 2_200, page, ({ upc, name, description }) => ({ upc, name, description }), 'description'),
  Medium: medium,
  Deep: deep,
};

async function stockedProducts(
  ask: Ask,
  first: number,
  page: unknown,
  shape: (product: Row) => Row,
  field = 'price',
): Promise<Row> {
  const query = `query ($first: Int!, $page: Int!) { topProducts(first: $first, page: $page) { upc name ${field} } }`;
  const { topProducts = [] } = await ask('products', query, { first, page });
  const stock = await entities(ask, 'inventory', '... on Product { inStock }', topProducts.map(productKey), 'upc');
  return {
    topProducts: topProducts.map((product) => ({ ...shape(product), inStock: stock.get(product['upc'])?.['inStock'] })),
  };
}

async function medium(ask: Ask, { page }: Row): Promise<Row> {
  const query = 'query ($page: Int!) { topProducts(first: 4, page: $page) { upc name price } }';
  const { topProducts = [] } = await ask('products', query, { page });
  const keys = topProducts.map(productKey);
  const [stock, reviewed] = await Promise.all([
    entities(ask, 'inventory', '... on Product { inStock }', keys, 'upc'),
    entities(ask, 'reviews', '... on Product { reviews { id body author { id } } }', keys, 'upc'),
  ]);
  const reviews = [...reviewed.values()].flatMap((product) => product['reviews'] as Row[]);
  const users = await entities(ask, 'accounts', '... on User { username }', userKeys(reviews), 'id');
  const author = ({ id }: Row) => ({ id, username: users.get(id)?.['username'] });
  return {
    topProducts: topProducts.map(({ upc, name, price }) => ({
      upc,
      name,
      price,
      inStock: stock.get(upc)?.['inStock'],
      reviews: ((reviewed.get(upc)?.['reviews'] ?? []) as Row[]).map((review) => ({
        id: review['id'],
        body: review['body'],
        author: author(review['author'] as Row),
      })),
    })),
  };
}

const deepReviewsOfUser = 'reviews { id body product { upc } }';
const deepReviewsOfProduct = `reviews { id body author { id ${deepReviewsOfUser} } }`;

async function deep(ask: Ask, { page }: Row): Promise<Row> {
  const [{ users = [] }, { topProducts = [] }] = await Promise.all([
    ask('accounts', 'query ($page: Int!) { users(page: $page) { id username name } }', { page }),
    ask('products', 'query ($page: Int!) { topProducts(first: 5, page: $page) { upc name price weight } }', { page }),
  ]);
  const fragment = `... on User { reviews { id body product { upc ${deepReviewsOfProduct} } } } ... on Product { ${deepReviewsOfProduct} }`;
  const representations = [...users.map(userKey), ...topProducts.map(productKey)];
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${fragment} } }`;
  const { _entities: reviewed = [] } = await ask('reviews', query, { representations });

  const seen = { users: new Set<unknown>(), products: new Set<unknown>() };
  for (const entity of reviewed) collect(entity, seen);
  const [moreUsers, moreProducts] = await Promise.all([
    entities(
      ask,
      'accounts',
      '... on User { id username name }',
      [...seen.users].map((id) => userKey({ id })),
      'id',
    ),
    entities(
      ask,
      'products',
      '... on Product { upc name price weight }',
      [...seen.products].map((upc) => productKey({ upc })),
      'upc',
    ),
  ]);
  const userOf = new Map([...users.map((user) => [user['id'], user] as const), ...moreUsers]);
  const productOf = new Map([...topProducts.map((product) => [product['upc'], product] as const), ...moreProducts]);
  const priced = [...productOf.values()].map(({ upc, price, weight }) => ({
    __typename: 'Product',
    upc,
    price,
    weight,
  }));
  const stock = await entities(ask, 'inventory', '... on Product { inStock shippingEstimate }', priced, 'upc');

  const product = (upc: unknown): Row => {
    const { name, price, weight } = productOf.get(upc) ?? {};
    const { inStock, shippingEstimate } = stock.get(upc) ?? {};
    return { inStock, name, price, shippingEstimate, upc, weight };
  };
  const user = (id: unknown): Row => {
    const { username, name } = userOf.get(id) ?? {};
    return { id, username, name };
  };
  const withReviews = (entity: Row): Row[] =>
    (entity['reviews'] as Row[]).map((review) => {
      const shaped: Row = { id: review['id'], body: review['body'] };
      const reviewedProduct = review['product'] as Row | undefined;
      if (reviewedProduct) {
        shaped['product'] = product(reviewedProduct['upc']);
        if (reviewedProduct['reviews']) (shaped['product'] as Row)['reviews'] = withReviews(reviewedProduct);
      }
      const author = review['author'] as Row | undefined;
      if (author) shaped['author'] = { ...user(author['id']), reviews: withReviews(author) };
      return shaped;
    });
  return {
    users: users.map(({ id }, index) => ({ ...user(id), reviews: withReviews(reviewed[index] ?? {}) })),
    topProducts: topProducts.map(({ upc }, index) => ({
      ...product(upc),
      reviews: withReviews(reviewed[users.length + index] ?? {}),
    })),
  };
}

/** Notes every user and product below an entity. */
function collect(entity: Row, seen: { users: Set<unknown>; products: Set<unknown> }): void {
  for (const { author, product } of (entity['reviews'] ?? []) as { author?: Row; product?: Row }[]) {
    if (author) {
      seen.users.add(author['id']);
      collect(author, seen);
    }
    if (product) {
      seen.products.add(product['upc']);
      collect(product, seen);
    }
  }
}

const productKey = ({ upc }: Row): Row => ({ __typename: 'Product', upc });
const userKey = ({ id }: Row): Row => ({ __typename: 'User', id });

function userKeys(reviews: readonly Row[]): Row[] {
  const ids = new Set(reviews.map((review) => (review['author'] as Row)['id']));
  return [...ids].map((id) => userKey({ id }));
}
