/**
 * A projection: a table that copies what another subgraph tells of its own nouns, one row a noun, keyed by `id`. Each row
 * carries the `version` in which the noun was told, so that it does not matter in which order, or how often, it is told.
 */
import type { Database } from './database.js';
import type { EntityClass } from './definition.js';
import { type Sql, raw, sql } from './sql.js';

/** What every row of a projection has. */
export interface Projected {
  readonly id: string;
  /** Of the noun, as its owner counts; 0 is believed by nobody. */
  readonly version: number;
}

/** The version in which each noun is told last; of two alike, the later one. */
function latest<Row extends Projected>(rows: readonly Row[]): Row[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const known = byId.get(row.id);
    if (!known || row.version >= known.version) byId.set(row.id, row);
  }
  return [...byId.values()];
}

/**
 * Writes what was told, unless it is known in a later version.
 *
 * @param columns the properties that are written, `id` and `version` among them; the rest of a row is left as it is
 * @param rows in the order in which they were told; a noun may be told several times
 * @returns the rows that were written: what hangs on them must be written anew, that of the others must not
 */
export async function upsertProjection<Row extends Projected>(
  database: Database,
  entity: EntityClass<Row>,
  columns: readonly (keyof Row & string)[],
  rows: readonly { readonly [Key in keyof Row]: Row[Key] }[],
): Promise<{ readonly [Key in keyof Row]: Row[Key] }[]> {
  const told = latest(rows);
  if (told.length === 0) return [];
  const names = database.columnNames(entity, columns).map((name) => `"${name}"`);
  const values = told.map((row) => {
    const pairs = columns.map((column, index) => [names[index]?.slice(1, -1), row[column]]);
    return Object.fromEntries(pairs) as Record<string, unknown>;
  });
  const table = raw(database.tableOf(entity));
  const list = raw(names.join(', '));
  const changes = raw(
    names
      .filter((name) => name !== '"id"')
      .map((name) => `${name} = excluded.${name}`)
      .join(', '),
  );
  // In the order of their ids: two that write the same rows wait for one another, and never crosswise.
  const written = await database.rows<{ id: string }>(sql`
    INSERT INTO ${table} AS known (${list})
    SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(values)}::jsonb) ORDER BY "id"
    ON CONFLICT (id) DO UPDATE SET ${changes} WHERE excluded.version >= known.version
    RETURNING known.id`);
  const ids = new Set(written.map(({ id }) => id));
  return told.filter(({ id }) => ids.has(id));
}

/** Before the whole log is read again (`Follower.beginAgain`): whatever it tells is then newer than what is there. */
export async function doubtProjection(database: Database, entity: EntityClass<Projected>): Promise<void> {
  await database.rows(sql`UPDATE ${raw(database.tableOf(entity))} SET version = 0`);
}

/**
 * After the whole log was read again (`Follower.endAgain`): removes the rows of which it did not tell.
 *
 * @param kept a condition on those of them, seen as `t`, that must stay because something of this subgraph's own hangs on
 *   them
 */
export async function removeUntold(
  database: Database,
  entity: EntityClass<Projected>,
  kept: Sql = sql`false`,
): Promise<void> {
  await database.rows(sql`DELETE FROM ${raw(database.tableOf(entity))} t WHERE t.version = 0 AND NOT (${kept})`);
}
