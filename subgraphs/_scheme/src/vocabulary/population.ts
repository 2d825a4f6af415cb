/** Whom an experiment is for; what it is about is another axis (theme). */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const Population = vocabulary(
  'Population',
  'Population that an experiment is for (population cible). Several may stand together; given for a real project only where its source says so.',
  {
    ADULTES: { label: 'Adultes', description: 'Adults.' },
    ENFANTS: { label: 'Enfants et jeunes', description: 'Children, adolescents and young people.' },
    PERSONNES_AGEES: { label: 'Personnes âgées', description: 'Older people, residents of EHPAD among them.' },
    PERSONNES_HANDICAPEES: { label: 'Personnes en situation de handicap', description: 'Disabled people.' },
    MIGRANTS_PRECAIRES: {
      label: 'Migrants et personnes en situation de précarité',
      description: 'Migrants and people in precarious situations.',
    },
    FEMMES_ENCEINTES: { label: 'Femmes enceintes', description: 'Pregnant women.' },
  },
);
export type Population = CodeOf<typeof Population>;
