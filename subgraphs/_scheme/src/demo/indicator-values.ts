/** The measured values of a fictional project: period by period, with what they are compared with and how surely. */
import { dateOf, type Day } from '../calendar.js';
import type { FollowedIndicatorFacts, IndicatorValueFacts, ReportFacts } from '../facts/evaluation-facts.js';
import { seededId } from '../ids.js';
import type { Random } from '../random.js';
import type { Comparison, Frequency } from '../vocabulary/indicator.js';
import { runsUntil } from './amendments.js';
import type { Draft } from './draft.js';
import { invented } from './invented.js';
import { followedPeriods } from './periods.js';

/** Counts below this are not given, as for real patients. */
const smallestCount = 11;

const optional: readonly FollowedIndicatorFacts[] = [
  { indicatorCode: 'ACTIVE_TEAMS', frequency: 'HALF_YEARLY' },
  { indicatorCode: 'HOSPITALISATION_RATE', frequency: 'YEARLY' },
  { indicatorCode: 'EQ5D', frequency: 'HALF_YEARLY' },
  { indicatorCode: 'PATIENT_SATISFACTION', frequency: 'HALF_YEARLY' },
  { indicatorCode: 'INTERVENTION_COST', frequency: 'YEARLY' },
  { indicatorCode: 'REPLICATION_SITES', frequency: 'YEARLY' },
];

/** The indicators of a project's protocol: inclusions and expenditure always, three or four others. */
export function followedIn(draft: Draft): FollowedIndicatorFacts[] {
  const random = draft.random(13);
  const frequency: Frequency = random.chance(0.2) ? 'MONTHLY' : 'QUARTERLY';
  return [
    { indicatorCode: 'INCLUDED_PATIENTS', frequency },
    ...random.some(optional, random.integer(3, 4)),
    { indicatorCode: 'EXPENDITURE_DIFFERENCE', frequency: 'YEARLY' },
  ];
}

/** How many patients the specification plans for. */
export function plannedPatients(draft: Draft): number {
  return draft.random(14).integer(12, 90) * (draft.scenario.scope === 'NATIONAL' ? 100 : 20);
}

/** What is measured in one period, before it is a fact. */
interface Measure {
  readonly comparison: Comparison;
  readonly value: number;
  readonly reference?: number;
  readonly n?: number;
  readonly nReference?: number;
  /** Half the width of the 95 % confidence interval. */
  readonly margin?: number;
}

/** The values of the periods that have ended; some are missing, the latest more often. */
export function valuesOf(
  draft: Draft,
  followed: readonly FollowedIndicatorFacts[],
  reports: readonly ReportFacts[],
): IndicatorValueFacts[] {
  const { firstInclusion, ends } = draft.timeline;
  if (firstInclusion === null || ends === null) return [];
  const random = draft.random(15);
  const target = plannedPatients(draft);
  const success = draft.scenario.state === 'NON_GENERALISE' || draft.scenario.state === 'ARRET_ANTICIPE' ? 0.4 : 1;
  const values: IndicatorValueFacts[] = [];
  for (const { indicatorCode, frequency } of followed) {
    const periods = followedPeriods(frequency, firstInclusion, runsUntil(draft));
    for (const [order, [start, end]] of periods.entries()) {
      const missing = random.chance(order === periods.length - 1 ? 0.35 : 0.06);
      const progress = (end - firstInclusion) / (ends - firstInclusion);
      const measure = measureOf(indicatorCode, progress, target, success, random);
      if (missing || measure === null) continue;
      values.push(valueOf(draft, indicatorCode, start, end, measure, reports));
    }
  }
  return values;
}

function measureOf(code: string, progress: number, target: number, success: number, random: Random): Measure | null {
  const included = Math.floor(target * progress * (success < 1 ? 0.5 : 0.75 + 0.4 * random.fraction()));
  const n = Math.floor(included * (0.5 + 0.4 * random.fraction()));
  if (included < smallestCount || n < smallestCount) return null;
  const error = 1 / Math.sqrt(n);
  switch (code) {
    case 'INCLUDED_PATIENTS':
      return { comparison: 'TARGET', value: included, reference: Math.floor(target * progress) };
    case 'ACTIVE_TEAMS':
      return { comparison: 'NONE', value: random.integer(3, 40) };
    case 'REPLICATION_SITES':
      return { comparison: 'NONE', value: random.integer(0, 6) };
    case 'HOSPITALISATION_RATE': {
      const reference = round(30 + 25 * random.fraction(), 1);
      const value = round(reference - success * (2 + 8 * random.fraction()) + (1 - success) * 6, 1);
      return { comparison: 'CASE_CONTROL', value, reference, n, nReference: n * 3, margin: 70 * error };
    }
    case 'EQ5D': {
      const reference = round(0.7 + 0.15 * random.fraction(), 3);
      return {
        comparison: 'BEFORE_AFTER',
        value: round(reference + success * 0.05 * random.fraction(), 3),
        reference,
        n,
        nReference: n,
        margin: 0.3 * error,
      };
    }
    case 'PATIENT_SATISFACTION':
      return { comparison: 'NONE', value: round(70 + 25 * random.fraction(), 1), n, margin: 60 * error };
    case 'INTERVENTION_COST':
      return { comparison: 'NONE', value: random.integer(250, 1900), n };
    case 'EXPENDITURE_DIFFERENCE': {
      const value = Math.floor(400 - success * 2600 * random.fraction());
      return { comparison: 'CASE_CONTROL', value, n, nReference: n * 3, margin: 9000 * error };
    }
    default:
      return null;
  }
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

function valueOf(
  draft: Draft,
  indicatorCode: string,
  start: Day,
  end: Day,
  { comparison, value, reference, n, nReference, margin }: Measure,
  reports: readonly ReportFacts[],
): IndicatorValueFacts {
  const periodEnd = dateOf(end);
  const difference = reference === undefined ? null : round(value - reference, 3);
  const centre = difference ?? value;
  const report = reports.find(
    ({ kind, deliveredOn }) => kind !== 'ACTIVITY' && deliveredOn !== null && deliveredOn >= periodEnd,
  );
  return {
    id: seededId('indicator-value', `${draft.slug}/${indicatorCode}/${periodEnd}`, periodEnd),
    indicatorCode,
    periodStart: dateOf(start),
    periodEnd,
    comparison,
    value,
    reference: reference ?? null,
    difference,
    n: n ?? null,
    nReference: nReference ?? null,
    ciLow: margin === undefined ? null : round(centre - margin, 3),
    ciHigh: margin === undefined ? null : round(centre + margin, 3),
    reportId: report?.id ?? null,
    statement: null,
    ...invented,
  };
}
