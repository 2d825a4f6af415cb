/** The delays of reports: six months for the final one, and late only when it certainly is. */
import { describe, expect, it } from 'vitest';
import { type ReportDates, deliveredFrom, finalReportDueOn, isOverdue } from './report.rules.js';

const report = (dates: Partial<ReportDates>): ReportDates => ({
  dueOn: '2024-06-30',
  deliveredOn: null,
  deliveredAround: null,
  ...dates,
});

describe('the final report', () => {
  it.each([
    ['2024-01-14', '2024-07-14'],
    ['2024-08-31', '2025-02-28'],
    ['2023-08-31', '2024-02-29'],
    ['2024-12-31', '2025-06-30'],
  ])('of an experiment that ends on %s is due six months later, on %s (R-EVAL-1)', (endsOn, dueOn) => {
    expect(finalReportDueOn(endsOn)).toBe(dueOn);
  });
});

describe('a report', () => {
  it('is not overdue on the day on which it is due', () => {
    expect(isOverdue(report({}), '2024-06-30')).toBe(false);
  });

  it('is overdue from the day after, until it is delivered', () => {
    expect(isOverdue(report({}), '2024-07-01')).toBe(true);
    expect(isOverdue(report({ deliveredOn: '2024-07-10' }), '2024-07-09')).toBe(true);
    expect(isOverdue(report({ deliveredOn: '2024-07-10' }), '2024-07-10')).toBe(false);
  });

  it('that is delivered in time is never overdue', () => {
    for (const at of ['2024-06-29', '2024-07-01', '2030-01-01']) {
      expect(isOverdue(report({ deliveredOn: '2024-06-30' }), at)).toBe(false);
    }
  });

  it('without a due date is never overdue', () => {
    expect(isOverdue(report({ dueOn: null }), '2030-01-01')).toBe(false);
  });

  it.each([
    ['2022', '2022-01-01'],
    ['2022-02', '2022-02-01'],
    ['2022-02-15', '2022-02-15'],
  ])('delivered around %s counts as delivered from %s on, for want of the day', (deliveredAround, day) => {
    expect(deliveredFrom(report({ deliveredAround }))).toBe(day);
  });

  it('known to be delivered around a month is not called overdue in that month', () => {
    const late = report({ deliveredAround: '2024-09' });
    expect(isOverdue(late, '2024-08-31')).toBe(true);
    expect(isOverdue(late, '2024-09-01')).toBe(false);
  });

  it('whose day of delivery is known is judged by that day alone', () => {
    expect(deliveredFrom(report({ deliveredOn: '2024-09-20', deliveredAround: '2024-09' }))).toBe('2024-09-20');
  });
});
