/**
 * What a rule of the scheme is: one row of pure code. A row says what it demands, in whose words, and judges plain facts.
 *
 * A rule knows no framework, no database and no clock: whatever day it needs is among its facts. A *refusal* is data;
 * `field` is the name of the fact that is at fault, which a command translates into the path of its own input.
 */
import type { Confidence } from '../vocabulary/provenance.js';
import type { RuleSeverity } from '../vocabulary/rule-severity.js';
import { defaultPolicy, type Policy } from './policy.js';

/** The id of a rule, such as 'R-ELIG-1'. */
export type RuleId = `R-${string}-${number}`;

/** Why something is refused, or warned of. */
export interface Refusal {
  readonly rule: RuleId;
  /** Stable code of the reason; a rule may have several. */
  readonly code: string;
  /** The name of the fact that is at fault. */
  readonly field: string;
  /** What is wrong and what would be right, for a porteur. */
  readonly message: string;
  readonly severity: RuleSeverity;
}

/** What a rule says in one of the cases in which it is not kept. */
export interface Fault<Facts> {
  readonly field: string;
  readonly message: string | ((facts: Facts, policy: Policy) => string);
  /** Absent: that of the rule. */
  readonly severity?: RuleSeverity | ((facts: Facts, policy: Policy) => RuleSeverity);
}

/** One of the cases in which a rule is not kept: its code, the fact that it names, and what ordinarily follows. */
export type RefusalText = Pick<Refusal, 'code' | 'field' | 'severity'>;

/** A rule as it is told: all but its verdict. */
export interface RuleText {
  readonly id: RuleId;
  /** What it demands: one sentence. */
  readonly statement: string;
  /** The words of the source in French, verbatim; null where no text that could be quoted was read. */
  readonly quotation: string | null;
  readonly source: string;
  /** Null for a rule of this graph's own. */
  readonly confidence: Confidence | null;
  /** What follows when it is not kept, unless the refusal says otherwise. */
  readonly severity: RuleSeverity;
  /** In which cases it is not kept. */
  readonly refusals: readonly RefusalText[];
}

/** A rule: its text, and its verdict on plain facts. */
export interface Rule<Facts> extends RuleText {
  /** Undefined when the facts keep the rule. */
  readonly verdict: (facts: Facts, policy?: Policy) => Refusal | undefined;
}

/** Any rule, whatever facts it judges: to be listed, not to be asked. */
export type AnyRule = Rule<never>;

/** A row as it is written: its verdict is the code of one of its faults, or nothing. */
interface Row<Facts, Code extends string> extends Omit<RuleText, 'severity' | 'refusals'> {
  readonly severity?: RuleSeverity;
  readonly faults: Readonly<Record<Code, Fault<Facts>>>;
  readonly verdict: (facts: Facts, policy: Policy) => NoInfer<Code> | undefined;
}

/**
 * Makes a rule of a row. Without a severity it refuses. The verdict declares the facts that it needs, on which the type of
 * the rule stands: both of its parameters are typed where they are written.
 */
export function rule<Facts, Code extends string>(row: Row<Facts, Code>): Rule<Facts> {
  const { faults, verdict, severity = 'REFUSE', ...text } = row;
  return {
    ...text,
    severity,
    refusals: Object.entries<Fault<Facts>>(faults).map(([code, fault]) => ({
      code,
      field: fault.field,
      severity: typeof fault.severity === 'string' ? fault.severity : severity,
    })),
    verdict: (facts, policy = defaultPolicy) => {
      const code = verdict(facts, policy);
      if (code === undefined) return undefined;
      const fault = faults[code];
      return {
        rule: text.id,
        code,
        field: fault.field,
        message: typeof fault.message === 'string' ? fault.message : fault.message(facts, policy),
        severity: typeof fault.severity === 'function' ? fault.severity(facts, policy) : (fault.severity ?? severity),
      };
    },
  };
}
