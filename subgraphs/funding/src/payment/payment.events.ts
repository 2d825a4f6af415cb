/** What the event log is told of payments. */
import type { NewEvent } from '@innovation-sante/kit/events';
import { type Shown, changesBetween } from '../money/changes.js';
import type { Payment } from './payment.entity.js';

/** The facts of a payment that its events tell. */
export type ToldPayment = Pick<
  Payment,
  'id' | 'commitmentId' | 'projectId' | 'paidOn' | 'beneficiaryId' | 'amountCents'
>;

/** What a payment rests on. */
export interface PaymentBasis {
  /** Reference of the convention. */
  readonly reference: string;
  /** The act that authorises the line. */
  readonly actId: string;
}

const shown = (payment: ToldPayment): Shown => ({
  commitment: payment.commitmentId,
  paidOn: payment.paidOn,
  beneficiary: payment.beneficiaryId,
  'amount.amount': String(payment.amountCents),
});

const eventOf = (payment: ToldPayment, { reference, actId }: PaymentBasis) => ({
  noun: 'Payment',
  nounId: payment.id,
  projectId: payment.projectId,
  audience: 'FUNDING',
  document: reference,
  actId,
});

export const paid = (payment: ToldPayment, basis: PaymentBasis): NewEvent => ({
  ...eventOf(payment, basis),
  kind: 'PAID',
  happenedOn: payment.paidOn,
  changes: changesBetween(null, shown(payment)),
});

/** @param on the day of the correction */
export const paymentCorrected = (
  before: ToldPayment,
  after: ToldPayment,
  basis: PaymentBasis,
  on: string,
  reason: string,
): NewEvent => ({
  ...eventOf(after, basis),
  kind: 'FUNDING_CORRECTED',
  happenedOn: on,
  reason,
  changes: changesBetween(shown(before), shown(after)),
});
