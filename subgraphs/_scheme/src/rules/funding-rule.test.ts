/** The fund of an expense follows from its nature and the project's scope: R-FUND-1 to 4. */
import { describe, expect, it } from 'vitest';
import { ExpenseNature } from '../vocabulary/funding.js';
import { Scope } from '../vocabulary/scope.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { fundFor, fundRules, type Authority } from './funding-rule.js';
import { policy } from './policy.js';

const scopes = codesOf(Scope);
const authorities: (Authority | null)[] = ['MINISTERS', 'ARS', null];

describe('the fund that pays', () => {
  it.each(['SOINS_DEROGATOIRES', 'EVALUATION'] as const)(
    '%s is the FISS whatever the scope and the authority (R-FUND-1)',
    (nature) => {
      for (const scope of scopes) {
        for (const authority of authorities) {
          expect(fundFor({ nature, scope, authority })).toEqual({ fund: 'FISS', rule: 'R_FUND_1' });
        }
      }
    },
  );

  it.each(['INGENIERIE', 'AMORCAGE'] as const)('%s of a national project is the FISS (R-FUND-2)', (nature) => {
    expect(fundFor({ nature, scope: 'NATIONAL', authority: 'MINISTERS' })).toEqual({ fund: 'FISS', rule: 'R_FUND_2' });
  });

  it.each(['INGENIERIE', 'AMORCAGE'] as const)('%s of a local or regional project is the FIR (R-FUND-3)', (nature) => {
    for (const scope of ['LOCAL', 'REGIONAL'] as const) {
      expect(fundFor({ nature, scope, authority: 'ARS' })).toEqual({ fund: 'FIR', rule: 'R_FUND_3' });
    }
  });

  it.each(['INGENIERIE', 'AMORCAGE'] as const)(
    '%s of an interregional project follows the authority (R-FUND-4)',
    (nature) => {
      const expense = { nature, scope: 'INTERREGIONAL' } as const;
      expect(fundFor({ ...expense, authority: 'MINISTERS' })).toEqual({ fund: 'FISS', rule: 'R_FUND_4' });
      expect(fundFor({ ...expense, authority: 'ARS' })).toEqual({ fund: 'FIR', rule: 'R_FUND_4' });
    },
  );

  it('start of an interregional project whose authority is unknown is not guessed', () => {
    expect(fundFor({ nature: 'AMORCAGE', scope: 'INTERREGIONAL', authority: null })).toBeUndefined();
  });

  it('start of an interregional project is another one under another policy', () => {
    const expense = { nature: 'AMORCAGE', scope: 'INTERREGIONAL', authority: 'ARS' } as const;
    expect(fundFor(expense, policy({ interregionalFund: 'FISS' }))).toEqual({ fund: 'FISS', rule: 'R_FUND_4' });
  });

  it('is decided by exactly one rule for every nature and scope', () => {
    for (const nature of codesOf(ExpenseNature)) {
      for (const scope of scopes) {
        const deciding = fundRules.filter((rule) => rule.natures.includes(nature) && rule.scopes.includes(scope));
        expect(deciding, `${nature} × ${scope}`).toHaveLength(1);
      }
    }
  });
});
