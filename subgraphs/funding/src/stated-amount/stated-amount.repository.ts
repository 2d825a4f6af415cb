/** Every statement about published amounts. */
import { from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { raw, sql } from '@innovation-sante/kit/sql';
import { StatedAmount } from './stated-amount.entity.js';

/** What is published about a project: wholes before their parts, then by amount. */
export const statedAmountsOfProject = defineLoader<string, StatedAmount[]>(async (projectIds, context) => {
  const { database } = context;
  const rows = await database.select(
    StatedAmount,
    sql`SELECT ${raw(database.columns(StatedAmount, 't'))} FROM ${from(context, StatedAmount)} t
      WHERE t.project_id = ANY(${projectIds}::uuid[])
      ORDER BY t.part_of_id IS NOT NULL, t.year NULLS FIRST, t.amount_cents DESC, t.id`,
  );
  return manyPerKey(projectIds, rows, ({ projectId }) => projectId);
});
