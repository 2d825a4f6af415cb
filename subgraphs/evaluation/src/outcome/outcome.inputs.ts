/** What the decision on an experiment takes. */
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { GeneralisationVehicle, OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
import { EvaluationInput } from '../evaluation/evaluation.inputs.js';

@InputType({ description: 'What becomes of an experiment (suite donnée).' })
export class DecideOutcomeInput extends EvaluationInput {
  @Field(() => enumOf(OutcomeKind), {
    description: 'What is decided; an announcement (GENERALISATION_ANNOUNCED) decides nothing and is refused.',
  })
  readonly kind!: OutcomeKind;

  @Field(() => enumOf(GeneralisationVehicle), {
    nullable: true,
    description: 'The vehicle into ordinary law (droit commun): needed for a generalisation, and for nothing else.',
  })
  readonly vehicle?: GeneralisationVehicle | null;

  @Field(() => String, {
    nullable: true,
    description: 'The text that carries it, as it is cited: needed for a generalisation.',
  })
  readonly reference?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was decided: after both opinions (R-GEN-1); today in Paris if not given.',
  })
  readonly decidedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why: needed when it is not carried over.' })
  readonly reason?: string | null;
}
