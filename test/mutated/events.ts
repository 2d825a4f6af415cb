/**
 * Who sees an event of a project's timeline, told from what it says happened:
 *
 * | event                                                                           | who sees it            |
 * | ------------------------------------------------------------------------------- | ---------------------- |
 * | money authorised, corrected, committed, paid                                    | who sees the money     |
 * | acts, sites, first inclusion, the states since the authorisation, what succeeds | who sees the project   |
 * | final report delivered, opinions on generalisation, transition, outcome         | who sees the project   |
 * | the project as it was recorded                                                  | public: the project;   |
 * |                                                                                 | otherwise the file     |
 * | everything else: letter, specification, instruction, protocol, measures         | who sees the file      |
 */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';
import { type Sight, isPublic } from './oracle.js';
import { statesSinceAuthorisation } from './rows.js';

/** An event as the graph answers it. */
export interface AnsweredEvent {
  readonly kind: EventKind;
  readonly changes: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

const ofMoney: ReadonlySet<EventKind> = new Set(['FUNDING_AUTHORISED', 'FUNDING_CORRECTED', 'COMMITTED', 'PAID']);

const ofEveryone: ReadonlySet<EventKind> = new Set([
  'GENERALISATION_OPINION',
  'TRANSITION_OPENED',
  'OUTCOME_DECIDED',
  'AUTHORISED',
  'AMENDED',
  'FIRST_INCLUSION',
  'SITE_JOINED',
  'SITE_LEFT',
  'SUSPENDED',
  'RESUMED',
  'STOPPED',
  'ENDED',
  'SUCCEEDED',
]);

/** What happened before the authorisation says so of itself: the state that it led to. */
const leadsToAuthorisedState = ({ changes }: AnsweredEvent) =>
  changes.some(({ field, after }) => field === 'state' && statesSinceAuthorisation.some((state) => state === after));

const isFinalReport = ({ changes }: AnsweredEvent) => changes.some(({ field }) => field.startsWith('reports.FINAL.'));

export function seesEvent(sight: Sight, project: ProjectFacts, event: AnsweredEvent): boolean {
  if (ofMoney.has(event.kind)) return sight.money(project);
  const open =
    ofEveryone.has(event.kind) ||
    (event.kind === 'STATE_REACHED' && leadsToAuthorisedState(event)) ||
    (event.kind === 'REPORT_DELIVERED' && isFinalReport(event)) ||
    (event.kind === 'PROJECT_RECORDED' && isPublic(project));
  return open ? sight.project(project) : sight.file(project);
}

/** Fields of a project that its file alone says, by the first part of their name. */
const ofTheFile = new Set([
  'declaredScope',
  'file',
  'filedOn',
  'incubationSupports',
  'letterOfIntent',
  'missingOpinions',
  'nextActions',
  'nextDueOn',
  'opinions',
  'referredTo',
  'specifications',
]);

const isSinceAuthorisation = (state: string | null) => statesSinceAuthorisation.some((one) => one === state);

/** The changes that an event tells who does not see the file; from which state a project was authorised is of the file, too. */
export function changesWithoutFile(changes: AnsweredEvent['changes']): AnsweredEvent['changes'] {
  const isAuthorisation = changes.some(({ field, before }) => field === 'state' && !isSinceAuthorisation(before));
  return changes
    .filter(({ field }) => !ofTheFile.has(field.split('.')[0] ?? ''))
    .map((change) =>
      isAuthorisation && ['state', 'stateSince'].includes(change.field) ? { ...change, before: null } : change,
    );
}
