/** What the event log is told of projects that are loaded: the states through which they went, and the project as it is. */
import type { NewEvent } from '@innovation-sante/kit/events';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { demoToday } from '@innovation-sante/scheme/demo/world';
import type { EventAudience } from '@innovation-sante/scheme/vocabulary/event-audience';
import type { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { authorisedStates } from '../state/phases.rules.js';
import type { projectRow } from './project.rows.js';
import { snapshotOf } from './project-snapshot.js';

/** What happened when a project reached a state; where nothing more is recorded, that it did. */
const kinds: Readonly<Partial<Record<ProjectState, EventKind>>> = {
  LI_DEPOSEE: 'LETTER_DEPOSITED',
  LI_EN_INSTRUCTION: 'LETTER_EXAMINED',
  LI_IRRECEVABLE: 'LETTER_DECIDED',
  RECEVABLE: 'LETTER_DECIDED',
  INSTRUCTION_ARS: 'FILE_SENT',
  TRANSMIS_RG: 'FILE_SENT',
  AVIS_HAS_ATTENDU: 'OPINION_REQUESTED',
  SAISINE_CTIS: 'OPINION_REQUESTED',
  AVIS_CTIS_RENDU: 'OPINION_GIVEN',
  REJETE: 'REJECTED',
  AUTORISE: 'AUTHORISED',
  SUSPENDU: 'SUSPENDED',
  ARRET_ANTICIPE: 'STOPPED',
  RETIRE: 'WITHDRAWN',
  TERMINE: 'ENDED',
};

/** Of a project's states, those since its authorisation are for everyone. */
export const audienceOfState = (state: ProjectState | null): EventAudience =>
  state !== null && authorisedStates.includes(state) ? 'PUBLIC' : 'FILE';

function kindOf(state: ProjectState, before: ProjectState | null): EventKind {
  if (state === 'EN_COURS') return before === 'SUSPENDU' ? 'RESUMED' : 'FIRST_INCLUSION';
  return kinds[state] ?? 'STATE_REACHED';
}

/** In the order of its life; the last one carries the project's facts. */
export function eventsOfLoadedProject(project: ProjectFacts, row: ReturnType<typeof projectRow>): NewEvent[] {
  const common = { noun: 'Project', nounId: project.id, projectId: project.id };
  const states = project.stateHistory.map(({ state, on, reason }, index): NewEvent => {
    const before = project.stateHistory[index - 1]?.state ?? null;
    return {
      ...common,
      kind: kindOf(state, before),
      happenedOn: on,
      audience: audienceOfState(state),
      reason,
      changes: [{ field: 'state', before, after: state }],
    };
  });
  const recorded: NewEvent = {
    ...common,
    kind: 'PROJECT_RECORDED',
    // The day as of which the data are: what was awaited or running is so on this day, whenever they are loaded.
    happenedOn: demoToday,
    audience: row.isPublic ? 'PUBLIC' : 'FILE',
    document: project.source,
    facts: snapshotOf(row, project.acts),
  };
  return [...states, recorded];
}
