/** A commitment: money that a financing convention promises, on a funding line. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { LineEntry } from '../line-entry/line-entry.entity.js';
import { Money, euros } from '../money/money.js';

@Entity({ name: 'commitment' })
@Directive('@key(fields: "id")')
@ObjectType('Commitment', {
  simpleResolvers: true,
  description: 'A commitment (engagement): what a financing convention promises to a beneficiary. Not yet paid money.',
})
export class Commitment extends LineEntry {
  @Column('text')
  @Field(() => String, { description: 'Reference of the convention.' })
  reference!: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'Day on which the convention was signed.' })
  signedOn!: string;

  /** Kept by the database from the payments: never written by this process. */
  @Column('bigint')
  paidCents!: number;

  @Field(() => Money, { description: 'Paid (versé) of this commitment: the sum of its payments.' })
  get paid(): Money {
    return euros(this.paidCents);
  }
}
