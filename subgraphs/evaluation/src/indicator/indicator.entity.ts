/** An indicator: what is measured, in which unit, from which data. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationAspect, EvaluationCriterion } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { Frequency, SourceSystem } from '@innovation-sante/scheme/vocabulary/indicator';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'indicator' })
@Directive('@key(fields: "code")')
@ObjectType('Indicator', {
  simpleResolvers: true,
  description: 'The definition of an indicator (indicateur) by which experiments are evaluated.',
})
export class Indicator extends Sourced {
  /** Same value as `code`: every listed row has an `id`. */
  get id(): string {
    return this.code;
  }

  @PrimaryColumn('text')
  @Field(() => String, { description: 'Stable code, such as HOSPITALISATION_RATE.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'French label.' })
  label!: string;

  @Column('text')
  @Field(() => String, { description: 'What it measures.' })
  definition!: string;

  @Column('text')
  @Field(() => String, { description: 'Unit of its values, such as "%" or "€/patient".' })
  unit!: string;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Whether its values count people: then counts below 11 are withheld from outsiders (see `IndicatorValue.suppressed`).',
  })
  countsPeople!: boolean;

  @Column('text')
  @Field(() => enumOf(EvaluationCriterion), { description: 'The evaluation criterion under which it falls.' })
  criterion!: EvaluationCriterion;

  @Column('text')
  @Field(() => enumOf(EvaluationAspect), { description: 'What it measures under that criterion.' })
  aspect!: EvaluationAspect;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Frequency), {
    nullable: true,
    description:
      'How often it is usually due; null where no source says it. A protocol says it: `FollowedIndicator.frequency`.',
  })
  frequency!: Frequency | null;

  @Column('text')
  @Field(() => enumOf(SourceSystem), { description: 'The system that its data come from.' })
  sourceSystem!: SourceSystem;
}
