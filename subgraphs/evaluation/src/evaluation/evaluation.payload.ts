/** What commands on an evaluation answer. */
import { Field, ObjectType } from 'type-graphql';
import type { Outcome } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Refusal, type RefusalShape } from '@innovation-sante/kit/refusal';
import { isUuid } from '@innovation-sante/kit/uuid';
import type { ChangedEvaluation } from './evaluation-change.js';
import { Evaluation } from './evaluation.entity.js';
import { evaluationById } from './evaluation.repository.js';

@ObjectType({ simpleResolvers: true })
export abstract class Answered {
  @Field(() => [Refusal], { description: 'Why nothing was done (motifs de refus); empty when it was done.' })
  readonly errors!: readonly RefusalShape[];

  @Field(() => [Refusal], { description: 'What was done all the same but should be known, such as lateness.' })
  readonly warnings!: readonly RefusalShape[];
}

@ObjectType('EvaluationPayload', {
  simpleResolvers: true,
  description: 'What became of a command on an evaluation (évaluation).',
})
export class EvaluationPayload extends Answered {
  @Field(() => Evaluation, {
    nullable: true,
    description: 'The evaluation as it is now, also after a refusal; null where there is none that you may see.',
  })
  readonly evaluation!: Evaluation | null;
}

/** The answers of an outcome, done or not. */
export const answered = (outcome: Outcome<object>): Answered =>
  outcome.done ? { errors: [], warnings: outcome.warnings } : { errors: outcome.errors, warnings: [] };

/**
 * @param aimed the evaluation that the command named, to be shown after a refusal
 */
export async function evaluationPayload(
  context: RequestContext,
  outcome: Outcome<ChangedEvaluation>,
  aimed: string | null,
): Promise<EvaluationPayload> {
  const id = outcome.done ? outcome.result.evaluationId : (aimed?.toLowerCase() ?? null);
  const evaluation = id === null || !isUuid(id) ? null : await evaluationById(context).load(id);
  return { evaluation, ...answered(outcome) };
}
