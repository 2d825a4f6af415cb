/** What the definition of an indicator takes. */
import { Field, InputType } from 'type-graphql';
import { CommandInput } from '@innovation-sante/kit/command';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationAspect, EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { Frequency, SourceSystem } from '@innovation-sante/scheme/vocabulary/indicator';

@InputType({ description: 'An indicator to define (définition d’un indicateur), for all evaluations.' })
export class DefineIndicatorInput extends CommandInput {
  @Field(() => String, {
    description: 'Its stable code, new: 3 to 60 capitals, digits and underscores, such as HOSPITALISATION_RATE.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'French label, 1 to 200 characters.' })
  readonly label!: string;

  @Field(() => String, { description: 'What it measures, 1 to 2,000 characters.' })
  readonly definition!: string;

  @Field(() => String, { description: 'Unit of its values, 1 to 40 characters, such as "%" or "€/patient".' })
  readonly unit!: string;

  @Field(() => Boolean, {
    description:
      'Whether its values count people (patients, professionals): then they are whole numbers, and those below 11 are withheld from outsiders (secret statistique).',
  })
  readonly countsPeople!: boolean;

  @Field(() => enumOf(EvaluationCriterion), { description: 'The evaluation criterion under which it falls.' })
  readonly criterion!: EvaluationCriterion;

  @Field(() => enumOf(EvaluationAspect), { description: 'What it measures under that criterion.' })
  readonly aspect!: EvaluationAspect;

  @Field(() => enumOf(Frequency), {
    nullable: true,
    description: 'How often it is usually due; null where that varies.',
  })
  readonly frequency?: Frequency | null;

  @Field(() => enumOf(SourceSystem), { description: 'The system that its data come from.' })
  readonly sourceSystem!: SourceSystem;
}
