/** Which values of the indicators that a protocol follows are due, and which of these are missing. */
import type { Frequency } from '@innovation-sante/scheme/vocabulary/indicator';
import { addDays, addMonths } from '@innovation-sante/kit/dates';

/** The period to report now, or the one before. */
export type ReportingPeriodCode = 'CURRENT_PERIOD' | 'PREVIOUS_PERIOD';

/** Days, both included. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** When a project runs and is measured, as far as it is known. `suspendedOn` is null unless it is suspended now. */
export interface ProjectRun {
  readonly firstInclusionOn: string | null;
  readonly endsOn: string | null;
  readonly suspendedOn: string | null;
}

/** The frequencies that follow the calendar, with the length of their periods in months. */
export const calendarFrequencies = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12 } as const;

const isCalendar = (frequency: Frequency): frequency is keyof typeof calendarFrequencies =>
  frequency in calendarFrequencies;

/** The period of the calendar to report: the last that has ended on this day (its last day counts), or the one before. */
export function calendarPeriod(
  frequency: keyof typeof calendarFrequencies,
  which: ReportingPeriodCode,
  at: string,
): Period {
  const months = calendarFrequencies[frequency];
  const dayAfter = addDays(at, 1);
  const month = Number(dayAfter.slice(5, 7)) - 1;
  const openPeriod = `${dayAfter.slice(0, 4)}-${String(month - (month % months) + 1).padStart(2, '0')}-01`;
  const start = addMonths(openPeriod, which === 'CURRENT_PERIOD' ? -months : -2 * months);
  return { start, end: addDays(addMonths(start, months), -1) };
}

/**
 * The period for which a value is due, or null where none is: the project did not run through the whole of it, or its
 * dates are not known. What is due once has one period, the whole run, which ends with the project; it has no previous
 * one.
 */
export function duePeriod(
  frequency: Frequency,
  { firstInclusionOn, endsOn, suspendedOn }: ProjectRun,
  which: ReportingPeriodCode,
  at: string,
): Period | null {
  if (firstInclusionOn === null) return null;
  if (!isCalendar(frequency)) {
    const ended = endsOn !== null && endsOn <= at && which === 'CURRENT_PERIOD';
    return ended ? { start: firstInclusionOn, end: endsOn } : null;
  }
  const period = calendarPeriod(frequency, which, at);
  const ranOn = (last: string | null) => last === null || period.end <= last;
  return firstInclusionOn <= period.start && ranOn(endsOn) && ranOn(suspendedOn) ? period : null;
}

/**
 * Whether a value is due and there is none.
 *
 * @param measured the last day of the period of each value that was measured, or null where a value has no period; a
 *   value belongs to the period in which its own ends, and a value that is due once may have any
 */
export function isMissing(
  frequency: Frequency,
  run: ProjectRun,
  measured: readonly (string | null)[],
  which: ReportingPeriodCode,
  at: string,
): boolean {
  const period = duePeriod(frequency, run, which, at);
  if (period === null) return false;
  if (!isCalendar(frequency)) return measured.length === 0;
  return !measured.some((end) => end !== null && end >= period.start && end <= period.end);
}
