/** The commands on payments, in the graph. */
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Outcome } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { CommandPayload } from '../money/command-payload.js';
import type { Done } from '../money/money-command.js';
import { correctPayment, payFunding } from './payment.commands.js';
import { Payment } from './payment.entity.js';
import { CorrectPaymentInput, PayFundingInput } from './payment.inputs.js';
import { paymentById } from './payment.repository.js';

@ObjectType('PaymentPayload', { simpleResolvers: true, description: 'What became of a command on a payment.' })
export class PaymentPayload extends CommandPayload {
  @Field(() => Payment, {
    nullable: true,
    description: 'The payment as it is now; null when none was made, or it is not there for you.',
  })
  readonly payment!: Payment | null;
}

/** @param known the payment that the command names, where it names one */
async function payload(context: RequestContext, outcome: Outcome<Done>, known?: string): Promise<PaymentPayload> {
  const id = outcome.done ? outcome.result.id : known;
  const payment = id === undefined ? null : await paymentById(context).load(id.toLowerCase());
  return { ...CommandPayload.of(outcome), payment };
}

@Resolver()
export class PaymentMutations {
  @Mutation(() => PaymentPayload, {
    description:
      'Records a payment on a commitment (versement). FISS: the Assurance Maladie; FIR: the ARS of the region that holds the line.',
  })
  async payFunding(
    @Arg('input', () => PayFundingInput, { description: 'The payment.' }) input: PayFundingInput,
    @Ctx() context: RequestContext,
  ) {
    return payload(context, await payFunding(context, input));
  }

  @Mutation(() => PaymentPayload, {
    description:
      'Corrects what is recorded of a payment; what was recorded before stays in the timeline. For those who may pay.',
  })
  async correctPayment(
    @Arg('input', () => CorrectPaymentInput, { description: 'The payment, what is right, and the reason.' })
    input: CorrectPaymentInput,
    @Ctx() context: RequestContext,
  ) {
    return payload(context, await correctPayment(context, input), input.paymentId);
  }
}
