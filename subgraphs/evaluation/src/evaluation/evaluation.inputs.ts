/** What commands on evaluations take. */
import { Field, ID, InputType } from 'type-graphql';
import { CommandInput, VersionedInput } from '@innovation-sante/kit/command';
import { CalendarDate } from '@innovation-sante/kit/scalars';

@InputType()
export abstract class EvaluationInput extends VersionedInput {
  @Field(() => ID, { description: 'Id of the evaluation.' })
  readonly evaluationId!: string;
}

@InputType({ description: 'An evaluation to open (ouverture de l’évaluation).' })
export class OpenEvaluationInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the project; it must be authorised and have no evaluation yet.' })
  readonly projectId!: string;

  @Field(() => [ID], {
    description:
      'Ids of the organisations that evaluate (évaluateurs), 1 to 10, the leading one first; none of them may carry the project.',
  })
  readonly evaluatorIds!: string[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was opened: not before the authorisation, not in the future; today in Paris if not given.',
  })
  readonly openedOn?: string | null;
}
