/** Which fund pays an expense: a function of its nature and of the project's scope, never a free choice (R-FUND-1 to 4). */
import { ExpenseNature, FundingRule, type FundCode } from '../vocabulary/funding.js';
import { Scope } from '../vocabulary/scope.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { defaultPolicy, type Policy } from './policy.js';
import { rule, type Rule } from './rule.js';
import { sourceA } from './sources.js';

/** Who authorises a project: the ministers by arrêté ministériel, or one or several ARS by arrêté of their director general. */
export type Authority = 'MINISTERS' | 'ARS';

/** What decides the fund. `authority` counts for interregional projects alone, and is null where it is not known. */
export interface Expense {
  readonly nature: ExpenseNature;
  readonly scope: Scope;
  readonly authority: Authority | null;
}

/** An expense that a fund pays, or is asked to pay. */
export interface PaidExpense extends Expense {
  readonly fund: FundCode;
}

/** The fund that pays, and the rule that says so. */
export interface Payer {
  readonly fund: FundCode;
  readonly rule: FundingRule;
}

/** One of the four rules: for which expenses it decides, and which fund it names. */
export interface FundRule extends Rule<PaidExpense> {
  readonly code: FundingRule;
  readonly natures: readonly ExpenseNature[];
  readonly scopes: readonly Scope[];
  /** Undefined where the authority is not known and would decide. */
  readonly payer: (expense: Expense, policy: Policy) => FundCode | undefined;
}

type Decided = Pick<FundRule, 'natures' | 'scopes'>;

const decides = ({ natures, scopes }: Decided, { nature, scope }: Expense) =>
  natures.includes(nature) && scopes.includes(scope);

const wrongFund = ({ nature, fund }: PaidExpense, right: FundCode | undefined) =>
  `In a project of this scope, « ${ExpenseNature.codes[nature].label} » is paid by the ${right ?? 'other fund'}, not by the ${fund} (fund).`;

/** A rule by which nature and scope alone decide, in the words of Source A. */
function statedFund(
  row: Decided & Pick<FundRule, 'id' | 'code' | 'statement'> & { readonly fund: FundCode },
): FundRule {
  const { id, code, statement, natures, scopes, fund } = row;
  const stated = rule({
    id,
    statement,
    quotation: FundingRule.codes[code].quote,
    source: sourceA,
    confidence: 'HIGH',
    faults: { WRONG_FUND: { field: 'fund', message: (facts) => wrongFund(facts, fund) } },
    verdict: (facts: PaidExpense) => (decides(row, facts) && facts.fund !== fund ? 'WRONG_FUND' : undefined),
  });
  return { ...stated, code, natures, scopes, payer: () => fund };
}

const byAuthority = { MINISTERS: 'FISS', ARS: 'FIR' } as const satisfies Record<Authority, FundCode>;

/** What no source decides. */
const interregional = {
  code: 'R_FUND_4',
  natures: ['INGENIERIE', 'AMORCAGE'],
  scopes: ['INTERREGIONAL'],
  payer: ({ authority }: Expense, { interregionalFund }: Policy) => {
    if (interregionalFund !== 'FOLLOW_AUTHORITY') return interregionalFund;
    return authority === null ? undefined : byAuthority[authority];
  },
} as const satisfies Partial<FundRule>;

const interregionalRule: FundRule = {
  ...interregional,
  ...rule({
    id: 'R-FUND-4',
    statement:
      'Engineering and start of an interregional project are paid by the fund that the policy names: that of the authority, FISS for the ministers and FIR for an ARS.',
    quotation: null,
    source: 'no source says: policy interregionalFund, inferred from real projects',
    confidence: 'MEDIUM',
    faults: {
      WRONG_FUND: { field: 'fund', message: (facts, policy) => wrongFund(facts, interregional.payer(facts, policy)) },
      AUTHORITY_UNKNOWN: {
        field: 'authority',
        message: 'Which fund pays depends on who authorises the project (authority), which is not known yet.',
      },
    },
    verdict: (facts: PaidExpense, policy: Policy) => {
      if (!decides(interregional, facts)) return undefined;
      const fund = interregional.payer(facts, policy);
      if (fund === undefined) return 'AUTHORITY_UNKNOWN';
      return fund === facts.fund ? undefined : 'WRONG_FUND';
    },
  }),
};

/** The rules in the order of their numbers; they do not overlap, and together they cover every nature and scope. */
export const fundRules: readonly FundRule[] = [
  statedFund({
    id: 'R-FUND-1',
    code: 'R_FUND_1',
    statement: 'Derogatory care and evaluation are paid by the FISS, whatever the scope.',
    natures: ['SOINS_DEROGATOIRES', 'EVALUATION'],
    scopes: codesOf(Scope),
    fund: 'FISS',
  }),
  statedFund({
    id: 'R-FUND-2',
    code: 'R_FUND_2',
    statement: 'Engineering and start of a national project are paid by the FISS.',
    natures: ['INGENIERIE', 'AMORCAGE'],
    scopes: ['NATIONAL'],
    fund: 'FISS',
  }),
  statedFund({
    id: 'R-FUND-3',
    code: 'R_FUND_3',
    statement: 'Engineering and start of a local or regional project are paid by the FIR.',
    natures: ['INGENIERIE', 'AMORCAGE'],
    scopes: ['LOCAL', 'REGIONAL'],
    fund: 'FIR',
  }),
  interregionalRule,
];

/**
 * The fund that pays an expense, with the rule that decides it; undefined when it depends on an authority that is not
 * known (R-FUND-4).
 */
export function fundFor(expense: Expense, policy: Policy = defaultPolicy): Payer | undefined {
  const deciding = fundRules.find((each) => decides(each, expense));
  const fund = deciding?.payer(expense, policy);
  return deciding && fund && { fund, rule: deciding.code };
}
