/** The opinion of the Haute Autorité de santé: R-HAS-1. */
import type { IsoDate } from '../facts/sourced.js';
import { derogationKinds, type DerogationCode } from '../vocabulary/derogation.js';
import { rule } from './rule.js';
import { sourceA } from './sources.js';

/** An authorising act, and what the HAS has said by then. */
export interface OrganisationalAct {
  readonly derogations: readonly DerogationCode[];
  readonly signedOn: IsoDate;
  readonly hasOpinionGivenOn: IsoDate | null;
}

/** Whether these derogations ask for an opinion of the HAS: one from a rule of organisation is enough. */
export function needsHasOpinion(derogations: readonly DerogationCode[]): boolean {
  return derogations.some((code) => derogationKinds[code] === 'ORGANISATION');
}

export const hasBeforeAct = rule({
  id: 'R-HAS-1',
  statement:
    'A project with an organisational derogation is not authorised before the HAS has given its opinion, whatever that opinion says; others do not need one.',
  quotation:
    'Un avis de la Haute autorité de santé est requis pour les projets nécessitant une dérogation organisationnelle (ex : dérogation aux missions des établissements de santé)',
  source: `${sourceA}; whether before or after the CTIS is not stated, hence judged at the authorisation`,
  confidence: 'HIGH',
  faults: {
    HAS_OPINION_MISSING: {
      field: 'hasOpinionGivenOn',
      message: ({ derogations }) =>
        `An opinion of the Haute Autorité de santé is needed before the act (hasOpinionGivenOn), because of ${derogations.filter((code) => needsHasOpinion([code])).join(', ')}.`,
    },
  },
  verdict: ({ derogations, signedOn, hasOpinionGivenOn }: OrganisationalAct) =>
    needsHasOpinion(derogations) && (hasOpinionGivenOn === null || hasOpinionGivenOn > signedOn)
      ? 'HAS_OPINION_MISSING'
      : undefined,
});
