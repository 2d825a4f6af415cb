/** What the protocol of an evaluation is told to follow. */
import { Field, InputType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Frequency } from '@innovation-sante/scheme/vocabulary/indicator';
import { EvaluationInput } from '../evaluation/evaluation.inputs.js';

@InputType({ description: 'An indicator for a protocol to follow (suivi d’un indicateur).' })
export class FollowIndicatorInput extends EvaluationInput {
  @Field(() => String, { description: 'Code of the indicator.' })
  readonly indicatorCode!: string;

  @Field(() => enumOf(Frequency), { description: 'How often the protocol wants a value.' })
  readonly frequency!: Frequency;
}
