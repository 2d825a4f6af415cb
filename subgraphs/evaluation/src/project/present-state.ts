/**
 * Where a project stands as this subgraph knows it: its owner's last word, and what was recorded here since and will move it
 * there in a moment (a final report, a referral, a transition period, an outcome).
 */
import { mayGo } from '@innovation-sante/scheme/rules/transitions';
import type { OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';

/** What was recorded here. */
export interface Progress {
  readonly finalReportDelivered: boolean;
  readonly generalisationReferred: boolean;
  readonly inTransition: boolean;
  readonly outcome: OutcomeKind | null;
}

/** The state that an outcome leads to; null for what decides nothing. */
export const stateAfterOutcome: Readonly<Record<OutcomeKind, ProjectState | null>> = {
  GENERALISED: 'GENERALISE',
  PARTIALLY_GENERALISED: 'GENERALISE',
  GENERALISATION_ANNOUNCED: null,
  NOT_GENERALISED: 'NON_GENERALISE',
  RELAUNCHED: 'RELANCE_V2',
};

/** The state of a project once what was recorded here has moved it, step by step as the table of transitions allows. */
export function presentState(told: ProjectState | null, progress: Progress): ProjectState | null {
  const steps: (ProjectState | null)[] = [
    progress.finalReportDelivered ? 'EVALUATION_FINALE' : null,
    progress.generalisationReferred ? 'AVIS_GENERALISATION' : null,
    progress.inTransition ? 'PERIODE_TRANSITOIRE' : null,
    progress.outcome === null ? null : stateAfterOutcome[progress.outcome],
  ];
  let state = told;
  for (const step of steps) {
    if (state !== null && step !== null && mayGo(state, step)) state = step;
  }
  return state;
}
