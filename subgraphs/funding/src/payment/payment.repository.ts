/** Every statement about payments. */
import { from } from '@innovation-sante/kit/access';
import type { RequestContext } from '@innovation-sante/kit/context';
import { defineLoader, onePerKey } from '@innovation-sante/kit/loader';
import { Listing, type ListQuery } from '@innovation-sante/kit/page';
import { raw, sql } from '@innovation-sante/kit/sql';
import { entryConditions } from '../line-entry/line-entry.repository.js';
import { Payment } from './payment.entity.js';
import type { PaymentListArgs } from './payment.filter.js';

const listing = new Listing(Payment, {
  PAID_ON: { expression: sql`t.paid_on`, type: 'date' },
  AMOUNT: { expression: sql`t.amount_cents`, type: 'bigint' },
});

export const paymentById = defineLoader<string, Payment | null>(async (ids, context) => {
  const { database } = context;
  const rows = await database.select(
    Payment,
    sql`SELECT ${raw(database.columns(Payment, 't'))} FROM ${from(context, Payment)} t WHERE t.id = ANY(${ids}::uuid[])`,
  );
  return onePerKey(ids, rows, ({ id }) => id);
});

function queryOf(context: RequestContext, { filter, orderBy, ...page }: PaymentListArgs): ListQuery {
  const { field: order, direction } = orderBy ?? ({ field: 'PAID_ON', direction: 'DESC' } as const);
  return { where: entryConditions(context, filter, sql`t.paid_on`), order, direction, page };
}

export const listPayments = (context: RequestContext, args: PaymentListArgs) =>
  listing.page(context, queryOf(context, args));

export const paymentsOfProject = (context: RequestContext, projectId: string, args: PaymentListArgs) =>
  listing.pageOf(context, sql`t.project_id = k.key::uuid`, projectId, queryOf(context, args));

export const paymentsOfLine = (context: RequestContext, lineId: string, args: PaymentListArgs) =>
  listing.pageOf(context, sql`t.line_id = k.key::uuid`, lineId, queryOf(context, args));

export const paymentsOfCommitment = (context: RequestContext, commitmentId: string, args: PaymentListArgs) =>
  listing.pageOf(context, sql`t.commitment_id = k.key::uuid`, commitmentId, queryOf(context, args));

export const paymentsTo = (context: RequestContext, beneficiaryId: string, args: PaymentListArgs) =>
  listing.pageOf(context, sql`t.beneficiary_id = k.key::uuid`, beneficiaryId, queryOf(context, args));
