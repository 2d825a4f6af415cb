/** Which evaluations an organisation does. */
import { type Reading, from } from '@innovation-sante/kit/access';
import { type Sql, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { Evaluation } from './evaluation.entity.js';

/** The evaluations that one of these organisations does, as an array of ids. @throws BadInput for a wrong id */
export function evaluationsByEvaluator(context: Reading, organisationIds: readonly string[]): Sql {
  const ids = organisationIds.map((id) => demandUuid('filter.evaluators', id));
  return sql`ARRAY(SELECT e.id FROM ${from(context, Evaluation)} e WHERE e.evaluator_ids && ${ids}::uuid[])`;
}
