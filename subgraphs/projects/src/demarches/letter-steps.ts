/** What a file asks to be done with a letter that is in the graph already. Pure: the commands judge whether it may be. */
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { LetterOfIntent } from '../letter-of-intent/letter-of-intent.entity.js';
import type { ImportedLetter, LetterState } from './imported-letter.js';

/** One command, or that the graph is further than the file: a project is never moved back. */
export type Step = 'REROUTE' | 'BEGIN' | 'DECIDE' | 'WITHDRAW' | 'MOVED_ON';

/** The letter and its project as they are. */
export interface Present {
  readonly state: ProjectState | null;
  /** All states through which the project went, the present one included. */
  readonly reached: readonly ProjectState[];
  readonly letter: Pick<LetterOfIntent, 'outcome' | 'receiverId' | 'reroutingFacts'>;
}

const lastSteps: Readonly<Record<LetterState, Step | undefined>> = {
  LI_DEPOSEE: undefined,
  LI_EN_INSTRUCTION: 'BEGIN',
  RECEVABLE: 'DECIDE',
  LI_IRRECEVABLE: 'DECIDE',
  RETIRE: 'WITHDRAW',
};

/** The next step from the present state to that of the file; undefined when there is none left. */
export function nextStep(file: Pick<ImportedLetter, 'state' | 'outcome' | 'receiver'>, present: Present) {
  const { state, reached, letter } = present;
  if (letter.outcome === 'PENDING' && letter.receiverId !== file.receiver.organisationId) {
    const sentOn = letter.reroutingFacts.some(
      ({ fromOrganisationId }) => fromOrganisationId === file.receiver.organisationId,
    );
    return sentOn ? 'MOVED_ON' : 'REROUTE';
  }
  if (file.state === state) return undefined;
  // A decision that the project has behind it is no contradiction; a file without one, of a project that has one, is.
  if (reached.includes(file.state)) return file.outcome === 'PENDING' ? 'MOVED_ON' : undefined;
  return state === 'LI_DEPOSEE' && file.state !== 'RETIRE' ? 'BEGIN' : lastSteps[file.state];
}
