/** Reads the rows of many keys in one statement that looks each key up in an index, however many keys and rows there are. */
import { type Sql, sql } from '@innovation-sante/kit/sql';

/**
 * The rows of every key (a UUID), which the inner statement sees as `k.key`.
 *
 * The inner statement must have ORDER BY or LIMIT: so the planner keeps it as a lookup a key, where it would otherwise
 * join, and read a small table whole.
 */
export const forEachKey = (keys: readonly string[], rowsOfKey: Sql): Sql =>
  sql`SELECT r.* FROM unnest(${keys}::uuid[]) AS k(key) CROSS JOIN LATERAL (${rowsOfKey}) r`;
