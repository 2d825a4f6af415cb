/** Opinions in the graph: all of them, and below their project. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import { type RequestContext, today } from '@innovation-sante/kit/context';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { Project } from '../project/project.entity.js';
import { projectById } from '../project/project.repository.js';
import { Specification } from '../specification/specification.entity.js';
import { specificationVersion, versionKey } from '../specification/specification.repository.js';
import { Opinion } from './opinion.entity.js';
import { OpinionListArgs } from './opinion.filter.js';
import { listOpinions, listOpinionsOf } from './opinion.repository.js';

const OpinionConnection = connectionType(Opinion, 'Opinion', 'opinions, in order of date');

@Resolver(() => Opinion)
export class OpinionResolver {
  @Query(() => OpinionConnection, {
    description:
      'The opinions that pass a filter, by the day on which they were given, or else requested; undated ones last.',
  })
  opinions(@Args(() => OpinionListArgs) list: OpinionListArgs, @Ctx() context: RequestContext) {
    return listOpinions(context, list);
  }

  @FieldResolver(() => Project, { description: 'The project that it is about.' })
  project(@Root() { projectId }: Opinion, @Ctx() context: RequestContext) {
    return projectById(context).load(projectId);
  }

  @FieldResolver(() => Specification, {
    nullable: true,
    description: 'The version of the specification that it speaks of.',
  })
  specification(@Root() { projectId, specificationVersion: version }: Opinion, @Ctx() context: RequestContext) {
    return version === null ? null : specificationVersion(context).load(versionKey(projectId, version));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is still awaited though it was due before a day.' })
  overdue(
    @Root() { given, dueOn }: Opinion,
    @Ctx() context: RequestContext,
    @Arg('at', () => CalendarDate, { nullable: true, description: 'The day; today if not given.' }) at?: string | null,
  ) {
    return !given && dueOn !== null && dueOn < (at ?? today(context));
  }
}

@Resolver(() => Project)
export class ProjectOpinionsResolver {
  @FieldResolver(() => OpinionConnection, {
    description: 'The opinions (avis) on its authorisation, amendments and transition, in order of date.',
  })
  opinions(
    @Root() { id }: Project,
    @Args(() => OpinionListArgs) list: OpinionListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listOpinionsOf(context, id, list);
  }
}
