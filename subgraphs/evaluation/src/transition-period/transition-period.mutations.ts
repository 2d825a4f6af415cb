/** Commands on transition periods, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { EvaluationPayload, evaluationPayload } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { openTransition, prolongTransition } from './transition-period.commands.js';
import { OpenTransitionInput, ProlongTransitionInput } from './transition-period.inputs.js';

@Resolver()
export class TransitionPeriodMutations {
  @Mutation(() => EvaluationPayload, {
    description:
      'Opens a transition period (T18): after two favourable opinions and the end of the experiment, for 18 months at most (R-TRANS-1). By the authority: its ARS, or the national team.',
  })
  async openTransition(
    @Arg('input', () => OpenTransitionInput, { description: 'The period.' }) input: OpenTransitionInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'openTransition', input, openTransition);
    return evaluationPayload(context, outcome, input.evaluationId);
  }

  @Mutation(() => EvaluationPayload, {
    description:
      'Prolongs a transition period (T18), up to 18 months in all (R-TRANS-1). By the authority: its ARS, or the national team.',
  })
  async prolongTransition(
    @Arg('input', () => ProlongTransitionInput, { description: 'Its new end.' }) input: ProlongTransitionInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'prolongTransition', input, prolongTransition);
    return evaluationPayload(context, outcome, input.evaluationId);
  }
}
