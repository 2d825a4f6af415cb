/** How far the projects are behind what the evaluation subgraph has told, in the graph. */
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectionStatus, projectionStatus } from '@innovation-sante/kit/projection-status';
import { evaluationFollower } from './evaluation.follower.js';

@Resolver()
export class EvaluationProgressResolver {
  @Query(() => ProjectionStatus, {
    description:
      'How far the projects are behind the evaluations: states after the end, and what is awaited, follow what is told there.',
  })
  projectsProjection(@Ctx() context: RequestContext): Promise<ProjectionStatus> {
    return projectionStatus(context, evaluationFollower.name);
  }
}
