/** Sums of funding lines in the graph. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Fund } from '../fund/fund.entity.js';
import { fundByCode } from '../fund/fund.repository.js';
import { FundingSummaryRow } from './summary.entity.js';
import { FundingSummaryArgs } from './summary.filter.js';
import { summary } from './summary.repository.js';

@Resolver(() => FundingSummaryRow)
export class FundingSummaryResolver {
  @Query(() => [FundingSummaryRow], {
    description:
      'What is authorised, committed and paid, by the groups asked for, as far as it is for you to see: one row for each combination that has lines. Real projects have no line as long as no source gives one.',
  })
  fundingSummary(@Args(() => FundingSummaryArgs) args: FundingSummaryArgs, @Ctx() context: RequestContext) {
    return summary(context, args);
  }

  @FieldResolver(() => Fund, { nullable: true, description: 'Null unless grouped by FUND.' })
  fund(@Root() { fundCode }: FundingSummaryRow, @Ctx() context: RequestContext) {
    return fundCode === null ? null : fundByCode(context).load(fundCode);
  }
}
