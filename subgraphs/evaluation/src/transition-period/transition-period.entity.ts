/** The transition period between the end of an experiment and ordinary law. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate, Duration } from '@innovation-sante/kit/scalars';
import { Sourced } from '../sourced/sourced.entity.js';
import { isWithinLimit } from './transition-period.rules.js';

@Entity({ name: 'transition_period' })
@ObjectType('TransitionPeriod', {
  simpleResolvers: true,
  description:
    'A transition period (période transitoire): after its end, an experiment goes on under the same specification while law is prepared, 18 months at most (R-TRANS-1).',
})
export class TransitionPeriod extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the transition period.' })
  id!: string;

  @Column('uuid')
  evaluationId!: string;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Its first day, where known.' })
  startsOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Its last day, where known.' })
  endsOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its end where the source gives no day: a year (YYYY) or a month (YYYY-MM).',
  })
  endsAround!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Duration, { nullable: true, description: 'How long the act says that it lasts.' })
  duration!: string | null;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'Id of the legal act that opens it, among the acts of the project.' })
  actId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the source says of it, word for word.' })
  statement!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it lasts 18 months at most; null where a date is not known. Imported history is kept as it is.',
  })
  get withinLimit(): boolean | null {
    return isWithinLimit(this) ?? null;
  }
}
