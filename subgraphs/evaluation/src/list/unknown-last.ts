/** Orders by a value that may be unknown: rows without it come last, whichever the direction. */
import type { Direction, OrderValue } from '@innovation-sante/kit/page';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';

/** What stands for the unknown value, beyond all others: after them going up, after them going down. */
const beyondAll = {
  date: { ASC: 'infinity', DESC: '-infinity' },
  numeric: { ASC: 'Infinity', DESC: '-Infinity' },
  integer: { ASC: '999', DESC: '-1' },
} as const;

/** The order by a column in a direction. Each of the two has an index on exactly this expression. */
export function unknownLast(column: Sql, type: keyof typeof beyondAll, direction: Direction): OrderValue {
  return { expression: sql`coalesce(${column}, ${raw(`'${beyondAll[type][direction]}'::${type}`)})`, type };
}
