/** In which states a command may be given: the table of transitions says it. */
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { Judgement } from './judgement.js';

const named = (state: ProjectState): string => `${state} (${ProjectState.codes[state].label})`;

/**
 * Refuses what may not happen in the project's present state.
 *
 * @param transition its number in the table, such as 'T16'
 * @param allowed the states in which it may happen
 */
export function refuseState(
  judgement: Judgement,
  transition: string,
  field: string,
  state: ProjectState | null,
  allowed: readonly ProjectState[],
): void {
  if (state !== null && allowed.includes(state)) return;
  const present = state === null ? 'of which the state is not known' : `which is ${named(state)}`;
  judgement.refuseTransition(
    transition,
    field,
    `That may happen to a project that is ${allowed.map(named).join(', or ')}; not to this one, ${present}.`,
  );
}
