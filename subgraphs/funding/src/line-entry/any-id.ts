/** The condition on an id that a filter of several ids puts. */
import { type Sql, sql } from '@innovation-sante/kit/sql';

/** Any of these ids. One alone is asked for by equality: an index then also gives the order of the list. */
export const isAnyOf = (column: Sql, ids: readonly string[]): Sql =>
  ids.length === 1 ? sql`${column} = ${ids[0]}::uuid` : sql`${column} = ANY(${[...ids]}::uuid[])`;
