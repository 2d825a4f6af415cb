/** A role that a person holds for a period. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { RoleKind } from '@innovation-sante/scheme/vocabulary/role-kind';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'role' })
@ObjectType('Role', {
  simpleResolvers: true,
  description: 'A role that a person holds for a period, in an organisation or on a committee.',
})
export class Role extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the role.' })
  id!: string;

  @Column('text')
  @Field(() => enumOf(RoleKind), { description: 'Kind of the role.' })
  kind!: RoleKind;

  @Column('text')
  @Field(() => String, { description: 'The role in words, in French.' })
  label!: string;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'First day of the role; null when unknown.' })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day of the role; null while it lasts, or when unknown.',
  })
  validTo!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The period in the words of the source, where it gives no day: the days shown are then approximate.',
  })
  periodStatement!: string | null;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text', { nullable: true })
  committeeCode!: string | null;
}
