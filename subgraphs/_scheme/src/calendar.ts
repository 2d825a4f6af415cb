/** Reckoning with dates: as texts for the rules, and as whole numbers of days for the generator, which makes millions of them. */
import type { IsoDate } from './facts/sourced.js';

/** A day, counted from 1 January 1970. */
export type Day = number;

const millisecondsPerDay = 86_400_000;
const written = new Map<Day, string>();

/** The day of a date 'YYYY-MM-DD'. */
export function dayOf(date: string): Day {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay;
}

/** The date of a day, 'YYYY-MM-DD'. */
export function dateOf(day: Day): string {
  let date = written.get(day);
  if (date === undefined) {
    date = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
    written.set(day, date);
  }
  return date;
}

/** The date of a day that may not have come. */
export function dateOrNull(day: Day | null): string | null {
  return day === null ? null : dateOf(day);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(dateOf(day).slice(0, 4));
}

/** The day some months later (earlier, when negative); the last of the month where that day does not exist. */
export function plusMonths(day: Day, months: number): Day {
  const date = new Date(day * millisecondsPerDay);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / millisecondsPerDay;
}

/** The date some months later; the last of the month where that day does not exist (31 January + 1 → 28 February). */
export function monthsAfter(date: IsoDate, months: number): IsoDate {
  return dateOf(plusMonths(dayOf(date), months));
}
