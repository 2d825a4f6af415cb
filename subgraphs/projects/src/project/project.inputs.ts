/** What the commands on the course of a project take. */
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { ProjectCommandInput } from '../command/project-payload.js';

@InputType('RecordFirstInclusionInput', {
  description: 'The first inclusion of a patient (T9), which starts the clock of the authorised duration (R-DUR-1).',
})
export class RecordFirstInclusionInput extends ProjectCommandInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The day; today if not given.' })
  readonly on?: string | null;
}

@InputType('WithdrawProjectInput', { description: 'The porteur withdraws a project before it is authorised (T14).' })
export class WithdrawProjectInput extends ProjectCommandInput {
  @Field(() => String, { nullable: true, description: 'Why (motif).' })
  readonly reason?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When; today if not given.' })
  readonly on?: string | null;
}

@InputType('EndProjectInput', {
  description: 'Records that the authorised duration of a project has elapsed (T15): it ends on `Project.endsOn`.',
})
export class EndProjectInput extends ProjectCommandInput {}
