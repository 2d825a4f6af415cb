/** How what is awaited is narrowed by a client. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { CalendarDate, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { AwaitedAction } from '@innovation-sante/scheme/vocabulary/awaited';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import { AwaitedParty } from '../state/awaited-party.js';

@InputType('AwaitedItemFilter', {
  description: 'Narrows a list of what is awaited. Filters combine; a list means any of its values.',
})
export class AwaitedItemFilter {
  @Field(() => [enumOf(AwaitedAction)], { nullable: true, description: 'What is awaited.' })
  actions?: AwaitedAction[] | null;

  @Field(() => [enumOf(AwaitedParty)], { nullable: true, description: 'From whom.' })
  parties?: AwaitedParty[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the organisations that are awaited.' })
  organisations?: string[] | null;

  @Field(() => [RegionCode], { nullable: true, description: 'Regions where the projects run.' })
  regions?: string[] | null;

  @Field(() => [enumOf(CommitteeCode)], { nullable: true, description: 'The committees that are awaited.' })
  committees?: CommitteeCode[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Late on this day: due before it.' })
  lateAt?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Due on this day or before.' })
  dueBefore?: string | null;
}

@ArgsType()
export class AwaitedItemListArgs extends PageArgs {
  @Field(() => AwaitedItemFilter, { nullable: true, description: 'What of it; all if not given.' })
  filter?: AwaitedItemFilter | null;
}
