/** Commands on protocols, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { EvaluationPayload, evaluationPayload } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { submitProtocol, validateProtocol } from './protocol.commands.js';
import { SubmitProtocolInput, ValidateProtocolInput } from './protocol.inputs.js';

@Resolver()
export class ProtocolMutations {
  @Mutation(() => EvaluationPayload, {
    description:
      'Submits the protocol of an evaluation to the national cell, for the first time or revised. By its evaluator.',
  })
  async submitProtocol(
    @Arg('input', () => SubmitProtocolInput, { description: 'What is submitted.' }) input: SubmitProtocolInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'submitProtocol', input, submitProtocol);
    return evaluationPayload(context, outcome, input.evaluationId);
  }

  @Mutation(() => EvaluationPayload, {
    description: 'Validates a submitted protocol, or sends it back with remarks. By the national team.',
  })
  async validateProtocol(
    @Arg('input', () => ValidateProtocolInput, { description: 'What is decided.' }) input: ValidateProtocolInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'validateProtocol', input, validateProtocol);
    return evaluationPayload(context, outcome, input.evaluationId);
  }
}
