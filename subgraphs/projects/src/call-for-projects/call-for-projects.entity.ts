/** A call for projects or for expressions of interest, which projects answer. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CallKind } from '@innovation-sante/scheme/vocabulary/origin';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';
import { Region, regionOf } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'call_for_projects' })
@Directive('@key(fields: "id")')
@ObjectType('CallForProjects', {
  simpleResolvers: true,
  description: 'A call for projects (appel à projets, AAP) or for expressions of interest (AMI), regional or national.',
})
export class CallForProjects extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the call.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Readable key of the call.' })
  slug!: string;

  @Column('text')
  @Field(() => String, { description: 'Title of the call.' })
  title!: string;

  @Column('text')
  @Field(() => enumOf(CallKind), { description: 'Whether it asks for projects or for expressions of interest.' })
  kind!: CallKind;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('uuid', { nullable: true })
  issuerId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When it opened; null where no day is known.' })
  opensOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Last day to answer; null where unknown, or where there is none.',
  })
  closesOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'When it opened, as far as the source says: YYYY or YYYY-MM.' })
  openedAround!: string | null;

  @Column('text')
  @Field(() => String, { description: 'What it asks for.' })
  description!: string;

  /** Where it stands in lists: its opening, as far as known. */
  @Column('date')
  opening!: string;

  @Field(() => Region, { nullable: true, description: 'The region of a regional call; null for a national one.' })
  get region(): Region | null {
    return regionOf(this.regionCode);
  }

  @Field(() => Organisation, {
    nullable: true,
    description: 'Who issued it: an ARS or the ministry; null where unknown.',
  })
  get issuer(): Organisation | null {
    return organisationOf(this.issuerId);
  }
}
