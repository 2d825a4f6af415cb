/** The three criteria by which an experiment is evaluated, and the aspects that indicators measure under them. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const EvaluationCriterion = vocabulary(
  'EvaluationCriterion',
  'Criterion of the evaluation, after the guide of the Drees and the Cnam (2019). Not the same list as at selection.',
  {
    FAISABILITE: {
      label: 'Faisabilité et opérationnalité',
      description: 'Whether the experiment could be and was carried out.',
    },
    EFFICACITE_EFFICIENCE: { label: 'Efficacité et efficience', description: 'What it achieved, and at what cost.' },
    REPRODUCTIBILITE: {
      label: 'Reproductibilité et transposabilité',
      description: 'Whether it can be repeated elsewhere.',
    },
  },
);
export type EvaluationCriterion = CodeOf<typeof EvaluationCriterion>;

export const EvaluationAspect = vocabulary(
  'EvaluationAspect',
  'Aspect that an indicator measures: the criterion « efficacité et efficience » holds two.',
  {
    FAISABILITE: { label: 'Faisabilité', description: 'Under the criterion faisabilité et opérationnalité.' },
    EFFICACITE: {
      label: 'Efficacité',
      description: 'Effect on health and care, under the criterion efficacité et efficience.',
    },
    EFFICIENCE: {
      label: 'Efficience',
      description: 'Effect for its cost, under the criterion efficacité et efficience.',
    },
    REPRODUCTIBILITE: {
      label: 'Reproductibilité',
      description: 'Under the criterion reproductibilité et transposabilité.',
    },
  },
);
export type EvaluationAspect = CodeOf<typeof EvaluationAspect>;

/** The criterion under which each aspect falls. */
export const criterionOfAspect: Readonly<Record<EvaluationAspect, EvaluationCriterion>> = {
  FAISABILITE: 'FAISABILITE',
  EFFICACITE: 'EFFICACITE_EFFICIENCE',
  EFFICIENCE: 'EFFICACITE_EFFICIENCE',
  REPRODUCTIBILITE: 'REPRODUCTIBILITE',
};
