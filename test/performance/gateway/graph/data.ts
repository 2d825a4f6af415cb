/** The data of the graph under test: pages of one size and shape, so that each connection can ask for a page of its own. */

/** A row as it is stored; keys are `page-index`. */
export interface StoredUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

export interface StoredProduct {
  readonly upc: string;
  readonly name: string;
  readonly description: string;
  readonly price: number;
  readonly weight: number;
}

export interface StoredReview {
  readonly id: string;
  readonly body: string;
  readonly authorId: string;
  readonly upc: string;
}

const usersOfPage = 6;
/** The first products of a page have reviews, the others none. */
const reviewedProducts = 9;
const reviewsOfPage = 28;

const names = ['Uri Goldshtein', 'Dotan Simha', 'Kamil Kisiela', 'Arda Tanrikulu', 'Gil Gardosh', 'Laurin Quast'];
const goods = ['Table', 'Couch', 'Glass', 'Chair', 'TV', 'Lamp', 'Grill', 'Fridge', 'Sofa'];
const opinions = ['Love it!', 'Too expensive.', 'Could be better.', 'Prefer something else.', 'Wow "so" good — ★'];

export const usersOn = (page: number): StoredUser[] => upTo(usersOfPage, (index) => userAt(page, index));
export const productsOn = (page: number, first: number): StoredProduct[] =>
  upTo(first, (index) => productAt(page, index));

/** Undefined where there is none. */
export function userById(id: string): StoredUser | undefined {
  const [page, index] = numbersOf(id);
  return index < usersOfPage ? userAt(page, index) : undefined;
}

export function productByUpc(upc: string): StoredProduct {
  return productAt(...numbersOf(upc));
}

export function reviewById(id: string): StoredReview | undefined {
  const [page, index] = numbersOf(id);
  return index < reviewsOfPage ? reviewAt(page, index) : undefined;
}

export function reviewsOfUser(id: string): StoredReview[] {
  return reviewsOn(numbersOf(id)[0]).filter(({ authorId }) => authorId === id);
}

export function reviewsOfProduct(upc: string): StoredReview[] {
  const [page, index] = numbersOf(upc);
  return index < reviewedProducts ? reviewsOn(page).filter((review) => review.upc === upc) : [];
}

export function isInStock(upc: string): boolean {
  const [page, index] = numbersOf(upc);
  return (page + index) % 3 !== 0;
}

/** What is dear is sent for nothing. */
export const shippingOf = (price: number, weight: number): number => (price > 5_000 ? 0 : Math.round(weight / 2));

const reviewsOn = (page: number): StoredReview[] => upTo(reviewsOfPage, (index) => reviewAt(page, index));

function userAt(page: number, index: number): StoredUser {
  const name = names[index % names.length] ?? '';
  return { id: `${page}-${index}`, name, username: `${name.split(' ')[0]?.toLowerCase()}${page}` };
}

function productAt(page: number, index: number): StoredProduct {
  const name = `${goods[index % goods.length]} ${page}`;
  return {
    upc: `${page}-${index}`,
    name,
    description: `${name}: ${'made of what grows slowly, by hands that know how. '.repeat(8)}No. ${index}`,
    price: 100 + ((index * 1_237 + page * 11) % 9_900),
    weight: 10 + ((index * 53 + page * 7) % 2_000),
  };
}

function reviewAt(page: number, index: number): StoredReview {
  return {
    id: `${page}-${index}`,
    body: opinions[(page + index) % opinions.length] ?? '',
    authorId: `${page}-${index % usersOfPage}`,
    upc: `${page}-${(index * 2) % reviewedProducts}`,
  };
}

function upTo<Item>(count: number, itemAt: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => itemAt(index));
}

function numbersOf(key: string): [page: number, index: number] {
  const dash = key.indexOf('-');
  return [Number(key.slice(0, dash)), Number(key.slice(dash + 1))];
}
