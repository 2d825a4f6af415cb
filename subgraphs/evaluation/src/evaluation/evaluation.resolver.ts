/** Evaluations in the graph. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { GeneralisationOpinion } from '../generalisation-opinion/generalisation-opinion.entity.js';
import { opinionsOfEvaluation } from '../generalisation-opinion/generalisation-opinion.repository.js';
import { Outcome } from '../outcome/outcome.entity.js';
import { outcomeOfEvaluation } from '../outcome/outcome.repository.js';
import { Protocol } from '../protocol/protocol.entity.js';
import { protocolOfEvaluation } from '../protocol/protocol.repository.js';
import { ReportConnection, ReportListArgs } from '../report/report.list.js';
import { reportsOfEvaluation } from '../report/report.repository.js';
import { TransitionPeriod } from '../transition-period/transition-period.entity.js';
import { transitionOfEvaluation } from '../transition-period/transition-period.repository.js';
import { Evaluation } from './evaluation.entity.js';
import { EvaluationConnection, EvaluationListArgs } from './evaluation.list.js';
import { evaluationById, listEvaluations } from './evaluation.repository.js';

@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => Evaluation, { nullable: true, description: 'The evaluation of an id; null when there is none.' })
  evaluation(
    @Arg('id', () => ID, { description: 'Id of the evaluation.' }) id: string,
    @Ctx() context: RequestContext,
  ) {
    return evaluationById(context).load(demandUuid('id', id));
  }

  @Query(() => EvaluationConnection, { description: 'The evaluations, oldest first if no order is given.' })
  evaluations(@Args(() => EvaluationListArgs) args: EvaluationListArgs, @Ctx() context: RequestContext) {
    return listEvaluations(context, args);
  }

  @FieldResolver(() => Protocol, { nullable: true, description: 'Its protocol; null where no source speaks of one.' })
  protocol(@Root() { id }: Evaluation, @Ctx() context: RequestContext) {
    return protocolOfEvaluation(context).load(id);
  }

  @FieldResolver(() => ReportConnection, {
    description: 'Its reports, delivered or awaited; by due date if no order is given.',
  })
  reports(
    @Root() { id }: Evaluation,
    @Args(() => ReportListArgs) args: ReportListArgs,
    @Ctx() context: RequestContext,
  ) {
    return reportsOfEvaluation(context, id, args);
  }

  @FieldResolver(() => [GeneralisationOpinion], {
    description:
      'The opinions on generalisation, given or awaited, in the order in which the bodies speak; a handful at most.',
  })
  generalisationOpinions(@Root() { id }: Evaluation, @Ctx() context: RequestContext) {
    return opinionsOfEvaluation(context).load(id);
  }

  @FieldResolver(() => TransitionPeriod, {
    nullable: true,
    description: 'The transition period that follows the experiment.',
  })
  transitionPeriod(@Root() { id }: Evaluation, @Ctx() context: RequestContext) {
    return transitionOfEvaluation(context).load(id);
  }

  @FieldResolver(() => Outcome, {
    nullable: true,
    description: 'What became of the experiment; null while not decided or not known.',
  })
  outcome(@Root() { id }: Evaluation, @Ctx() context: RequestContext) {
    return outcomeOfEvaluation(context).load(id);
  }
}

export const evaluationReference = ({ id }: { id: unknown }, context: RequestContext) =>
  evaluationById(context).load(demandIdKey('Evaluation.id', id));
