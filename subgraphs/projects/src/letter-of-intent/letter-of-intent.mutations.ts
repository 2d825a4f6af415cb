/** The commands on a letter of intent, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectPayload, answerCommand } from '../command/project-payload.js';
import { depositLetter } from './letter-deposit.commands.js';
import { beginExamination, decideLetter, rerouteLetter } from './letter-of-intent.commands.js';
import {
  BeginLetterExaminationInput,
  DecideLetterOfIntentInput,
  DepositLetterOfIntentInput,
  RerouteLetterOfIntentInput,
} from './letter-of-intent.inputs.js';

@Resolver()
export class LetterOfIntentMutations {
  @Mutation(() => ProjectPayload, {
    description:
      'Deposits a letter of intent (dépôt de la lettre d’intention, T1): a new project, which its receiver then examines. By a porteur.',
  })
  depositLetterOfIntent(
    @Arg('input', () => DepositLetterOfIntentInput, { description: 'The letter.' }) input: DepositLetterOfIntentInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'depositLetterOfIntent', input, (command) => depositLetter(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Sends a letter of intent that went to the wrong receiver on to that of its declared scope (réorientation, T2b). By who holds the letter.',
  })
  rerouteLetterOfIntent(
    @Arg('input', () => RerouteLetterOfIntentInput, { description: 'To whom, and why.' })
    input: RerouteLetterOfIntentInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'rerouteLetterOfIntent', input, (command) => rerouteLetter(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description: 'Begins the examination of a letter of intent (mise en instruction, T2). By who holds the letter.',
  })
  beginLetterExamination(
    @Arg('input', () => BeginLetterExaminationInput, { description: 'Of which project, and when.' })
    input: BeginLetterExaminationInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'beginLetterExamination', input, (command) => beginExamination(command, input));
  }

  @Mutation(() => ProjectPayload, {
    description:
      'Decides on a letter of intent (recevabilité, T2): the rules R-ELIG-1 to 5 and R-DEROG-1 bind the decision. By who holds the letter.',
  })
  decideLetterOfIntent(
    @Arg('input', () => DecideLetterOfIntentInput, { description: 'The decision and its reasons.' })
    input: DecideLetterOfIntentInput,
    @Ctx() context: RequestContext,
  ) {
    return answerCommand(context, 'decideLetterOfIntent', input, (command) => decideLetter(command, input));
  }
}
