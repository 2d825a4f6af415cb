/** An indicator that the protocol of an evaluation follows, and how often it wants a value. */
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Frequency } from '@innovation-sante/scheme/vocabulary/indicator';
import type { Period } from './followed-indicator.rules.js';

@Entity({ name: 'followed_indicator' })
@ObjectType('FollowedIndicator', {
  simpleResolvers: true,
  description: 'An indicator that the protocol of an evaluation follows (indicateur suivi).',
})
export class FollowedIndicator {
  @PrimaryColumn('uuid')
  evaluationId!: string;

  @PrimaryColumn('text')
  indicatorCode!: string;

  @Column('text')
  @Field(() => enumOf(Frequency), { description: 'How often the protocol wants a value.' })
  frequency!: Frequency;
}

@ObjectType('DuePeriod', { simpleResolvers: true, description: 'A period of days (période), both ends included.' })
export class DuePeriod implements Period {
  @Field(() => CalendarDate, { description: 'Its first day.' })
  start!: string;

  @Field(() => CalendarDate, { description: 'Its last day.' })
  end!: string;
}
