/** A payment: money that left a fund, on a commitment and so on a funding line. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { LineEntry } from '../line-entry/line-entry.entity.js';

@Entity({ name: 'payment' })
@Directive('@key(fields: "id")')
@ObjectType('Payment', {
  simpleResolvers: true,
  description: 'A payment (versement) to a beneficiary, made on a commitment.',
})
export class Payment extends LineEntry {
  @Column('uuid')
  commitmentId!: string;

  @Column('date')
  @Field(() => CalendarDate, { description: 'Day of the payment; it may lie after the budget year of the line.' })
  paidOn!: string;
}
