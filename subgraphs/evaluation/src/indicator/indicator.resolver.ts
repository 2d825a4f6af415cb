/** Indicators in the graph. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandTextKey } from '@innovation-sante/kit/reference';
import { IndicatorValueConnection, IndicatorValueListArgs } from '../indicator-value/indicator-value.list.js';
import { valuesOfIndicator } from '../indicator-value/indicator-value.repository.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorConnection, IndicatorListArgs } from './indicator.list.js';
import { indicatorByCode, listIndicators } from './indicator.repository.js';

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, { nullable: true, description: 'The indicator of a code; null when there is none.' })
  indicator(
    @Arg('code', () => String, { description: 'Code of the indicator, such as HOSPITALISATION_RATE.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return indicatorByCode(context).load(code);
  }

  @Query(() => IndicatorConnection, { description: 'The indicators, by code.' })
  indicators(@Args(() => IndicatorListArgs) args: IndicatorListArgs, @Ctx() context: RequestContext) {
    return listIndicators(context, args);
  }

  @FieldResolver(() => IndicatorValueConnection, { description: 'Its values, in all evaluations.' })
  values(
    @Root() { code }: Indicator,
    @Args(() => IndicatorValueListArgs) args: IndicatorValueListArgs,
    @Ctx() context: RequestContext,
  ) {
    return valuesOfIndicator(context, code, args);
  }
}

export const indicatorReference = ({ code }: { code: unknown }, context: RequestContext) =>
  indicatorByCode(context).load(demandTextKey('Indicator.code', code));
