/** An opinion on a project: given or awaited, by a body, about something, to some effect. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { OpinionBody, OpinionSubject, Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { CriterionRating, SelectionCriterion } from '@innovation-sante/scheme/vocabulary/selection-criterion';
import { Committee, committeeOf } from '../committee/committee.entity.js';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';
import { Departement } from '../departement/departement.entity.js';
import { Region } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@ObjectType('OpinionRating', {
  simpleResolvers: true,
  description: 'How the project meets one of the four selection criteria (R-CTIS-2).',
})
export class OpinionRating {
  @Field(() => enumOf(SelectionCriterion), { description: 'The criterion.' })
  criterion!: SelectionCriterion;

  @Field(() => enumOf(CriterionRating), { description: 'How it is met.' })
  rating!: CriterionRating;
}

@Entity({ name: 'opinion' })
@ObjectType('Opinion', {
  simpleResolvers: true,
  description:
    'An opinion (avis) on the authorisation, an amendment or the transition of a project; it authorises nothing. Opinions on generalisation belong to its evaluation.',
})
export class Opinion extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the opinion.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text', { nullable: true })
  @Field(() => enumOf(OpinionBody), {
    nullable: true,
    description: 'The body that gives it; null where the source does not say.',
  })
  body!: OpinionBody | null;

  @Column('text')
  @Field(() => enumOf(OpinionSubject), { description: 'What it is about.' })
  subject!: OpinionSubject;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When the body was seized (saisine).' })
  requestedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Until when it should be given: for the CTIS three months after the referral (R-CTIS-5); null where no delay is known.',
  })
  dueOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was given; null while awaited, or where no day is known.',
  })
  givenOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was given, as far as the source says: YYYY or YYYY-MM.',
  })
  givenAround!: string | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Verdict), { nullable: true, description: 'Its conclusion; null while awaited or where unknown.' })
  verdict!: Verdict | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Its reserves, or the reasons why it is unfavourable.' })
  comment!: string | null;

  @Column('jsonb')
  @Field(() => [OpinionRating], {
    description: 'The selection criteria, rated (at most 4); empty where the source rates none.',
  })
  ratings!: readonly OpinionRating[];

  @Column('text', { nullable: true })
  @Field(() => enumOf(Scope), { nullable: true, description: 'The territorial scope that it fixes (R-CTIS-3).' })
  decidedScope!: Scope | null;

  @Column('smallint', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The version of the specification that it speaks of.' })
  specificationVersion!: number | null;

  @Column('smallint', { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many of the eight members of the comité technique opposed (R-CTIS-4); null where not recorded.',
  })
  opposingMembers!: number | null;

  /** The regions and départements of the territory that it fixes. */
  @Column('text', { array: true })
  regionCodes!: readonly string[];

  @Column('text', { array: true })
  departementCodes!: readonly string[];

  /** Where it stands in lists: when it was given, otherwise requested, as far as known. */
  @Column('date')
  datedOn!: string;

  @Field(() => [Region], {
    description:
      'The regions of the territory that it fixes (R-CTIS-3); empty where it fixes none, or none is recorded.',
  })
  get regions(): Region[] {
    return this.regionCodes.map((code) => ({ code }));
  }

  @Field(() => [Departement], {
    description: 'The départements of the territory that it fixes; empty where it names none.',
  })
  get departements(): Departement[] {
    return this.departementCodes.map((code) => ({ code }));
  }

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that gives it, an ARS or the HAS; null for a committee.',
  })
  get organisation(): Organisation | null {
    return organisationOf(this.organisationId);
  }

  @Field(() => Committee, { nullable: true, description: 'The committee that gives it; null for an organisation.' })
  get committee(): Committee | null {
    return this.body === null ? null : committeeOf(this.body);
  }

  @Field(() => Boolean, { description: 'Whether it was given, be it on an unknown day.' })
  get given(): boolean {
    return this.givenOn !== null || this.givenAround !== null;
  }
}
