/** An opinion on carrying an experiment over into ordinary law. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import { OpinionBody, Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import { isCodeOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { Committee } from '../committee/committee.entity.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'generalisation_opinion' })
@ObjectType('GeneralisationOpinion', {
  simpleResolvers: true,
  description:
    'An opinion (avis) on generalisation, given or awaited: the comité technique first, then the conseil stratégique (R-GEN-1). Opinions on authorisation belong to the project.',
})
export class GeneralisationOpinion extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the opinion.' })
  id!: string;

  @Column('uuid')
  evaluationId!: string;

  @Column('text', { nullable: true })
  @Field(() => enumOf(OpinionBody), {
    nullable: true,
    description: 'The body that gives it; null where the source does not say.',
  })
  body!: OpinionBody | null;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When the body was seized (saisine).' })
  requestedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'Until when it should be given, where a delay is known.' })
  dueOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was given; null while awaited, or where the source gives no day.',
  })
  givenOn!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was given where the source gives no day: a year (YYYY) or a month (YYYY-MM).',
  })
  givenAround!: string | null;

  @Column('text', { nullable: true })
  @Field(() => enumOf(Verdict), { nullable: true, description: 'Its conclusion; null while awaited.' })
  verdict!: Verdict | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The reserves, or the reasons of an unfavourable opinion.' })
  comment!: string | null;

  @Field(() => Committee, { nullable: true, description: 'The committee that gives it; null for another body.' })
  get committee(): Committee | null {
    return this.body !== null && isCodeOf(CommitteeCode, this.body) ? { code: this.body } : null;
  }

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation that gives it, when it is not a committee.',
  })
  get organisation(): Organisation | null {
    return this.organisationId === null ? null : { id: this.organisationId };
  }
}
