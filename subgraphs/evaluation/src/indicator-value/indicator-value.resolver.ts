/** Values of indicators in the graph. */
import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { evaluationById } from '../evaluation/evaluation.repository.js';
import { Indicator } from '../indicator/indicator.entity.js';
import { indicatorByCode } from '../indicator/indicator.repository.js';
import { Report } from '../report/report.entity.js';
import { reportById } from '../report/report.repository.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { IndicatorValueConnection, IndicatorValueListArgs } from './indicator-value.list.js';
import { listIndicatorValues } from './indicator-value.repository.js';

@Resolver(() => IndicatorValue)
export class IndicatorValueResolver {
  @Query(() => IndicatorValueConnection, {
    description: 'The values of all evaluations: to compare an effect across projects, a theme or a region.',
  })
  indicatorValues(@Args(() => IndicatorValueListArgs) args: IndicatorValueListArgs, @Ctx() context: RequestContext) {
    return listIndicatorValues(context, args);
  }

  @FieldResolver(() => Indicator, { description: 'The indicator that was measured.' })
  indicator(@Root() { indicatorCode }: IndicatorValue, @Ctx() context: RequestContext) {
    return indicatorByCode(context).load(indicatorCode);
  }

  @FieldResolver(() => Evaluation, { description: 'The evaluation in which it was measured.' })
  evaluation(@Root() { evaluationId }: IndicatorValue, @Ctx() context: RequestContext) {
    return evaluationById(context).load(evaluationId);
  }

  @FieldResolver(() => Report, { nullable: true, description: 'The report that gives it, where one does.' })
  report(@Root() { reportId }: IndicatorValue, @Ctx() context: RequestContext) {
    return reportId === null ? null : reportById(context).load(reportId);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The version of the report that gives it, where one does.' })
  async reportVersion(@Root() { reportId }: IndicatorValue, @Ctx() context: RequestContext): Promise<number | null> {
    const report = reportId === null ? null : await reportById(context).load(reportId);
    return report?.version ?? null;
  }
}
