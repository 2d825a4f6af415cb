/** Appends to the event log of a test what another subgraph, that does not run in it, would tell. */
import pg from 'pg';
import { type NewEvent, newId } from './events.js';

/**
 * Appends events in one transaction, in the given order.
 *
 * @param adminUrl of the test's database (`TestedSubgraph.adminUrl`)
 * @param subgraph the name of the one that tells
 */
export async function tellAs(adminUrl: string, subgraph: string, events: readonly NewEvent[]): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const event of events) {
      await client.query(
        `INSERT INTO events.event (id, subgraph, kind, noun, noun_id, project_id, happened_on, actor_role, act_id, changes, facts, audience)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'SYSTEM', $8, $9, $10, $11)`,
        [
          newId(new Date()),
          subgraph,
          event.kind,
          event.noun,
          event.nounId,
          event.projectId,
          event.happenedOn,
          event.actId ?? null,
          JSON.stringify(event.changes ?? []),
          event.facts == null ? null : JSON.stringify(event.facts),
          event.audience,
        ],
      );
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
