/** The execution rate is paid ÷ authorised, and is not there where nothing is authorised. */
import { describe, expect, it } from 'vitest';
import { executionRate } from './execution-rate.js';

describe('the execution rate', () => {
  it('is what was paid of what is authorised', () => {
    expect(executionRate(25, 100)).toBe(0.25);
    expect(executionRate(0, 100)).toBe(0);
    expect(executionRate(100, 100)).toBe(1);
  });

  it('is null where nothing is authorised', () => {
    expect(executionRate(0, 0)).toBeNull();
  });
});
