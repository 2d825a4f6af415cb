/** Loads a subgraph's data once, in steps that are each whole: a step that was interrupted is done again from its start. */
import type { Database } from './database.js';
import { sql } from './sql.js';

/** What one step loads: the reference data and real experiments, or a range of the fictional ones. */
export type LoadStep =
  | { readonly part: 'real' }
  /** Fictional projects, in sets of forty: the sets from `from` (included) to `to` (excluded). */
  | { readonly part: 'demo'; readonly from: number; readonly to: number };

/** Writes one step's rows, within the transaction that it is given. */
export type LoadPart = (database: Database, step: LoadStep) => Promise<void>;

/** How many sets of forty fictional projects one transaction writes. */
const setsAStep = 10;

async function loaded(database: Database, part: string): Promise<number> {
  const [row] = await database.rows<{ amount: number }>(sql`SELECT amount FROM dataset_load WHERE part = ${part}`);
  return row?.amount ?? 0;
}

async function remember(database: Database, part: string, amount: number): Promise<void> {
  await database.rows(sql`INSERT INTO dataset_load (part, amount) VALUES (${part}, ${amount})
    ON CONFLICT (part) DO UPDATE SET amount = excluded.amount, loaded_at = now()`);
}

/**
 * Brings the data up to what is asked for; what is there already is left as it is.
 *
 * @param times how many sets of forty fictional projects there shall be; 0 loads the real data alone
 * @param onProgress is told each step once it is committed
 * @returns whether anything was written
 */
export async function loadDataset(
  database: Database,
  load: LoadPart,
  times: number,
  onProgress: (line: string) => void = () => {},
): Promise<boolean> {
  let wrote = false;
  const step = (part: string, amount: number, what: LoadStep) =>
    database.transaction(async (transaction) => {
      // One loader at a time: a second process waits here, then finds the work done.
      await transaction.rows(sql`LOCK TABLE dataset_load IN SHARE ROW EXCLUSIVE MODE`);
      if ((await loaded(transaction, part)) >= amount) return;
      await load(transaction, what);
      await remember(transaction, part, amount);
      wrote = true;
    });

  if ((await loaded(database, 'real')) === 0) {
    await step('real', 1, { part: 'real' });
    onProgress('real experiments and reference data loaded');
  }
  for (let from = await loaded(database, 'demo'); from < times;) {
    const to = Math.min(times, from + setsAStep);
    await step('demo', to, { part: 'demo', from, to });
    onProgress(`${to * 40} of ${times * 40} fictional projects loaded`);
    from = to;
  }
  return wrote;
}
