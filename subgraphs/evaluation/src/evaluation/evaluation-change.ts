/**
 * The one way to change an evaluation: it is found, locked and judged, changed, and told of, in one transaction. Its status
 * follows from what was done, and its version grows, so that nobody changes what they have not read.
 */
import { from } from '@innovation-sante/kit/access';
import type { Command } from '@innovation-sante/kit/command';
import type { EntityClass } from '@innovation-sante/kit/definition';
import { Forbidden } from '@innovation-sante/kit/errors';
import type { Change, NewEvent } from '@innovation-sante/kit/events';
import { conflict, notFound } from '@innovation-sante/kit/refusal';
import { type Sql, raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import type { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';
import type { EventAudience } from '@innovation-sante/scheme/vocabulary/event-audience';
import { GeneralisationOpinion } from '../generalisation-opinion/generalisation-opinion.entity.js';
import { demandFile } from '../judging/competence.js';
import { Outcome } from '../outcome/outcome.entity.js';
import { type Progress, presentState } from '../project/present-state.js';
import { ProjectProjection } from '../project/project-projection.entity.js';
import { Protocol } from '../protocol/protocol.entity.js';
import { Report } from '../report/report.entity.js';
import { TransitionPeriod } from '../transition-period/transition-period.entity.js';
import { snapshotOf } from './evaluation-snapshot.js';
import { statusOf } from './evaluation-status.js';
import { Evaluation } from './evaluation.entity.js';

/** An evaluation as a command finds it, with all that it is judged by. */
export interface EvaluationFile {
  readonly evaluation: Evaluation;
  /** In the state to which what was recorded here has brought it (`present-state.ts`). */
  readonly project: ProjectProjection;
  readonly protocol: Protocol | null;
  readonly reports: readonly Report[];
  readonly opinions: readonly GeneralisationOpinion[];
  readonly transition: TransitionPeriod | null;
  readonly outcome: Outcome | null;
}

/** What a command tells of an evaluation. */
export interface ToldChange extends Pick<NewEvent, 'happenedOn' | 'reason' | 'document' | 'actId'> {
  readonly kind: EventKind;
  readonly audience: EventAudience;
  readonly changes: readonly Change[];
}

/** What every command on an evaluation names. */
export interface EvaluationAimed {
  readonly evaluationId: string;
  /** In which it was read; absent for what does not depend on it. */
  readonly version?: number;
}

const field = 'input.evaluationId';

async function partsOf<Row extends object>(command: Command, entity: EntityClass<Row>, where: Sql): Promise<Row[]> {
  const columns = raw(command.database.columns(entity, 't'));
  return command.database.select(entity, sql`SELECT ${columns} FROM ${from(command, entity)} t WHERE ${where}`);
}

/** What was recorded of the way to ordinary law. */
const progressOf = ({ reports, opinions, transition, outcome }: Omit<EvaluationFile, 'project'>): Progress => ({
  finalReportDelivered: reports.some(({ kind, deliveredFrom }) => kind === 'FINAL' && deliveredFrom !== null),
  generalisationReferred: opinions.length > 0,
  inTransition: transition !== null,
  outcome: outcome?.kind ?? null,
});

async function read(command: Command, evaluation: Evaluation): Promise<EvaluationFile> {
  const ofIt = sql`t.evaluation_id = ${evaluation.id}`;
  const [project] = await partsOf(command, ProjectProjection, sql`t.id = ${evaluation.projectId}`);
  if (!project) throw notFound(field);
  const [protocol = null] = await partsOf(command, Protocol, ofIt);
  const [transition = null] = await partsOf(command, TransitionPeriod, ofIt);
  const [outcome = null] = await partsOf(command, Outcome, ofIt);
  const parts = {
    evaluation,
    protocol,
    reports: await partsOf(command, Report, ofIt),
    opinions: await partsOf(command, GeneralisationOpinion, ofIt),
    transition,
    outcome,
  };
  return { ...parts, project: { ...project, state: presentState(project.state, progressOf(parts)) } };
}

/**
 * Finds an evaluation for a command, and keeps it until the command ends.
 *
 * @throws Refused with NOT_FOUND or CONFLICT; Forbidden when its project's file is not the principal's
 */
export async function lockEvaluation(command: Command, aimed: EvaluationAimed): Promise<EvaluationFile> {
  const id = demandUuid(field, aimed.evaluationId);
  const [visible] = await partsOf(command, Evaluation, sql`t.id = ${id}`);
  if (!visible) throw notFound(field);
  await demandFile(command, field, visible.projectId);
  const columns = raw(command.database.columns(Evaluation, 't'));
  const [locked] = await command.database.select(
    Evaluation,
    sql`SELECT ${columns} FROM evaluation t WHERE t.id = ${id} FOR UPDATE`,
  );
  if (!locked) throw new Forbidden(field, 'is of a project whose file is not yours');
  if (aimed.version !== undefined && aimed.version !== locked.version) throw conflict(locked.version);
  return read(command, locked);
}

/** Tells of what was done without changing the evaluation itself, with its snapshot as it is. */
export async function tellOf(command: Command, file: EvaluationFile, told: readonly ToldChange[]): Promise<void> {
  const { evaluation } = file;
  const facts = snapshotOf({ ...file, ...evaluation });
  await command.tell(
    ...told.map((event) => ({
      ...event,
      noun: 'Evaluation',
      nounId: evaluation.id,
      projectId: evaluation.projectId,
      facts,
    })),
  );
}

/** After its parts were written: reckons the status, counts the version and tells of it. */
export async function concludeChange(command: Command, before: Evaluation, told: ToldChange): Promise<void> {
  const file = await read(command, before);
  const status = statusOf({ ...file, firstInclusionOn: file.project.firstInclusionOn }, before.status);
  const version = before.version + 1;
  await command.database.rows(
    sql`UPDATE evaluation SET status = ${status}, version = ${version} WHERE id = ${before.id}`,
  );
  const moved = status === before.status ? [] : [{ field: 'status', before: before.status, after: status }];
  const evaluation = Object.assign(new Evaluation(), before, { status, version });
  await tellOf(command, { ...file, evaluation }, [{ ...told, changes: [...told.changes, ...moved] }]);
}

/** What a command on an evaluation leaves behind, by which its answer is read. */
export interface ChangedEvaluation {
  readonly evaluationId: string;
}

/**
 * Changes an evaluation.
 *
 * @param work judges, writes the parts, and says what to tell
 * @throws Refused, Forbidden as `lockEvaluation`, and whatever the work throws
 */
export async function changeEvaluation(
  command: Command,
  aimed: EvaluationAimed,
  work: (file: EvaluationFile) => Promise<ToldChange>,
): Promise<ChangedEvaluation> {
  const file = await lockEvaluation(command, aimed);
  await concludeChange(command, file.evaluation, await work(file));
  return { evaluationId: file.evaluation.id };
}
