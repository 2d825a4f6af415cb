/** A national figure as a source published it. */
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { DatePrecision } from '@innovation-sante/scheme/vocabulary/provenance';
import { FigureQualifier, FigureUnit, PublishedMeasure } from '@innovation-sante/scheme/vocabulary/published-figure';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { NationalIndicators } from '../national-indicators/national-indicators.entity.js';
import { Region } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'published_figure' })
@ObjectType('PublishedFigure', {
  simpleResolvers: true,
  description:
    'A figure (chiffre publié) as a source states it. Sources count differently: figures are quoted, never recomputed, added up or reconciled.',
})
export class PublishedFigure extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the figure.' })
  id!: string;

  @Column('text')
  @Field(() => enumOf(PublishedMeasure), { description: 'What it measures.' })
  measure!: PublishedMeasure;

  @Column('numeric')
  @Field(() => Float, { description: 'The figure, in its unit.' })
  value!: number;

  @Column('text')
  @Field(() => enumOf(FigureUnit), { description: 'Its unit.' })
  unit!: FigureUnit;

  @Column('text')
  @Field(() => enumOf(FigureQualifier), { description: 'How exactly the source states it.' })
  qualifier!: FigureQualifier;

  @Column('date')
  @Field(() => CalendarDate, {
    description: 'The day as of which it holds; `asOfPrecision` says how far that day is known.',
  })
  asOf!: string;

  @Column('text')
  @Field(() => enumOf(DatePrecision), { description: 'How precisely the source dates it.' })
  asOfPrecision!: DatePrecision;

  @Column('text')
  @Field(() => String, { description: 'The date in the source’s own words.' })
  asOfStatement!: string;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Theme), { nullable: true, description: 'The theme that it counts, when it counts only one.' })
  theme!: Theme | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Population), {
    nullable: true,
    description: 'The population that it counts, when it counts only one.',
  })
  population!: Population | null;

  @Column('text')
  @Field(() => String, { description: 'What the source states, verbatim.' })
  statement!: string;

  @Field(() => String, { description: 'French label of the measure.' })
  get label(): string {
    return PublishedMeasure.codes[this.measure].label;
  }

  @Field(() => Region, { nullable: true, description: 'The region that it counts; null for the whole country.' })
  get region(): Region | null {
    return this.regionCode === null ? null : { code: this.regionCode };
  }

  @Field(() => NationalIndicators, { description: 'The graph’s own counters as of the same day, to stand beside it.' })
  get nationalIndicators(): NationalIndicators {
    return { asOf: this.asOf };
  }
}
