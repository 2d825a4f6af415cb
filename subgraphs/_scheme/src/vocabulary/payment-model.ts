/** The ways of paying that the decree lets an experiment try; a project may combine several. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const PaymentModel = vocabulary(
  'PaymentModel',
  'Mode of payment tried by an experiment (CSS art. R. 162-50-1 I, 1°).',
  {
    FORFAIT_TOTAL: {
      label: 'Forfait total',
      description: 'Lump sum in place of the fees for service (forfaitaire, total).',
    },
    FORFAIT_PARTIEL: {
      label: 'Forfait partiel',
      description: 'Lump sum for a part, beside ordinary payment (forfaitaire, partiel).',
    },
    EPISODE_SEQUENCE_PARCOURS: {
      label: 'Paiement par épisode, séquence ou parcours de soins',
      description: 'One payment for an episode, a sequence or a pathway of care.',
    },
    MODULATION_QUALITE_EFFICIENCE: {
      label: 'Paiement modulé par la qualité, la sécurité ou l’efficience',
      description: 'Payment modulated by quality, safety or efficiency, such as profit-sharing (intéressement).',
    },
    COLLECTIF_EXERCICE_COORDONNE: {
      label: 'Paiement collectif ou rémunération de l’exercice coordonné',
      description: 'Payment to a team, or for coordinated practice.',
    },
  },
);
export type PaymentModel = CodeOf<typeof PaymentModel>;
