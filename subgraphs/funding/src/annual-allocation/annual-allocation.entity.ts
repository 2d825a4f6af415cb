/** What a fund receives for a year: a forecast first, a final amount later. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { Money, eurosOrNull } from '../money/money.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'annual_allocation' })
@ObjectType('AnnualAllocation', {
  simpleResolvers: true,
  description:
    'The allocation (dotation) of a fund for a year, fixed by arrêté. A number of its own: never to be added to, or taken for, what is authorised, committed or paid.',
})
export class AnnualAllocation extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the allocation.' })
  id!: string;

  @Column('text')
  fundCode!: FundCode;

  @Column('integer')
  @Field(() => Int, { description: 'The budget year (exercice).' })
  year!: number;

  @Column('bigint', { nullable: true })
  forecastCents!: number | null;

  @Column('bigint', { nullable: true })
  finalCents!: number | null;

  @Field(() => Money, { nullable: true, description: 'Forecast amount (montant prévisionnel); null where not found.' })
  get forecast(): Money | null {
    return eurosOrNull(this.forecastCents);
  }

  @Field(() => Money, { nullable: true, description: 'Final amount (montant définitif); null where not found.' })
  get final(): Money | null {
    return eurosOrNull(this.finalCents);
  }

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The act that fixes it, as the source cites it.' })
  act!: string | null;

  @Column('text')
  @Field(() => String, { description: 'What the source says.' })
  statement!: string;
}
