/** How far an evaluation covers one of the three criteria. */
import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';

@ObjectType('CriterionCoverage', {
  simpleResolvers: true,
  description:
    'How far an evaluation covers one of its three criteria: a count of indicators, no judgement of the experiment.',
})
export class CriterionCoverage {
  @Field(() => enumOf(EvaluationCriterion), { description: 'The criterion.' })
  criterion!: EvaluationCriterion;

  @Field(() => Int, { description: 'How many indicators under it the protocol follows.' })
  followed!: number;

  @Field(() => Int, { description: 'How many indicators under it have a value, followed or not.' })
  measured!: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day of the last period measured under it, where known.',
  })
  lastMeasuredOn!: string | null;
}
