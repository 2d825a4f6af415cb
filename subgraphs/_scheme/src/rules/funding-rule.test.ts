/** R-FUND-1 to 4. */
import { expect, test } from 'vitest';
import { Scope } from '../vocabulary/scope.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { fundFor } from './funding-rule.js';

test('R-FUND-1: derogatory care and evaluation are paid by the FISS, whatever the scope', () => {
  for (const scope of codesOf(Scope)) {
    for (const nature of ['SOINS_DEROGATOIRES', 'EVALUATION'] as const) {
      expect(fundFor(nature, scope, false)).toEqual({ fund: 'FISS', rule: 'R_FUND_1' });
    }
  }
});

test('R-FUND-2 and 3: engineering and start are paid by the FISS for national projects, by the FIR for local and regional ones', () => {
  for (const nature of ['INGENIERIE', 'AMORCAGE'] as const) {
    expect(fundFor(nature, 'NATIONAL', true)).toEqual({ fund: 'FISS', rule: 'R_FUND_2' });
    expect(fundFor(nature, 'LOCAL', false)).toEqual({ fund: 'FIR', rule: 'R_FUND_3' });
    expect(fundFor(nature, 'REGIONAL', false)).toEqual({ fund: 'FIR', rule: 'R_FUND_3' });
  }
});

test('R-FUND-4: for interregional projects the fund follows the authorising authority', () => {
  expect(fundFor('INGENIERIE', 'INTERREGIONAL', true)).toEqual({ fund: 'FISS', rule: 'R_FUND_4' });
  expect(fundFor('AMORCAGE', 'INTERREGIONAL', false)).toEqual({ fund: 'FIR', rule: 'R_FUND_4' });
});
