/** Examples of a rule: facts that keep it, and facts that do not. */
import type { Policy } from '../rules/policy.js';
import type { Refusal, Rule, RuleId, RuleText } from '../rules/rule.js';

/** Facts with what a rule must say of them: a code, or null for nothing. */
export interface RuleExample {
  readonly code: string | null;
  /** What the rule says of them. */
  readonly ask: () => Refusal | undefined;
}

export interface RuleExamples {
  readonly rule: RuleId;
  readonly refusals: RuleText['refusals'];
  readonly examples: readonly RuleExample[];
}

/**
 * The examples of a rule.
 *
 * @param keeps facts that keep it
 * @param breaks facts that do not, with the code of the refusal and, if it is not the default, the policy
 */
export function examplesOf<Facts>(
  rule: Rule<Facts>,
  keeps: readonly (readonly [facts: Facts, policy?: Policy])[],
  breaks: readonly (readonly [code: string, facts: Facts, policy?: Policy])[],
): RuleExamples {
  return {
    rule: rule.id,
    refusals: rule.refusals,
    examples: [
      ...keeps.map(([facts, policy]) => ({ code: null, ask: () => rule.verdict(facts, policy) })),
      ...breaks.map(([code, facts, policy]) => ({ code, ask: () => rule.verdict(facts, policy) })),
    ],
  };
}
