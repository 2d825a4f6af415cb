/** Specifications in the graph: below their project. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Project } from '../project/project.entity.js';
import { Specification } from './specification.entity.js';
import { specificationsOf } from './specification.repository.js';

@Resolver(() => Project)
export class ProjectSpecificationsResolver {
  @FieldResolver(() => [Specification], {
    description: 'The versions of its specification (cahier des charges), the first one first (at most 99).',
  })
  specifications(@Root() { id }: Project, @Ctx() context: RequestContext) {
    return specificationsOf(context).load(id);
  }
}
