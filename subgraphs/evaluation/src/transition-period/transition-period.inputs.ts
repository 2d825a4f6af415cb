/** What commands on transition periods take. */
import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { EvaluationInput } from '../evaluation/evaluation.inputs.js';

@InputType({ description: 'A transition period to open (ouverture de la période transitoire).' })
export class OpenTransitionInput extends EvaluationInput {
  @Field(() => CalendarDate, {
    description: 'Its first day: when the experiment has ended or later, not in the future (R-TRANS-1).',
  })
  readonly startsOn!: string;

  @Field(() => CalendarDate, { description: 'Its last day: at most 18 months after the first (R-TRANS-1).' })
  readonly endsOn!: string;

  @Field(() => ID, {
    description: 'Id of the act of the ministers or of the DG ARS, among the acts of the project (`recordAct`).',
  })
  readonly actId!: string;
}

@InputType({ description: 'A transition period to prolong (prolongation de la période transitoire).' })
export class ProlongTransitionInput extends EvaluationInput {
  @Field(() => CalendarDate, {
    description: 'Its new last day: later than the one before, and at most 18 months after the first (R-TRANS-1).',
  })
  readonly endsOn!: string;

  @Field(() => ID, {
    description: 'Id of the act of the ministers or of the DG ARS, among the acts of the project (`recordAct`).',
  })
  readonly actId!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was prolonged, as the act says; today in Paris if not given.',
  })
  readonly prolongedOn?: string | null;
}
