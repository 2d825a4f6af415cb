/** What this subgraph adds to an ARS: the projects of its region. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectListArgs } from '../project/project.filter.js';
import { listProjectsOf } from '../project/project.repository.js';
import { ProjectConnection } from '../project/project.resolver.js';
import { Ars } from './ars.entity.js';

@Resolver(() => Ars)
export class ArsResolver {
  @FieldResolver(() => ProjectConnection, {
    description:
      'The projects that run in the region of the ARS, national and interregional ones with a site there included.',
  })
  projects(
    @Root() { regionCode }: Ars,
    @Args(() => ProjectListArgs) list: ProjectListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listProjectsOf(context, 'region', regionCode, list);
  }
}

export const arsReference = ({ regionCode }: Ars): Ars => ({ regionCode });
