/** Which fund pays what: the rules R-FUND-1 to 4 as one function. */
import type { ExpenseNature, FundCode, FundingRule } from '../vocabulary/funding.js';
import type { Scope } from '../vocabulary/scope.js';

/**
 * The fund that pays an expense of this nature for a project of this scope, and the rule that says so (Source A).
 * For engineering and start of interregional projects no source says (R-FUND-4): the fund follows the authorising
 * authority, `authorisedByMinisters`.
 */
export function fundFor(
  nature: ExpenseNature,
  scope: Scope,
  authorisedByMinisters: boolean,
): { readonly fund: FundCode; readonly rule: FundingRule } {
  if (nature === 'SOINS_DEROGATOIRES' || nature === 'EVALUATION') return { fund: 'FISS', rule: 'R_FUND_1' };
  if (scope === 'NATIONAL') return { fund: 'FISS', rule: 'R_FUND_2' };
  if (scope === 'INTERREGIONAL') return { fund: authorisedByMinisters ? 'FISS' : 'FIR', rule: 'R_FUND_4' };
  return { fund: 'FIR', rule: 'R_FUND_3' };
}
