/**
 * Projects of which the event log says nothing: those of a database that was filled before there was a log, or restored
 * without it. They are recorded as they are, so that other subgraphs hear of them and what they await is known.
 */
import type { Database } from '@innovation-sante/kit/database';
import { today } from '@innovation-sante/kit/context';
import { type NewEvent, appendEvents } from '@innovation-sante/kit/events';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import { sql } from '@innovation-sante/kit/sql';
import { renewAwaited } from './project-change.js';
import { readFile } from './project-file.js';
import { snapshotOf } from './project-snapshot.js';

const untold = sql`SELECT p.id FROM project p WHERE NOT EXISTS (
  SELECT FROM events.event e WHERE e.project_id = p.id AND e.subgraph = 'projects') ORDER BY p.id`;

/** Tells the log of every project that it does not know. @param database for the service itself */
export async function tellUntold(database: Database, now = new Date()): Promise<void> {
  if ((await database.rows(untold)).length === 0) return;
  await database.transaction(async (transaction) => {
    // One process at a time: a second one waits here, then finds nothing untold.
    await transaction.rows(sql`LOCK TABLE dataset_load IN SHARE ROW EXCLUSIVE MODE`);
    const events: NewEvent[] = [];
    for (const { id } of await transaction.rows<{ id: string }>(untold)) {
      const file = await readFile(transaction, id);
      await renewAwaited({ database: transaction }, file);
      events.push({
        kind: 'PROJECT_RECORDED',
        noun: 'Project',
        nounId: id,
        projectId: id,
        happenedOn: today({ now }),
        audience: file.project.isPublic ? 'PUBLIC' : 'FILE',
        document: file.project.source,
        facts: snapshotOf(file.project, file.acts),
      });
    }
    await appendEvents(transaction, 'projects', systemPrincipal, now, events);
  });
}
