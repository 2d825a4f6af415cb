/** How the list of calls for projects is narrowed by a client. */
import { Field, InputType } from 'type-graphql';
import { CalendarDate, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CallKind } from '@innovation-sante/scheme/vocabulary/origin';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

@InputType('CallForProjectsFilter', {
  description: 'Narrows a list of calls for projects. Filters combine; a list means any of its values.',
})
export class CallForProjectsFilter {
  @Field(() => [enumOf(CallKind)], { nullable: true, description: 'Kinds of call.' })
  kinds?: CallKind[] | null;

  @Field(() => [RegionCode], { nullable: true, description: 'Regions of regional calls.' })
  regions?: string[] | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Open on this day: opened on it or earlier, and not closed before it, as far as is known.',
  })
  openAt?: string | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Real calls alone, or invented ones alone.' })
  provenance?: Provenance | null;
}
