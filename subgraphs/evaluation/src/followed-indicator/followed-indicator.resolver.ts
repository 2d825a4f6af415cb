/** The indicators that protocols follow in the graph: which values are due, and which are missing. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { Indicator } from '../indicator/indicator.entity.js';
import { indicatorByCode } from '../indicator/indicator.repository.js';
import { IndicatorValue } from '../indicator-value/indicator-value.entity.js';
import { latestValue } from '../indicator-value/indicator-value.repository.js';
import { FollowedIndicator, DuePeriod } from './followed-indicator.entity.js';
import { measuredRunOfEvaluation } from './followed-indicator.repository.js';
import { type Period, type ReportingPeriodCode, duePeriod, isMissing } from './followed-indicator.rules.js';
import { ReportingPeriod } from './reporting-period.js';

@ArgsType()
class PeriodArgs {
  @Field(() => ReportingPeriod, { defaultValue: 'CURRENT_PERIOD', description: 'Which period, seen from `at`.' })
  period!: ReportingPeriodCode;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day from which it is seen; today in Paris if not given.',
  })
  at?: string | null;
}

@Resolver(() => FollowedIndicator)
export class FollowedIndicatorResolver {
  @FieldResolver(() => Indicator, { description: 'The indicator.' })
  indicator(@Root() { indicatorCode }: FollowedIndicator, @Ctx() context: RequestContext) {
    return indicatorByCode(context).load(indicatorCode);
  }

  @FieldResolver(() => DuePeriod, {
    nullable: true,
    description:
      'The period for which a value is due. Null where none is: the project did not run through the whole of it, or its dates are not known. What is due once is due at the end of the project, for all of its run.',
  })
  async due(
    @Root() { evaluationId, frequency }: FollowedIndicator,
    @Args(() => PeriodArgs) { period, at }: PeriodArgs,
    @Ctx() context: RequestContext,
  ): Promise<Period | null> {
    const run = await measuredRunOfEvaluation(context).load(evaluationId);
    return run && duePeriod(frequency, run, period, at ?? today(context));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether a value is due for the period and none was measured whose own period ends in it.',
  })
  async missing(
    @Root() { evaluationId, frequency, indicatorCode }: FollowedIndicator,
    @Args(() => PeriodArgs) { period, at }: PeriodArgs,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const run = await measuredRunOfEvaluation(context).load(evaluationId);
    return run !== null && isMissing(frequency, run, run.measured[indicatorCode] ?? [], period, at ?? today(context));
  }

  @FieldResolver(() => IndicatorValue, {
    nullable: true,
    description: 'The last value that was measured, by its period.',
  })
  latestValue(@Root() followed: FollowedIndicator, @Ctx() context: RequestContext) {
    return latestValue(context, followed);
  }
}
