/** Every statement about annual allocations. */
import { from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { raw, sql } from '@innovation-sante/kit/sql';
import { AnnualAllocation } from './annual-allocation.entity.js';

/** The allocations of a fund, by year. */
export const allocationsOfFund = defineLoader<string, AnnualAllocation[]>(async (codes, context) => {
  const { database } = context;
  const rows = await database.select(
    AnnualAllocation,
    sql`SELECT ${raw(database.columns(AnnualAllocation, 't'))} FROM ${from(context, AnnualAllocation)} t
      WHERE t.fund_code = ANY(${codes}) ORDER BY t.year, t.id`,
  );
  return manyPerKey(codes, rows, ({ fundCode }) => fundCode);
});
