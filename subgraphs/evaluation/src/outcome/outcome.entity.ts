/** How an experiment ended, once it is decided: carried over into ordinary law or not, and by which vehicle. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { GeneralisationVehicle, OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'outcome' })
@ObjectType('Outcome', {
  simpleResolvers: true,
  description:
    'The outcome (issue) of an experiment. Its end is not its generalisation: most end with neither known yet.',
})
export class Outcome extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the outcome.' })
  id!: string;

  @Column('uuid')
  evaluationId!: string;

  @Column('text')
  @Field(() => enumOf(OutcomeKind), { description: 'What became of it.' })
  kind!: OutcomeKind;

  @Column('text', { nullable: true })
  @Field(() => enumOf(GeneralisationVehicle), {
    nullable: true,
    description: 'The vehicle that carries it into ordinary law (droit commun), where there is one.',
  })
  vehicle!: GeneralisationVehicle | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The text that decides it, as the source cites it.' })
  reference!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When it was decided, where the day is known.' })
  decidedOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was decided where the source gives no day: a year (YYYY) or a month (YYYY-MM).',
  })
  decidedAround!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source says of it, word for word.' })
  statement!: string | null;
}
