/** Commands on what protocols follow, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { EvaluationPayload, evaluationPayload } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { followIndicator } from './followed-indicator.commands.js';
import { FollowIndicatorInput } from './followed-indicator.inputs.js';

@Resolver()
export class FollowedIndicatorMutations {
  @Mutation(() => EvaluationPayload, {
    description:
      'Lets the protocol of an evaluation follow an indicator, or follow it at another frequency. By its evaluator or the national team.',
  })
  async followIndicator(
    @Arg('input', () => FollowIndicatorInput, { description: 'What is followed.' }) input: FollowIndicatorInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'followIndicator', input, followIndicator);
    return evaluationPayload(context, outcome, input.evaluationId);
  }
}
