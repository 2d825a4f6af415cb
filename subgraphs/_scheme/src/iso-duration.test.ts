/** Durations are reckoned in months, then in days. */
import { expect, test } from 'vitest';
import { calendarDuration, durationAfter } from './iso-duration.js';

test('a duration is read as the acts give it', () => {
  expect(calendarDuration('P42M')).toEqual({ months: 42, days: 0 });
  expect(calendarDuration('P2Y5M')).toEqual({ months: 29, days: 0 });
  expect(calendarDuration('P48M4D')).toEqual({ months: 48, days: 4 });
  expect(calendarDuration('P2W')).toEqual({ months: 0, days: 14 });
});

test('what is no duration of whole days is not guessed', () => {
  for (const text of ['', 'P', '42M', 'PT5H', 'P1DT5H', 'P-1M', 'five years']) {
    expect(calendarDuration(text), text).toBeUndefined();
  }
});

test('a duration ends on the last day of a month that is too short', () => {
  expect(durationAfter('2024-01-31', { months: 1, days: 0 })).toBe('2024-02-29');
  expect(durationAfter('2022-01-28', { months: 48, days: 4 })).toBe('2026-02-01');
});
