/** How much of what is authorised was paid. */

/** Paid ÷ authorised: 0.5 is half. Null where nothing is authorised, for there is then nothing to execute. */
export const executionRate = (paidCents: number, authorisedCents: number): number | null =>
  authorisedCents === 0 ? null : paidCents / authorisedCents;
