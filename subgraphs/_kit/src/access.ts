/**
 * Which rows a principal sees, in the statements of the repositories: `FROM ${from(context, Letter)} t` reads the letters
 * that are the principal's to see, and no others. Row-level security says the same once more below (`row-security.ts`).
 */
import type { Database } from './database.js';
import type { EntityClass } from './definition.js';
import type { Principal } from './principal.js';
import { raw, sql, type Sql } from './sql.js';

/**
 * The condition under which a row of a table, seen as `t`, is for a principal who does not see them all; undefined when
 * every row is.
 */
export type RowScope = (principal: Principal) => Sql | undefined;

/**
 * What a principal sees of the columns of a table, seen as `t`: a select list that names every column by which statements
 * know it; undefined when all are seen as they are. Also asked for who sees every row.
 */
export type ColumnScope = (principal: Principal) => Sql | undefined;

/** Every row is for everyone. */
export const everyone: RowScope = () => undefined;

/** Who sees what of a subgraph. */
export interface Access {
  /** The roles that the subgraph knows. */
  readonly roles: readonly string[];
  /** Those of them that see every row. */
  readonly seeAll: readonly string[];
  /** For each entity whose rows are read. */
  readonly rows: ReadonlyMap<EntityClass, RowScope>;
  /** For each entity of which some columns are not for all who see the row. */
  readonly columns?: ReadonlyMap<EntityClass, ColumnScope>;
}

/** For whom rows are read, and from where. */
export interface Reading {
  readonly access: Access;
  readonly database: Database;
  readonly principal: Principal;
}

/**
 * The rows of an entity that the principal of a request may see, as what stands between FROM and an alias.
 *
 * @throws when nobody has said who sees the entity's rows
 */
export function from({ access, database, principal }: Reading, entity: EntityClass): Sql {
  const scope = access.rows.get(entity);
  if (!scope) throw new Error(`nobody has said who sees the rows of ${entity.name}`);
  const table = raw(database.tableOf(entity));
  const condition = access.seeAll.includes(principal.role) ? undefined : scope(principal);
  const columns = access.columns?.get(entity)?.(principal);
  if (condition === undefined && columns === undefined) return table;
  return sql`(SELECT ${columns ?? raw('t.*')} FROM ${table} t WHERE ${condition ?? sql`true`})`;
}
