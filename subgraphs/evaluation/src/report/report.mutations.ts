/** Commands on reports, in the graph. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { EvaluationPayload, evaluationPayload } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { deliverReport, planReport } from './report.commands.js';
import { DeliverReportInput, PlanReportInput } from './report.inputs.js';

@Resolver()
export class ReportMutations {
  @Mutation(() => EvaluationPayload, {
    description:
      'Plans a report of an evaluation, with the day by which it is due. By its evaluator or the national team.',
  })
  async planReport(
    @Arg('input', () => PlanReportInput, { description: 'What is planned.' }) input: PlanReportInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'planReport', input, planReport);
    return evaluationPayload(context, outcome, input.evaluationId);
  }

  @Mutation(() => EvaluationPayload, {
    description:
      'Delivers a report (T11, T16); a final one only once the experiment has ended. A late one is taken with a warning (R-EVAL-1). By the evaluator, or the porteur for activity reports.',
  })
  async deliverReport(
    @Arg('input', () => DeliverReportInput, { description: 'What is delivered.' }) input: DeliverReportInput,
    @Ctx() context: RequestContext,
  ): Promise<EvaluationPayload> {
    const outcome = await giveCommand(context, 'deliverReport', input, deliverReport);
    return evaluationPayload(context, outcome, input.evaluationId);
  }
}
