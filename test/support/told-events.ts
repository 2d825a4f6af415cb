/** What must hold of the event log, whatever happened while it was written: each a list that must be empty. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Administrator } from './copied-rows.js';

/** Changes of projects, as the log tells them: one for each version. */
const told = `SELECT e.position, e.noun_id, e.kind, (e.facts ->> 'version')::integer AS version, e.facts
  FROM events.event e WHERE e.subgraph = 'projects' AND e.noun = 'Project' AND e.facts IS NOT NULL`;
const toldOfEvaluations = `SELECT e.position, e.noun_id, (e.facts ->> 'version')::integer AS version, e.facts
  FROM events.event e WHERE e.subgraph = 'evaluation' AND e.noun = 'Evaluation' AND e.facts IS NOT NULL`;

/** Each with what stands in its rows. */
export const faultsOfTheLog = {
  'projects of which the versions are not told as 1, 2 … up to the present one': `
    SELECT p.slug, p.version, array_agg(t.version ORDER BY t.position) AS told
    FROM projects.project p LEFT JOIN (${told}) t ON t.noun_id = p.id::text GROUP BY p.id
    HAVING array_agg(t.version ORDER BY t.position) IS DISTINCT FROM
      (SELECT array_agg(v ORDER BY v) FROM generate_series(1, p.version) v)`,
  'evaluations of which the versions are not told as 1, 2 … up to the present one': `
    SELECT e.id, e.version, array_agg(t.version ORDER BY t.position) AS told
    FROM evaluation.evaluation e LEFT JOIN (${toldOfEvaluations}) t ON t.facts ->> 'projectId' = e.project_id::text
    GROUP BY e.id
    HAVING array_agg(t.version ORDER BY t.position) IS DISTINCT FROM
      (SELECT array_agg(v ORDER BY v) FROM generate_series(1, e.version) v)`,
  'events of what is not there': `
    SELECT e.kind, e.noun, e.noun_id FROM events.event e
    WHERE (e.project_id IS NOT NULL AND NOT EXISTS (SELECT FROM projects.project p WHERE p.id = e.project_id))
      OR (e.noun = 'Project' AND NOT EXISTS (SELECT FROM projects.project p WHERE p.id::text = e.noun_id))
      OR (e.noun = 'Evaluation'
        AND NOT EXISTS (SELECT FROM evaluation.evaluation v WHERE e.noun_id IN (v.id::text, v.project_id::text)))`,
  'projects that are not as they were told last': `
    SELECT p.slug FROM projects.project p JOIN (${told}) t ON t.noun_id = p.id::text AND t.version = p.version
    WHERE (t.facts ->> 'state', (t.facts ->> 'stateSince')::date) IS DISTINCT FROM (p.state, p.state_since)`,
  'projects whose history of states does not end in the present one': `
    SELECT p.slug, p.state FROM projects.project p
    WHERE p.provenance = 'REAL' AND p.source LIKE 'recorded in this graph%' AND p.state IS DISTINCT FROM
      (SELECT s.state FROM projects.state_event s WHERE s.project_id = p.id ORDER BY s.position DESC LIMIT 1)`,
} as const;

/** The rows of each fault. */
export async function faultsFound(administrator: Administrator): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(faultsOfTheLog)) found[name] = (await administrator.query(query)).rows;
  return found;
}

/** An event of a person's command, as the log tells it. */
export interface PersonsEvent {
  readonly person: string;
  readonly noun: string;
  readonly id: string;
  /** Null for an end: where the final report had come before, the same command moves the project on once more. */
  readonly version: number | null;
}

/**
 * The events with which people changed a project or an evaluation: those whose names begin so. What follows of itself from
 * such a change (STATE_REACHED) is not counted.
 */
export async function eventsOf(administrator: Administrator, beginning: string): Promise<PersonsEvent[]> {
  const { rows } = await administrator.query<PersonsEvent>(
    `SELECT actor_subject AS person, CASE noun WHEN 'Project' THEN 'project' ELSE 'evaluation' END AS noun,
       noun_id AS id, CASE WHEN kind <> 'ENDED' THEN (facts ->> 'version')::integer END AS version
     FROM events.event WHERE actor_subject LIKE $1 AND facts IS NOT NULL AND kind <> 'STATE_REACHED'`,
    [`${beginning}%`],
  );
  return rows;
}

/** How many events each follower has not read, by its name. */
async function lagOf(administrator: Administrator): Promise<Record<string, number>> {
  const { rows } = await administrator.query<{ name: string; behind: string }>(`
    SELECT r.name, count(e.position) AS behind FROM events.reader r
    LEFT JOIN events.event e ON (e.xid, e.position) > (r.last_xid, r.last_position)
      AND e.subgraph = CASE WHEN r.name = 'projects.evaluations' THEN 'evaluation'
        WHEN r.name LIKE '%.broker' THEN r.subgraph ELSE 'projects' END
    GROUP BY r.name`);
  return Object.fromEntries(rows.map(({ name, behind }) => [name, Number(behind)]));
}

/** Waits until no follower is behind, or the time is up: what one writes, the others may have to read. */
export async function lagAfter(administrator: Administrator, limitMs: number): Promise<Record<string, number>> {
  const end = Date.now() + limitMs;
  for (;;) {
    const lag = await lagOf(administrator);
    if (Date.now() > end || Object.values(lag).every((behind) => behind === 0)) return lag;
    await wait(200);
  }
}
