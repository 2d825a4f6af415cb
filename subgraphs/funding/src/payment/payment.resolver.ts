/** Payments in the graph. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { Commitment } from '../commitment/commitment.entity.js';
import { commitmentById } from '../commitment/commitment.repository.js';
import { Fund } from '../fund/fund.entity.js';
import { fundByCode } from '../fund/fund.repository.js';
import { FundingLine } from '../funding-line/funding-line.entity.js';
import { fundingLineById } from '../funding-line/funding-line.repository.js';
import { PaymentConnection } from './payment.connection.js';
import { Payment } from './payment.entity.js';
import { PaymentListArgs } from './payment.filter.js';
import { listPayments, paymentById } from './payment.repository.js';

@Resolver(() => Payment)
export class PaymentResolver {
  @Query(() => PaymentConnection, { description: 'Payments, in the order asked for.' })
  payments(@Args(() => PaymentListArgs) args: PaymentListArgs, @Ctx() context: RequestContext) {
    return listPayments(context, args);
  }

  @FieldResolver(() => FundingLine, { description: 'The funding line that it uses up.' })
  line(@Root() { lineId }: Payment, @Ctx() context: RequestContext) {
    return fundingLineById(context).load(lineId);
  }

  @FieldResolver(() => Commitment, { description: 'The commitment on which it was made.' })
  commitment(@Root() { commitmentId }: Payment, @Ctx() context: RequestContext) {
    return commitmentById(context).load(commitmentId);
  }

  @FieldResolver(() => Fund, { description: 'The fund that paid: that of the line.' })
  fund(@Root() { fundCode }: Payment, @Ctx() context: RequestContext) {
    return fundByCode(context).load(fundCode);
  }
}

export const paymentReference = ({ id }: { id: string }, context: RequestContext) =>
  paymentById(context).load(demandIdKey('Payment.id', id));
