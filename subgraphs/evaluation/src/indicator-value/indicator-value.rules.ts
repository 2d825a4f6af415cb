/** What a measured value must be to be recorded. */
import type { Comparison } from '@innovation-sante/scheme/vocabulary/indicator';

/** A value as it is judged. */
export interface MeasuredValue {
  readonly indicatorCode: string;
  readonly unit: string | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly comparison: Comparison | null;
  readonly value: number | null;
  readonly reference: number | null;
  readonly n: number | null;
  readonly nReference: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly reportId: string | null;
}

/** What values are judged by. */
export interface Measuring {
  readonly indicators: ReadonlyMap<string, { readonly unit: string; readonly countsPeople: boolean }>;
  /** The run of the experiment, with its transition period; `end` is null while it is not known. */
  readonly run: { readonly start: string; readonly end: string | null };
  /** Ids of the evaluation's reports. */
  readonly reports: ReadonlySet<string>;
  /** 'YYYY-MM-DD' */
  readonly today: string;
}

/** What is wrong with a value: `field` is the name of one of its properties. */
export interface ValueFault {
  readonly code: string;
  readonly field: keyof MeasuredValue;
  readonly message: string;
}

const numbers = ['value', 'reference', 'ciLow', 'ciHigh'] as const;
const counts = ['n', 'nReference'] as const;
const largest = 1e12;
const mostDigits = 15;

/** How many digits a number has without leading and trailing zeros, as it is written in decimals. */
const significantDigits = (value: number): number =>
  (String(Math.abs(value)).split('e')[0] ?? '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

/** The one period of which one value is recorded for each way to compare. */
export const placeOf = (value: Pick<MeasuredValue, 'indicatorCode' | 'periodStart' | 'periodEnd' | 'comparison'>) =>
  `${value.indicatorCode} ${value.periodStart} ${value.periodEnd} ${value.comparison ?? ''}`;

function* faultsOfPeriod(row: MeasuredValue, { run, today }: Measuring): Generator<ValueFault> {
  const { periodStart: start, periodEnd: end } = row;
  if (end < start)
    yield {
      code: 'PERIOD_REVERSED',
      field: 'periodEnd',
      message: `The period ends (${end}) before it starts (${start}).`,
    };
  if (end > today)
    yield { code: 'IN_THE_FUTURE', field: 'periodEnd', message: `The period ends on ${end}, which has not come yet.` };
  if (start < run.start)
    yield {
      code: 'OUTSIDE_RUN',
      field: 'periodStart',
      message: `The experiment ran from ${run.start}, the first inclusion, on.`,
    };
  if (run.end !== null && end > run.end)
    yield { code: 'OUTSIDE_RUN', field: 'periodEnd', message: `The experiment ran until ${run.end}.` };
}

function* faultsOfNumbers(row: MeasuredValue): Generator<ValueFault> {
  for (const field of numbers) {
    const number = row[field];
    if (number === null) continue;
    if (!Number.isFinite(number) || Math.abs(number) >= largest)
      yield { code: 'TOO_LARGE', field, message: 'A number lies between −10¹² and 10¹².' };
    else if (significantDigits(number) > mostDigits)
      yield { code: 'TOO_PRECISE', field, message: `A number has up to ${mostDigits} significant digits.` };
  }
  for (const field of counts) {
    if (row[field] !== null && row[field] < 0)
      yield { code: 'NEGATIVE_COUNT', field, message: 'How many were measured is 0 or more.' };
  }
}

function* faultsOfComparison({ comparison, value, reference, nReference }: MeasuredValue): Generator<ValueFault> {
  if (value === null && reference === null)
    yield {
      code: 'VALUE_MISSING',
      field: 'value',
      message: 'Give a value, or at least what it will be compared with.',
    };
  if (comparison !== 'NONE') return;
  if (value === null && reference !== null)
    yield { code: 'VALUE_MISSING', field: 'value', message: 'A value that is compared with nothing must be there.' };
  if (reference !== null)
    yield {
      code: 'REFERENCE_WITHOUT_COMPARISON',
      field: 'reference',
      message: 'A reference needs a comparison: BEFORE_AFTER, CASE_CONTROL or TARGET.',
    };
  if (nReference !== null)
    yield {
      code: 'REFERENCE_WITHOUT_COMPARISON',
      field: 'nReference',
      message: 'A number measured for the reference needs a comparison.',
    };
}

function* faultsOfInterval({ ciLow, ciHigh, value, reference }: MeasuredValue): Generator<ValueFault> {
  if (ciLow === null && ciHigh === null) return;
  if (ciLow === null || ciHigh === null) {
    const field = ciLow === null ? 'ciLow' : 'ciHigh';
    yield { code: 'INTERVAL_INCOMPLETE', field, message: 'An interval has both bounds.' };
    return;
  }
  if (ciLow > ciHigh) {
    yield {
      code: 'INTERVAL_REVERSED',
      field: 'ciHigh',
      message: `The interval ends (${ciHigh}) below its start (${ciLow}).`,
    };
    return;
  }
  // The difference in decimals: the binary one may miss its own bound by a rounding error.
  const centre = value === null || reference === null ? value : Number((value - reference).toPrecision(mostDigits - 1));
  if (centre !== null && (centre < ciLow || centre > ciHigh))
    yield {
      code: 'INTERVAL_BESIDE_VALUE',
      field: 'ciLow',
      message: `The interval is that of the difference, or of the value where there is none (${centre}): it holds it.`,
    };
}

function* faultsOfIndicator(row: MeasuredValue, { indicators, reports }: Measuring): Generator<ValueFault> {
  const indicator = indicators.get(row.indicatorCode);
  if (!indicator) {
    yield { code: 'UNKNOWN_INDICATOR', field: 'indicatorCode', message: `There is no indicator ${row.indicatorCode}.` };
  } else {
    if (row.unit !== null && row.unit !== indicator.unit)
      yield { code: 'UNIT_MISMATCH', field: 'unit', message: `Values of this indicator are in “${indicator.unit}”.` };
    for (const field of ['value', 'reference'] as const) {
      const count = row[field];
      if (indicator.countsPeople && count !== null && (count < 0 || !Number.isInteger(count)))
        yield { code: 'NOT_A_COUNT', field, message: 'A count of people is a whole number, 0 or more.' };
    }
  }
  if (row.reportId !== null && !reports.has(row.reportId))
    yield { code: 'REPORT_NOT_FOUND', field: 'reportId', message: 'The evaluation has no report with this id.' };
}

/** Everything that is wrong with a value; nothing when it may be recorded. */
export const faultsOf = (row: MeasuredValue, measuring: Measuring): ValueFault[] => [
  ...faultsOfIndicator(row, measuring),
  ...faultsOfPeriod(row, measuring),
  ...faultsOfNumbers(row),
  ...faultsOfComparison(row),
  ...faultsOfInterval(row),
];
