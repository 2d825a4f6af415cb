/** How an experiment ends: its outcome, and the vehicle that carries it into ordinary law. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const OutcomeKind = vocabulary('OutcomeKind', 'Outcome of an experiment.', {
  GENERALISED: {
    label: 'Généralisée',
    description: 'Carried over into ordinary law (transposée dans le droit commun).',
  },
  PARTIALLY_GENERALISED: { label: 'Généralisée en partie', description: 'Carried over in part, as step 1 of ICOPE.' },
  GENERALISATION_ANNOUNCED: {
    label: 'Généralisation annoncée',
    description: 'Announced or under way; the source does not speak of it as done.',
  },
  NOT_GENERALISED: { label: 'Non généralisée', description: 'Not carried over.' },
  RELAUNCHED: { label: 'Relancée', description: 'Not carried over; a new project succeeds it.' },
});
export type OutcomeKind = CodeOf<typeof OutcomeKind>;

export const GeneralisationVehicle = vocabulary(
  'GeneralisationVehicle',
  'Vehicle by which an experiment enters ordinary law (droit commun).',
  {
    LOI_LFSS: {
      label: 'Loi de financement de la sécurité sociale',
      description: 'A yearly social security financing act, as for MRTC (LFSS 2022).',
    },
    LOI_AUTRE: { label: 'Autre loi', description: 'Another act, such as the « bien vieillir » act of 8 April 2024.' },
    PCR: {
      label: 'Parcours coordonné renforcé',
      description: 'Reinforced coordinated pathway (LFSS 2024; CSP L. 4012-1; CSS R. 162-134 to R. 162-140).',
    },
    CONVENTION_NOMENCLATURE: {
      label: 'Convention ou nomenclature',
      description: 'An agreement with the professions, or the list of acts.',
    },
    TELESURVEILLANCE_LPPR: {
      label: 'Télésurveillance (LPPR)',
      description: 'Ordinary law of remote monitoring, as for gestational diabetes.',
    },
    STRUCTURE_MEDICOSOCIALE: {
      label: 'Structure médico-sociale',
      description: 'A new kind of medico-social structure, such as the centres de ressources territoriaux (CRT).',
    },
    STRUCTURE_SANITAIRE: {
      label: 'Structure sanitaire',
      description:
        'A new kind of health structure, such as the centres de santé et de médiation en santé sexuelle (CSMSS).',
    },
    AUTRE: { label: 'Autre', description: 'Another vehicle.' },
  },
);
export type GeneralisationVehicle = CodeOf<typeof GeneralisationVehicle>;
