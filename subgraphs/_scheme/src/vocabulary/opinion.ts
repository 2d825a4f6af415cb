/** The opinions (avis) given on a project: by which body, on what, to what effect. They are never a yes or no. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const OpinionBody = vocabulary('OpinionBody', 'Body that gives an opinion (avis).', {
  ARS: {
    label: 'ARS',
    description: 'Director general of the ARS: reasoned opinion on a local or regional project (CSS R. 162-50-5).',
  },
  HAS: { label: 'HAS', description: 'Haute Autorité de santé: on organisational derogations (R-HAS-1).' },
  CTIS: {
    label: 'Comité technique',
    description: 'Comité technique de l’innovation en santé: conditions the authorisation (R-CTIS-1).',
  },
  CSIS: {
    label: 'Conseil stratégique',
    description: 'Conseil stratégique de l’innovation en santé: on generalisation only (R-CSIS-1).',
  },
  COLLEGE_DG_ARS: {
    label: 'Collège des DG d’ARS',
    description: 'Directors general of the ARS together: a position on generalisation.',
  },
});
export type OpinionBody = CodeOf<typeof OpinionBody>;

export const OpinionSubject = vocabulary('OpinionSubject', 'What an opinion is about.', {
  AUTHORISATION: { label: 'Autorisation', description: 'The authorisation of the experiment.' },
  AMENDMENT: {
    label: 'Modification',
    description: 'An amendment (arrêté modificatif, avenant) of a running experiment.',
  },
  TRANSITION: { label: 'Période transitoire', description: 'A transition period between the end and generalisation.' },
  GENERALISATION: { label: 'Généralisation', description: 'Whether to carry the experiment over into ordinary law.' },
});
export type OpinionSubject = CodeOf<typeof OpinionSubject>;

export const Verdict = vocabulary('Verdict', 'Conclusion of an opinion.', {
  FAVOURABLE: { label: 'Favorable', description: 'In favour; for the CTIS, when no member opposes (R-CTIS-4).' },
  FAVOURABLE_WITH_RESERVES: {
    label: 'Favorable avec réserves',
    description: 'In favour, with reserves that are written down.',
  },
  UNFAVOURABLE: { label: 'Défavorable', description: 'Against.' },
});
export type Verdict = CodeOf<typeof Verdict>;
