/** For tests: what the event log holds of a project. */
import type { Change } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import type { TestedSubgraph } from '@innovation-sante/kit/testing';
import type { ProjectSnapshot } from '@innovation-sante/scheme/facts/snapshots';

export interface LoggedRow {
  readonly kind: string;
  readonly happenedOn: string;
  readonly actorRole: string;
  readonly actorSubject: string | null;
  readonly audience: string;
  readonly reason: string | null;
  readonly document: string | null;
  readonly actId: string | null;
  readonly changes: readonly Change[];
  readonly facts: ProjectSnapshot | null;
}

/** In the order in which they were told. */
export const eventsOf = (tested: TestedSubgraph, projectId: string): Promise<LoggedRow[]> =>
  tested.subgraph.database.asSystem().rows<LoggedRow>(sql`
    SELECT kind, happened_on AS "happenedOn", actor_role AS "actorRole", actor_subject AS "actorSubject", audience,
      reason, document, act_id AS "actId", changes, facts
    FROM events.event WHERE project_id = ${projectId}::uuid ORDER BY position`);
