/** Follows what the evaluation subgraph tells: how far the evaluation has come, and where that takes the project. */
import type { Database } from '@innovation-sante/kit/database';
import { appendEvents } from '@innovation-sante/kit/events';
import type { Follower, LoggedEvent } from '@innovation-sante/kit/log-reader';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import { raw, sql } from '@innovation-sante/kit/sql';
import { today } from '@innovation-sante/kit/context';
import type { EvaluationSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import { type Changing, changeProject, renewAwaited } from '../project/project-change.js';
import { type ProjectFile, readFile, wholeOf } from '../project/project-file.js';
import { distinct, repeatedColumns } from '../project/project-repeated.js';
import { ProjectRow } from '../project/project-row.entity.js';
import { updateRow } from '../write/row.js';
import { type CourseFacts, followEvaluation } from './evaluation-course.js';
import { EvaluationProgress } from './evaluation-progress.entity.js';

/** What the evaluation was loaded with: the project was loaded with the state that follows from it. */
const loadedVersion = 1;

/** The columns of the table that a snapshot fills, in the order in which they are written. */
const columns: readonly (keyof EvaluationProgress & keyof EvaluationSnapshot)[] = [
  'projectId',
  'version',
  'protocolValidated',
  'evaluatorId',
  'awaitedReports',
  'generalisationOpinions',
  'transitionEndsOn',
  'finalReportOn',
  'generalisationReferredOn',
  'generalisationReferredTo',
  'transitionStartsOn',
  'transitionActId',
  'outcome',
  'outcomeOn',
];

/** The last snapshot of each evaluation among the events, by project. */
function lastSnapshots(events: readonly LoggedEvent[]): EvaluationSnapshot[] {
  const last = new Map<string, EvaluationSnapshot>();
  for (const { noun, facts } of events) {
    if (noun !== 'Evaluation' || facts === null) continue;
    const snapshot = facts as unknown as EvaluationSnapshot;
    const known = last.get(snapshot.projectId);
    if (!known || snapshot.version >= known.version) last.set(snapshot.projectId, snapshot);
  }
  // In one order, so that two who lock several projects do not wait for one another.
  return [...last.values()].toSorted((a, b) => (a.projectId < b.projectId ? -1 : 1));
}

interface Written {
  readonly projectId: string;
  readonly before: CourseFacts | null;
}

/**
 * Writes the snapshots that are newer than what is known, in one statement.
 *
 * @returns those that say something new, each with what was known of its course before
 */
async function writeSnapshots(database: Database, snapshots: readonly EvaluationSnapshot[]): Promise<Written[]> {
  const names = database.columnNames(EvaluationProgress, columns);
  const list = raw(names.map((name) => `"${name}"`).join(', '));
  const facts = names.filter((name) => name !== 'project_id' && name !== 'version');
  const json = snapshots.map((snapshot) =>
    Object.fromEntries(
      names.map((name, index) => [name, snapshot[columns[index] as keyof EvaluationSnapshot] ?? null]),
    ),
  );
  const of = (alias: string) => raw(`(${facts.map((name) => `${alias}."${name}"`).join(', ')})`);
  return database.rows<Written>(sql`
    WITH told AS (
      SELECT t.* FROM jsonb_populate_recordset(NULL::evaluation_progress, ${JSON.stringify(json)}::jsonb) t
      WHERE EXISTS (SELECT FROM project p WHERE p.id = t.project_id)),
    known AS (SELECT k.* FROM evaluation_progress k JOIN told t USING (project_id)),
    written AS (
      INSERT INTO evaluation_progress AS e (${list}) SELECT ${list} FROM told
      ON CONFLICT (project_id) DO UPDATE SET (${list}) = ROW (${raw(names.map((name) => `excluded."${name}"`).join(', '))})
      WHERE excluded.version >= e.version RETURNING e.project_id)
    SELECT t.project_id AS "projectId", CASE WHEN k.project_id IS NULL THEN NULL ELSE jsonb_build_object(
      'finalReportOn', k.final_report_on, 'generalisationReferredOn', k.generalisation_referred_on,
      'transitionStartsOn', k.transition_starts_on, 'transitionActId', k.transition_act_id,
      'outcome', k.outcome, 'outcomeOn', k.outcome_on) END AS before
    FROM written w JOIN told t USING (project_id) LEFT JOIN known k USING (project_id)
    WHERE k.project_id IS NULL OR ${of('t')} IS DISTINCT FROM ${of('k')} ORDER BY t.project_id`);
}

/** Of the facts that move a project on, those that were not known before. */
function newFacts(after: CourseFacts, before: CourseFacts | null): CourseFacts {
  const isNew = (field: keyof CourseFacts) => after[field] !== (before?.[field] ?? null);
  const outcomeIsNew = isNew('outcome') || isNew('outcomeOn');
  return {
    finalReportOn: isNew('finalReportOn') ? after.finalReportOn : null,
    generalisationReferredOn: isNew('generalisationReferredOn') ? after.generalisationReferredOn : null,
    transitionStartsOn: isNew('transitionStartsOn') ? after.transitionStartsOn : null,
    transitionActId: after.transitionActId,
    outcome: outcomeIsNew ? after.outcome : null,
    outcomeOn: outcomeIsNew ? after.outcomeOn : null,
  };
}

/** Locks the projects of an evaluation's news, in one order, so that two who lock several do not wait for one another. */
const lockAll = (database: Database, ids: readonly string[]) =>
  database.rows(sql`SELECT FROM project WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`);

/**
 * What is awaited and who sees the file follow from the evaluation. Others are told when it is for another body to see;
 * what is awaited concerns nobody else.
 *
 * @param isGone whether the evaluation is not told of any more. Otherwise a body that was asked stays so: while the log is
 *   read again in parts, what it asked late is not known for a while, and must not be told a second time
 */
async function renew(changing: Changing, file: ProjectFile, isGone = false): Promise<void> {
  const { database } = changing;
  const { nextDueOn, referredTo } = repeatedColumns(wholeOf(file));
  const asked = referredTo.filter((body) => !file.project.referredTo.includes(body));
  if (asked.length > 0) {
    await changeProject(changing, file, {
      event: {
        kind: 'OPINION_REQUESTED',
        happenedOn: file.evaluation?.generalisationReferredOn ?? today(changing),
        audience: 'FILE',
        document: `Saisine (${asked.join(', ')})`,
      },
    });
    return;
  }
  const asOfNow = isGone ? referredTo : distinct([...file.project.referredTo, ...referredTo]);
  await updateRow(database, ProjectRow, file.project.id, { nextDueOn, referredTo: asOfNow });
  await renewAwaited(changing, file);
}

/** What follows from the evaluation as it is known now. @param before what was known of its course; null for nothing */
async function follow(changing: Changing & { readonly today: string }, projectId: string, before: CourseFacts | null) {
  const file = await readFile(changing.database, projectId);
  const isLoaded = (file.evaluation?.version ?? 0) <= loadedVersion;
  const facts = file.evaluation && !isLoaded ? newFacts(file.evaluation, before) : null;
  const followed = facts ? await followEvaluation(changing, file, facts) : file;
  if (followed === file) await renew(changing, file);
}

function changingOf(database: Database): Changing & { readonly today: string } {
  const now = new Date();
  return {
    database,
    principal: systemPrincipal,
    now,
    today: today({ now }),
    tell: (...told) => appendEvents(database, 'projects', systemPrincipal, now, told),
  };
}

/** Keeps `evaluation_progress`, and moves projects on. */
export const evaluationFollower: Follower = {
  name: 'projects.evaluations',
  follows: ['evaluation'],

  async apply(database, events) {
    const snapshots = lastSnapshots(events);
    if (snapshots.length === 0) return;
    await lockAll(
      database,
      snapshots.map(({ projectId }) => projectId),
    );
    const changing = changingOf(database);
    for (const { projectId, before } of await writeSnapshots(database, snapshots))
      await follow(changing, projectId, before);
  },

  async beginAgain(database) {
    await database.rows(sql`UPDATE evaluation_progress SET version = 0`);
  },

  async endAgain(database) {
    const removed = await database.rows<{ projectId: string }>(sql`
      WITH removed AS (DELETE FROM evaluation_progress WHERE version = 0 RETURNING project_id)
      SELECT project_id AS "projectId" FROM removed ORDER BY project_id`);
    await lockAll(
      database,
      removed.map(({ projectId }) => projectId),
    );
    const changing = changingOf(database);
    for (const { projectId } of removed) await renew(changing, await readFile(database, projectId), true);
  },
};
