/** What may be paid on a commitment, and to what a payment may be corrected. */
import { type RefusalShape, plainRefusal } from '@innovation-sante/kit/plain-refusal';
import { amountRefusals, ceilingRefusals, dayRefusals } from '../refusal/common-refusals.js';

/** What a payment is judged by of its commitment. */
interface JudgedCommitment {
  readonly amountCents: number;
  readonly paidCents: number;
  readonly signedOn: string;
}

/** A payment as it shall be. */
export interface ProposedPayment {
  readonly paidOn: string;
  readonly amountCents: number;
}

/**
 * All that speaks against a payment on a commitment. What is paid on no commitment goes beyond its amount, and what is
 * committed on no line beyond what it authorises: so that by project, fund and nature no more is paid than is
 * authorised (R-FUND-6).
 *
 * @param otherCents what was paid on the commitment beside it
 */
export function paymentRefusals(
  commitment: JudgedCommitment,
  { paidOn, amountCents }: ProposedPayment,
  today: string,
  otherCents = commitment.paidCents,
): RefusalShape[] {
  const notAnAmount = amountRefusals(amountCents);
  const refusals = [
    ...(notAnAmount.length > 0 ? notAnAmount : ceilingRefusals(amountCents, otherCents, commitment.amountCents)),
    ...dayRefusals('input.paidOn', paidOn, today),
  ];
  if (paidOn < commitment.signedOn)
    refusals.push(
      plainRefusal(
        'BEFORE_COMMITMENT',
        'input.paidOn',
        `The day (${paidOn}) is before the convention was signed (${commitment.signedOn}).`,
      ),
    );
  return refusals;
}
