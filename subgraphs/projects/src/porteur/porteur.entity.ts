/** An organisation that carries a project, and in which part. */
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { PorteurRole } from '@innovation-sante/scheme/vocabulary/role-kind';
import { Organisation } from '../organisation/organisation.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'porteur' })
@ObjectType('Porteur', {
  simpleResolvers: true,
  description: 'An organisation that carries a project (porteur de projet).',
})
export class Porteur extends Sourced {
  @PrimaryColumn('uuid')
  projectId!: string;

  /** 1 for the one that leads. */
  @PrimaryColumn('smallint')
  position!: number;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  @Field(() => enumOf(PorteurRole), { description: 'The part that it takes.' })
  role!: PorteurRole;

  @Field(() => Organisation, { description: 'The organisation.' })
  get organisation(): Organisation {
    return { id: this.organisationId };
  }
}
