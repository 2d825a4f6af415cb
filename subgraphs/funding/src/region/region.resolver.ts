/** What funding adds to a region. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdentifierKey } from '@innovation-sante/kit/reference';
import { FundingSummaryRow } from '../summary/summary.entity.js';
import { FundingSummaryArgs } from '../summary/summary.filter.js';
import { summaryOfRegion } from '../summary/summary.repository.js';
import { Region } from './region.entity.js';

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => [FundingSummaryRow], {
    description:
      'What is authorised, committed and paid on the lines that the region holds, as far as they are for you to see; national lines are not among them.',
  })
  fundingSummary(
    @Root() { code }: Region,
    @Args(() => FundingSummaryArgs) args: FundingSummaryArgs,
    @Ctx() context: RequestContext,
  ) {
    return summaryOfRegion(context, code, args);
  }
}

export const regionReference = ({ code }: { code: string }) => ({
  code: demandIdentifierKey('Region.code', 'RegionCode', code),
});
