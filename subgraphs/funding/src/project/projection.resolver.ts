/** How far this subgraph's copy of the projects is behind, in the graph. */
import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectionStatus, projectionStatus } from '@innovation-sante/kit/projection-status';
import { projectsFollower } from './project.follower.js';

@Resolver()
export class FundingProjectionResolver {
  @Query(() => ProjectionStatus, {
    description:
      'How far the facts about projects, by which money is summed, filtered and shown to whom it is for, are behind the projects themselves.',
  })
  fundingProjection(@Ctx() context: RequestContext) {
    return projectionStatus(context, projectsFollower);
  }
}
