/** A version of a project's specification (cahier des charges). */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate, Cents, Duration } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import type { DerogationCode } from '@innovation-sante/scheme/vocabulary/derogation';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Derogation, derogationOf } from '../derogation/derogation.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'specification' })
@ObjectType('Specification', {
  simpleResolvers: true,
  description: 'A version of the specification (cahier des charges) of a project.',
})
export class Specification extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of this version.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('smallint')
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  version!: number;

  @Column('date')
  @Field(() => CalendarDate, { description: 'When it was submitted.' })
  submittedOn!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What changed since the version before; null for the first.' })
  changes!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Duration, { nullable: true, description: 'Planned duration.' })
  plannedDuration!: string | null;

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many patients it plans to include.' })
  plannedPatients!: number | null;

  @Column('bigint', { nullable: true })
  @Field(() => Cents, {
    nullable: true,
    description:
      'Amount planned over the whole duration (montant prévisionnel), in cents of euro: neither authorised, nor committed, nor paid.',
  })
  plannedCents!: number | null;

  @Column('text', { array: true, nullable: true })
  derogationCodes!: readonly DerogationCode[] | null;

  @Column('text', { array: true, nullable: true })
  @Field(() => [enumOf(PaymentModel)], {
    nullable: true,
    description: 'The ways of paying that it describes; null where this version is not recorded with them.',
  })
  paymentModels!: readonly PaymentModel[] | null;

  @Field(() => [Derogation], {
    nullable: true,
    description: 'The derogations that it asks for (dérogations); null where this version is not recorded with them.',
  })
  get derogations(): Derogation[] | null {
    return this.derogationCodes?.map(derogationOf) ?? null;
  }
}
