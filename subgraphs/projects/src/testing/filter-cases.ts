/** For tests: a list is narrowed by each field of its filter, and must give what the facts say. */
import type { GraphQLInputObjectType } from 'graphql';
import { schema } from '../schema.js';

/** A filter, as a client writes it, beside what it means. */
export type FilterCase<Facts> = readonly [filter: string, passes: (facts: Facts) => boolean];

/** The fields of an input type that no case tries. */
export function untriedFields<Facts>(filterType: string, cases: readonly FilterCase<Facts>[]): string[] {
  const fields = Object.keys((schema.getType(filterType) as GraphQLInputObjectType).getFields());
  const text = cases.map(([filter]) => filter).join('\n');
  return fields.filter((field) => !text.includes(`${field}:`));
}
