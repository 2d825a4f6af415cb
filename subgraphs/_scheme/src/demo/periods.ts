/** The calendar periods for which an indicator's values are due. */
import type { Day } from '../calendar.js';
import type { Frequency } from '../vocabulary/indicator.js';

const monthsIn: Readonly<Record<Frequency, number>> = {
  MONTHLY: 1,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
  ONCE: 0,
};

/**
 * The whole calendar periods (months, quarters, half-years, years) that began on or after `from` and ended by `until`, as
 * first and last day. An indicator due once has no periods.
 */
export function followedPeriods(frequency: Frequency, from: Day, until: Day): (readonly [start: Day, end: Day])[] {
  const length = monthsIn[frequency];
  if (length === 0) return [];
  const begin = new Date(from * 86_400_000);
  // The first period boundary on or after the day.
  let month = begin.getUTCFullYear() * 12 + begin.getUTCMonth() + (begin.getUTCDate() === 1 ? 0 : 1);
  month = Math.ceil(month / length) * length;
  const periods: (readonly [Day, Day])[] = [];
  for (;;) {
    const start = firstDayOf(month);
    const end = firstDayOf(month + length) - 1;
    if (end > until) return periods;
    periods.push([start, end]);
    month += length;
  }
}

/** The first day of a month counted from the year 0. */
function firstDayOf(month: number): Day {
  return Date.UTC(Math.floor(month / 12), month % 12) / 86_400_000;
}
