/** A legal act about a project: what authorises it, and what amends, suspends, ends or continues it. */
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate, Duration, Jorftext, Nor } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ActKind, ActPurpose } from '@innovation-sante/scheme/vocabulary/act';
import { Ars, arsOf } from '../ars/ars.entity.js';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

/** Where Légifrance shows a text of the Journal officiel. */
const jorfAddress = 'https://www.legifrance.gouv.fr/jorf/id/';

@Entity({ name: 'legal_act' })
@Directive('@key(fields: "id")')
@ObjectType('LegalAct', {
  simpleResolvers: true,
  description:
    'A legal act (arrêté, décision) about a project. One project may have several authorisations, one for each region; each has its amendments (arrêtés modificatifs).',
})
export class LegalAct extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the act.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text', { nullable: true })
  @Field(() => enumOf(ActKind), {
    nullable: true,
    description: 'Its form; null where the source only says « arrêté ».',
  })
  kind!: ActKind | null;

  @Column('text')
  @Field(() => enumOf(ActPurpose), { description: 'What it does.' })
  purpose!: ActPurpose;

  @Column('uuid', { nullable: true })
  amendsId!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When it was signed.' })
  signedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was published, in the Journal officiel or the RAA.',
  })
  publishedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'From when it has effect.' })
  effectiveFrom!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When it was signed or published, where the source gives no day: YYYY or YYYY-MM.',
  })
  around!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Nor, { nullable: true, description: 'Its NOR number, for a ministerial act (R-PUB-1).' })
  nor!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Jorftext, { nullable: true, description: 'Its identifier in the Journal officiel.' })
  jorftext!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Its number in the recueil des actes administratifs (RAA), as printed there.',
  })
  raaNumber!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The number that the ARS gave it, such as "DIRNOV-2024/09".' })
  arsNumber!: string | null;

  @Column('uuid', { nullable: true })
  authorityId!: string | null;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('uuid', { nullable: true })
  ctisOpinionId!: string | null;

  @Column('smallint', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The version of the specification that is annexed to it.' })
  specificationVersion!: number | null;

  @Column('text', { nullable: true })
  @Field(() => Duration, { nullable: true, description: 'The duration that it states.' })
  duration!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day until which it lets the project run, where it says so.',
  })
  until!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it changes or says: the words of the source for a real act.',
  })
  statement!: string | null;

  /** Where it stands in lists: its signature, publication or effect, as far as known. */
  @Column('date')
  datedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where Légifrance shows it; null where its JORFTEXT is not known.',
  })
  get jorfUrl(): string | null {
    return this.jorftext === null ? null : jorfAddress + this.jorftext;
  }

  @Field(() => Organisation, { nullable: true, description: 'Who signed it: the ministers, or an ARS.' })
  get authority(): Organisation | null {
    return organisationOf(this.authorityId);
  }

  @Field(() => Ars, {
    nullable: true,
    description: 'The ARS whose director general signed it; null for a ministerial act.',
  })
  get ars(): Ars | null {
    return arsOf(this.regionCode);
  }
}
