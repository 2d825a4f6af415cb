/** What an experiment wants to improve; several objectives may stand together (R-OBJ-1). */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const Objective = vocabulary(
  'Objective',
  'Objective of an experiment: the five of Source A, of which Source B names the first four.',
  {
    PERTINENCE_QUALITE: {
      label: 'Pertinence et qualité de la prise en charge',
      description: 'Relevance and quality of health, social or medico-social care.',
    },
    PARCOURS_COORDINATION: {
      label: 'Parcours et coordination des acteurs',
      description: 'The patients’ pathways (parcours), by better coordination of the actors.',
    },
    EFFICIENCE: { label: 'Efficience du système de santé', description: 'Efficiency of the health system.' },
    ACCES: {
      label: 'Accès aux soins',
      description:
        'Access to care; Source B words it « accès aux prises en charge (de prévention, sanitaire et médico-sociale) ».',
    },
    BON_USAGE_MEDICAMENTS: {
      label: 'Bon usage des médicaments',
      description: 'Proper use of medicines (Source A only; CSS L. 162-31-1 I, 2°).',
    },
  },
);
export type Objective = CodeOf<typeof Objective>;
