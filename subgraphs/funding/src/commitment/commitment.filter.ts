/** How clients filter, order and page commitments. */
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { LineEntryFilter } from '../line-entry/line-entry.filter.js';

@InputType('CommitmentFilter', {
  description:
    'Which commitments: those that fulfil every condition given. `from` and `to` speak of the day of signature.',
})
export class CommitmentFilter extends LineEntryFilter {}

export const CommitmentOrderField = { SIGNED_ON: 'SIGNED_ON', AMOUNT: 'AMOUNT' } as const;
registerEnumType(CommitmentOrderField, {
  name: 'CommitmentOrderField',
  description: 'What a list of commitments is ordered by.',
  valuesConfig: {
    SIGNED_ON: { description: 'The day of signature.' },
    AMOUNT: { description: 'The amount.' },
  },
});

@InputType('CommitmentOrder', { description: 'The order of a list of commitments.' })
export class CommitmentOrder {
  @Field(() => CommitmentOrderField, { description: 'What the list is ordered by.' })
  field!: keyof typeof CommitmentOrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Ascending if not given.' })
  direction!: Direction;
}

@ArgsType()
export class CommitmentListArgs extends PageArgs {
  @Field(() => CommitmentFilter, { nullable: true, description: 'Which commitments; all if not given.' })
  filter?: CommitmentFilter;

  @Field(() => CommitmentOrder, { nullable: true, description: 'The order; the last signed first if not given.' })
  orderBy?: CommitmentOrder;
}
