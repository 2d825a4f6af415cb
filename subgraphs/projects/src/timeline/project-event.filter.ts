/** How a project's timeline is narrowed by a client. */
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';

@ArgsType()
export class TimelineArgs extends PageArgs {
  @Field(() => [enumOf(EventKind)], {
    nullable: true,
    description: 'Only events of these kinds; all if not given, none for an empty list.',
  })
  kinds?: EventKind[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Happened on this day or later.' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Happened on this day or earlier.' })
  to?: string | null;
}
