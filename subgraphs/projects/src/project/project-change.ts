/**
 * The one way in which a project changes: its own columns and those that repeat others', its history of states, what it
 * awaits, its version, and the event that tells of it, in one transaction.
 */
import type { Command } from '@innovation-sante/kit/command';
import type { Change, NewEvent } from '@innovation-sante/kit/events';
import { newId } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import type { EventAudience } from '@innovation-sante/scheme/vocabulary/event-audience';
import type { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { AwaitedItem } from '../awaited/awaited-item.entity.js';
import { awaitedItems } from '../awaited/awaited-items.js';
import { insertRows } from '../load/insert-rows.js';
import { recorded } from '../sourced/recorded.js';
import { StateEvent } from '../state/state-event.entity.js';
import { insertRow, updateRow } from '../write/row.js';
import { type ProjectFile, readFile, wholeOf } from './project-file.js';
import { repeatedColumns } from './project-repeated.js';
import { ProjectRow } from './project-row.entity.js';
import { snapshotOf } from './project-snapshot.js';

/** What a change is made with: a command, or a follower of the log. */
export type Changing = Pick<Command, 'database' | 'principal' | 'now' | 'tell'>;

/** The columns that nothing but a change of the project says. */
export type OwnColumns = Partial<
  Pick<
    ProjectRow,
    | 'decidedScope'
    | 'scopeBasis'
    | 'scopeRegionCodes'
    | 'scopeDepartementCodes'
    | 'derogationCodes'
    | 'paymentModels'
    | 'competentAuthorityId'
    | 'competentRegionCode'
    | 'firstInclusionOn'
    | 'endsOn'
    | 'authorisedDuration'
  >
>;

/** A state that begins. */
export interface NewState {
  readonly to: ProjectState;
  readonly on: string;
  readonly actorId: string | null;
  readonly reason: string | null;
}

/** How a change is told. */
export interface ToldEvent extends Omit<NewEvent, 'kind' | 'audience' | 'noun' | 'nounId' | 'projectId' | 'facts'> {
  readonly kind: EventKind;
  readonly audience: EventAudience;
}

export interface ProjectChange {
  readonly set?: OwnColumns;
  /** Absent: the state stays. */
  readonly state?: NewState;
  /** Its `changes` are those of what belongs to the project; those of the project itself are added. */
  readonly event: ToldEvent;
}

/** The fields of which a change is told, by their GraphQL names: what everyone may know of a public project. */
const told = [
  ['state', 'state'],
  ['stateSince', 'stateSince'],
  ['decidedScope', 'decidedScope'],
  ['regions', 'regionCodes'],
  ['departements', 'departementCodes'],
  ['derogations', 'derogationCodes'],
  ['paymentModels', 'paymentModels'],
  ['competentAuthority', 'competentAuthorityId'],
  ['authorisedOn', 'authorisedOn'],
  ['authorisedDuration', 'authorisedDuration'],
  ['firstInclusionOn', 'firstInclusionOn'],
  ['endsOn', 'endsOn'],
] as const satisfies readonly (readonly [string, keyof ProjectRow])[];

/** A list of nothing is shown as nothing. */
function textOf(value: string | readonly string[] | null | undefined): string | null {
  if (value == null || typeof value === 'string') return value ?? null;
  return value.length === 0 ? null : value.join(', ');
}

/** What differs between a project before and after; before: null for one that is new. */
export function changesOf(before: ProjectRow | null, after: ProjectRow): Change[] {
  return told
    .map(([field, property]) => ({
      field,
      before: textOf(before?.[property]),
      after: textOf(after[property]),
    }))
    .filter((change) => change.before !== change.after);
}

async function beginState(changing: Changing, project: ProjectRow, { to, on, actorId, reason }: NewState) {
  const { database, principal, now } = changing;
  const [last] = await database.rows<{ position: number }>(sql`
    WITH ended AS (UPDATE state_event SET until_on = ${on}::date WHERE project_id = ${project.id} AND until_on IS NULL)
    SELECT position FROM state_event WHERE project_id = ${project.id} ORDER BY position DESC LIMIT 1`);
  await insertRow(database, StateEvent, {
    id: newId(now),
    projectId: project.id,
    position: (last?.position ?? 0) + 1,
    state: to,
    on,
    until: null,
    actorId,
    reason,
    ...recorded(principal, project.provenance),
  });
}

/** Writes anew what a project awaits. */
export async function renewAwaited({ database }: Pick<Changing, 'database'>, file: ProjectFile): Promise<void> {
  await database.rows(sql`DELETE FROM awaited_action WHERE project_id = ${file.project.id}`);
  await insertRows(database, AwaitedItem, awaitedItems(file.project.id, wholeOf(file)));
}

/**
 * Changes a project whose row is locked, after the rows that belong to it were written.
 *
 * @param before the file as it was judged
 * @returns the file as it is since
 */
export async function changeProject(
  changing: Changing,
  before: ProjectFile,
  { set = {}, state, event }: ProjectChange,
): Promise<ProjectFile> {
  const { database } = changing;
  const { id } = before.project;
  const parts = await readFile(database, id);
  const own = { ...set, ...(state && { state: state.to, stateSince: state.on }) };
  const known = { ...parts, project: Object.assign(new ProjectRow(), parts.project, own) };
  const values = { ...own, ...repeatedColumns(wholeOf(known)), version: before.project.version + 1 };
  const scope = known.project.decidedScope ?? known.project.declaredScope;
  const after: ProjectFile = { ...known, project: Object.assign(known.project, values, { scope }) };
  await updateRow(database, ProjectRow, id, values);
  if (state) await beginState(changing, after.project, state);
  await renewAwaited(changing, after);
  await changing.tell({
    ...event,
    noun: 'Project',
    nounId: id,
    projectId: id,
    changes: [...changesOf(before.project, after.project), ...(event.changes ?? [])],
    facts: snapshotOf(after.project, after.acts),
  });
  return after;
}

/**
 * Completes a project that a command has just inserted with its parts: its first state, what it awaits, and the event.
 *
 * @param state the one with which the row was inserted
 */
export async function beginProject(changing: Changing, id: string, state: NewState, event: ToldEvent): Promise<void> {
  const file = await readFile(changing.database, id);
  await beginState(changing, file.project, state);
  await renewAwaited(changing, file);
  await changing.tell({
    ...event,
    noun: 'Project',
    nounId: id,
    projectId: id,
    changes: [...changesOf(null, file.project), ...(event.changes ?? [])],
    facts: snapshotOf(file.project, file.acts),
  });
}
