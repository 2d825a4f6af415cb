/** Support that a region gives to the incubation of a project (R-FUND-5). */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { Organisation } from '../organisation/organisation.entity.js';
import { Region } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'incubation_support' })
@ObjectType('IncubationSupport', {
  simpleResolvers: true,
  description:
    'Support to the incubation of a project in its region (appui à l’incubation en région, Source A, R-FUND-5). No source says who pays for it.',
})
export class IncubationSupport extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the support.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text')
  @Field(() => String, { description: 'What it is.' })
  label!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  regionCode!: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'When it started.' })
  startedOn!: string;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When it ended; null while it goes on.' })
  endedOn!: string | null;

  @Field(() => Organisation, { description: 'The organisation that supports, an ARS.' })
  get organisation(): Organisation {
    return { id: this.organisationId };
  }

  @Field(() => Region, { description: 'The region in which it is given.' })
  get region(): Region {
    return { code: this.regionCode };
  }
}
