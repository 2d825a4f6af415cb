/** Every statement about transition periods. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { forEachKey } from '../list/for-each-key.js';
import { TransitionPeriod } from './transition-period.entity.js';

/** The transition period that follows an evaluated experiment, or null where there is none. */
export const transitionOfEvaluation = defineLoader<string, TransitionPeriod | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    TransitionPeriod,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(TransitionPeriod, 't'))} FROM ${from(context, TransitionPeriod)} t WHERE t.evaluation_id = k.key LIMIT 1`,
    ),
  );
  return onePerKey(ids, rows, ({ evaluationId }) => evaluationId);
});

/** The evaluations whose transition period certainly runs on that day, as an array of ids. */
export const evaluationsInTransition = (context: Reading, at: string): Sql =>
  sql`ARRAY(SELECT p.evaluation_id FROM ${from(context, TransitionPeriod)} p
    WHERE p.starts_on <= ${at}::date AND p.ends_on >= ${at}::date)`;
