/** A text of law on which the scheme, or a generalisation, stands. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { LawKind } from '@innovation-sante/scheme/vocabulary/law';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'law_reference' })
@ObjectType('LawReference', {
  simpleResolvers: true,
  description: 'A text of law on which the scheme, or a generalisation, stands.',
})
export class LawReference extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the reference.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Stable short name, such as "css-l-162-31-1"; unique.' })
  code!: string;

  @Column('text')
  @Field(() => enumOf(LawKind), { description: 'Kind of the text.' })
  kind!: LawKind;

  @Column('text')
  @Field(() => String, { description: 'How the text, or its article, is cited, in French.' })
  citation!: string;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was signed; null when not found, or for an article of a code.',
  })
  signedOn!: string | null;

  @Column('text')
  @Field(() => String, { description: 'What it says for the scheme.' })
  summary!: string;
}
