/** Commands that open evaluations, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { giveCommand } from '../judging/give-command.js';
import { openEvaluation } from './evaluation.commands.js';
import { OpenEvaluationInput } from './evaluation.inputs.js';
import { EvaluationPayload, evaluationPayload } from './evaluation.payload.js';

@Resolver()
export class EvaluationMutations {
  @Mutation(() => EvaluationPayload, {
    description:
      'Opens the evaluation of an authorised project, with its evaluators (R-EVAL-1). By the ARS that authorises it, or the national team.',
  })
  async openEvaluation(
    @Arg('input', () => OpenEvaluationInput, { description: 'What is opened.' }) input: OpenEvaluationInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'openEvaluation', input, openEvaluation);
    return evaluationPayload(context, outcome, null);
  }
}
