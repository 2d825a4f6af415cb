/** Reports in the graph. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { evaluationById } from '../evaluation/evaluation.repository.js';
import { IndicatorValueConnection, IndicatorValueListArgs } from '../indicator-value/indicator-value.list.js';
import { valuesOfReport } from '../indicator-value/indicator-value.repository.js';
import { Report } from './report.entity.js';
import { ReportConnection, ReportListArgs } from './report.list.js';
import { listReports } from './report.repository.js';
import { isOverdue } from './report.rules.js';

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => ReportConnection, {
    description: 'The reports of all evaluations, delivered or awaited; by due date if no order is given.',
  })
  reports(@Args(() => ReportListArgs) args: ReportListArgs, @Ctx() context: RequestContext) {
    return listReports(context, args);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether it was due before a day and not delivered by it. A report without a due date is never overdue.',
  })
  overdue(
    @Root() report: Report,
    @Arg('at', () => CalendarDate, { nullable: true, description: 'The day; today in Paris if not given.' })
    at: string | undefined | null,
    @Ctx() context: RequestContext,
  ): boolean {
    return isOverdue(report, at ?? today(context));
  }

  @FieldResolver(() => Evaluation, { description: 'The evaluation that it reports on.' })
  evaluation(@Root() { evaluationId }: Report, @Ctx() context: RequestContext) {
    return evaluationById(context).load(evaluationId);
  }

  @FieldResolver(() => IndicatorValueConnection, { description: 'The values that the report gives.' })
  indicatorValues(
    @Root() { id }: Report,
    @Args(() => IndicatorValueListArgs) args: IndicatorValueListArgs,
    @Ctx() context: RequestContext,
  ) {
    return valuesOfReport(context, id, args);
  }
}
