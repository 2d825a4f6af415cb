/** National figures as published: what they count, in what unit, and how exactly they are stated. */
import { vocabulary, type CodeOf } from './vocabulary.js';

export const PublishedMeasure = vocabulary(
  'PublishedMeasure',
  'What a published national figure measures. Figures of different sources are quoted, never recomputed or reconciled.',
  {
    LETTERS_FILED: { label: 'Lettres d’intention déposées', description: 'Letters of intent filed since 2018.' },
    LETTERS_FILED_IN_PERIOD: {
      label: 'Lettres d’intention déposées sur la période',
      description: 'Letters filed in the period that the statement names.',
    },
    ADMISSIBLE_SHARE: { label: 'Part de projets recevables', description: 'Share of filed projects found admissible.' },
    REGIONAL_SHARE: { label: 'Part de projets régionaux', description: 'Share of regional projects.' },
    NATIONAL_SHARE: { label: 'Part de projets nationaux', description: 'Share of national projects.' },
    PROJECTS_IN_INSTRUCTION: { label: 'Projets en instruction', description: 'Projects being instructed.' },
    PROJECTS_AUTHORISED: { label: 'Projets autorisés', description: 'Projects authorised since 2018 (cumulative).' },
    PROJECTS_AUTHORISED_OR_RUNNING: {
      label: 'Projets autorisés ou en cours',
      description: 'Projects « autorisées ou en cours », as one source counts them.',
    },
    PROJECTS_DEPLOYED: { label: 'Projets déployés', description: 'Projects deployed on the ground.' },
    PROJECTS_RUNNING: { label: 'Projets en cours', description: 'Projects running.' },
    PROJECTS_FINISHED: { label: 'Projets terminés', description: 'Projects finished (terminées).' },
    PROJECTS_FINISHING_IN_YEAR: {
      label: 'Projets se terminant dans l’année',
      description: 'Projects that finish in the year the statement names.',
    },
    PROJECTS_IN_TRANSITION: {
      label: 'Projets en période transitoire',
      description: 'Projects in a transition period.',
    },
    PROJECTS_GENERALISED: {
      label: 'Projets transposés dans le droit commun',
      description: 'Projects carried over into ordinary law.',
    },
    PROJECTS_TO_ENTER_LAW: {
      label: 'Projets devant entrer dans le droit commun',
      description: 'Projects expected to enter ordinary law.',
    },
    PROJECTS_TO_ENTER_LAW_SHARE: {
      label: 'Part de projets devant entrer dans le droit commun',
      description: 'The same, as a share.',
    },
    SUCCESS_RATE: { label: 'Taux de succès', description: 'Success rate as stated; its denominator is not.' },
    EXPERIMENTS: {
      label: 'Expérimentations',
      description: 'Experiments, as the source counts them, in the region and of the theme that the figure names.',
    },
    PROTOCOLS_VALIDATED: { label: 'Protocoles d’évaluation validés', description: 'Evaluation protocols validated.' },
    PEOPLE_REACHABLE: { label: 'Personnes concernées', description: 'People whom the experiments can reach.' },
    STRUCTURES: { label: 'Structures participantes', description: 'Structures that take part.' },
    POPULATION_SHARE: {
      label: 'Part de projets pour une population',
      description: 'Share of projects for a population; the shares overlap.',
    },
    TELEHEALTH_EXPERIMENTS: {
      label: 'Expérimentations avec télésanté',
      description: 'Experiments that use telehealth.',
    },
    FISS_COMMITTED_MULTIYEAR: {
      label: 'Fiss engagé (pluriannuel)',
      description: 'FISS money engaged over several years.',
    },
    FIR_COMMITTED_MULTIYEAR: {
      label: 'FIR engagé (pluriannuel)',
      description: 'FIR money engaged over several years.',
    },
    EVALUATION_BUDGET: { label: 'Budget d’évaluation', description: 'Money for evaluations.' },
    ACCELERATOR_BUDGET: {
      label: 'Budget des accélérateurs',
      description: 'Money for the accelerators (accélérateurs 51).',
    },
    ALLOCATION_INCREASE: { label: 'Hausse de dotation', description: 'Announced increase of a yearly allocation.' },
  },
);
export type PublishedMeasure = CodeOf<typeof PublishedMeasure>;

export const FigureUnit = vocabulary('FigureUnit', 'Unit of a published figure.', {
  LETTERS: { label: 'Lettres d’intention', description: 'Number of letters of intent.' },
  PROJECTS: { label: 'Projets', description: 'Number of projects.' },
  PROTOCOLS: { label: 'Protocoles', description: 'Number of evaluation protocols.' },
  PEOPLE: { label: 'Personnes', description: 'Number of people.' },
  STRUCTURES: { label: 'Structures', description: 'Number of structures.' },
  PERCENT: { label: 'Pour cent', description: 'Percentage.' },
  EUROS: { label: 'Euros', description: 'Whole euros.' },
});
export type FigureUnit = CodeOf<typeof FigureUnit>;

export const FigureQualifier = vocabulary('FigureQualifier', 'How exactly a source states a figure.', {
  EXACT: { label: 'Exact', description: 'Stated as such.' },
  MORE_THAN: { label: 'Plus de', description: 'Stated as « more than ».' },
  ABOUT: { label: 'Environ', description: 'Stated as « about ».' },
});
export type FigureQualifier = CodeOf<typeof FigureQualifier>;
