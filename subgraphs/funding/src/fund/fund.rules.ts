/** Which fund pays an expense: a function of its nature and of the project's scope, never a free choice (R-FUND-1 to 4). */
import type { ExpenseNature, FundCode, FundingRule } from '@innovation-sante/scheme/vocabulary/funding';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';

/** Who authorises a project: the ministers by arrêté ministériel, or one or several ARS by arrêté of their director general. */
export type Authority = 'MINISTERS' | 'ARS';

/** What decides the fund. `authority` counts for interregional projects alone, and is null where it is not known. */
export interface Expense {
  readonly nature: ExpenseNature;
  readonly scope: Scope;
  readonly authority: Authority | null;
}

/** The fund that pays, and the rule that says so. */
export interface Payer {
  readonly fund: FundCode;
  readonly rule: FundingRule;
}

/**
 * Who pays the engineering and start of an interregional project, which no source says (R-FUND-4); undefined where the
 * policy cannot tell.
 */
export type InterregionalPolicy = (authority: Authority | null) => FundCode | undefined;

/** The fund follows the authority that authorises: FISS for the ministers, FIR for the ARS. Inferred from real projects. */
export const followAuthority: InterregionalPolicy = (authority) =>
  authority === null ? undefined : ({ MINISTERS: 'FISS', ARS: 'FIR' } as const)[authority];

interface FundRule {
  readonly rule: FundingRule;
  readonly natures: readonly ExpenseNature[];
  /** Absent: whatever the scope. */
  readonly scopes?: readonly Scope[];
  readonly fund: FundCode | 'POLICY';
}

/** The rules in the order of their numbers; they do not overlap, and together they cover every nature and scope. */
export const fundRules: readonly FundRule[] = [
  // Source A: « financer de manière dérogatoire les activités de soins et l'évaluation des projets »
  { rule: 'R_FUND_1', natures: ['SOINS_DEROGATOIRES', 'EVALUATION'], fund: 'FISS' },
  // Source A: « ainsi que l'ingénierie et l'amorçage des projets nationaux »
  { rule: 'R_FUND_2', natures: ['INGENIERIE', 'AMORCAGE'], scopes: ['NATIONAL'], fund: 'FISS' },
  // Source A: « Le Fond d'intervention régional (FIR) finance … l'ingénierie et l'amorçage des projets locaux et régionaux »
  { rule: 'R_FUND_3', natures: ['INGENIERIE', 'AMORCAGE'], scopes: ['LOCAL', 'REGIONAL'], fund: 'FIR' },
  // No source: a policy.
  { rule: 'R_FUND_4', natures: ['INGENIERIE', 'AMORCAGE'], scopes: ['INTERREGIONAL'], fund: 'POLICY' },
];

/**
 * The fund that pays an expense, with the rule that decides it; undefined when it depends on an authority that is not
 * known (R-FUND-4).
 */
export function fundOf(
  { nature, scope, authority }: Expense,
  interregional: InterregionalPolicy = followAuthority,
): Payer | undefined {
  const applies = ({ natures, scopes }: FundRule) => natures.includes(nature) && (!scopes || scopes.includes(scope));
  const found = fundRules.find(applies);
  const fund = found?.fund === 'POLICY' ? interregional(authority) : found?.fund;
  return found && fund && { fund, rule: found.rule };
}
