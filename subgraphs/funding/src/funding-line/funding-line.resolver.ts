/** Funding lines in the graph. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { CommitmentConnection } from '../commitment/commitment.connection.js';
import { CommitmentListArgs } from '../commitment/commitment.filter.js';
import { commitmentsOfLine } from '../commitment/commitment.repository.js';
import { Fund } from '../fund/fund.entity.js';
import { fundByCode } from '../fund/fund.repository.js';
import { PaymentConnection } from '../payment/payment.connection.js';
import { PaymentListArgs } from '../payment/payment.filter.js';
import { paymentsOfLine } from '../payment/payment.repository.js';
import { FundingLineConnection } from './funding-line.connection.js';
import { FundingLine } from './funding-line.entity.js';
import { FundingLineListArgs } from './funding-line.filter.js';
import { fundingLineById, listFundingLines } from './funding-line.repository.js';

@Resolver(() => FundingLine)
export class FundingLineResolver {
  @Query(() => FundingLine, { nullable: true, description: 'The funding line of an id; null when there is none.' })
  fundingLine(@Arg('id', () => ID, { description: 'Id of the line.' }) id: string, @Ctx() context: RequestContext) {
    return fundingLineById(context).load(demandUuid('id', id));
  }

  @Query(() => FundingLineConnection, { description: 'Funding lines, in the order asked for.' })
  fundingLines(@Args(() => FundingLineListArgs) args: FundingLineListArgs, @Ctx() context: RequestContext) {
    return listFundingLines(context, args);
  }

  @FieldResolver(() => Fund, {
    description: 'The fund that pays: a consequence of the nature and of the project’s scope.',
  })
  fund(@Root() { fundCode }: FundingLine, @Ctx() context: RequestContext) {
    return fundByCode(context).load(fundCode);
  }

  @FieldResolver(() => CommitmentConnection, {
    description: 'What is committed on the line, the last signed first if no order is given.',
  })
  commitments(
    @Root() { id }: FundingLine,
    @Args(() => CommitmentListArgs) args: CommitmentListArgs,
    @Ctx() context: RequestContext,
  ) {
    return commitmentsOfLine(context, id, args);
  }

  @FieldResolver(() => PaymentConnection, {
    description: 'What was paid on the line, the last paid first if no order is given.',
  })
  payments(
    @Root() { id }: FundingLine,
    @Args(() => PaymentListArgs) args: PaymentListArgs,
    @Ctx() context: RequestContext,
  ) {
    return paymentsOfLine(context, id, args);
  }
}

export const fundingLineReference = ({ id }: { id: string }, context: RequestContext) =>
  fundingLineById(context).load(demandIdKey('FundingLine.id', id));
