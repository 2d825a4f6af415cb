/** When the reports of an evaluation are due, and when one is late. */
import { dueOn } from '@innovation-sante/scheme/rules/delays';

/** The dates of a report, as far as they are known. `deliveredAround` is a year, a month or a day. */
export interface ReportDates {
  readonly dueOn: string | null;
  readonly deliveredOn: string | null;
  readonly deliveredAround: string | null;
}

/** The day by which the final report of an experiment that ends on this day is due (R-EVAL-1). */
export const finalReportDueOn = (endsOn: string): string => dueOn('finalReportMonths', endsOn);

/** The first day of a year, a month or a day. */
export function firstDayOf(around: string): string {
  const [year, month = '01', day = '01'] = around.split('-');
  return `${year}-${month}-${day}`;
}

/**
 * The first day on which the report may have been delivered, or null while it is not. Where only a month or a year is
 * known it is their first day: a report is called late only where it certainly was.
 */
export function deliveredFrom({ deliveredOn, deliveredAround }: ReportDates): string | null {
  if (deliveredOn !== null) return deliveredOn;
  return deliveredAround && firstDayOf(deliveredAround);
}

/** Whether the report was due before this day and not delivered by it. A report without a due date is never late. */
export function isOverdue(report: ReportDates, at: string): boolean {
  const { dueOn } = report;
  const delivered = deliveredFrom(report);
  return dueOn !== null && dueOn < at && (delivered === null || delivered > at);
}
