/** The timeline in the graph: below the project, each event with the act that it rests on. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { LegalAct } from '../legal-act/legal-act.entity.js';
import { legalActById } from '../legal-act/legal-act.repository.js';
import { Project } from '../project/project.entity.js';
import { ProjectEvent } from './project-event.entity.js';
import { TimelineArgs } from './project-event.filter.js';
import { listTimelineOf } from './project-event.repository.js';

const ProjectEventConnection = connectionType(ProjectEvent, 'ProjectEvent', 'events of a project, the oldest first');

@Resolver(() => ProjectEvent)
export class ProjectEventResolver {
  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The legal act (arrêté) that it rests on; null where it rests on none.',
  })
  act(@Root() { actId }: ProjectEvent, @Ctx() context: RequestContext) {
    return actId === null ? null : legalActById(context).load(actId);
  }
}

@Resolver(() => Project)
export class ProjectTimelineResolver {
  @FieldResolver(() => ProjectEventConnection, {
    description:
      'What happened to it (historique), in all parts of the graph: by the day on which it happened, the oldest first. Events of its file and its money only for who sees these.',
  })
  timeline(@Root() project: Project, @Args(() => TimelineArgs) list: TimelineArgs, @Ctx() context: RequestContext) {
    return listTimelineOf(context, project, list);
  }
}
