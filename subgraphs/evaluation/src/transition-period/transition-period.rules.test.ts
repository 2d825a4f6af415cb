/** A transition period lasts 18 months at most (R-TRANS-1). */
import { describe, expect, it } from 'vitest';
import { isInForce, isWithinLimit } from './transition-period.rules.js';

describe('a transition period', () => {
  it('of 18 months is within the limit, one day more is not', () => {
    expect(isWithinLimit({ startsOn: '2024-01-15', endsOn: '2025-07-15' })).toBe(true);
    expect(isWithinLimit({ startsOn: '2024-01-15', endsOn: '2025-07-16' })).toBe(false);
  });

  it('with an unknown date is not judged', () => {
    expect(isWithinLimit({ startsOn: '2024-01-15', endsOn: null })).toBeUndefined();
    expect(isWithinLimit({ startsOn: null, endsOn: '2024-01-15' })).toBeUndefined();
  });

  it('runs from its first to its last day', () => {
    const period = { startsOn: '2024-01-15', endsOn: '2025-07-14' };
    expect(['2024-01-14', '2024-01-15', '2025-07-14', '2025-07-15'].map((at) => isInForce(period, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('whose end is unknown certainly does not run before its start, and may run after it', () => {
    const period = { startsOn: '2024-01-15', endsOn: null };
    expect(isInForce(period, '2024-01-14')).toBe(false);
    expect(isInForce(period, '2024-02-01')).toBeUndefined();
  });
});
