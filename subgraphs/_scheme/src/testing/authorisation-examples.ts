/** Examples of the rules by which a project is authorised and paid. */
import { ctisBeforeAct, ctisInTime, fixesTerritory, fourCriteria, silenceIsConsent } from '../rules/ctis.js';
import { fiveYears, type AuthorisedRun } from '../rules/duration.js';
import { fundRules, type Authority, type PaidExpense } from '../rules/funding-rule.js';
import { hasBeforeAct } from '../rules/has.js';
import { policy } from '../rules/policy.js';
import { findable } from '../rules/publication.js';
import { incubationApart, withinCeiling } from '../rules/spending.js';
import type { ExpenseNature, FundCode } from '../vocabulary/funding.js';
import type { Scope } from '../vocabulary/scope.js';
import type { SelectionCriterion } from '../vocabulary/selection-criterion.js';
import { examplesOf, type RuleExamples } from './rule-example.js';

const rated = (...criteria: SelectionCriterion[]) => ({ ratings: criteria.map((criterion) => ({ criterion })) });

const expense = (nature: ExpenseNature, scope: Scope, authority: Authority | null, fund: FundCode): PaidExpense => ({
  nature,
  scope,
  authority,
  fund,
});

const fundRule = (id: string) => {
  const found = fundRules.find((rule) => rule.id === id);
  if (!found) throw new Error(`there is no rule ${id}`);
  return found;
};

const run = (facts: Partial<AuthorisedRun>): AuthorisedRun => ({
  firstInclusionOn: null,
  duration: null,
  endsOn: null,
  imported: false,
  ...facts,
});

const act = { kind: 'ARRETE_DG_ARS', nor: null, publishedOn: null, arsNumber: null, raaNumber: null } as const;

export const authorisationExamples: readonly RuleExamples[] = [
  examplesOf(
    ctisBeforeAct,
    [
      [{ signedOn: '2021-03-01', ctisOpinion: { givenOn: '2021-03-01', verdict: 'FAVOURABLE' } }],
      [{ signedOn: '2021-03-01', ctisOpinion: { givenOn: '2021-02-15', verdict: 'FAVOURABLE_WITH_RESERVES' } }],
      [
        { signedOn: '2021-03-01', ctisOpinion: { givenOn: '2021-02-15', verdict: 'UNFAVOURABLE' } },
        policy({ unfavourableCtisForbids: false }),
      ],
    ],
    [
      ['CTIS_OPINION_MISSING', { signedOn: '2021-03-01', ctisOpinion: null }],
      ['CTIS_OPINION_MISSING', { signedOn: '2021-03-01', ctisOpinion: { givenOn: null, verdict: null } }],
      [
        'CTIS_OPINION_AFTER_ACT',
        { signedOn: '2021-03-01', ctisOpinion: { givenOn: '2021-03-02', verdict: 'FAVOURABLE' } },
      ],
      [
        'CTIS_OPINION_UNFAVOURABLE',
        { signedOn: '2021-03-01', ctisOpinion: { givenOn: '2021-02-15', verdict: 'UNFAVOURABLE' } },
      ],
    ],
  ),
  examplesOf(
    fourCriteria,
    [[rated('REPRODUCTIBILITE', 'FAISABILITE', 'CARACTERE_INNOVANT', 'EFFICIENCE')]],
    [
      ['CRITERION_NOT_RATED', rated()],
      ['CRITERION_NOT_RATED', rated('FAISABILITE', 'FAISABILITE', 'CARACTERE_INNOVANT', 'EFFICIENCE')],
      [
        'CRITERION_RATED_TWICE',
        rated('FAISABILITE', 'CARACTERE_INNOVANT', 'EFFICIENCE', 'REPRODUCTIBILITE', 'FAISABILITE'),
      ],
    ],
  ),
  examplesOf(
    fixesTerritory,
    [
      [{ verdict: 'FAVOURABLE', decidedScope: 'REGIONAL', regionCodes: ['53'] }],
      [{ verdict: 'UNFAVOURABLE', decidedScope: null, regionCodes: [] }],
    ],
    [
      ['SCOPE_NOT_DECIDED', { verdict: 'FAVOURABLE', decidedScope: null, regionCodes: ['53'] }],
      ['TERRITORY_NOT_DECIDED', { verdict: 'FAVOURABLE_WITH_RESERVES', decidedScope: 'REGIONAL', regionCodes: [] }],
    ],
  ),
  examplesOf(
    silenceIsConsent,
    [
      [{ opposingMembers: 0, verdict: 'FAVOURABLE' }],
      [{ opposingMembers: 0, verdict: 'FAVOURABLE_WITH_RESERVES' }],
      [{ opposingMembers: 1, verdict: 'UNFAVOURABLE' }],
      // What follows from an opposition is not stated.
      [{ opposingMembers: 2, verdict: 'FAVOURABLE' }],
    ],
    [['UNFAVOURABLE_WITHOUT_OPPOSITION', { opposingMembers: 0, verdict: 'UNFAVOURABLE' }]],
  ),
  examplesOf(
    ctisInTime,
    [
      [{ requestedOn: '2023-11-30', givenOn: '2024-02-29', at: '2025-01-01' }],
      [{ requestedOn: '2023-11-30', givenOn: null, at: '2024-02-29' }],
      [{ requestedOn: '2023-11-30', givenOn: null, at: '2024-05-30' }, policy({ ctisOpinionMonths: 6 })],
    ],
    [
      ['CTIS_OPINION_LATE', { requestedOn: '2023-11-30', givenOn: '2024-03-01', at: '2025-01-01' }],
      ['CTIS_OPINION_LATE', { requestedOn: '2023-11-30', givenOn: null, at: '2024-03-01' }],
    ],
  ),
  examplesOf(
    hasBeforeAct,
    [
      [{ derogations: ['TARIFICATION'], signedOn: '2021-03-01', hasOpinionGivenOn: null }],
      [{ derogations: ['MISSIONS_ETABLISSEMENT'], signedOn: '2021-03-01', hasOpinionGivenOn: '2021-03-01' }],
    ],
    [
      [
        'HAS_OPINION_MISSING',
        { derogations: ['TARIFICATION', 'PARTAGE_HONORAIRES'], signedOn: '2021-03-01', hasOpinionGivenOn: null },
      ],
      [
        'HAS_OPINION_MISSING',
        { derogations: ['DIALYSATS_DOMICILE'], signedOn: '2021-03-01', hasOpinionGivenOn: '2021-03-02' },
      ],
    ],
  ),
  examplesOf(
    findable,
    [
      [{ ...act, kind: 'ARRETE_MINISTERIEL', nor: 'SSAH2106928A', publishedOn: '2021-03-16' }],
      [{ ...act, arsNumber: '2019-3150' }],
      [{ ...act, kind: 'DECISION', raaNumber: 'IDF-2019-12-30-018' }],
      [{ ...act, kind: null }],
    ],
    [
      ['NOR_MISSING', { ...act, kind: 'ARRETE_MINISTERIEL', publishedOn: '2021-03-16' }],
      ['PUBLICATION_DATE_MISSING', { ...act, kind: 'ARRETE_MINISTERIEL', nor: 'SSAH2106928A' }],
      ['REGIONAL_NUMBER_MISSING', { ...act, nor: 'SSAH2106928A' }],
    ],
  ),
  examplesOf(
    fiveYears,
    [
      [run({ duration: 'P5Y' })],
      [run({ duration: 'P48M4D', firstInclusionOn: '2022-01-28', endsOn: '2026-01-31' })],
      [run({ firstInclusionOn: '2024-02-29', duration: 'P60M', endsOn: '2029-02-28' })],
      // Signed long before the first inclusion: the clock has not started.
      [run({ endsOn: '2035-01-01' })],
    ],
    [
      ['DURATION_TOO_LONG', run({ duration: 'P7Y' })],
      ['DURATION_TOO_LONG', run({ duration: 'P60M1D' })],
      ['DURATION_TOO_LONG', run({ duration: 'P7Y', imported: true })],
      ['END_BEYOND_LIMIT', run({ firstInclusionOn: '2020-01-15', duration: 'P5Y', endsOn: '2025-01-16' })],
      ['DURATION_NOT_READABLE', run({ duration: 'PT5H' })],
    ],
  ),
  examplesOf(
    fundRule('R-FUND-1'),
    [[expense('SOINS_DEROGATOIRES', 'LOCAL', 'ARS', 'FISS')], [expense('INGENIERIE', 'LOCAL', 'ARS', 'FIR')]],
    [['WRONG_FUND', expense('EVALUATION', 'REGIONAL', 'ARS', 'FIR')]],
  ),
  examplesOf(
    fundRule('R-FUND-2'),
    [[expense('INGENIERIE', 'NATIONAL', null, 'FISS')]],
    [['WRONG_FUND', expense('AMORCAGE', 'NATIONAL', 'MINISTERS', 'FIR')]],
  ),
  examplesOf(
    fundRule('R-FUND-3'),
    [[expense('AMORCAGE', 'REGIONAL', null, 'FIR')]],
    [['WRONG_FUND', expense('INGENIERIE', 'LOCAL', 'ARS', 'FISS')]],
  ),
  examplesOf(
    fundRule('R-FUND-4'),
    [
      [expense('INGENIERIE', 'INTERREGIONAL', 'MINISTERS', 'FISS')],
      [expense('AMORCAGE', 'INTERREGIONAL', 'ARS', 'FIR')],
      [expense('AMORCAGE', 'INTERREGIONAL', null, 'FISS'), policy({ interregionalFund: 'FISS' })],
    ],
    [
      ['WRONG_FUND', expense('INGENIERIE', 'INTERREGIONAL', 'ARS', 'FISS')],
      ['WRONG_FUND', expense('INGENIERIE', 'INTERREGIONAL', 'ARS', 'FIR'), policy({ interregionalFund: 'FISS' })],
      ['AUTHORITY_UNKNOWN', expense('AMORCAGE', 'INTERREGIONAL', null, 'FIR')],
    ],
  ),
  examplesOf(
    incubationApart,
    [[{ regionCode: '75', fund: null }]],
    [
      ['INCUBATION_WITHOUT_REGION', { regionCode: null, fund: null }],
      ['INCUBATION_ON_A_FUND', { regionCode: '75', fund: 'FIR' }],
    ],
  ),
  examplesOf(
    withinCeiling,
    [
      [{ amountCents: 4000, enteredCents: 6000, ceilingCents: 10_000 }],
      [{ amountCents: 0, enteredCents: 10_000, ceilingCents: 10_000 }],
    ],
    [
      ['CEILING_EXCEEDED', { amountCents: 4001, enteredCents: 6000, ceilingCents: 10_000 }],
      [
        'CEILING_EXCEEDED',
        { amountCents: 2, enteredCents: Number.MAX_SAFE_INTEGER - 1, ceilingCents: Number.MAX_SAFE_INTEGER },
      ],
      ['AMOUNT_NOT_VALID', { amountCents: -1, enteredCents: 0, ceilingCents: 10_000 }],
      ['AMOUNT_NOT_VALID', { amountCents: 0.5, enteredCents: 0, ceilingCents: 10_000 }],
    ],
  ),
];
