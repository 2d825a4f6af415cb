/** Projects in the graph: found by their keys, listed, and linked to those that they succeed. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { Project } from './project.entity.js';
import { ProjectListArgs } from './project.filter.js';
import { listProjects, projectById, projectBySlug, projectBySucceeded } from './project.repository.js';

export const ProjectConnection = connectionType(Project, 'Project', 'projects, in the order asked for');

@Resolver(() => Project)
export class ProjectResolver {
  @Query(() => Project, { nullable: true, description: 'The project of an id or of a slug; null when there is none.' })
  project(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { nullable: true, description: 'Id of the project; exactly one of id and slug is given.' })
    id?: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its readable key, such as "equipaddict".' })
    slug?: string | null,
  ) {
    if ((id == null) === (slug == null)) throw new BadInput('id', 'give exactly one of id and slug');
    return id == null ? projectBySlug(context).load(slug as string) : projectById(context).load(demandUuid('id', id));
  }

  @Query(() => ProjectConnection, {
    description:
      'The projects that pass a filter and match a search, real and fictional unless the filter’s `provenance` says otherwise.',
  })
  projects(@Args(() => ProjectListArgs) list: ProjectListArgs, @Ctx() context: RequestContext) {
    return listProjects(context, list);
  }

  @FieldResolver(() => Project, {
    nullable: true,
    description: 'The project that this one succeeds (v2), as IatroPrev 2 succeeds IatroPrev.',
  })
  succeeds(@Root() { succeedsId }: Project, @Ctx() context: RequestContext) {
    return succeedsId === null ? null : projectById(context).load(succeedsId);
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project that succeeds this one.' })
  succeededBy(@Root() { id }: Project, @Ctx() context: RequestContext) {
    return projectBySucceeded(context).load(id);
  }
}

/** A project by the key that the gateway sends: its id, or its slug. */
export const projectReference = ({ id, slug }: { id?: string; slug?: string }, context: RequestContext) =>
  id === undefined ? projectBySlug(context).load(slug ?? '') : projectById(context).load(id);
