/** What this subgraph adds to a region: its projects. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectListArgs } from '../project/project.filter.js';
import { listProjectsOf } from '../project/project.repository.js';
import { ProjectConnection } from '../project/project.resolver.js';
import { Region } from './region.entity.js';

@Resolver(() => Region)
export class RegionResolver {
  @FieldResolver(() => ProjectConnection, {
    description: 'The projects that run in the region, national and interregional ones with a site there included.',
  })
  projects(
    @Root() { code }: Region,
    @Args(() => ProjectListArgs) list: ProjectListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listProjectsOf(context, 'region', code, list);
  }
}

export const regionReference = ({ code }: Region): Region => ({ code });
