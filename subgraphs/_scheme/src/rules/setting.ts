/** What a policy setting is: a value of a type, its default, the question that it answers, and why. */

/** Why a setting is there, and why it is what it is. */
export interface SettingText {
  /** What the documents leave open. */
  readonly question: string;
  /** The reason for the default. */
  readonly reason: string;
  readonly source: string;
}

export interface Setting<Value> extends SettingText {
  readonly default: Value;
  /** The values that it takes, in words. */
  readonly values: string;
  readonly accepts: (value: unknown) => boolean;
}

const longestMonths = 120;

const isMonths = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= longestMonths;

/** A delay in whole months. */
export function months(standard: number, text: SettingText): Setting<number> {
  return { ...text, default: standard, values: `whole months from 1 to ${longestMonths}`, accepts: isMonths };
}

/** A delay in whole months that no source gives. Null, the default: none is known, and nothing is late by it. */
export function unknownMonths(text: SettingText): Setting<number | null> {
  return {
    ...text,
    default: null,
    values: `whole months from 1 to ${longestMonths}, or null`,
    accepts: (value) => value === null || isMonths(value),
  };
}

/** One of some codes. */
export function choice<const Code extends string>(
  codes: readonly Code[],
  standard: NoInfer<Code>,
  text: SettingText,
): Setting<Code> {
  return {
    ...text,
    default: standard,
    values: `one of ${codes.join(', ')}`,
    accepts: (value) => (codes as readonly unknown[]).includes(value),
  };
}

/** Yes or no. */
export function flag(standard: boolean, text: SettingText): Setting<boolean> {
  return { ...text, default: standard, values: 'true or false', accepts: (value) => typeof value === 'boolean' };
}
