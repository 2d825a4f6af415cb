/** Projects in the graph: found by their keys, listed, and linked to those that they succeed. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { seesFile } from '@innovation-sante/access/file-keys';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
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

  @FieldResolver(() => enumOf(Scope), {
    nullable: true,
    description:
      'The scope that the letter of intent declared (périmètre déclaré): it routed the letter and never changes. Null for who does not see the file of the project (dossier).',
  })
  declaredScope(@Root() project: Project, @Ctx() { principal }: RequestContext): Scope | null {
    return seesFile(principal, project) ? project.declaredScope : null;
  }

  @FieldResolver(() => CalendarDate, {
    nullable: true,
    description:
      'When its letter of intent was deposited. Null for who does not see the file of the project (dossier).',
  })
  filedOn(@Root() project: Project, @Ctx() { principal }: RequestContext): string | null {
    return seesFile(principal, project) ? project.filedOn : null;
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
