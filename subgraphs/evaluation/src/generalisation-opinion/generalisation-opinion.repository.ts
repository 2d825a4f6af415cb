/** Every statement about opinions on generalisation. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { defineLoader, manyPerKey } from '@innovation-sante/kit/loader';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import { forEachKey } from '../list/for-each-key.js';
import { GeneralisationOpinion } from './generalisation-opinion.entity.js';

/** The order in which the bodies speak: the comité technique, positions in between, the conseil stratégique (R-GEN-1). */
const bodyOrder = sql`array_position(ARRAY['ARS', 'HAS', 'CTIS', 'COLLEGE_DG_ARS', 'CSIS'], t.body)`;

/** The opinions on the generalisation of an evaluated project, in the order in which the bodies speak. */
export const opinionsOfEvaluation = defineLoader<string, GeneralisationOpinion[]>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    GeneralisationOpinion,
    forEachKey(
      ids,
      sql`SELECT ${raw(database.columns(GeneralisationOpinion, 't'))} FROM ${from(context, GeneralisationOpinion)} t
        WHERE t.evaluation_id = k.key ORDER BY ${bodyOrder}, t.given_on, t.id`,
    ),
  );
  return manyPerKey(ids, rows, ({ evaluationId }) => evaluationId);
});

/** The evaluations for which an opinion of one of these bodies was asked and is not given yet, as an array of ids. */
export const evaluationsAwaitingOpinion = (context: Reading, bodies: readonly OpinionBody[]): Sql =>
  sql`ARRAY(SELECT o.evaluation_id FROM ${from(context, GeneralisationOpinion)} o
    WHERE o.body = ANY(${bodies}::text[]) AND o.given_on IS NULL AND o.given_around IS NULL AND o.verdict IS NULL)`;
