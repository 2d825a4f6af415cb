/** What makes a measured value impossible to record: each fault by its code, and values on the edge that are none. */
import { describe, expect, it } from 'vitest';
import { type MeasuredValue, type Measuring, faultsOf, placeOf } from './indicator-value.rules.js';

const row: MeasuredValue = {
  indicatorCode: 'RATE',
  unit: null,
  periodStart: '2023-01-01',
  periodEnd: '2023-12-31',
  comparison: 'BEFORE_AFTER',
  value: 41.5,
  reference: 47.25,
  n: 120,
  nReference: 118,
  ciLow: -7,
  ciHigh: -4.5,
  reportId: null,
};

const measuring: Measuring = {
  indicators: new Map([
    ['RATE', { unit: '%', countsPeople: false }],
    ['PEOPLE', { unit: 'persons', countsPeople: true }],
  ]),
  run: { start: '2022-03-01', end: '2024-02-29' },
  reports: new Set(['r1']),
  today: '2024-01-31',
};

const faults = (changed: Partial<MeasuredValue>, changedMeasuring: Partial<Measuring> = {}) =>
  faultsOf({ ...row, ...changed }, { ...measuring, ...changedMeasuring }).map(({ code, field }) => `${code} ${field}`);

const alone = { comparison: 'NONE', reference: null, nReference: null, ciLow: null, ciHigh: null } as const;

describe('a measured value', () => {
  it.each<[Partial<MeasuredValue>]>([
    [{}],
    [{ ...alone }],
    [{ ...alone, value: 0, n: 0 }],
    [{ unit: '%', reportId: 'r1' }],
    [{ value: null, ciLow: null, ciHigh: null }],
    [{ reference: null, ciLow: 41.5, ciHigh: 41.5 }],
    [{ periodStart: '2022-03-01', periodEnd: '2022-03-01' }],
    [{ ...alone, value: 123456789.123456 }],
    [{ ...alone, value: 1e-9 }],
    [{ ...alone, indicatorCode: 'PEOPLE', value: 3 }],
    // In binary, 0.969 − 0.977 is not −0.008.
    [{ value: 0.969, reference: 0.977, ciLow: -0.008, ciHigh: -0.008 }],
  ])('such as with %j may be recorded', (changed) => {
    expect(faults(changed)).toEqual([]);
  });

  it.each<[Partial<MeasuredValue>, string[]]>([
    [{ indicatorCode: 'NONE' }, ['UNKNOWN_INDICATOR indicatorCode']],
    [{ unit: 'persons' }, ['UNIT_MISMATCH unit']],
    [{ reportId: 'r2' }, ['REPORT_NOT_FOUND reportId']],
    [{ periodEnd: '2022-12-31' }, ['PERIOD_REVERSED periodEnd']],
    [{ periodEnd: '2024-02-01' }, ['IN_THE_FUTURE periodEnd']],
    [{ periodStart: '2022-02-28' }, ['OUTSIDE_RUN periodStart']],
    [{ ...alone, value: 1e12 }, ['TOO_LARGE value']],
    [{ ...alone, value: Number.NaN }, ['TOO_LARGE value']],
    [{ ...alone, value: 0.1 + 0.2 }, ['TOO_PRECISE value']],
    [{ n: -1 }, ['NEGATIVE_COUNT n']],
    [{ nReference: -1 }, ['NEGATIVE_COUNT nReference']],
    [{ value: null, reference: null, ciLow: null, ciHigh: null }, ['VALUE_MISSING value']],
    [{ ...alone, reference: 1 }, ['REFERENCE_WITHOUT_COMPARISON reference']],
    [{ ...alone, nReference: 1 }, ['REFERENCE_WITHOUT_COMPARISON nReference']],
    [{ ciLow: null }, ['INTERVAL_INCOMPLETE ciLow']],
    [{ ciHigh: null }, ['INTERVAL_INCOMPLETE ciHigh']],
    [{ ciLow: -4, ciHigh: -5 }, ['INTERVAL_REVERSED ciHigh']],
    [{ ciLow: -5, ciHigh: -4 }, ['INTERVAL_BESIDE_VALUE ciLow']],
    [{ ...alone, indicatorCode: 'PEOPLE', value: 3.5 }, ['NOT_A_COUNT value']],
    [{ ...alone, indicatorCode: 'PEOPLE', value: -3 }, ['NOT_A_COUNT value']],
  ])('with %j has the faults %j', (changed, expected) => {
    expect(faults(changed)).toEqual(expected);
  });

  it('may not lie beyond the end of the run, once it is known', () => {
    const later = { today: '2026-01-01' };
    expect(faults({ periodEnd: '2024-03-01' }, later)).toEqual(['OUTSIDE_RUN periodEnd']);
    expect(faults({ periodEnd: '2024-02-29' }, later)).toEqual([]);
    expect(faults({ periodEnd: '2025-03-01' }, { ...later, run: { start: '2022-03-01', end: null } })).toEqual([]);
  });

  it('has one place for an indicator, a period and a way to compare', () => {
    expect(placeOf(row)).toBe(placeOf({ ...row }));
    for (const changed of [{ indicatorCode: 'X' }, { periodStart: '2023-01-02' }, { periodEnd: '2023-12-30' }]) {
      expect(placeOf({ ...row, ...changed })).not.toBe(placeOf(row));
    }
    expect(placeOf({ ...row, comparison: 'TARGET' })).not.toBe(placeOf(row));
  });
});
