/** Inserts rows that all have the properties of the first one. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { EntityClass } from '@innovation-sante/kit/definition';

export async function insertRows<Row extends object>(
  database: Database,
  entity: EntityClass<Row>,
  rows: readonly { readonly [Key in keyof Row]?: Row[Key] }[],
): Promise<void> {
  const [first] = rows;
  if (first) await insertAll(database, entity, Object.keys(first) as (keyof Row & string)[], rows);
}
