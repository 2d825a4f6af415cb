/** What an event says to somebody who sees the project, but not its file. */
import { authorisedStates } from '../state/phases.rules.js';

interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The part of an event that may speak of the file. */
interface Telling {
  readonly actorSubject: string | null;
  readonly changes: readonly Change[];
}

/** The fields of the graph that only the file of a project says, as events name them: up to the first dot. */
const fieldsOfTheFile: ReadonlySet<string> = new Set([
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

const isOfTheFile = ({ field }: Change) => fieldsOfTheFile.has(field.split('.')[0] ?? '');

/** Whether it was the authorisation: what was before is of the file. */
const isFromTheFile = ({ field, before }: Change) =>
  field === 'state' && !authorisedStates.some((state) => state === before);

/** The event without the person who acted, and without what only the file says. */
export function withoutFile<Event extends Telling>(event: Event): Event {
  const seen = Object.create(Object.getPrototypeOf(event) as object) as Event;
  const authorised = event.changes.some(isFromTheFile);
  const changes = event.changes
    .filter((change) => !isOfTheFile(change))
    .map((change) => (authorised && /^state(Since)?$/.test(change.field) ? { ...change, before: null } : change));
  return Object.assign(seen, event, { actorSubject: null, changes });
}
