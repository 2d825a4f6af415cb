/** How long the transition period between an experiment and ordinary law may last. */
import { dueOn } from '@innovation-sante/scheme/rules/delays';

/** The first and last day of a transition period, as far as they are known. */
export interface TransitionDates {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Whether the period lasts as long as R-TRANS-1 allows; undefined where a date is not known. Imported history may not: it is kept. */
export function isWithinLimit({ startsOn, endsOn }: TransitionDates): boolean | undefined {
  if (startsOn === null || endsOn === null) return undefined;
  return endsOn <= dueOn('transitionMonths', startsOn);
}

/** Whether the period runs on this day, both ends included; undefined where an unknown date decides. */
export function isInForce({ startsOn, endsOn }: TransitionDates, at: string): boolean | undefined {
  if ((startsOn !== null && at < startsOn) || (endsOn !== null && at > endsOn)) return false;
  return startsOn === null || endsOn === null ? undefined : true;
}
