/** Published amounts in the graph: the fund that they name. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Fund } from '../fund/fund.entity.js';
import { fundByCode } from '../fund/fund.repository.js';
import { StatedAmount } from './stated-amount.entity.js';

@Resolver(() => StatedAmount)
export class StatedAmountResolver {
  @FieldResolver(() => Fund, {
    nullable: true,
    description: 'The fund that the source names; null where it names none.',
  })
  fund(@Root() { fundCode }: StatedAmount, @Ctx() context: RequestContext) {
    return fundCode === null ? null : fundByCode(context).load(fundCode);
  }
}
