/** How the list of published figures is narrowed, ordered and paged. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { CalendarDate, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { PublishedMeasure } from '@innovation-sante/scheme/vocabulary/published-figure';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { PublishedFigure } from './published-figure.entity.js';

export const PublishedFigureConnection = connectionType(
  PublishedFigure,
  'PublishedFigure',
  'published figures, in the order asked for',
);

export const PublishedFigureOrderField = enumOf({
  name: 'PublishedFigureOrderField',
  description: 'What a list of published figures is ordered by.',
  codes: {
    AS_OF: { label: 'Date', description: 'By the day as of which they hold.' },
    MEASURE: { label: 'Mesure', description: 'By code of what they measure.' },
  },
});

@InputType({
  description:
    'Which figures: all conditions that are given hold together; a list means any of its values, an empty one none.',
})
export class PublishedFigureFilter {
  @Field(() => [enumOf(PublishedMeasure)], { nullable: true, description: 'It measures one of these.' })
  measures?: PublishedMeasure[] | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'It is in force on this day: the latest on or before it of its measure, region, theme and population.',
  })
  inForceAt?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'It holds as of this day or later.' })
  asOfFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'It holds as of this day or before.' })
  asOfTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it counts the whole country rather than one region.' })
  national?: boolean | null;

  @Field(() => [RegionCode], { nullable: true, description: 'It counts one of these regions (Insee codes).' })
  regions?: string[] | null;

  @Field(() => [enumOf(Theme)], { nullable: true, description: 'It counts one of these themes.' })
  themes?: Theme[] | null;
}

@InputType({ description: 'The order of a list of published figures.' })
export class PublishedFigureOrder {
  @Field(() => PublishedFigureOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

@ArgsType()
export class PublishedFigureListArgs extends PageArgs {
  @Field(() => PublishedFigureFilter, { nullable: true, description: 'Which figures; all of them if not given.' })
  filter?: PublishedFigureFilter | null;

  @Field(() => PublishedFigureOrder, { nullable: true, description: 'The order; by date if not given.' })
  orderBy?: PublishedFigureOrder | null;
}
