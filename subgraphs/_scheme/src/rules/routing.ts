/** To whom a letter of intent goes, by its declared scope: R-ROUTE-1 and 2. */
import type { Scope } from '../vocabulary/scope.js';
import { rule } from './rule.js';
import { sourceA } from './sources.js';

/** A letter and who receives it. */
export interface AddressedLetter {
  readonly declaredScope: Scope;
  /** The regions that the letter names. */
  readonly regionCodes: readonly string[];
  /** The region of the ARS that receives it; null for the rapporteur général. */
  readonly receiverRegionCode: string | null;
}

/** Whether the letters and files of projects of this scope go to an ARS. */
export function goesToArs(scope: Scope): boolean {
  return scope === 'LOCAL' || scope === 'REGIONAL';
}

export const toTheArs = rule({
  id: 'R-ROUTE-1',
  statement: 'The letter of intent of a local or regional project goes to the ARS of its region.',
  quotation:
    'Les porteurs d’un projet local ou régional peuvent déposer leur lettre d’intention à l’agence régionale de santé (ARS) concernée',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    RECEIVER_NOT_ARS: {
      field: 'receiverRegionCode',
      message:
        'The letter of a local or regional project goes to the ARS of its region (receiverRegionCode), not to the rapporteur général.',
    },
    RECEIVER_OF_OTHER_REGION: {
      field: 'receiverRegionCode',
      message: ({ receiverRegionCode, regionCodes }) =>
        `The receiver (receiverRegionCode) is the ARS of the region ${receiverRegionCode ?? ''}, which is not the project’s: ${regionCodes.join(', ') || 'none is named'}.`,
    },
  },
  verdict: ({ declaredScope, regionCodes, receiverRegionCode }: AddressedLetter) => {
    if (!goesToArs(declaredScope)) return undefined;
    if (receiverRegionCode === null) return 'RECEIVER_NOT_ARS';
    return regionCodes.includes(receiverRegionCode) ? undefined : 'RECEIVER_OF_OTHER_REGION';
  },
});

export const toTheRapporteurGeneral = rule({
  id: 'R-ROUTE-2',
  statement: 'The letter of intent of an interregional or national project goes to the rapporteur général.',
  quotation: 'les projets interrégionaux ou nationaux étant à adresser au rapporteur général du dispositif',
  source: `${sourceA}; Source B names local and national projects only`,
  confidence: 'HIGH',
  faults: {
    RECEIVER_NOT_RAPPORTEUR_GENERAL: {
      field: 'receiverRegionCode',
      message:
        'The letter of an interregional or national project goes to the rapporteur général, not to an ARS (receiverRegionCode).',
    },
  },
  verdict: ({ declaredScope, receiverRegionCode }: AddressedLetter) =>
    goesToArs(declaredScope) || receiverRegionCode === null ? undefined : 'RECEIVER_NOT_RAPPORTEUR_GENERAL',
});
