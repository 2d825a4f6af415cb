/** The commands on opinions, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectPayload, answerCommand } from '../command/project-payload.js';
import { giveArsOpinion, giveOpinion, referFile } from './opinion.commands.js';
import { GiveArsOpinionInput, GiveOpinionInput, ReferFileInput } from './opinion.inputs.js';

@Resolver()
export class OpinionMutations {
  @Mutation(() => ProjectPayload, {
    description:
      'Gives the reasoned opinion of the director general of an ARS (avis motivé, T4); favourable, it transmits the file to the rapporteur général. By the ARS that holds the file.',
  })
  giveArsOpinion(
    @Arg('input', () => GiveArsOpinionInput, { description: 'The opinion.' }) input: GiveArsOpinionInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'giveArsOpinion', input, (command) => giveArsOpinion(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Asks the HAS or the comité technique for its opinion (saisine, T5, T6), which is due as the scheme’s delays say. By the national team.',
  })
  referFile(
    @Arg('input', () => ReferFileInput, { description: 'Whom, on what.' }) input: ReferFileInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'referFile', input, (command) => referFile(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Gives the opinion of the HAS (T6) or of the comité technique (T7) that was asked for (avis). By that body alone.',
  })
  giveOpinion(
    @Arg('input', () => GiveOpinionInput, { description: 'The opinion.' }) input: GiveOpinionInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'giveOpinion', input, (command) => giveOpinion(command, input));
  }
}
