/** Every statement about outcomes. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { type Sql, join, raw, sql } from '@innovation-sante/kit/sql';
import type { GeneralisationVehicle, OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
import { forEachKey } from '../list/for-each-key.js';
import { Outcome } from './outcome.entity.js';

/** The outcome of an evaluated experiment, or null while none is known. */
export const outcomeOfEvaluation = defineLoader<string, Outcome | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    Outcome,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(Outcome, 't'))} FROM ${from(context, Outcome)} t WHERE t.evaluation_id = k.key LIMIT 1`,
    ),
  );
  return onePerKey(ids, rows, ({ evaluationId }) => evaluationId);
});

/** The evaluations with an outcome of these kinds, by these vehicles where any are given, as an array of ids. */
export function evaluationsByOutcome(
  context: Reading,
  kinds: readonly OutcomeKind[] | undefined,
  vehicles: readonly GeneralisationVehicle[] | undefined,
): Sql {
  const conditions: Sql[] = [];
  if (kinds) conditions.push(sql`o.kind = ANY(${kinds}::text[])`);
  if (vehicles) conditions.push(sql`o.vehicle = ANY(${vehicles}::text[])`);
  return sql`ARRAY(SELECT o.evaluation_id FROM ${from(context, Outcome)} o WHERE ${join(conditions, ' AND ')})`;
}
