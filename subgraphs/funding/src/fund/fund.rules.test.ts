/** The fund of an expense follows from its nature and the project's scope. */
import { describe, expect, it } from 'vitest';
import { ExpenseNature } from '@innovation-sante/scheme/vocabulary/funding';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { codesOf } from '@innovation-sante/scheme/vocabulary/vocabulary';
import { type Authority, fundOf, fundRules } from './fund.rules.js';

const scopes = codesOf(Scope);
const authorities: (Authority | null)[] = ['MINISTERS', 'ARS', null];

describe('the fund that pays', () => {
  it.each(['SOINS_DEROGATOIRES', 'EVALUATION'] as const)(
    '%s is paid by the FISS whatever the scope (R-FUND-1)',
    (nature) => {
      for (const scope of scopes) {
        for (const authority of authorities) {
          expect(fundOf({ nature, scope, authority })).toEqual({ fund: 'FISS', rule: 'R_FUND_1' });
        }
      }
    },
  );

  it.each(['INGENIERIE', 'AMORCAGE'] as const)('%s of a national project is paid by the FISS (R-FUND-2)', (nature) => {
    expect(fundOf({ nature, scope: 'NATIONAL', authority: 'MINISTERS' })).toEqual({ fund: 'FISS', rule: 'R_FUND_2' });
  });

  it.each(['INGENIERIE', 'AMORCAGE'] as const)(
    '%s of a local or regional project is paid by the FIR (R-FUND-3)',
    (nature) => {
      for (const scope of ['LOCAL', 'REGIONAL'] as const) {
        expect(fundOf({ nature, scope, authority: 'ARS' })).toEqual({ fund: 'FIR', rule: 'R_FUND_3' });
      }
    },
  );

  it.each(['INGENIERIE', 'AMORCAGE'] as const)(
    '%s of an interregional project follows the authority (R-FUND-4)',
    (nature) => {
      const expense = { nature, scope: 'INTERREGIONAL' } as const;
      expect(fundOf({ ...expense, authority: 'MINISTERS' })).toEqual({ fund: 'FISS', rule: 'R_FUND_4' });
      expect(fundOf({ ...expense, authority: 'ARS' })).toEqual({ fund: 'FIR', rule: 'R_FUND_4' });
    },
  );

  it('of an interregional project whose authority is unknown is not guessed', () => {
    expect(fundOf({ nature: 'AMORCAGE', scope: 'INTERREGIONAL', authority: null })).toBeUndefined();
  });

  it('of an interregional project is another one under another policy', () => {
    const alwaysFiss = () => 'FISS' as const;
    const expense = { nature: 'AMORCAGE', scope: 'INTERREGIONAL', authority: 'ARS' } as const;
    expect(fundOf(expense, alwaysFiss)).toEqual({ fund: 'FISS', rule: 'R_FUND_4' });
  });

  it('is decided by exactly one rule for every nature and scope', () => {
    for (const nature of codesOf(ExpenseNature)) {
      for (const scope of scopes) {
        const deciding = fundRules.filter(
          (rule) => rule.natures.includes(nature) && (rule.scopes?.includes(scope) ?? true),
        );
        expect(deciding, `${nature} × ${scope}`).toHaveLength(1);
      }
    }
  });
});
