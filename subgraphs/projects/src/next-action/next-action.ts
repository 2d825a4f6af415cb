/** What a project awaits next, as the graph shows it. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { AwaitedAction } from '@innovation-sante/scheme/vocabulary/awaited';
import { Committee } from '../committee/committee.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { AwaitedParty } from '../state/awaited-party.js';

@ObjectType('NextAction', {
  simpleResolvers: true,
  description: 'Something that a project awaits in its present state: a document or a decision, from whom, by when.',
})
export class NextAction {
  @Field(() => enumOf(AwaitedAction), { description: 'What is awaited.' })
  action!: AwaitedAction;

  @Field(() => String, { description: 'The awaited document or decision, in French.' })
  document!: string;

  @Field(() => enumOf(AwaitedParty), { description: 'From whom.' })
  party!: AwaitedParty;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that is awaited; null for a committee, or where it is not known which.',
  })
  organisation!: Organisation | null;

  @Field(() => Committee, { nullable: true, description: 'The committee that is awaited; null for an organisation.' })
  committee!: Committee | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day to do it; null where no rule sets one.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'Whether that day is past.' })
  late!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since that day, or (negative) until it; null where there is none.',
  })
  daysLate!: number | null;

  @Field(() => String, {
    description: 'The transition or rule of the procedure that says so, such as "T8" or "R-CTIS-5".',
  })
  rule!: string;
}
