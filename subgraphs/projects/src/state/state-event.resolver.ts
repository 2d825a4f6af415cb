/** The history of states in the graph: below the project. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Project } from '../project/project.entity.js';
import { StateEvent } from './state-event.entity.js';
import { StateEventListArgs } from './state-event.filter.js';
import { listStateEventsOf } from './state-event.repository.js';

const StateEventConnection = connectionType(StateEvent, 'StateEvent', 'changes of state, the oldest first');

@Resolver(() => Project)
export class ProjectStateHistoryResolver {
  @FieldResolver(() => StateEventConnection, {
    description: 'The states through which it went, the oldest first; empty where no source dates them.',
  })
  stateHistory(
    @Root() { id }: Project,
    @Args(() => StateEventListArgs) list: StateEventListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listStateEventsOf(context, id, list);
  }
}
