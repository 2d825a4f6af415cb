/** How an indicator is measured: against what, how often, from which data. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const Comparison = vocabulary(
  'Comparison',
  'What a measured value is compared with. Distinct comparisons are never merged.',
  {
    NONE: { label: 'Sans comparaison', description: 'A value alone.' },
    BEFORE_AFTER: {
      label: 'Avant-après',
      description: 'The same people or places, before (reference) and after (value).',
    },
    CASE_CONTROL: { label: 'Cas-témoins', description: 'Cases (value) against matched controls (reference).' },
    TARGET: { label: 'Cible', description: 'What was reached (value) against what was aimed at (reference).' },
  },
);
export type Comparison = CodeOf<typeof Comparison>;

export const Frequency = vocabulary('Frequency', 'How often an indicator is due.', {
  MONTHLY: { label: 'Mensuelle', description: 'Each month.' },
  QUARTERLY: { label: 'Trimestrielle', description: 'Each quarter.' },
  HALF_YEARLY: { label: 'Semestrielle', description: 'Each half-year.' },
  YEARLY: { label: 'Annuelle', description: 'Each year.' },
  ONCE: { label: 'Unique', description: 'Once, with the report that gives it.' },
});
export type Frequency = CodeOf<typeof Frequency>;

export const SourceSystem = vocabulary('SourceSystem', 'System that the data of an indicator come from.', {
  PROJECT_SI: { label: 'Système d’information du projet', description: 'The project’s own information system.' },
  SNDS: { label: 'Système national des données de santé', description: 'The national health data system (SNDS).' },
  PROJECT_SI_SNDS: { label: 'SI du projet et SNDS', description: 'The project’s own system together with the SNDS.' },
  QUESTIONNAIRE: {
    label: 'Questionnaire',
    description: 'A questionnaire filled in by patients or professionals, such as EQ-5D.',
  },
  PREM: { label: 'PREM', description: 'Patient-reported experience measures.' },
  PROJECT_BUDGET: { label: 'Budget du projet', description: 'The project’s own accounts.' },
});
export type SourceSystem = CodeOf<typeof SourceSystem>;
