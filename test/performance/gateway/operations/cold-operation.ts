/** Ordinary operations in great number, no two of which can share a plan: they differ in the fields that they select. */
import type { Operation } from './operation.js';

/** How many there are. */
export const coldOperations = 2 ** 14;

const productFields = ['inStock', 'name', 'price', 'shippingEstimate', 'weight', 'description'];
const userFields = ['name', 'username'];

/** @param number from 0; the same number gives the same operation */
export function coldOperation(number: number): Operation {
  // A bijection, so that neighbours differ in many fields.
  const bits = (number * 7_919 + 1_234) % coldOperations;
  const top = chosen(productFields, bits);
  const author = chosen(userFields, bits >> 6);
  const inner = chosen(productFields, bits >> 8);
  const query = `query Cold($page: Int!) { topProducts(first: 2, page: $page) { upc ${top} reviews { id author { id ${author} reviews { body product { upc ${inner} } } } } } }`;
  return { query, variables: { page: number % 64 } };
}

/** The fields whose bit is set. */
function chosen(fields: readonly string[], bits: number): string {
  return fields.filter((_, index) => (bits >> index) & 1).join(' ');
}
