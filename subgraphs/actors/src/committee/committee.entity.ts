/** A national committee of the scheme, with what it does and since when. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'committee' })
@Directive('@key(fields: "code")')
@ObjectType('Committee', { simpleResolvers: true, description: 'A national committee of the scheme: CTIS or CSIS.' })
export class Committee extends Sourced {
  /** Same value as `code`: every listed row has an `id`. */
  get id(): string {
    return this.code;
  }

  @PrimaryColumn('text')
  @Field(() => enumOf(CommitteeCode), { description: 'Code of the committee.' })
  code!: CommitteeCode;

  @Column('text')
  @Field(() => String, { description: 'Official name of the committee.' })
  name!: string;

  @Column('text')
  @Field(() => String, { description: 'What it does in the scheme.' })
  role!: string;

  @Column('text')
  @Field(() => String, { description: 'The text that creates it.' })
  legalBasis!: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many members the text gives it.' })
  size!: number;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When it was installed; null when not found.' })
  installedOn!: string | null;
}
