/** The legal acts of an experiment: which form they have and what they do. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const ActKind = vocabulary('ActKind', 'Form of a legal act.', {
  ARRETE_MINISTERIEL: {
    label: 'Arrêté ministériel',
    description:
      'Arrêté of the ministers (health and social security), published in the Journal officiel with a NOR number (R-PUB-1).',
  },
  ARRETE_DG_ARS: {
    label: 'Arrêté du directeur général de l’ARS',
    description: 'Arrêté of the director general of an ARS, published in the recueil des actes administratifs (RAA).',
  },
  DECISION: {
    label: 'Décision du directeur général de l’ARS',
    description: 'Decision of a DG ARS; the observed regional acts are arrêtés.',
  },
});
export type ActKind = CodeOf<typeof ActKind>;

export const ActPurpose = vocabulary('ActPurpose', 'What a legal act does.', {
  AUTHORISATION: { label: 'Autorisation', description: 'Authorises the experiment, wholly or in one region.' },
  AMENDMENT: {
    label: 'Modification',
    description: 'Amends an authorisation: specification, duration, budget or territories (arrêté modificatif).',
  },
  SUSPENSION: { label: 'Suspension', description: 'Suspends the experiment.' },
  EARLY_END: { label: 'Arrêt anticipé', description: 'Ends the experiment before its time.' },
  TRANSITION: { label: 'Période transitoire', description: 'Opens or prolongs a transition period.' },
  GENERALISATION: { label: 'Généralisation', description: 'Carries the experiment over into ordinary law.' },
});
export type ActPurpose = CodeOf<typeof ActPurpose>;
