/** Partial dates. */
import { describe, expect, it } from 'vitest';
import { periodOf, placeOf } from './period.js';

describe('a partial date', () => {
  it.each([
    ['2019', { earliest: '2019-01-01', latest: '2019-12-31' }],
    ['2024-02', { earliest: '2024-02-01', latest: '2024-02-29' }],
    ['2021-07-13', { earliest: '2021-07-13', latest: '2021-07-13' }],
  ])('%s may mean the days of its period', (partial, period) => {
    expect(periodOf(partial)).toEqual(period);
  });

  it('stands in a list at its last day, after the first date that is known, and at the end when nothing is', () => {
    expect(placeOf('2020-01-02', '2019')).toBe('2020-01-02');
    expect(placeOf(null, '2019')).toBe('2019-12-31');
    expect(placeOf(null, null)).toBe('infinity');
  });
});
