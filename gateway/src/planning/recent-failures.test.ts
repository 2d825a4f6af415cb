import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanFailure } from './planner.js';
import { RecentFailures } from './recent-failures.js';

describe('the memory of operations that could not be planned', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('knows the failure of the very operation for as long as it was told, and no longer', () => {
    const failures = new RecentFailures(60_000);
    const failure = new PlanFailure('PLAN_TIMEOUT', 'planning took longer than 2000 ms');
    expect(failures.find('{ a }')).toBeUndefined();
    failures.add('{ a }', failure);
    vi.advanceTimersByTime(59_999);
    expect(failures.find('{ a }')).toBe(failure);
    expect(failures.find('{ b }')).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(failures.find('{ a }')).toBeUndefined();
  });

  it('forgets the oldest of more than a thousand', () => {
    const failures = new RecentFailures(60_000);
    for (let i = 0; i <= 1_000; i += 1) failures.add(`{ f${i} }`, new PlanFailure('PLAN_TIMEOUT', 'too long'));
    expect(failures.find('{ f0 }')).toBeUndefined();
    expect(failures.find('{ f1 }')).toBeDefined();
  });
});
