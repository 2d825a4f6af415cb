/** A refusal as data, known to rules and framework alike (`refusal.ts` shows it to clients). */

/** Why a command was refused, or of what it warns. */
export interface RefusalShape {
  /** The rule's id ('R-ELIG-1') or the transition's ('T8'); null for what every command demands. */
  readonly rule: string | null;
  /** Stable, such as CEILING_EXCEEDED. */
  readonly code: string;
  /** The path of the input field that is at fault, such as 'input.amount'. */
  readonly field: string | null;
  /** What is wrong and what would be right. */
  readonly message: string;
  /** The text on which the rule rests. */
  readonly source: string | null;
}

/** A refusal that no rule of the scheme makes: what every command demands. */
export const plainRefusal = (code: string, field: string | null, message: string): RefusalShape => ({
  rule: null,
  code,
  field,
  message,
  source: null,
});
