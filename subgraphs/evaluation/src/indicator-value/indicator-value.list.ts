/** How lists of values are narrowed, ordered and paged. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationAspect, EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { Comparison } from '@innovation-sante/scheme/vocabulary/indicator';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { ProjectFacets } from '../project/project.filter.js';
import { IndicatorValue } from './indicator-value.entity.js';

export const IndicatorValueConnection = connectionType(
  IndicatorValue,
  'IndicatorValue',
  'values of indicators, in the order asked for',
);

export const IndicatorValueOrderField = enumOf({
  name: 'IndicatorValueOrderField',
  description: 'What a list of values is ordered by.',
  codes: {
    INDICATOR: { label: 'Indicateur', description: 'By code of the indicator.' },
    PERIOD: { label: 'Période', description: 'By last day of the period; values without a period last.' },
    VALUE: {
      label: 'Valeur',
      description: 'By value, which compares values of one indicator; those without one last.',
    },
    DIFFERENCE: {
      label: 'Écart',
      description: 'By difference, which compares values of one indicator; those without one last.',
    },
  },
});

@InputType({
  description:
    'Which values: all conditions that are given hold together; a list means any of its values, an empty one none.',
})
export class IndicatorValueFilter extends ProjectFacets {
  @Field(() => [String], { nullable: true, description: 'It is a value of one of these indicators (codes).' })
  indicators?: string[] | null;

  @Field(() => [enumOf(EvaluationCriterion)], {
    nullable: true,
    description: 'Its indicator falls under one of these criteria.',
  })
  criteria?: EvaluationCriterion[] | null;

  @Field(() => [enumOf(EvaluationAspect)], {
    nullable: true,
    description:
      'Its indicator measures one of these aspects: EFFICIENCE alone, apart from EFFICACITE, under the same criterion.',
  })
  aspects?: EvaluationAspect[] | null;

  @Field(() => [enumOf(Comparison)], { nullable: true, description: 'It is compared in one of these ways.' })
  comparisons?: Comparison[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its period ends on this day or later.' })
  periodFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its period ends on this day or before.' })
  periodTo?: string | null;

  @Field(() => [ID], { nullable: true, description: 'It was measured in one of these projects (ids).' })
  projects?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of these organisations evaluates (évaluateurs, by id).' })
  evaluators?: string[] | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'The value is real, or invented.' })
  provenance?: Provenance | null;
}

@InputType({ description: 'The order of a list of values.' })
export class IndicatorValueOrder {
  @Field(() => IndicatorValueOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

@ArgsType()
export class IndicatorValueListArgs extends PageArgs {
  @Field(() => IndicatorValueFilter, { nullable: true, description: 'Which values; all of them if not given.' })
  filter?: IndicatorValueFilter | null;

  @Field(() => IndicatorValueOrder, { nullable: true, description: 'The order; by indicator if not given.' })
  orderBy?: IndicatorValueOrder | null;
}
