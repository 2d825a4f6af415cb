/** Commands on generalisation, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { EvaluationPayload, evaluationPayload } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { giveGeneralisationOpinion, referForGeneralisation } from './generalisation-opinion.commands.js';
import { GiveGeneralisationOpinionInput, ReferForGeneralisationInput } from './generalisation-opinion.inputs.js';

@Resolver()
export class GeneralisationOpinionMutations {
  @Mutation(() => EvaluationPayload, {
    description:
      'Asks a committee for its opinion on generalisation (T17): the CTIS first, then the CSIS (R-GEN-1, R-CSIS-1). By the national team.',
  })
  async referForGeneralisation(
    @Arg('input', () => ReferForGeneralisationInput, { description: 'Whom to ask.' })
    input: ReferForGeneralisationInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'referForGeneralisation', input, referForGeneralisation);
    return evaluationPayload(context, outcome, input.evaluationId);
  }

  @Mutation(() => EvaluationPayload, {
    description: 'Gives the opinion of a committee on generalisation (T17). By the committee that was asked.',
  })
  async giveGeneralisationOpinion(
    @Arg('input', () => GiveGeneralisationOpinionInput, { description: 'The opinion.' })
    input: GiveGeneralisationOpinionInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'giveGeneralisationOpinion', input, giveGeneralisationOpinion);
    return evaluationPayload(context, outcome, input.evaluationId);
  }
}
