/** What the commands on payments take. */
import { Field, ID, InputType } from 'type-graphql';
import { CommandInput, VersionedInput } from '@innovation-sante/kit/command';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { MoneyInput } from '../money/money.input.js';

@InputType('PayFundingInput', { description: 'A payment (versement) on a commitment, to its beneficiary.' })
export class PayFundingInput extends CommandInput {
  @Field(() => ID, { description: 'The commitment on which it is made.' })
  readonly commitmentId!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Day of the payment; today if not given.' })
  readonly paidOn?: string | null;

  @Field(() => MoneyInput, { description: 'What was paid (versé); at most what is left of the commitment.' })
  readonly amount!: MoneyInput;
}

@InputType('CorrectPaymentInput', {
  description:
    'Other facts of a payment, and why: what is not given stays as it is. A payment that was not made is corrected to 0: none is ever deleted.',
})
export class CorrectPaymentInput extends VersionedInput {
  @Field(() => ID, { description: 'The payment.' })
  readonly paymentId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'The right amount; at most what is left of the commitment.' })
  readonly amount?: MoneyInput | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The right day of payment.' })
  readonly paidOn?: string | null;

  @Field(() => String, { description: 'Why it is corrected (motif).' })
  readonly reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the correction; today if not given.' })
  readonly on?: string | null;
}
