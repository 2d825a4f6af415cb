/** Money beside and within the funds: support to incubation (R-FUND-5), and ceilings that hold (R-FUND-6). */
import type { FundCode } from '../vocabulary/funding.js';
import { rule } from './rule.js';
import { ownRule, sourceA } from './sources.js';

/** Support to the incubation of a project. */
export interface Incubation {
  readonly regionCode: string | null;
  /** The fund on which it is booked; null for none. */
  readonly fund: FundCode | null;
}

export const incubationApart = rule({
  id: 'R-FUND-5',
  statement:
    'Support to incubation is given in a region, as a third stream: no source says who pays, so that neither fund is charged with it.',
  quotation:
    "Un appui au développement de l’incubation en région pour favoriser l'émergence et la concrétisation de projets est également prévu",
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    INCUBATION_WITHOUT_REGION: {
      field: 'regionCode',
      message: 'Support to incubation is given in a region: say in which (regionCode).',
    },
    INCUBATION_ON_A_FUND: {
      field: 'fund',
      message: ({ fund }) =>
        `Support to incubation is not booked on the ${fund ?? 'fund'} (fund): no source says which fund pays it.`,
    },
  },
  verdict: ({ regionCode, fund }: Incubation) => {
    if (regionCode === null) return 'INCUBATION_WITHOUT_REGION';
    return fund === null ? undefined : 'INCUBATION_ON_A_FUND';
  },
});

/** An amount to be entered below a ceiling, in whole cents: a payment, or a commitment. */
export interface EnteredAmount {
  readonly amountCents: number;
  /** What has been entered below the same ceiling before. */
  readonly enteredCents: number;
  /** What is authorised for the project, fund and nature; or, for a payment, what is committed. */
  readonly ceilingCents: number;
}

const euros = (cents: number) => `${(cents / 100).toFixed(2)} €`;

export const withinCeiling = rule({
  id: 'R-FUND-6',
  statement: 'No amount is negative, and no more is paid than is authorised, by project, fund and nature of expense.',
  quotation: null,
  source: ownRule,
  confidence: null,
  faults: {
    AMOUNT_NOT_VALID: {
      field: 'amountCents',
      message: 'The amount (amountCents) must be a whole number of cents, and not negative.',
    },
    CEILING_EXCEEDED: {
      field: 'amountCents',
      message: ({ amountCents, enteredCents, ceilingCents }) =>
        `The amount (amountCents) of ${euros(amountCents)} is more than what is left: ${euros(ceilingCents - enteredCents)} of ${euros(ceilingCents)}.`,
    },
  },
  verdict: ({ amountCents, enteredCents, ceilingCents }: EnteredAmount) => {
    if (!Number.isSafeInteger(amountCents) || amountCents < 0) return 'AMOUNT_NOT_VALID';
    // A difference of safe integers of the same sign is exact; their sum might not be.
    return amountCents > ceilingCents - enteredCents ? 'CEILING_EXCEEDED' : undefined;
  },
});
