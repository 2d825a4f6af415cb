/** How far the copied facts of projects are behind their owner, in the graph. */
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectionStatus, projectionStatus } from '@innovation-sante/kit/projection-status';
import { projectsFollower } from './project.follower.js';

@Resolver()
export class ProjectionStatusResolver {
  @Query(() => ProjectionStatus, {
    description:
      'How far the evaluation part of the graph is behind the projects: by their facts its lists are filtered, its values judged due, and its commands judged.',
  })
  evaluationProjection(@Ctx() context: RequestContext): Promise<ProjectionStatus> {
    return projectionStatus(context, projectsFollower);
  }
}
