/** The opinion of the comité technique de l’innovation en santé: R-CTIS-1 to 5. */
import type { IsoDate } from '../facts/sourced.js';
import type { Verdict } from '../vocabulary/opinion.js';
import type { Scope } from '../vocabulary/scope.js';
import { SelectionCriterion } from '../vocabulary/selection-criterion.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { dueOn } from './delays.js';
import type { Policy } from './policy.js';
import { rule } from './rule.js';
import { sourceA, sourceB } from './sources.js';

/** An act, and the opinion of the comité technique on what it authorises or amends. */
export interface ActOnOpinion {
  readonly signedOn: IsoDate;
  readonly ctisOpinion: { readonly givenOn: IsoDate | null; readonly verdict: Verdict | null } | null;
}

export const ctisBeforeAct = rule({
  id: 'R-CTIS-1',
  statement: 'Nothing is authorised without a favourable opinion of the CTIS, given on the day of the act or before.',
  quotation: 'émet un avis sur ces expérimentations qui conditionne leur autorisation éventuelle',
  source: `${sourceB}; that it must be favourable: policy unfavourableCtisForbids`,
  confidence: 'HIGH',
  faults: {
    CTIS_OPINION_MISSING: {
      field: 'ctisOpinion',
      message: 'The act needs an opinion of the comité technique (ctisOpinion), and none has been given.',
    },
    CTIS_OPINION_AFTER_ACT: {
      field: 'signedOn',
      message: ({ signedOn, ctisOpinion }) =>
        `The act is signed on ${signedOn} (signedOn), before the opinion of the comité technique of ${ctisOpinion?.givenOn ?? ''}.`,
    },
    CTIS_OPINION_UNFAVOURABLE: {
      field: 'ctisOpinion',
      message: 'The opinion of the comité technique (ctisOpinion) is unfavourable.',
    },
  },
  verdict: ({ signedOn, ctisOpinion }: ActOnOpinion, { unfavourableCtisForbids }: Policy) => {
    if (ctisOpinion === null || ctisOpinion.givenOn === null) return 'CTIS_OPINION_MISSING';
    if (ctisOpinion.givenOn > signedOn) return 'CTIS_OPINION_AFTER_ACT';
    return ctisOpinion.verdict === 'UNFAVOURABLE' && unfavourableCtisForbids ? 'CTIS_OPINION_UNFAVOURABLE' : undefined;
  },
});

export interface RatedOpinion {
  readonly ratings: readonly { readonly criterion: SelectionCriterion }[];
}

const unrated = ({ ratings }: RatedOpinion): SelectionCriterion[] =>
  codesOf(SelectionCriterion).filter((wanted) => !ratings.some(({ criterion }) => criterion === wanted));

export const fourCriteria = rule({
  id: 'R-CTIS-2',
  statement: 'The opinion of the CTIS on an authorisation rates each of the four selection criteria once.',
  quotation:
    'Le projet sera apprécié sur sa faisabilité, son caractère innovant, son efficience et sa reproductibilité',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    CRITERION_NOT_RATED: {
      field: 'ratings',
      message: (facts) => `The opinion must rate four criteria (ratings); missing: ${unrated(facts).join(', ')}.`,
    },
    CRITERION_RATED_TWICE: { field: 'ratings', message: 'The opinion rates a criterion more than once (ratings).' },
  },
  verdict: (facts: RatedOpinion) => {
    if (unrated(facts).length > 0) return 'CRITERION_NOT_RATED';
    return facts.ratings.length > codesOf(SelectionCriterion).length ? 'CRITERION_RATED_TWICE' : undefined;
  },
});

/** An opinion that decides the territory. */
export interface ScopingOpinion {
  readonly verdict: Verdict;
  readonly decidedScope: Scope | null;
  /** The regions of the territory, as decided. */
  readonly regionCodes: readonly string[];
}

export const fixesTerritory = rule({
  id: 'R-CTIS-3',
  statement: 'The CTIS, when it does not oppose a project, fixes its scope and territory.',
  quotation: 'détermine leur champ d’application territorial',
  source: sourceB,
  confidence: 'HIGH',
  faults: {
    SCOPE_NOT_DECIDED: {
      field: 'decidedScope',
      message: 'The opinion must fix the territorial scope (decidedScope): local, regional, interregional or national.',
    },
    TERRITORY_NOT_DECIDED: {
      field: 'regionCodes',
      message: 'The opinion must fix the territory: the regions in which the project is tried (regionCodes).',
    },
  },
  verdict: ({ verdict, decidedScope, regionCodes }: ScopingOpinion) => {
    if (verdict === 'UNFAVOURABLE') return undefined;
    if (decidedScope === null) return 'SCOPE_NOT_DECIDED';
    return regionCodes.length === 0 ? 'TERRITORY_NOT_DECIDED' : undefined;
  },
});

export interface Vote {
  /** How many members opposed. */
  readonly opposingMembers: number;
  readonly verdict: Verdict;
}

export const silenceIsConsent = rule({
  id: 'R-CTIS-4',
  statement: 'When no member of the CTIS opposes, its opinion is favourable, with reserves or without.',
  quotation: null,
  source: 'CSS, art. R. 162-50-2, in the words of juriblio and weka 36636346',
  confidence: 'MEDIUM',
  faults: {
    UNFAVOURABLE_WITHOUT_OPPOSITION: {
      field: 'verdict',
      message: 'No member opposed: the opinion is favourable, with reserves or without (verdict).',
    },
  },
  verdict: ({ opposingMembers, verdict }: Vote) =>
    opposingMembers === 0 && verdict === 'UNFAVOURABLE' ? 'UNFAVOURABLE_WITHOUT_OPPOSITION' : undefined,
});

/** A referral to the comité technique, looked at on a day. */
export interface Referral {
  readonly requestedOn: IsoDate;
  readonly givenOn: IsoDate | null;
  readonly at: IsoDate;
}

const ctisDueOn = ({ requestedOn }: Referral, policy: Policy) => dueOn('ctisOpinionMonths', requestedOn, policy);

export const ctisInTime = rule({
  id: 'R-CTIS-5',
  statement: 'The CTIS gives its opinion within three months of its referral; a late one counts all the same.',
  quotation: null,
  source: 'orca; the delay: policy ctisOpinionMonths',
  confidence: 'MEDIUM',
  severity: 'WARN',
  faults: {
    CTIS_OPINION_LATE: {
      field: 'givenOn',
      message: (facts, policy) =>
        `The opinion of the comité technique was due by ${ctisDueOn(facts, policy)} (givenOn).`,
    },
  },
  verdict: (facts: Referral, policy: Policy) =>
    (facts.givenOn ?? facts.at) > ctisDueOn(facts, policy) ? 'CTIS_OPINION_LATE' : undefined,
});
