/** An organisation that takes part in the scheme, known by its id and by its official numbers. */
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Finess, Siren, Siret } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { OrganisationKind } from '@innovation-sante/scheme/vocabulary/organisation-kind';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'organisation' })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "siren")')
@Directive('@key(fields: "siret")')
@Directive('@key(fields: "finessEj")')
@Directive('@key(fields: "finessEt")')
@ObjectType('Organisation', {
  simpleResolvers: true,
  description: 'An organisation that takes part in the scheme: porteur, ARS, HAS, ministers, evaluator…',
})
export class Organisation extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string;

  @Column('text')
  @Field(() => String, { description: 'Readable key of the organisation, such as "cnam"; unique.' })
  slug!: string;

  @Column('text')
  @Field(() => String, { description: 'Name of the organisation.' })
  name!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Its usual acronym (sigle), such as "HAS".' })
  acronym!: string | null;

  @Column('text', { array: true })
  @Field(() => [enumOf(OrganisationKind)], { description: 'What it is; empty when no source says so.' })
  kinds!: readonly OrganisationKind[];

  @Column('text', { nullable: true })
  @Field(() => Siren, { nullable: true, description: 'SIREN of its legal unit, where known.' })
  siren!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Siret, {
    nullable: true,
    description: 'SIRET of the establishment, where known; its first 9 digits are the SIREN.',
  })
  siret!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Finess, {
    nullable: true,
    description: 'FINESS number of the legal entity (entité juridique, EJ), where known.',
  })
  finessEj!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Finess, {
    nullable: true,
    description: 'FINESS number of the establishment (établissement, ET), where known.',
  })
  finessEt!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Address of its web site.' })
  website!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it does in the scheme, where something is to be said.' })
  description!: string | null;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('text', { nullable: true })
  departementCode!: string | null;
}
