/** Transition periods in the graph: whether one runs on a day. */
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { TransitionPeriod } from './transition-period.entity.js';
import { isInForce } from './transition-period.rules.js';

@Resolver(() => TransitionPeriod)
export class TransitionPeriodResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it runs on a day, both ends included; null where an unknown date decides.',
  })
  inForce(
    @Root() period: TransitionPeriod,
    @Arg('at', () => CalendarDate, { nullable: true, description: 'The day; today in Paris if not given.' })
    at: string | undefined | null,
    @Ctx() context: RequestContext,
  ): boolean | null {
    return isInForce(period, at ?? today(context)) ?? null;
  }
}
