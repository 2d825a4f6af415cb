/** How clients filter, order and page payments. */
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { LineEntryFilter } from '../line-entry/line-entry.filter.js';

@InputType('PaymentFilter', {
  description: 'Which payments: those that fulfil every condition given. `from` and `to` speak of the day of payment.',
})
export class PaymentFilter extends LineEntryFilter {}

export const PaymentOrderField = { PAID_ON: 'PAID_ON', AMOUNT: 'AMOUNT' } as const;
registerEnumType(PaymentOrderField, {
  name: 'PaymentOrderField',
  description: 'What a list of payments is ordered by.',
  valuesConfig: {
    PAID_ON: { description: 'The day of payment.' },
    AMOUNT: { description: 'The amount.' },
  },
});

@InputType('PaymentOrder', { description: 'The order of a list of payments.' })
export class PaymentOrder {
  @Field(() => PaymentOrderField, { description: 'What the list is ordered by.' })
  field!: keyof typeof PaymentOrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Ascending if not given.' })
  direction!: Direction;
}

@ArgsType()
export class PaymentListArgs extends PageArgs {
  @Field(() => PaymentFilter, { nullable: true, description: 'Which payments; all if not given.' })
  filter?: PaymentFilter;

  @Field(() => PaymentOrder, { nullable: true, description: 'The order; the last paid first if not given.' })
  orderBy?: PaymentOrder;
}
