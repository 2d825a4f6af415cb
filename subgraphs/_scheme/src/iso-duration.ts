/** Durations in ISO-8601, such as 'P42M' or 'P48M4D': legal durations are kept as the acts say them, never rounded. */
import { dateOf, dayOf, plusMonths } from './calendar.js';
import type { IsoDate, IsoDuration } from './facts/sourced.js';

/** A duration in calendar months and days. */
export interface CalendarDuration {
  readonly months: number;
  readonly days: number;
}

const form = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** The months and days of a duration; undefined where the text is none, or has hours in it. */
export function calendarDuration(duration: IsoDuration): CalendarDuration | undefined {
  const parts = form.exec(duration)?.slice(1);
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.map((part) => Number(part ?? 0));
  return { months: years * 12 + months, days: weeks * 7 + days };
}

/** The date that follows another by a duration: first its months, then its days. */
export function durationAfter(date: IsoDate, { months, days }: CalendarDuration): IsoDate {
  return dateOf(plusMonths(dayOf(date), months) + days);
}
