/** When an experiment ends: the clock of its authorised duration starts at the first inclusion. */
import { calendarDuration, durationAfter } from '@innovation-sante/scheme/iso-duration';

/** Null before the first inclusion, or where no duration is known. */
export function endOf(firstInclusionOn: string | null, duration: string | null): string | null {
  const length = duration === null ? undefined : calendarDuration(duration);
  return firstInclusionOn === null || length === undefined ? null : durationAfter(firstInclusionOn, length);
}
