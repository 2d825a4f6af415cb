/** Decisions on experiments, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { EvaluationPayload, evaluationPayload } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { decideOutcome } from './outcome.commands.js';
import { DecideOutcomeInput } from './outcome.inputs.js';

@Resolver()
export class OutcomeMutations {
  @Mutation(() => EvaluationPayload, {
    description:
      'Decides what becomes of an experiment (T19, T20): ordinary law with its vehicle, nothing, or a new project; after both opinions (R-GEN-1). By the national team.',
  })
  async decideOutcome(
    @Arg('input', () => DecideOutcomeInput, { description: 'What is decided.' }) input: DecideOutcomeInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'decideOutcome', input, decideOutcome);
    return evaluationPayload(context, outcome, input.evaluationId);
  }
}
