/** What an evaluation measures: its three criteria, the indicators that it follows, their values. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { CriterionCoverage } from '../criterion-coverage/criterion-coverage.entity.js';
import { coverageOfEvaluation } from '../criterion-coverage/criterion-coverage.repository.js';
import { FollowedIndicator } from '../followed-indicator/followed-indicator.entity.js';
import { followedByEvaluation, measuredRunOfEvaluation } from '../followed-indicator/followed-indicator.repository.js';
import { type ReportingPeriodCode, isMissing } from '../followed-indicator/followed-indicator.rules.js';
import { ReportingPeriod } from '../followed-indicator/reporting-period.js';
import { IndicatorValueConnection, IndicatorValueListArgs } from '../indicator-value/indicator-value.list.js';
import { valuesOfEvaluation } from '../indicator-value/indicator-value.repository.js';
import { Evaluation } from './evaluation.entity.js';

@ArgsType()
class FollowedIndicatorArgs {
  @Field(() => ReportingPeriod, {
    nullable: true,
    description: 'Only the indicators of which a value is missing for this period (see `FollowedIndicator.missing`).',
  })
  missingFor?: ReportingPeriodCode | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day from which `missingFor` is seen; today in Paris if not given.',
  })
  at?: string | null;
}

@Resolver(() => Evaluation)
export class EvaluationMeasuresResolver {
  @FieldResolver(() => [CriterionCoverage], {
    description: 'The three criteria of every evaluation (Drees and Cnam, 2019), each with how far it is covered.',
  })
  criteria(@Root() { id }: Evaluation, @Ctx() context: RequestContext) {
    return coverageOfEvaluation(context).load(id);
  }

  @FieldResolver(() => [FollowedIndicator], {
    description:
      'The indicators that the protocol follows, by code; all of them or those with a missing value. A dozen at most.',
  })
  async indicators(
    @Root() { id }: Evaluation,
    @Args(() => FollowedIndicatorArgs) { missingFor, at }: FollowedIndicatorArgs,
    @Ctx() context: RequestContext,
  ): Promise<FollowedIndicator[]> {
    if (!missingFor && at) throw new BadInput('at', 'goes with missingFor');
    const followed = await followedByEvaluation(context).load(id);
    if (!missingFor) return followed;
    const run = await measuredRunOfEvaluation(context).load(id);
    const day = at ?? today(context);
    return followed.filter(
      ({ frequency, indicatorCode }) =>
        run !== null && isMissing(frequency, run, run.measured[indicatorCode] ?? [], missingFor, day),
    );
  }

  @FieldResolver(() => IndicatorValueConnection, {
    description: 'The values that were measured; by indicator if no order is given.',
  })
  indicatorValues(
    @Root() { id }: Evaluation,
    @Args(() => IndicatorValueListArgs) args: IndicatorValueListArgs,
    @Ctx() context: RequestContext,
  ) {
    return valuesOfEvaluation(context, id, args);
  }
}
