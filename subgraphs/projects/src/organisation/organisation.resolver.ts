/** What this subgraph adds to an organisation: the projects that it carries. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { isUuid } from '@innovation-sante/kit/uuid';
import { ProjectListArgs } from '../project/project.filter.js';
import { listProjectsOf } from '../project/project.repository.js';
import { ProjectConnection } from '../project/project.resolver.js';
import { Organisation } from './organisation.entity.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => ProjectConnection, {
    description: 'The projects that the organisation carries, alone or with others.',
  })
  projects(
    @Root() { id }: Organisation,
    @Args(() => ProjectListArgs) list: ProjectListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listProjectsOf(context, 'porteur', id, list);
  }
}

/** Null for what cannot be the id of an organisation. */
export const organisationReference = ({ id }: Organisation): Organisation | null => (isUuid(id) ? { id } : null);
