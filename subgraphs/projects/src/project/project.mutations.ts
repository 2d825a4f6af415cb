/** The commands on the course of a project, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectPayload, answerCommand } from '../command/project-payload.js';
import { endProject, recordFirstInclusion, withdrawProject } from './project.commands.js';
import { EndProjectInput, RecordFirstInclusionInput, WithdrawProjectInput } from './project.inputs.js';

@Resolver()
export class ProjectMutations {
  @Mutation(() => ProjectPayload, {
    description:
      'Records the first inclusion of a patient (première inclusion, T9): the project runs, and its authorised duration with it. By a porteur, the ARS or the national team.',
  })
  recordFirstInclusion(
    @Arg('input', () => RecordFirstInclusionInput, { description: 'Of which project, and when.' })
    input: RecordFirstInclusionInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'recordFirstInclusion', input, (command) => recordFirstInclusion(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description: 'Withdraws a project that is not authorised yet (retrait, T14). By its porteurs.',
  })
  withdrawProject(
    @Arg('input', () => WithdrawProjectInput, { description: 'Which project, and why.' }) input: WithdrawProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'withdrawProject', input, (command) => withdrawProject(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Ends a project whose authorised duration has elapsed (fin de l’expérimentation, T15); its end is not generalisation. By the authority.',
  })
  endProject(
    @Arg('input', () => EndProjectInput, { description: 'Which project.' }) input: EndProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'endProject', input, (command) => endProject(command, input));
  }
}
