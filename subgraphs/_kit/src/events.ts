/** What happened, written to the event log in the transaction of the change. */
import { randomBytes } from 'node:crypto';
import type { Database } from './database.js';
import type { Principal } from './principal.js';
import { sql } from './sql.js';

/** One fact of a noun that changed; values are shown as texts, null where there was or is none. */
export interface Change {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An event as it is told. */
export interface NewEvent {
  /** A code of the scheme's vocabulary of events. */
  readonly kind: string;
  /** What changed: the GraphQL name of its type, and its id. */
  readonly noun: string;
  readonly nounId: string;
  readonly projectId: string | null;
  /** The day on which it happened ('YYYY-MM-DD'), which may lie before the day on which it is recorded. */
  readonly happenedOn: string;
  /** Who may read it: a code that the policy of the log understands. */
  readonly audience: string;
  readonly reason?: string | null;
  /** The document that it rests on, in words. */
  readonly document?: string | null;
  /** The legal act that it rests on. */
  readonly actId?: string | null;
  readonly changes?: readonly Change[];
  /** The facts of the noun as they are since, for those who follow the log. */
  readonly facts?: object | null;
}

/** A UUIDv7: ids in the order of time, so that indexes grow at their end. */
export function newId(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** How many events one statement writes. */
const batchSize = 1_000;

/**
 * Appends events to the log, in the given order, within the transaction of what they tell.
 *
 * @param subgraph the name of the subgraph whose database this is
 */
export async function appendEvents(
  database: Database,
  subgraph: string,
  actor: Pick<Principal, 'subject' | 'role' | 'organisation'>,
  now: Date,
  events: readonly NewEvent[],
): Promise<void> {
  for (let from = 0; from < events.length; from += batchSize) {
    const rows = events.slice(from, from + batchSize).map((event) => ({
      id: newId(now),
      subgraph,
      kind: event.kind,
      noun: event.noun,
      noun_id: event.nounId,
      project_id: event.projectId,
      happened_on: event.happenedOn,
      actor_subject: actor.subject,
      actor_role: actor.role,
      actor_organisation_id: actor.organisation,
      reason: event.reason ?? null,
      document: event.document ?? null,
      act_id: event.actId ?? null,
      changes: event.changes ?? [],
      facts: event.facts ?? null,
      audience: event.audience,
    }));
    await database.rows(sql`
      INSERT INTO events.event (id, subgraph, kind, noun, noun_id, project_id, happened_on, actor_subject, actor_role,
        actor_organisation_id, reason, document, act_id, changes, facts, audience)
      SELECT id, subgraph, kind, noun, noun_id, project_id, happened_on, actor_subject, actor_role,
        actor_organisation_id, reason, document, act_id, changes, nullif(facts, 'null'::jsonb), audience
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(id uuid, subgraph text, kind text, noun text,
        noun_id text, project_id uuid, happened_on date, actor_subject text, actor_role text,
        actor_organisation_id uuid, reason text, document text, act_id uuid, changes jsonb, facts jsonb, audience text)`);
  }
}
