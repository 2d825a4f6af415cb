/** Annual allocations in the graph: the way back to their fund. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Fund } from '../fund/fund.entity.js';
import { fundByCode } from '../fund/fund.repository.js';
import { AnnualAllocation } from './annual-allocation.entity.js';

@Resolver(() => AnnualAllocation)
export class AnnualAllocationResolver {
  @FieldResolver(() => Fund, { description: 'The fund that receives it.' })
  fund(@Root() { fundCode }: AnnualAllocation, @Ctx() context: RequestContext) {
    return fundByCode(context).load(fundCode);
  }
}
