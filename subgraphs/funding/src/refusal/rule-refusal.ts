/** What a rule of the scheme says of a command's facts, in terms of the command's input. */
import type { RefusalShape } from '@innovation-sante/kit/plain-refusal';
import type { Rule } from '@innovation-sante/scheme/rules/rule';

/**
 * The rule's refusal, or nothing.
 *
 * @param paths the input field of each fact that the rule may find at fault
 */
export function ruleRefusals<Facts>(
  rule: Rule<Facts>,
  facts: Facts,
  paths: Readonly<Record<string, string>>,
): RefusalShape[] {
  const refusal = rule.verdict(facts);
  if (!refusal) return [];
  const { code, field, message } = refusal;
  return [{ rule: rule.id, code, field: paths[field] ?? null, message, source: rule.source }];
}
