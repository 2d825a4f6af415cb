/** The protocol of an evaluation: how it will be done, validated by the national evaluation cell. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ProtocolStatus } from '@innovation-sante/scheme/vocabulary/evaluation';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'protocol' })
@ObjectType('Protocol', {
  simpleResolvers: true,
  description:
    'The protocol of an evaluation (protocole d’évaluation), to be validated by the national cell (Drees and Cnam).',
})
export class Protocol extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the protocol.' })
  id!: string;

  @Column('uuid')
  evaluationId!: string;

  @Column('text')
  @Field(() => enumOf(ProtocolStatus), { description: 'Where the protocol stands.' })
  status!: ProtocolStatus;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When it was submitted to the national cell.' })
  submittedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When the national cell validated it.' })
  validatedOn!: string | null;
}
