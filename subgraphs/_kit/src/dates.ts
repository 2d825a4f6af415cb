/** Calendar dates as 'YYYY-MM-DD' texts: legal dates have no hour and no time zone. */
import { BadInput } from './errors.js';

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a date of the calendar: '2024-02-29' is, '2023-02-29' and '9999-99-99' are not. */
export function isDate(value: string): boolean {
  if (!form.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The date some months later, or the last day of that month where the day does not exist (31 January + 1 → 28 February). */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** The date some days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Refuses a range whose end is before its start. Both ends are included; either may be open. */
export function demandRange(field: string, from?: string | null, to?: string | null): void {
  if (from && to && to < from) throw new BadInput(field, `ends (${to}) before it starts (${from})`);
}
