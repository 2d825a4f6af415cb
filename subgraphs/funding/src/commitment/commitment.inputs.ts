/** What the commands on commitments take. */
import { Field, ID, InputType } from 'type-graphql';
import { CommandInput, VersionedInput } from '@innovation-sante/kit/command';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { MoneyInput } from '../money/money.input.js';

@InputType('CommitFundingInput', {
  description: 'A financing convention (convention de financement) that commits money of a funding line.',
})
export class CommitFundingInput extends CommandInput {
  @Field(() => ID, { description: 'The funding line that is committed.' })
  readonly lineId!: string;

  @Field(() => String, { description: 'Reference of the convention.' })
  readonly reference!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Day on which the convention was signed; today if not given.',
  })
  readonly signedOn?: string | null;

  @Field(() => ID, { description: 'The organisation for which the money is (bénéficiaire).' })
  readonly beneficiaryId!: string;

  @Field(() => MoneyInput, {
    description: 'What the convention promises (engagé); at most what is left of the line’s authorised amount.',
  })
  readonly amount!: MoneyInput;
}

@InputType('CorrectCommitmentInput', {
  description: 'Other facts of a commitment, and why: what is not given stays as it is.',
})
export class CorrectCommitmentInput extends VersionedInput {
  @Field(() => ID, { description: 'The commitment.' })
  readonly commitmentId!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The right amount: not below what was paid on it, nor beyond what is left of the line.',
  })
  readonly amount?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'The right reference of the convention.' })
  readonly reference?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The right day of signature.' })
  readonly signedOn?: string | null;

  @Field(() => String, { description: 'Why it is corrected (motif).' })
  readonly reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the correction; today if not given.' })
  readonly on?: string | null;
}
