/** Writes one row of an entity; unlike the load, what is there already is an error. */
import type { Database } from '@innovation-sante/kit/database';
import type { EntityClass } from '@innovation-sante/kit/definition';
import { raw, sql } from '@innovation-sante/kit/sql';

type Values<Row> = { readonly [Key in keyof Row]?: Row[Key] };

function columnsOf<Row extends object>(database: Database, entity: EntityClass<Row>, values: Values<Row>) {
  const properties = Object.keys(values);
  const names = database.columnNames(entity, properties);
  const json = Object.fromEntries(names.map((name, index) => [name, values[properties[index] as keyof Row] ?? null]));
  return {
    table: raw(database.tableOf(entity)),
    list: raw(names.map((name) => `"${name}"`).join(', ')),
    json: JSON.stringify(json),
  };
}

/** Inserts a row; a column that the values lack takes its default. */
export async function insertRow<Row extends object>(
  database: Database,
  entity: EntityClass<Row>,
  values: Values<Row>,
): Promise<void> {
  const { table, list, json } = columnsOf(database, entity, values);
  await database.rows(
    sql`INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::${table}, ${json}::jsonb)`,
  );
}

/** Changes the row of an id. @throws when there is none that may be changed */
export async function updateRow<Row extends { readonly id: string }>(
  database: Database,
  entity: EntityClass<Row>,
  id: string,
  values: Values<Row>,
): Promise<void> {
  const { table, list, json } = columnsOf(database, entity, values);
  const changed = await database.rows(sql`
    WITH changed AS (
      UPDATE ${table} SET (${list}) = (SELECT ${list} FROM jsonb_populate_record(NULL::${table}, ${json}::jsonb))
      WHERE id = ${id} RETURNING 1)
    SELECT FROM changed`);
  if (changed.length !== 1) throw new Error(`there is no ${entity.name} ${id} that may be changed`);
}
