/** Dates are those of the calendar, and months are added as the law counts them. */
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, demandRange, isDate } from './dates.js';
import { BadInput } from './errors.js';

describe('dates', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31'])('%s is a date', (value) => expect(isDate(value)).toBe(true));
  it.each(['2023-02-29', '9999-99-99', '2024-2-9', '', 'today', '2024-02-29T00:00:00Z', '1900-02-29'])(
    '"%s" is not a date',
    (value) => expect(isDate(value)).toBe(false),
  );
  it('adds months up to the last day of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
    expect(addMonths('2024-03-15', -3)).toBe('2023-12-15');
  });
  it('adds days over the end of a year', () => expect(addDays('2023-12-31', 1)).toBe('2024-01-01'));
  it('refuses a range that ends before it starts, by name', () => {
    expect(() => demandRange('filter.to', '2024-02-01', '2024-01-01')).toThrow(BadInput);
    expect(() => demandRange('filter.to', '2024-02-01', '2024-01-01')).toThrow(/^filter\.to: ends/);
    expect(() => demandRange('filter.to', '2024-01-01', '2024-01-01')).not.toThrow();
    expect(() => demandRange('filter.to', undefined, '2024-01-01')).not.toThrow();
  });
});
