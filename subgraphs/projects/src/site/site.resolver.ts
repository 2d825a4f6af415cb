/** Sites in the graph: all of them, and below their project. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Project } from '../project/project.entity.js';
import { projectById } from '../project/project.repository.js';
import { Site } from './site.entity.js';
import { SiteListArgs } from './site.filter.js';
import { listSites, listSitesOf } from './site.repository.js';

const SiteConnection = connectionType(Site, 'Site', 'sites, by name');

@Resolver(() => Site)
export class SiteResolver {
  @Query(() => SiteConnection, { description: 'The sites that pass a filter, of all projects, by name.' })
  sites(@Args(() => SiteListArgs) list: SiteListArgs, @Ctx() context: RequestContext) {
    return listSites(context, list);
  }

  @FieldResolver(() => Project, { description: 'The project that runs there.' })
  project(@Root() { projectId }: Site, @Ctx() context: RequestContext) {
    return projectById(context).load(projectId);
  }
}

@Resolver(() => Project)
export class ProjectSitesResolver {
  @FieldResolver(() => SiteConnection, {
    description: 'Its sites, by name, those that left included unless `filter.at` says otherwise.',
  })
  sites(@Root() { id }: Project, @Args(() => SiteListArgs) list: SiteListArgs, @Ctx() context: RequestContext) {
    return listSitesOf(context, id, list);
  }
}
