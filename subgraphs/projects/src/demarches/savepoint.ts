/** A part of a transaction that can be undone alone. */
import type { Database } from '@innovation-sante/kit/database';
import { sql } from '@innovation-sante/kit/sql';

/** Does work of which nothing stays when it throws, while the rest of the transaction does; it may hold such parts itself. */
export async function attempt<Result>(transaction: Database, work: () => Promise<Result>): Promise<Result> {
  await transaction.rows(sql`SAVEPOINT part`);
  try {
    const result = await work();
    await transaction.rows(sql`RELEASE SAVEPOINT part`);
    return result;
  } catch (error) {
    // Undoing leaves the savepoint there, under which a part around this one would not find its own.
    await transaction.rows(sql`ROLLBACK TO SAVEPOINT part`);
    await transaction.rows(sql`RELEASE SAVEPOINT part`);
    throw error;
  }
}
