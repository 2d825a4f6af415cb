/** Which states mean that a project runs, has finished, or has entered ordinary law. */
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';

/** Authorised and not finished: the published « en cours » counts so (102 terminées + 62 en cours = 164 autorisées). */
export const runningStates: readonly ProjectState[] = ['AUTORISE', 'EN_COURS', 'SUSPENDU'];

/** Finished, whatever follows: an end is not a generalisation, and a transition is after the end. */
export const finishedStates: readonly ProjectState[] = [
  'ARRET_ANTICIPE',
  'TERMINE',
  'EVALUATION_FINALE',
  'AVIS_GENERALISATION',
  'PERIODE_TRANSITOIRE',
  'GENERALISE',
  'NON_GENERALISE',
  'RELANCE_V2',
];

/** In the period between the end and ordinary law. */
export const transitionStates: readonly ProjectState[] = ['PERIODE_TRANSITOIRE'];

/** Carried over into ordinary law. */
export const transposedStates: readonly ProjectState[] = ['GENERALISE'];

/** The life of an authorised project, which everyone may know. */
export const authorisedStates: readonly ProjectState[] = [...runningStates, ...finishedStates];
