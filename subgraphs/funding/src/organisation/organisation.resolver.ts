/** What funding adds to an organisation: the money that it received. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdKey } from '@innovation-sante/kit/reference';
import { PaymentConnection } from '../payment/payment.connection.js';
import { PaymentListArgs } from '../payment/payment.filter.js';
import { paymentsTo } from '../payment/payment.repository.js';
import { Organisation } from './organisation.entity.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  @FieldResolver(() => PaymentConnection, {
    description: 'The payments that the organisation received as beneficiary, the last first if no order is given.',
  })
  payments(
    @Root() { id }: Organisation,
    @Args(() => PaymentListArgs) args: PaymentListArgs,
    @Ctx() context: RequestContext,
  ) {
    return paymentsTo(context, id, args);
  }
}

export const organisationReference = ({ id }: { id: string }) => ({ id: demandIdKey('Organisation.id', id) });
