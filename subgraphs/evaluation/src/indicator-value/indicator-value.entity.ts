/** A measured value of an indicator, with what it is compared with. */
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Comparison } from '@innovation-sante/scheme/vocabulary/indicator';
import { Project } from '../project/project.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'indicator_value' })
@ObjectType('IndicatorValue', {
  simpleResolvers: true,
  description:
    'A value of an indicator (mesure) in one evaluation: counts and rates of groups, never of a person. Different comparisons are different values: they are never merged.',
})
export class IndicatorValue extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the value.' })
  id!: string;

  @Column('uuid')
  evaluationId!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text')
  indicatorCode!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Grows with every correction; a correction names the one that it was read in.' })
  version!: number;

  /** Whether it was read in a published source: then it is as public as its project. */
  @Column('boolean')
  published!: boolean;

  /** Whether its indicator counts people. */
  @Column('boolean')
  countsPeople!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Whether it holds a count of fewer than 11 people (secret statistique). Such counts, and what would give them back, are null for everyone but the project’s porteurs, its mandated evaluators and administrators; lists order them among the unknown.',
  })
  suppressed!: boolean;

  @Column('uuid', { nullable: true })
  reportId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'First day of the period measured; null where not known.' })
  periodStart!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Last day of the period measured; null where not known.' })
  periodEnd!: string | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Comparison), {
    nullable: true,
    description:
      'What the value is compared with; null where there is a reference of which the source does not say the kind.',
  })
  comparison!: Comparison | null;

  @Column('numeric', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description:
      'What was measured: after, among the cases, or reached. In the indicator’s unit; null where only the reference is known.',
  })
  value!: number | null;

  @Column('numeric', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'What it is compared with: before, among the controls, or the target. In the indicator’s unit.',
  })
  reference!: number | null;

  @Column('numeric', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Value less reference, where both are known. In the indicator’s unit.',
  })
  difference!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many people or places were measured, where known; among the cases.',
  })
  n!: number | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many were measured for the reference, where known; among the controls.',
  })
  nReference!: number | null;

  @Column('numeric', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description:
      'Lower bound of the 95 % confidence interval: of the difference where there is one, otherwise of the value.',
  })
  ciLow!: number | null;

  @Column('numeric', { nullable: true })
  @Field(() => Float, { nullable: true, description: 'Upper bound of the same interval.' })
  ciHigh!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the source says, word for word; null for an invented value.',
  })
  statement!: string | null;

  @Field(() => Project, { description: 'The project that was measured.' })
  get project(): Project {
    return { id: this.projectId };
  }
}
