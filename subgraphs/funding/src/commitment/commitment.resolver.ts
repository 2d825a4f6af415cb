/** Commitments in the graph. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { Fund } from '../fund/fund.entity.js';
import { fundByCode } from '../fund/fund.repository.js';
import { FundingLine } from '../funding-line/funding-line.entity.js';
import { fundingLineById } from '../funding-line/funding-line.repository.js';
import { PaymentConnection } from '../payment/payment.connection.js';
import { PaymentListArgs } from '../payment/payment.filter.js';
import { paymentsOfCommitment } from '../payment/payment.repository.js';
import { CommitmentConnection } from './commitment.connection.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentListArgs } from './commitment.filter.js';
import { commitmentById, listCommitments } from './commitment.repository.js';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => CommitmentConnection, { description: 'Commitments, in the order asked for.' })
  commitments(@Args(() => CommitmentListArgs) args: CommitmentListArgs, @Ctx() context: RequestContext) {
    return listCommitments(context, args);
  }

  @FieldResolver(() => FundingLine, { description: 'The funding line that it commits.' })
  line(@Root() { lineId }: Commitment, @Ctx() context: RequestContext) {
    return fundingLineById(context).load(lineId);
  }

  @FieldResolver(() => Fund, { description: 'The fund that pays: that of the line.' })
  fund(@Root() { fundCode }: Commitment, @Ctx() context: RequestContext) {
    return fundByCode(context).load(fundCode);
  }

  @FieldResolver(() => PaymentConnection, {
    description: 'The payments made on it, the last first if no order is given.',
  })
  payments(
    @Root() { id }: Commitment,
    @Args(() => PaymentListArgs) args: PaymentListArgs,
    @Ctx() context: RequestContext,
  ) {
    return paymentsOfCommitment(context, id, args);
  }
}

export const commitmentReference = ({ id }: { id: string }, context: RequestContext) =>
  commitmentById(context).load(demandIdKey('Commitment.id', id));
