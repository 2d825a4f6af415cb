/** A seat on a committee, named by function, for a period. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'seat' })
@ObjectType('Seat', {
  simpleResolvers: true,
  description: 'A seat on a committee, or several alike, as a text names it: by function, not by person.',
})
export class Seat extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the seat.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Who sits there, by function.' })
  label!: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many such seats there are.' })
  count!: number;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Whether it presides the committee.' })
  chair!: boolean;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'First day of the seat; null when unknown.' })
  validFrom!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Last day of the seat; null while it lasts.' })
  validTo!: string | null;

  @Column('text')
  committeeCode!: string;

  /** Its place among the seats of the committee, as the text lists them. */
  @Column('smallint')
  position!: number;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;
}
