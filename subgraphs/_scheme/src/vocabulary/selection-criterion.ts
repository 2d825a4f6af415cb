/** The four criteria by which a project is selected; they are not the three by which it is evaluated. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const SelectionCriterion = vocabulary(
  'SelectionCriterion',
  'Criterion of the comité technique: « sa faisabilité, son caractère innovant, son efficience et sa reproductibilité » (Source A, R-CTIS-2).',
  {
    FAISABILITE: { label: 'Faisabilité', description: 'Whether the project can be carried out.' },
    CARACTERE_INNOVANT: { label: 'Caractère innovant', description: 'Whether it is innovative.' },
    EFFICIENCE: { label: 'Efficience', description: 'What it is expected to yield for what it costs.' },
    REPRODUCTIBILITE: { label: 'Reproductibilité', description: 'Whether others could do the same elsewhere.' },
  },
);
export type SelectionCriterion = CodeOf<typeof SelectionCriterion>;

export const CriterionRating = vocabulary(
  'CriterionRating',
  'How a project meets a selection criterion. The scale is this graph’s own: no official one was found.',
  {
    SATISFACTORY: { label: 'Satisfaisant', description: 'The criterion is met.' },
    TO_STRENGTHEN: {
      label: 'À renforcer',
      description: 'The criterion is met in part; the opinion says what to strengthen.',
    },
    INSUFFICIENT: { label: 'Insuffisant', description: 'The criterion is not met.' },
  },
);
export type CriterionRating = CodeOf<typeof CriterionRating>;
