/** Incubation supports in the graph: below their project. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Project } from '../project/project.entity.js';
import { IncubationSupport } from './incubation-support.entity.js';
import { listIncubationSupportsOf } from './incubation-support.repository.js';

const IncubationSupportConnection = connectionType(
  IncubationSupport,
  'IncubationSupport',
  'incubation supports, the oldest first',
);

@Resolver(() => Project)
export class ProjectIncubationResolver {
  @FieldResolver(() => IncubationSupportConnection, {
    description: 'Support to its incubation in regions (R-FUND-5), the oldest first.',
  })
  incubationSupports(@Root() { id }: Project, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listIncubationSupportsOf(context, id, page);
  }
}
