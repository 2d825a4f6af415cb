/** A place where a project runs; it may join late and leave early while the project goes on. */
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate, CommuneCode, Finess } from '@innovation-sante/kit/scalars';
import { Departement } from '../departement/departement.entity.js';
import { Organisation, organisationOf } from '../organisation/organisation.entity.js';
import { Region } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'site' })
@ObjectType('Site', { simpleResolvers: true, description: 'A site (lieu d’expérimentation) of a project.' })
export class Site extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the site.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text')
  @Field(() => String, { description: 'Name of the site.' })
  name!: string;

  /** The folded name, by which sites are listed. */
  @Column('text')
  nameSort!: string;

  @Column('uuid', { nullable: true })
  organisationId!: string | null;

  @Column('text', { nullable: true })
  @Field(() => Finess, { nullable: true, description: 'FINESS number of the establishment (FINESS ET).' })
  finessEt!: string | null;

  @Column('text', { nullable: true })
  @Field(() => CommuneCode, {
    nullable: true,
    description: 'Insee code of its commune; null where the source names none.',
  })
  communeCode!: string | null;

  @Column('text')
  departementCode!: string;

  /** The region of the département: kept for filters. */
  @Column('text')
  regionCode!: string;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, { nullable: true, description: 'When it joined; null where unknown.' })
  joinedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Its last day in the project; null while it stays, or where unknown.',
  })
  leftOn!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that runs it.' })
  get organisation(): Organisation | null {
    return organisationOf(this.organisationId);
  }

  @Field(() => Departement, { description: 'Its département.' })
  get departement(): Departement {
    return { code: this.departementCode };
  }

  @Field(() => Region, { description: 'Its region.' })
  get region(): Region {
    return { code: this.regionCode };
  }
}
