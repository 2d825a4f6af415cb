/** How a project's history is narrowed by a client. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';

@InputType('StateEventFilter', {
  description: 'Narrows the history of a project. Filters combine; a list means any of its values.',
})
export class StateEventFilter {
  @Field(() => [enumOf(ProjectState)], { nullable: true, description: 'The states that began.' })
  states?: ProjectState[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Began on this day or later.' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Began on this day or earlier.' })
  to?: string | null;
}

@ArgsType()
export class StateEventListArgs extends PageArgs {
  @Field(() => StateEventFilter, { nullable: true, description: 'Which events; all if not given.' })
  filter?: StateEventFilter | null;
}
