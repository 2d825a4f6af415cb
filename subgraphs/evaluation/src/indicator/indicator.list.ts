/** How the list of indicators is narrowed and paged. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationAspect, EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { Frequency, SourceSystem } from '@innovation-sante/scheme/vocabulary/indicator';
import { Indicator } from './indicator.entity.js';

export const IndicatorConnection = connectionType(Indicator, 'Indicator', 'indicators, by code');

@InputType({
  description:
    'Which indicators: all conditions that are given hold together; a list means any of its values, an empty one none.',
})
export class IndicatorFilter {
  @Field(() => [enumOf(EvaluationCriterion)], { nullable: true, description: 'It falls under one of these criteria.' })
  criteria?: EvaluationCriterion[] | null;

  @Field(() => [enumOf(EvaluationAspect)], { nullable: true, description: 'It measures one of these aspects.' })
  aspects?: EvaluationAspect[] | null;

  @Field(() => [enumOf(SourceSystem)], { nullable: true, description: 'Its data come from one of these systems.' })
  sourceSystems?: SourceSystem[] | null;

  @Field(() => [enumOf(Frequency)], {
    nullable: true,
    description: 'It is due this often: usually, or by a protocol that follows it.',
  })
  frequencies?: Frequency[] | null;
}

@ArgsType()
export class IndicatorListArgs extends PageArgs {
  @Field(() => IndicatorFilter, { nullable: true, description: 'Which indicators; all of them if not given.' })
  filter?: IndicatorFilter | null;
}
