/** The permitted changes of a project's state: the state machine of the scheme as one table. */
import type { ProjectState } from '../vocabulary/project-state.js';

/** Who brings a change about. */
export type TransitionActor =
  'PORTEUR' | 'RECEIVER' | 'ARS' | 'RAPPORTEUR_GENERAL' | 'CTIS' | 'AUTHORITY' | 'CLOCK' | 'EVALUATOR';

export interface Transition {
  /** Number of the transition; several rows may share one. */
  readonly id: string;
  /** Null for the beginning. */
  readonly from: ProjectState | null;
  readonly to: ProjectState;
  readonly actor: TransitionActor;
  /** Read in a source, or derived to close the machine. */
  readonly basis: 'ATTESTED' | 'DERIVED';
  readonly source: string;
}

type Row = readonly [
  id: string,
  from: readonly (ProjectState | null)[],
  to: ProjectState,
  actor: TransitionActor,
  basis: Transition['basis'],
  source: string,
];

const rows: readonly Row[] = [
  ['T1', [null], 'LI_DEPOSEE', 'PORTEUR', 'ATTESTED', 'Source A; ars.sante.fr'],
  ['T2', ['LI_DEPOSEE'], 'LI_EN_INSTRUCTION', 'RECEIVER', 'ATTESTED', 'Source A'],
  ['T2', ['LI_DEPOSEE', 'LI_EN_INSTRUCTION'], 'RECEVABLE', 'RECEIVER', 'ATTESTED', 'Source A'],
  ['T2', ['LI_DEPOSEE', 'LI_EN_INSTRUCTION'], 'LI_IRRECEVABLE', 'RECEIVER', 'ATTESTED', 'Source A'],
  ['T3', ['RECEVABLE'], 'CDC_EN_CONSTRUCTION', 'PORTEUR', 'ATTESTED', 'Source A'],
  ['T4', ['CDC_EN_CONSTRUCTION'], 'INSTRUCTION_ARS', 'PORTEUR', 'ATTESTED', 'weka 36636375 (CSS R. 162-50-5)'],
  ['T4', ['INSTRUCTION_ARS'], 'TRANSMIS_RG', 'ARS', 'ATTESTED', 'weka 36636375 (CSS R. 162-50-5)'],
  ["T4'", ['CDC_EN_CONSTRUCTION'], 'TRANSMIS_RG', 'PORTEUR', 'ATTESTED', 'weka 36636375 (CSS R. 162-50-5)'],
  ['T6', ['TRANSMIS_RG'], 'AVIS_HAS_ATTENDU', 'RAPPORTEUR_GENERAL', 'DERIVED', 'Source A; ash'],
  ['T5', ['TRANSMIS_RG', 'AVIS_HAS_ATTENDU'], 'SAISINE_CTIS', 'RAPPORTEUR_GENERAL', 'ATTESTED', 'Source A'],
  ['T7', ['SAISINE_CTIS'], 'AVIS_CTIS_RENDU', 'CTIS', 'ATTESTED', 'Source A; Source B; orca'],
  ['T8', ['AVIS_CTIS_RENDU'], 'AUTORISE', 'AUTHORITY', 'ATTESTED', 'legifrance JORFTEXT; innovinmed 324'],
  ["T8'", ['AVIS_CTIS_RENDU'], 'REJETE', 'AUTHORITY', 'DERIVED', 'Source B'],
  ["T8'", ['AVIS_CTIS_RENDU'], 'CDC_EN_CONSTRUCTION', 'RAPPORTEUR_GENERAL', 'DERIVED', 'Source B'],
  ['T9', ['AUTORISE'], 'EN_COURS', 'PORTEUR', 'ATTESTED', 'tricoteuses 38624320'],
  ['T13', ['EN_COURS'], 'SUSPENDU', 'AUTHORITY', 'DERIVED', 'derived'],
  ['T13', ['SUSPENDU'], 'EN_COURS', 'AUTHORITY', 'DERIVED', 'derived'],
  ['T13', ['EN_COURS', 'SUSPENDU'], 'ARRET_ANTICIPE', 'AUTHORITY', 'DERIVED', 'derived'],
  [
    'T14',
    [
      'LI_DEPOSEE',
      'LI_EN_INSTRUCTION',
      'RECEVABLE',
      'CDC_EN_CONSTRUCTION',
      'INSTRUCTION_ARS',
      'TRANSMIS_RG',
      'AVIS_HAS_ATTENDU',
      'SAISINE_CTIS',
      'AVIS_CTIS_RENDU',
    ],
    'RETIRE',
    'PORTEUR',
    'DERIVED',
    'derived',
  ],
  ['T15', ['EN_COURS'], 'TERMINE', 'CLOCK', 'ATTESTED', 'CSS L. 162-31-1'],
  ['T16', ['TERMINE'], 'EVALUATION_FINALE', 'EVALUATOR', 'ATTESTED', 'innovinmed 324'],
  ['T17', ['EVALUATION_FINALE'], 'AVIS_GENERALISATION', 'CTIS', 'ATTESTED', 'sante.gouv'],
  ['T18', ['AVIS_GENERALISATION'], 'PERIODE_TRANSITOIRE', 'AUTHORITY', 'ATTESTED', 'concourspluripro; attrap'],
  ['T19', ['AVIS_GENERALISATION', 'PERIODE_TRANSITOIRE'], 'GENERALISE', 'AUTHORITY', 'ATTESTED', 'lagazette 855197'],
  ['T20', ['AVIS_GENERALISATION', 'PERIODE_TRANSITOIRE'], 'NON_GENERALISE', 'AUTHORITY', 'ATTESTED', 'geroscopie'],
  ['T20', ['AVIS_GENERALISATION'], 'RELANCE_V2', 'AUTHORITY', 'ATTESTED', 'geroscopie (IatroPrev)'],
];

/** All permitted changes, one for each pair of states. */
export const transitions: readonly Transition[] = rows.flatMap(([id, froms, to, actor, basis, source]) =>
  froms.map((from) => ({ id, from, to, actor, basis, source })),
);

/** Whether a project may go from one state to another; `null` stands for its beginning. */
export function mayGo(from: ProjectState | null, to: ProjectState): boolean {
  return transitions.some((transition) => transition.from === from && transition.to === to);
}
