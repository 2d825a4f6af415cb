/** What this subgraph adds to a département: its projects. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { ProjectListArgs } from '../project/project.filter.js';
import { listProjectsOf } from '../project/project.repository.js';
import { ProjectConnection } from '../project/project.resolver.js';
import { Departement } from './departement.entity.js';

@Resolver(() => Departement)
export class DepartementResolver {
  @FieldResolver(() => ProjectConnection, {
    description: 'The projects that run in the département, those with a site there included.',
  })
  projects(
    @Root() { code }: Departement,
    @Args(() => ProjectListArgs) list: ProjectListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listProjectsOf(context, 'departement', code, list);
  }
}

export const departementReference = ({ code }: Departement): Departement => ({ code });
