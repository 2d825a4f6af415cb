/** What every command about money demands of its input, whatever it does. */
import { type RefusalShape, plainRefusal } from '@innovation-sante/kit/plain-refusal';
import { withinCeiling } from '@innovation-sante/scheme/rules/spending';
import { ruleRefusals } from './rule-refusal.js';

/** Ten thousand million euros: far more than all funds together, and little enough that thousands of them add up exactly. */
const largestCents = 1_000_000_000_000;

/** A whole number of cents, not negative (R-FUND-6), that is an amount of this scheme. */
export function amountRefusals(amountCents: number, field = 'input.amount'): RefusalShape[] {
  const facts = { amountCents, enteredCents: 0, ceilingCents: Number.MAX_SAFE_INTEGER };
  const refusals = ruleRefusals(withinCeiling, facts, { amountCents: field });
  if (amountCents > largestCents)
    refusals.push(
      plainRefusal('AMOUNT_TOO_LARGE', field, 'The amount is more than 10 000 000 000 €: it is given in cents.'),
    );
  return refusals;
}

/** An amount that must fit below a ceiling beside what is entered there (R-FUND-6). */
export const ceilingRefusals = (amountCents: number, enteredCents: number, ceilingCents: number): RefusalShape[] =>
  ruleRefusals(withinCeiling, { amountCents, enteredCents, ceilingCents }, { amountCents: 'input.amount' });

/** A day that may not lie in the future. */
export const dayRefusals = (field: string, day: string, today: string): RefusalShape[] =>
  day > today ? [plainRefusal('IN_THE_FUTURE', field, `The day (${day}) is in the future: today is ${today}.`)] : [];

const longest = 2_000;

/** A text that somebody must have written. */
export function textRefusals(code: string, field: string, text: string): RefusalShape[] {
  if (text.trim() !== '' && text.length <= longest && !text.includes('\0')) return [];
  return [plainRefusal(code, field, `A text of 1 to ${longest} characters is needed here.`)];
}

/** No correction without its reason. */
export const reasonRefusals = (reason: string): RefusalShape[] =>
  textRefusals('REASON_MISSING', 'input.reason', reason);

/** A correction that leaves all as it is. */
export const nothingToCorrect: RefusalShape = plainRefusal(
  'NOTHING_TO_CORRECT',
  null,
  'Nothing would change: give at least one fact that differs from what is recorded.',
);
