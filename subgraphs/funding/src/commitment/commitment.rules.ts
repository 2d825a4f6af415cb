/** What may be committed on a funding line, and to what a commitment may be corrected. */
import { type RefusalShape, plainRefusal } from '@innovation-sante/kit/plain-refusal';
import { withinCeiling } from '@innovation-sante/scheme/rules/spending';
import type { ExpenseNature } from '@innovation-sante/scheme/vocabulary/funding';
import { amountRefusals, ceilingRefusals, dayRefusals, textRefusals } from '../refusal/common-refusals.js';

/** A commitment as it shall be. */
export interface ProposedCommitment {
  readonly reference: string;
  readonly signedOn: string;
  readonly amountCents: number;
}

interface JudgedLine {
  readonly authorisedCents: number;
  readonly committedCents: number;
}

interface JudgedProject {
  readonly authorisedOn: string | null;
}

function signatureRefusals({ authorisedOn }: JudgedProject, signedOn: string, today: string): RefusalShape[] {
  const refusals = dayRefusals('input.signedOn', signedOn, today);
  if (authorisedOn !== null && signedOn < authorisedOn)
    refusals.push(
      plainRefusal(
        'BEFORE_AUTHORISATION',
        'input.signedOn',
        `The convention (${signedOn}) is older than the authorisation of the project (${authorisedOn}).`,
      ),
    );
  return refusals;
}

/**
 * All that speaks against a commitment on a line.
 *
 * @param otherCents what is committed on the line beside it
 */
export function commitmentRefusals(
  project: JudgedProject,
  line: JudgedLine,
  proposed: ProposedCommitment,
  today: string,
  otherCents = line.committedCents,
): RefusalShape[] {
  const { reference, signedOn, amountCents } = proposed;
  const notAnAmount = amountRefusals(amountCents);
  return [
    ...(notAnAmount.length > 0 ? notAnAmount : ceilingRefusals(amountCents, otherCents, line.authorisedCents)),
    ...textRefusals('REFERENCE_MISSING', 'input.reference', reference),
    ...signatureRefusals(project, signedOn, today),
  ];
}

/** All that speaks against a correction, beside what speaks against any commitment: its payments stay as they are. */
export function correctedCommitmentRefusals(
  { paidCents }: { readonly paidCents: number },
  { amountCents, signedOn }: ProposedCommitment,
  firstPaidOn: string | null,
): RefusalShape[] {
  const refusals: RefusalShape[] = [];
  if (amountCents >= 0 && amountCents < paidCents)
    refusals.push({
      rule: withinCeiling.id,
      code: 'BELOW_PAID',
      field: 'input.amount',
      message: `The amount (${amountCents} cents) is below what was paid on the commitment (${paidCents} cents).`,
      source: withinCeiling.source,
    });
  if (firstPaidOn !== null && signedOn > firstPaidOn)
    refusals.push(
      plainRefusal(
        'AFTER_PAYMENT',
        'input.signedOn',
        `The day (${signedOn}) is after the first payment on it (${firstPaidOn}).`,
      ),
    );
  return refusals;
}

/** What should be known of a beneficiary: that of care, engineering and start is ordinarily one that carries the project. */
export const beneficiaryWarnings = (
  { porteurIds }: { readonly porteurIds: readonly string[] },
  { nature }: { readonly nature: ExpenseNature },
  beneficiaryId: string,
): RefusalShape[] =>
  nature === 'EVALUATION' || porteurIds.includes(beneficiaryId)
    ? []
    : [
        plainRefusal(
          'BENEFICIARY_NOT_PORTEUR',
          'input.beneficiaryId',
          'The beneficiary is none of those that carry the project.',
        ),
      ];
