/** What the event log is told of commitments. */
import type { NewEvent } from '@innovation-sante/kit/events';
import { type Shown, changesBetween } from '../money/changes.js';
import type { Commitment } from './commitment.entity.js';

/** The facts of a commitment that its events tell. */
export type ToldCommitment = Pick<
  Commitment,
  'id' | 'lineId' | 'projectId' | 'reference' | 'signedOn' | 'beneficiaryId' | 'amountCents'
>;

const shown = (commitment: ToldCommitment): Shown => ({
  line: commitment.lineId,
  reference: commitment.reference,
  signedOn: commitment.signedOn,
  beneficiary: commitment.beneficiaryId,
  'amount.amount': String(commitment.amountCents),
});

const eventOf = (commitment: ToldCommitment, actId: string) => ({
  noun: 'Commitment',
  nounId: commitment.id,
  projectId: commitment.projectId,
  audience: 'FUNDING',
  document: commitment.reference,
  actId,
});

/** @param actId the act that authorises the line */
export const committed = (commitment: ToldCommitment, actId: string): NewEvent => ({
  ...eventOf(commitment, actId),
  kind: 'COMMITTED',
  happenedOn: commitment.signedOn,
  changes: changesBetween(null, shown(commitment)),
});

/**
 * @param actId the act that authorises the line
 * @param on the day of the correction
 */
export const commitmentCorrected = (
  before: ToldCommitment,
  after: ToldCommitment,
  actId: string,
  on: string,
  reason: string,
): NewEvent => ({
  ...eventOf(after, actId),
  kind: 'FUNDING_CORRECTED',
  happenedOn: on,
  reason,
  changes: changesBetween(shown(before), shown(after)),
});
