/** Which period a value is due for, and when it is missing. */
import { describe, expect, it } from 'vitest';
import { calendarPeriod, duePeriod, isMissing } from './followed-indicator.rules.js';

const running = { firstInclusionOn: '2024-02-10', endsOn: '2027-02-09', suspendedOn: null };

describe('the period to report now', () => {
  it.each([
    ['MONTHLY', '2026-06-30', '2026-06-01', '2026-06-30'],
    ['MONTHLY', '2026-07-01', '2026-06-01', '2026-06-30'],
    ['MONTHLY', '2026-06-29', '2026-05-01', '2026-05-31'],
    ['MONTHLY', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['QUARTERLY', '2026-06-30', '2026-04-01', '2026-06-30'],
    ['QUARTERLY', '2026-06-29', '2026-01-01', '2026-03-31'],
    ['QUARTERLY', '2026-02-28', '2025-10-01', '2025-12-31'],
    ['HALF_YEARLY', '2026-06-30', '2026-01-01', '2026-06-30'],
    ['HALF_YEARLY', '2026-12-30', '2026-01-01', '2026-06-30'],
    ['YEARLY', '2026-06-30', '2025-01-01', '2025-12-31'],
    ['YEARLY', '2025-12-31', '2025-01-01', '2025-12-31'],
  ] as const)('is, %s on %s, from %s to %s: the last that has ended', (frequency, at, start, end) => {
    expect(calendarPeriod(frequency, 'CURRENT_PERIOD', at)).toEqual({ start, end });
  });

  it('comes after the previous one', () => {
    expect(calendarPeriod('QUARTERLY', 'PREVIOUS_PERIOD', '2026-02-28')).toEqual({
      start: '2025-07-01',
      end: '2025-09-30',
    });
    expect(calendarPeriod('MONTHLY', 'PREVIOUS_PERIOD', '2024-03-31')).toEqual({
      start: '2024-02-01',
      end: '2024-02-29',
    });
  });
});

describe('a value is due', () => {
  it('for a period through the whole of which the project ran', () => {
    expect(duePeriod('QUARTERLY', running, 'CURRENT_PERIOD', '2024-06-30')).toEqual({
      start: '2024-04-01',
      end: '2024-06-30',
    });
    expect(duePeriod('QUARTERLY', running, 'CURRENT_PERIOD', '2027-03-30')).toEqual({
      start: '2026-10-01',
      end: '2026-12-31',
    });
  });

  it('neither for a period that began before the first inclusion nor for one that ended after the end', () => {
    expect(duePeriod('QUARTERLY', running, 'CURRENT_PERIOD', '2024-03-31')).toBeNull();
    expect(duePeriod('QUARTERLY', running, 'CURRENT_PERIOD', '2027-03-31')).toBeNull();
  });

  it('for no period that ended after the project was suspended', () => {
    const suspended = { ...running, suspendedOn: '2026-05-02' };
    expect(duePeriod('QUARTERLY', suspended, 'CURRENT_PERIOD', '2026-06-30')).toBeNull();
    expect(duePeriod('QUARTERLY', suspended, 'PREVIOUS_PERIOD', '2026-06-30')).toEqual({
      start: '2026-01-01',
      end: '2026-03-31',
    });
  });

  it('of no project whose first inclusion is not known', () => {
    expect(
      duePeriod('MONTHLY', { firstInclusionOn: null, endsOn: null, suspendedOn: null }, 'CURRENT_PERIOD', '2026-06-30'),
    ).toBeNull();
  });

  it('once, for the whole run, from the day on which the project ends', () => {
    expect(duePeriod('ONCE', running, 'CURRENT_PERIOD', '2027-02-08')).toBeNull();
    expect(duePeriod('ONCE', running, 'CURRENT_PERIOD', '2027-02-09')).toEqual({
      start: '2024-02-10',
      end: '2027-02-09',
    });
    expect(duePeriod('ONCE', running, 'PREVIOUS_PERIOD', '2027-02-09')).toBeNull();
  });
});

describe('a value is missing', () => {
  it('when none was measured whose period ends in the due one', () => {
    expect(isMissing('QUARTERLY', running, ['2026-03-31', null], 'CURRENT_PERIOD', '2026-06-30')).toBe(true);
    expect(isMissing('QUARTERLY', running, ['2026-03-31', '2026-06-15'], 'CURRENT_PERIOD', '2026-06-30')).toBe(false);
    expect(isMissing('QUARTERLY', running, ['2026-03-31'], 'PREVIOUS_PERIOD', '2026-06-30')).toBe(false);
  });

  it('never when none is due', () => {
    expect(isMissing('QUARTERLY', running, [], 'CURRENT_PERIOD', '2030-06-30')).toBe(false);
  });

  it('that is due once, when there is none at all', () => {
    expect(isMissing('ONCE', running, [], 'CURRENT_PERIOD', '2027-06-30')).toBe(true);
    expect(isMissing('ONCE', running, [null], 'CURRENT_PERIOD', '2027-06-30')).toBe(false);
    expect(isMissing('ONCE', running, [], 'CURRENT_PERIOD', '2026-06-30')).toBe(false);
  });
});
