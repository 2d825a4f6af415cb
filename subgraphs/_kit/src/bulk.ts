/** Writes many rows at once: one statement a thousand rows, the values as one JSON parameter. */
import type { Database } from './database.js';
import type { EntityClass } from './definition.js';
import { raw, sql } from './sql.js';

const batchSize = 1_000;

/**
 * Inserts entities' rows; a property that a row lacks takes its column's default, a row whose key is there already is
 * left as it is.
 *
 * @param columns the properties that are written; every row gives the same ones
 */
export async function insertAll<Row extends object>(
  database: Database,
  entity: EntityClass<Row>,
  columns: readonly (keyof Row & string)[],
  rows: Iterable<{ readonly [Key in keyof Row]?: Row[Key] }>,
): Promise<void> {
  const names = database.columnNames(entity, columns);
  const table = raw(database.tableOf(entity));
  const list = raw(names.map((name) => `"${name}"`).join(', '));
  const statement = (batch: readonly object[]) =>
    sql`INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, ${JSON.stringify(batch)}::jsonb) ON CONFLICT DO NOTHING`;
  let batch: object[] = [];
  for (const row of rows) {
    const values: [string, unknown][] = columns.map((column, index) => [names[index] as string, row[column] ?? null]);
    batch.push(Object.fromEntries(values));
    if (batch.length === batchSize) {
      await database.rows(statement(batch));
      batch = [];
    }
  }
  if (batch.length > 0) await database.rows(statement(batch));
}
