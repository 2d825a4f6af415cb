/** The life of a project as one table: the state machine of the scheme. */
import type { ProjectState } from '../vocabulary/project-state.js';
import { instructionTransitions } from './instruction-transitions.js';
import { runningTransitions } from './running-transitions.js';
import type { TransitionRow, TransitionText } from './transition-row.js';

/** What may happen in one state. */
export interface Transition extends TransitionText {
  /** Null for the beginning. */
  readonly from: ProjectState | null;
  /** The same as `from` for what leaves the state as it is. */
  readonly to: ProjectState;
}

/** The whole table, as it is written and printed. */
export const transitionRows: readonly TransitionRow[] = [...instructionTransitions, ...runningTransitions];

/** All that may happen, one for each state in which it may. */
export const transitions: readonly Transition[] = transitionRows.flatMap(({ from: froms, to, ...text }) =>
  froms.flatMap((from) => {
    const reached = to === 'SAME' ? from : to;
    return reached === null ? [] : [{ ...text, from, to: reached }];
  }),
);

/** The changes of state: all transitions but those that leave it as it is. */
export const changes: readonly Transition[] = transitions.filter(({ from, to }) => from !== to);

/** Whether a project may change from one state to another; `null` stands for its beginning. */
export function mayGo(from: ProjectState | null, to: ProjectState): boolean {
  return changes.some((change) => change.from === from && change.to === to);
}
