/** The commands on funding lines, in the graph. */
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Outcome } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { CommandPayload } from '../money/command-payload.js';
import type { Done } from '../money/money-command.js';
import { correctFundingLine, openFundingLine } from './funding-line.commands.js';
import { FundingLine } from './funding-line.entity.js';
import { CorrectFundingLineInput, OpenFundingLineInput } from './funding-line.inputs.js';
import { fundingLineById } from './funding-line.repository.js';

@ObjectType('FundingLinePayload', {
  simpleResolvers: true,
  description: 'What became of a command on a funding line.',
})
export class FundingLinePayload extends CommandPayload {
  @Field(() => FundingLine, {
    nullable: true,
    description: 'The line as it is now; null when it was not opened, or is not there for you.',
  })
  readonly fundingLine!: FundingLine | null;
}

/** @param known the line that the command names, where it names one */
async function payload(context: RequestContext, outcome: Outcome<Done>, known?: string): Promise<FundingLinePayload> {
  const id = outcome.done ? outcome.result.id : known;
  const fundingLine = id === undefined ? null : await fundingLineById(context).load(id.toLowerCase());
  return { ...CommandPayload.of(outcome), fundingLine };
}

@Resolver()
export class FundingLineMutations {
  @Mutation(() => FundingLinePayload, {
    description:
      'Opens a funding line (ouverture de crédits) of an authorised project. FISS: the national team and the Assurance Maladie; FIR: the ARS of the region that holds it.',
  })
  async openFundingLine(
    @Arg('input', () => OpenFundingLineInput, { description: 'The line.' }) input: OpenFundingLineInput,
    @Ctx() context: RequestContext,
  ) {
    return payload(context, await openFundingLine(context, input));
  }

  @Mutation(() => FundingLinePayload, {
    description:
      'Corrects what a funding line authorises; what it authorised before stays in the timeline. For those who may open it.',
  })
  async correctFundingLine(
    @Arg('input', () => CorrectFundingLineInput, { description: 'The line, its new amount and the reason.' })
    input: CorrectFundingLineInput,
    @Ctx() context: RequestContext,
  ) {
    return payload(context, await correctFundingLine(context, input), input.lineId);
  }
}
