/** Every statement about published amounts. */
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { raw, sql } from '@innovation-sante/kit/sql';
import { StatedAmount } from './stated-amount.entity.js';

/** What is published about a project: wholes before their parts, then by amount. */
export const statedAmountsOfProject = defineLoader<string, StatedAmount[]>(async (projectIds, { database }) => {
  const rows = await database.select(
    StatedAmount,
    sql`SELECT ${raw(database.columns(StatedAmount, 't'))} FROM stated_amount t
      WHERE t.project_id = ANY(${projectIds}::uuid[])
      ORDER BY t.part_of_id IS NOT NULL, t.year NULLS FIRST, t.amount_cents DESC, t.id`,
  );
  return manyPerKey(projectIds, rows, ({ projectId }) => projectId);
});
