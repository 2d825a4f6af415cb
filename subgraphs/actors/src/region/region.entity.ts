/** A region of France, in which one ARS pilots the scheme. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CalendarDate, CommuneCode, RegionCode } from '@innovation-sante/kit/scalars';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'region' })
@Directive('@key(fields: "code")')
@ObjectType('Region', {
  simpleResolvers: true,
  description: 'A region (région) of the code officiel géographique (Insee).',
})
export class Region extends Sourced {
  /** Same value as `code`: every listed row has an `id`. */
  get id(): string {
    return this.code;
  }

  @PrimaryColumn('text')
  @Field(() => RegionCode, { description: 'Insee code of the region: "11" is Île-de-France.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Name of the region.' })
  name!: string;

  @Column('text')
  @Field(() => CommuneCode, { description: 'Commune in which the region has its seat (chef-lieu).' })
  prefecture!: string;

  @Column('date')
  @Field(() => CalendarDate, {
    description:
      'Date of the edition of the code officiel géographique in which the region was read: it exists since then at least.',
  })
  validFrom!: string;
}
