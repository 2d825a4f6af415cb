/** The commands on a specification, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectPayload, answerCommand } from '../command/project-payload.js';
import { sendFile, submitSpecification } from './specification.commands.js';
import { SendFileInput, SubmitSpecificationInput } from './specification.inputs.js';

@Resolver()
export class SpecificationMutations {
  @Mutation(() => ProjectPayload, {
    description:
      'Submits a version of the specification (cahier des charges, T3); while a project runs, the draft of an amendment. By a porteur, the ARS or the national team.',
  })
  submitSpecification(
    @Arg('input', () => SubmitSpecificationInput, { description: 'The version.' }) input: SubmitSpecificationInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'submitSpecification', input, (command) => submitSpecification(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Sends the file for instruction (transmission du dossier): to the ARS (T4), or to the rapporteur général (T4’). By a porteur.',
  })
  sendFile(
    @Arg('input', () => SendFileInput, { description: 'Of which project, and when.' }) input: SendFileInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'sendFile', input, (command) => sendFile(command, input));
  }
}
