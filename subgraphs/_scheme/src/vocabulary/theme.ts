/** What experiments are about; whom they are for is another axis (population). */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const Theme = vocabulary(
  'Theme',
  'Theme of an experiment (thématique). The first list is that of ARS Île-de-France in April 2023; the others are really used. The codes are this graph’s own.',
  {
    MALADIES_CHRONIQUES: { label: 'Maladies chroniques', description: 'Chronic diseases.' },
    PREMIER_RECOURS: { label: 'Premier recours', description: 'Primary care.' },
    PERSONNES_AGEES: { label: 'Personnes âgées', description: 'Care of older people, loss of autonomy.' },
    PERINATALITE_FEMMES_ENFANTS: {
      label: 'Périnatalité, femmes et enfants',
      description: 'Perinatal care, women and children.',
    },
    PROTECTION_ENFANCE: {
      label: 'Protection de l’enfance',
      description: 'Health of children in the care of child protection services.',
    },
    CHIRURGIE: { label: 'Chirurgie', description: 'Surgery and the episode of care around it.' },
    ADDICTIONS: { label: 'Addictions', description: 'Addictions.' },
    HANDICAP: { label: 'Handicap', description: 'Disability.' },
    SANTE_SEXUELLE: { label: 'Santé sexuelle', description: 'Sexual health.' },
    SANTE_MENTALE: { label: 'Santé mentale', description: 'Mental health.' },
    OPHTALMOLOGIE: { label: 'Ophtalmologie', description: 'Eye care.' },
    BUCCO_DENTAIRE: { label: 'Santé bucco-dentaire', description: 'Oral health.' },
    OBESITE: { label: 'Obésité', description: 'Obesity.' },
    CANCER: { label: 'Cancer', description: 'Cancer.' },
    CARDIO_NEURO_VASCULAIRE: {
      label: 'Maladies cardio-neurovasculaires',
      description: 'Heart failure, stroke (AVC), myocardial infarction (IDM), cardiac rehabilitation.',
    },
    PLAIES: { label: 'Plaies', description: 'Wound care.' },
    MEDICAMENT: {
      label: 'Médicament et produits de santé',
      description: 'Medicines and health products, adverse effects of medicines (iatrogénie).',
    },
    PRECARITE: { label: 'Précarité', description: 'People in precarious situations, migrants.' },
    AUTRE: { label: 'Autre', description: 'A theme that no other code covers.' },
  },
);
export type Theme = CodeOf<typeof Theme>;
