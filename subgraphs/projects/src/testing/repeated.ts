/** For tests: what is kept beside its owners, as it is and as it is reckoned anew from the tables. */
import type { Database } from '@innovation-sante/kit/database';
import { sql } from '@innovation-sante/kit/sql';
import { awaitedItems } from '../awaited/awaited-items.js';
import { AwaitedItem } from '../awaited/awaited-item.entity.js';
import { readFile, wholeOf } from '../project/project-file.js';
import { type RepeatedColumns, repeatedColumns } from '../project/project-repeated.js';

export interface Repeated {
  readonly columns: Partial<RepeatedColumns>;
  readonly awaited: readonly object[];
}

/** Both must be equal, whatever was done to the project. */
export async function repeatedOf(
  database: Database,
  projectId: string,
): Promise<{ readonly kept: Repeated; readonly reckoned: Repeated }> {
  const file = await readFile(database, projectId);
  const columns = repeatedColumns(wholeOf(file));
  const names = Object.keys(columns) as (keyof RepeatedColumns)[];
  const rows = await database.select(
    AwaitedItem,
    sql`SELECT t.* FROM awaited_action t WHERE t.project_id = ${projectId}::uuid ORDER BY t.position`,
  );
  return {
    kept: {
      columns: Object.fromEntries(names.map((name) => [name, file.project[name]])),
      awaited: rows.map((row) => ({ ...row })),
    },
    reckoned: { columns, awaited: awaitedItems(projectId, wholeOf(file)) },
  };
}
