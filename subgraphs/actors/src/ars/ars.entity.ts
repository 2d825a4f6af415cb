/** The agence régionale de santé of a region: it receives, instructs and authorises local and regional projects. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RegionCode } from '@innovation-sante/kit/scalars';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'ars' })
@Directive('@key(fields: "regionCode")')
@ObjectType('Ars', { simpleResolvers: true, description: 'The agence régionale de santé (ARS) of a region.' })
export class Ars extends Sourced {
  /** Same value as `regionCode`: every listed row has an `id`. */
  get id(): string {
    return this.regionCode;
  }

  @PrimaryColumn('text')
  @Field(() => RegionCode, { description: 'Insee code of the region of the ARS.' })
  regionCode!: string;

  @Column('text')
  @Field(() => String, { description: 'Official name of the ARS.' })
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of its web site.' })
  website!: string | null;

  @Column('uuid')
  organisationId!: string;
}
