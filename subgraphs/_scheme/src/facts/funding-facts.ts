/** Facts about the money of a project. Authorised, committed, paid and published amounts are four things. */
import type { ExpenseNature, FundCode, FundingRule } from '../vocabulary/funding.js';
import type { FigureQualifier } from '../vocabulary/published-figure.js';
import type { IsoDate, Sourced } from './sourced.js';

/** What is authorised for a project, from a fund, for a nature of expense, in a year and a region. Integer cents. */
export interface FundingLineFacts extends Sourced {
  readonly id: string;
  readonly fund: FundCode;
  readonly nature: ExpenseNature;
  readonly year: number;
  /** Null for a line that no region holds (national). */
  readonly regionCode: string | null;
  readonly authorisedCents: number;
  /** The rule by which this fund pays this nature. */
  readonly rule: FundingRule;
  /** The act that authorises it. */
  readonly actId: string;
}

/** What is committed on a line by a financing convention. */
export interface CommitmentFacts extends Sourced {
  readonly id: string;
  readonly lineId: string;
  /** Reference of the convention. */
  readonly reference: string;
  readonly signedOn: IsoDate;
  readonly payeeId: string;
  readonly amountCents: number;
}

/** What was paid on a commitment. */
export interface PaymentFacts extends Sourced {
  readonly id: string;
  readonly commitmentId: string;
  readonly lineId: string;
  readonly payeeId: string;
  readonly paidOn: IsoDate;
  readonly amountCents: number;
}

/** An amount that a source publishes about a real project: never summed with lines, commitments or payments. */
export interface StatedAmountFacts extends Sourced {
  readonly id: string;
  /** The source's own words. */
  readonly statement: string;
  readonly amountCents: number;
  readonly qualifier: FigureQualifier;
  readonly fund: FundCode | null;
  readonly natures: readonly ExpenseNature[];
  readonly year: number | null;
  /** The stated amount that this one is a part of. */
  readonly partOfId: string | null;
}

export interface ProjectFundingFacts {
  readonly lines: readonly FundingLineFacts[];
  readonly commitments: readonly CommitmentFacts[];
  readonly payments: readonly PaymentFacts[];
  readonly statedAmounts: readonly StatedAmountFacts[];
}
