/** What the documents leave open is set by name, and delays are reckoned from it. */
import { describe, expect, test } from 'vitest';
import { dueOn, hasDelay } from './delays.js';
import { defaultPolicy, policy, policySettings } from './policy.js';

describe('a policy', () => {
  test('is the default in all that is not overridden', () => {
    expect(policy({ transitionMonths: 24 })).toEqual({ ...defaultPolicy, transitionMonths: 24 });
    expect(defaultPolicy).toMatchObject({
      localTerritory: 'REGION',
      hasOpinionMonths: null,
      hasOpinionWithCooperationMonths: 6,
      ctisOpinionMonths: 3,
      interregionalFund: 'FOLLOW_AUTHORITY',
      interimReportMonths: null,
      finalReportMonths: 6,
      transitionMonths: 18,
    });
  });

  test('takes no setting that does not exist, and no value that a setting does not take', () => {
    expect(() => policy(JSON.parse('{"holidays": 6}') as object)).toThrow('there is no policy setting holidays');
    expect(() => policy(JSON.parse('{"toString": 6}') as object)).toThrow('there is no policy setting toString');
    expect(() => policy({ ctisOpinionMonths: 0 })).toThrow('ctisOpinionMonths must be whole months from 1 to 120');
    expect(() => policy({ ctisOpinionMonths: 2.5 })).toThrow('ctisOpinionMonths');
    expect(() => policy(JSON.parse('{"ctisOpinionMonths": null}') as object)).toThrow('ctisOpinionMonths');
    expect(() => policy(JSON.parse('{"interregionalFund": "FNP"}') as object)).toThrow('FOLLOW_AUTHORITY, FISS, FIR');
    expect(() => policy(JSON.parse('{"unfavourableCtisForbids": "no"}') as object)).toThrow('true or false');
    expect(policy({ hasOpinionMonths: 2 }).hasOpinionMonths).toBe(2);
  });

  test('has a question, a reason and a source for each of its settings, and a default that it takes', () => {
    for (const [name, setting] of Object.entries(policySettings)) {
      expect(setting.question, name).toMatch(/^[A-Z].*\?$/);
      expect(setting.reason, name).toMatch(/^[A-Z].*\.$/);
      expect(setting.source.length, name).toBeGreaterThan(2);
      expect(setting.accepts(setting.default), name).toBe(true);
    }
  });
});

describe('a delay', () => {
  test('ends some months later, on the last day of a month that is too short', () => {
    expect(dueOn('ctisOpinionMonths', '2023-11-30')).toBe('2024-02-29');
    expect(dueOn('finalReportMonths', '2024-01-14')).toBe('2024-07-14');
    expect(dueOn('transitionMonths', '2023-12-31', policy({ transitionMonths: 2 }))).toBe('2024-02-29');
  });

  test('that no source gives makes nothing due', () => {
    expect(dueOn(hasDelay(false), '2024-01-14')).toBeNull();
    expect(dueOn(hasDelay(true), '2024-01-14')).toBe('2024-07-14');
    expect(dueOn(hasDelay(false), '2024-01-14', policy({ hasOpinionMonths: 2 }))).toBe('2024-03-14');
  });
});
