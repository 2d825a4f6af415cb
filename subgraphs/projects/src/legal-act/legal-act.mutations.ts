/** The commands of the authorities, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectPayload, answerCommand } from '../command/project-payload.js';
import { amendAuthorisation, authoriseProject } from './authorisation.commands.js';
import { recordAct } from './further-act.commands.js';
import { PublishActInput, RecordActInput } from './further-act.inputs.js';
import { rejectProject, resumeProject, sendBackProject, stopProject, suspendProject } from './legal-act.commands.js';
import {
  AmendAuthorisationInput,
  AuthoriseProjectInput,
  RejectProjectInput,
  ResumeProjectInput,
  SendBackProjectInput,
  StopProjectInput,
  SuspendProjectInput,
} from './legal-act.inputs.js';
import { publishAct } from './publication.commands.js';

@Resolver()
export class LegalActMutations {
  @Mutation(() => ProjectPayload, {
    description:
      'Sends a project back to its specification after the opinion of the comité technique (retour au cahier des charges, T8’). By the national team.',
  })
  sendBackProject(
    @Arg('input', () => SendBackProjectInput, { description: 'Which project, and why.' }) input: SendBackProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'sendBackProject', input, (command) => sendBackProject(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Refuses a project after the opinion of the comité technique (rejet, T8’). By the competent authority: the ARS, or the national team for the ministers.',
  })
  rejectProject(
    @Arg('input', () => RejectProjectInput, { description: 'Which project, and why.' }) input: RejectProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'rejectProject', input, (command) => rejectProject(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Records an act that authorises a project (arrêté d’autorisation, T8): the first one makes it authorised; further ARS authorise an interregional one in their regions. By the ARS for its own acts, by the national team for those of the ministers.',
  })
  authoriseProject(
    @Arg('input', () => AuthoriseProjectInput, { description: 'The act, and what it authorises.' })
    input: AuthoriseProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'authoriseProject', input, (command) => authoriseProject(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Records an act that amends an authorisation (arrêté modificatif, T10), after the opinion of the comité technique on the amendment. By the authority that authorised.',
  })
  amendAuthorisation(
    @Arg('input', () => AmendAuthorisationInput, { description: 'The act, and what it changes.' })
    input: AmendAuthorisationInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'amendAuthorisation', input, (command) => amendAuthorisation(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description: 'Records an act that suspends a running project (suspension, T13). By the authority.',
  })
  suspendProject(
    @Arg('input', () => SuspendProjectInput, { description: 'The act, and why.' }) input: SuspendProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'suspendProject', input, (command) => suspendProject(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description: 'Records an act that lifts a suspension (reprise, T13). By the authority.',
  })
  resumeProject(
    @Arg('input', () => ResumeProjectInput, { description: 'The act.' }) input: ResumeProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'resumeProject', input, (command) => resumeProject(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description: 'Records an act that ends a project before its time (arrêt anticipé, T13). By the authority.',
  })
  stopProject(
    @Arg('input', () => StopProjectInput, { description: 'The act, and why.' }) input: StopProjectInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'stopProject', input, (command) => stopProject(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Records an act of the transition period (période transitoire, T18), or the text that carries an experiment over into ordinary law (généralisation, T19); `openTransition` and `prolongTransition` then name it. By the ARS for its own acts, by the national team for those of the ministers.',
  })
  recordAct(
    @Arg('input', () => RecordActInput, { description: 'The act, and what it does.' }) input: RecordActInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'recordAct', input, (command) => recordAct(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Records under which references an act was published (publication au Journal officiel ou au recueil des actes administratifs, R-PUB-1), where they were not known when it was recorded. By the authority that signed it.',
  })
  publishAct(
    @Arg('input', () => PublishActInput, { description: 'Which act, and its references.' }) input: PublishActInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'publishAct', input, (command) => publishAct(command, input));
  }
}
