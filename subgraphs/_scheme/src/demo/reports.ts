/** The reports of a fictional project: due, delivered in time, delivered late, or overdue. */
import { dateOf, dateOrNull, dayOf, plusMonths, type Day } from '../calendar.js';
import type { ReportFacts } from '../facts/evaluation-facts.js';
import { seededId } from '../ids.js';
import { dueOn } from '../rules/delays.js';
import type { ReportKind } from '../vocabulary/evaluation.js';
import { compareTexts, type Draft } from './draft.js';
import { invented } from './invented.js';
import { today } from './timeline.js';

/** How far ahead a report to come is already on the list, in days. */
const horizon = 400;

/** The reports, by due date; those further off than a year or so are not on the list yet, except the final one. */
export function reportsOf(draft: Draft): ReportFacts[] {
  const { firstInclusion, ends, stopped, initialMonths, addedMonths, finalDelivered } = draft.timeline;
  if (firstInclusion === null || ends === null) return [];
  const random = draft.random(12);
  const last = stopped ?? ends;
  const reports: ReportFacts[] = [];
  const add = (kind: ReportKind, version: number, due: Day, delivered: Day | null): void => {
    reports.push(reportOf(draft, kind, version, due, delivered !== null && delivered <= today ? delivered : null));
  };
  for (let year = 1; ; year++) {
    const due = plusMonths(firstInclusion, 12 * year) + 30;
    if (due > last + 60 || due > today + horizon) break;
    // One activity report in twelve is never delivered.
    add('ACTIVITY', year, due, random.chance(11 / 12) ? due + random.integer(-20, 35) : null);
  }
  const interimDue = plusMonths(firstInclusion, Math.floor((initialMonths + addedMonths) / 2));
  if (interimDue <= Math.min(last, today + horizon)) {
    add('INTERIM', 1, interimDue, draft.has('INTERIM_OVERDUE') ? null : interimDue + random.integer(-15, 25));
  }
  add(
    'FINAL',
    1,
    dayOf(dueOn('finalReportMonths', dateOf(last))),
    stopped === null ? finalDelivered : stopped + random.integer(120, 170),
  );
  return reports.toSorted((a, b) => compareTexts(a.dueOn ?? '', b.dueOn ?? ''));
}

function reportOf(draft: Draft, kind: ReportKind, version: number, due: Day, delivered: Day | null): ReportFacts {
  return {
    id: seededId('report', `${draft.slug}/${kind}/${version}`, dateOf(due)),
    kind,
    dueOn: dateOf(due),
    deliveredOn: dateOrNull(delivered),
    deliveredAround: null,
    version,
    statement: null,
    ...invented,
  };
}
