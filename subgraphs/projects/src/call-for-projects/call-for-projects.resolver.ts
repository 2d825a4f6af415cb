/** Calls for projects in the graph, with the projects that answer them. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { Project } from '../project/project.entity.js';
import { ProjectListArgs } from '../project/project.filter.js';
import { listProjectsOf } from '../project/project.repository.js';
import { ProjectConnection } from '../project/project.resolver.js';
import { CallForProjects } from './call-for-projects.entity.js';
import { CallForProjectsFilter } from './call-for-projects.filter.js';
import { callById, listCallsForProjects } from './call-for-projects.repository.js';

const CallForProjectsConnection = connectionType(
  CallForProjects,
  'CallForProjects',
  'calls for projects, in order of their opening',
);

@Resolver(() => CallForProjects)
export class CallForProjectsResolver {
  @Query(() => CallForProjects, {
    nullable: true,
    description: 'The call for projects of an id; null when there is none.',
  })
  callForProjects(@Arg('id', () => ID, { description: 'Id of the call.' }) id: string, @Ctx() context: RequestContext) {
    return callById(context).load(demandUuid('id', id));
  }

  @Query(() => CallForProjectsConnection, {
    description: 'The calls for projects, in order of their opening; those of unknown opening last.',
  })
  callsForProjects(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Arg('filter', () => CallForProjectsFilter, { nullable: true, description: 'Which calls; all if not given.' })
    filter?: CallForProjectsFilter | null,
  ) {
    return listCallsForProjects(context, filter, page);
  }

  @FieldResolver(() => ProjectConnection, { description: 'The projects that answer the call.' })
  projects(
    @Root() { id }: CallForProjects,
    @Args(() => ProjectListArgs) list: ProjectListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listProjectsOf(context, 'call', id, list);
  }
}

@Resolver(() => Project)
export class ProjectCallResolver {
  @FieldResolver(() => CallForProjects, {
    nullable: true,
    description: 'The call for projects that it answers; null for a spontaneous project.',
  })
  callForProjects(@Root() { callId }: Project, @Ctx() context: RequestContext) {
    return callId === null ? null : callById(context).load(callId);
  }
}

export const callReference = ({ id }: { id: string }, context: RequestContext) => callById(context).load(id);
