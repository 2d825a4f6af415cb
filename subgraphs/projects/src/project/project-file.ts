/** A project with all that belongs to it, as commands and followers judge it: read under a lock of the project's row. */
import { fileSeen } from '@innovation-sante/access/project-scope';
import { from } from '@innovation-sante/kit/access';
import type { Command } from '@innovation-sante/kit/command';
import type { Database } from '@innovation-sante/kit/database';
import type { EntityClass } from '@innovation-sante/kit/definition';
import { Forbidden } from '@innovation-sante/kit/errors';
import { conflict, notFound } from '@innovation-sante/kit/refusal';
import { raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { EvaluationProgress } from '../evaluation-progress/evaluation-progress.entity.js';
import { LegalAct } from '../legal-act/legal-act.entity.js';
import { LetterOfIntent } from '../letter-of-intent/letter-of-intent.entity.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { Porteur } from '../porteur/porteur.entity.js';
import { Site } from '../site/site.entity.js';
import { Specification } from '../specification/specification.entity.js';
import { ProjectRow } from './project-row.entity.js';
import { Project } from './project.entity.js';
import type { ProjectWhole } from './project-repeated.js';

export interface ProjectFile {
  readonly project: ProjectRow;
  /** The one that leads before the others. */
  readonly porteurs: readonly Porteur[];
  readonly letter: LetterOfIntent | null;
  /** By version. */
  readonly specifications: readonly Specification[];
  /** In order of date. */
  readonly opinions: readonly Opinion[];
  /** In order of date. */
  readonly acts: readonly LegalAct[];
  readonly sites: readonly Site[];
  readonly evaluation: EvaluationProgress | null;
}

/** The file of a project that is there. @throws when the database does not show it */
export async function readFile(database: Database, projectId: string): Promise<ProjectFile> {
  const rowsOf = <Row extends object>(entity: EntityClass<Row>, order: string) =>
    database.select(
      entity,
      sql`SELECT ${raw(database.columns(entity, 't'))} FROM ${raw(database.tableOf(entity))} t
        WHERE t.project_id = ${projectId} ORDER BY ${raw(order)}`,
    );
  const [project] = await database.select(
    ProjectRow,
    sql`SELECT ${raw(database.columns(ProjectRow, 't'))} FROM project t WHERE t.id = ${projectId}`,
  );
  if (!project) throw new Error(`the project ${projectId} is not there`);
  const porteurs = await rowsOf(Porteur, 't.position');
  const [letter = null] = await rowsOf(LetterOfIntent, 't.id');
  const specifications = await rowsOf(Specification, 't.version');
  const opinions = await rowsOf(Opinion, 't.dated_on, t.id');
  const acts = await rowsOf(LegalAct, 't.dated_on, t.id');
  const sites = await rowsOf(Site, 't.id');
  const [evaluation = null] = await rowsOf(EvaluationProgress, 't.project_id');
  return { project, porteurs, letter, specifications, opinions, acts, sites, evaluation };
}

/** What the repeated columns are reckoned from. */
export const wholeOf = ({ project, ...parts }: ProjectFile): ProjectWhole => ({ ...project, ...parts });

/** Locks a project's row until the transaction ends. False when it is not there to be changed. */
export async function lockProject(database: Database, projectId: string, condition = sql`true`): Promise<boolean> {
  const found = await database.rows(
    sql`SELECT FROM project t WHERE t.id = ${projectId}::uuid AND ${condition} FOR UPDATE`,
  );
  return found.length > 0;
}

/**
 * Locks and reads the project that a command is about.
 *
 * @param input its id and the version that the author of the command has read
 * @throws Refused NOT_FOUND, CONFLICT; Forbidden for a project that one sees, but whose file is not one's own
 */
export async function lockFile(
  command: Command,
  input: { readonly projectId: string; readonly version: number },
): Promise<ProjectFile> {
  const { database, access, principal } = command;
  const id = demandUuid('input.projectId', input.projectId);
  const condition = access.seeAll.includes(principal.role) ? sql`true` : fileSeen(principal, 't');
  if (!(await lockProject(database, id, condition))) {
    const seen = await database.rows(sql`SELECT FROM ${from(command, Project)} t WHERE t.id = ${id}::uuid`);
    if (seen.length === 0) throw notFound('input.projectId');
    throw new Forbidden('input.projectId', 'names a project whose file is not yours');
  }
  const file = await readFile(database, id);
  if (file.project.version !== input.version) throw conflict(file.project.version);
  return file;
}
