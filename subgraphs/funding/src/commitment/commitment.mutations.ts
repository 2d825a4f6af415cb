/** The commands on commitments, in the graph. */
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Outcome } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { CommandPayload } from '../money/command-payload.js';
import type { Done } from '../money/money-command.js';
import { commitFunding, correctCommitment } from './commitment.commands.js';
import { Commitment } from './commitment.entity.js';
import { CommitFundingInput, CorrectCommitmentInput } from './commitment.inputs.js';
import { commitmentById } from './commitment.repository.js';

@ObjectType('CommitmentPayload', {
  simpleResolvers: true,
  description: 'What became of a command on a commitment.',
})
export class CommitmentPayload extends CommandPayload {
  @Field(() => Commitment, {
    nullable: true,
    description: 'The commitment as it is now; null when none was made, or it is not there for you.',
  })
  readonly commitment!: Commitment | null;
}

/** @param known the commitment that the command names, where it names one */
async function payload(context: RequestContext, outcome: Outcome<Done>, known?: string): Promise<CommitmentPayload> {
  const id = outcome.done ? outcome.result.id : known;
  const commitment = id === undefined ? null : await commitmentById(context).load(id.toLowerCase());
  return { ...CommandPayload.of(outcome), commitment };
}

@Resolver()
export class CommitmentMutations {
  @Mutation(() => CommitmentPayload, {
    description:
      'Commits money of a funding line by a convention (engagement). FISS: the Assurance Maladie; FIR: the ARS of the region that holds the line.',
  })
  async commitFunding(
    @Arg('input', () => CommitFundingInput, { description: 'The convention.' }) input: CommitFundingInput,
    @Ctx() context: RequestContext,
  ) {
    return payload(context, await commitFunding(context, input));
  }

  @Mutation(() => CommitmentPayload, {
    description:
      'Corrects what is recorded of a commitment; what was recorded before stays in the timeline. For those who may commit.',
  })
  async correctCommitment(
    @Arg('input', () => CorrectCommitmentInput, { description: 'The commitment, what is right, and the reason.' })
    input: CorrectCommitmentInput,
    @Ctx() context: RequestContext,
  ) {
    return payload(context, await correctCommitment(context, input), input.commitmentId);
  }
}
