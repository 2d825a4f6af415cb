/** Every statement about seats on committees. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { loaderFor, manyPerKey } from '@innovation-sante/kit/loader';
import { empty, raw, sql } from '@innovation-sante/kit/sql';
import { Seat } from './seat.entity.js';

/** Loads the seats of a committee by its code; `at` ('YYYY-MM-DD') keeps those of that day. */
export const seatsOf = (context: RequestContext, at: string | null) =>
  loaderFor<string, Seat[]>(context, `seats at ${at ?? 'any time'}`, async (codes) => {
    const { database } = context;
    const rows = await database.select(
      Seat,
      sql`SELECT ${raw(database.columns(Seat, 't'))} FROM ${from(context, Seat)} t WHERE t.committee_code = ANY(${codes})
        ${at === null ? empty : sql`AND t.period @> ${at}::date`} ORDER BY t.committee_code, t.position, t.id`,
    );
    return manyPerKey(codes, rows, ({ committeeCode }) => committeeCode);
  });
