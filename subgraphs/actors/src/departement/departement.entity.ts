/** A département of France, part of one region. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate, CommuneCode, DepartementCode } from '@innovation-sante/kit/scalars';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'departement' })
@Directive('@key(fields: "code")')
@ObjectType('Departement', {
  simpleResolvers: true,
  description: 'A département of the code officiel géographique (Insee).',
})
export class Departement extends Sourced {
  /** Same value as `code`: every listed row has an `id`. */
  get id(): string {
    return this.code;
  }

  @PrimaryColumn('text')
  @Field(() => DepartementCode, { description: 'Insee code of the département: "2A" is Corse-du-Sud.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Name of the département.' })
  name!: string;

  @Column('text')
  @Field(() => CommuneCode, { description: 'Commune in which the département has its seat (chef-lieu).' })
  prefecture!: string;

  @Column('date')
  @Field(() => CalendarDate, {
    description:
      'Date of the edition of the code officiel géographique in which the département was read: it exists since then at least.',
  })
  validFrom!: string;

  @Column('text')
  regionCode!: string;
}
