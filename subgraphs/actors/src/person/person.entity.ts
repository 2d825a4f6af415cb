/** A person who holds, or held, a role in the scheme. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Rpps } from '@innovation-sante/kit/scalars';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'person' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "rpps")')
@ObjectType('Person', {
  simpleResolvers: true,
  description:
    'A person who holds, or held, a role in the scheme: only those named in public for it, or fictional ones. Without a token only those who hold or held an official function are there.',
})
export class Person extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Readable key of the person; unique.' })
  slug!: string;

  @Column('text')
  @Field(() => String, { description: 'First and last name.' })
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => Rpps, { nullable: true, description: 'RPPS number of a health professional, where known.' })
  rpps!: string | null;
}
