/**
 * The sink of the import: what a file says happens in the graph, by the same functions and rules as the commands of its
 * users, in the name of the service. A step that the rules refuse is not taken, and reported with the rule's id.
 */
import type { Command } from '@innovation-sante/kit/command';
import { today } from '@innovation-sante/kit/context';
import type { Database } from '@innovation-sante/kit/database';
import { BadInput, Forbidden } from '@innovation-sante/kit/errors';
import { appendEvents } from '@innovation-sante/kit/events';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import { type RefusalShape, Refused } from '@innovation-sante/kit/refusal';
import { sql } from '@innovation-sante/kit/sql';
import { exclusionGrounds } from '@innovation-sante/scheme/rules/eligibility';
import { mayGo } from '@innovation-sante/scheme/rules/transitions';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { access } from '../access.js';
import { eligibilityOf, found } from '../letter-of-intent/admissibility.js';
import { depositLetter } from '../letter-of-intent/letter-deposit.commands.js';
import { beginExamination, decideLetter, rerouteLetter } from '../letter-of-intent/letter-of-intent.commands.js';
import type { LetterOfIntent } from '../letter-of-intent/letter-of-intent.entity.js';
import { type ProjectFile, lockProject, readFile } from '../project/project-file.js';
import type { ProjectRow } from '../project/project-row.entity.js';
import { withdrawProject } from '../project/project.commands.js';
import type { DemarcheFiles } from './demarche-file.repository.js';
import type { FileFault } from './file-fault.js';
import type { ImportedLetter } from './imported-letter.js';
import { type AnsweredCall, admissibilityOf, changedSinceDeposit, depositOf } from './letter-deposit.js';
import type { LetterSink, UpsertOutcome } from './letter-sink.js';
import { type Step, nextStep } from './letter-steps.js';
import { attempt } from './savepoint.js';
import type { SinkOf } from './store.js';

/** Why something happened of which the file does not say why. */
const teleprocedure = 'téléprocédure';

/** Removals that nobody asked for: the file was kept as long as files are, or its démarche is gone. */
const housekeeping = new Set(['expired', 'procedure_removed']);

const refusalText = ({ rule, code, field, message }: RefusalShape) =>
  `${rule === null ? '' : `${rule} `}${code}${field === null ? '' : ` (${field.replace('input.', '')})`}: ${message}`;

/** What the graph says against a letter, in words; undefined for an error of another kind. */
function refusedBecause(error: unknown): string | undefined {
  if (error instanceof Refused) return error.refusals.map(refusalText).join(' ');
  return error instanceof Forbidden || error instanceof BadInput ? error.message : undefined;
}

const later = (one: string, other: string | null) => (other !== null && other > one ? other : one);

/** @param clock says when a page is written */
export const lettersDeposited =
  (clock: () => Date = () => new Date()): SinkOf =>
  (files, database) =>
    new LettersDeposited(files, database, clock());

class LettersDeposited implements LetterSink {
  readonly #files: DemarcheFiles;
  /** The transaction of the page, for the service itself. */
  readonly #database: Database;
  readonly #now: Date;

  constructor(files: DemarcheFiles, database: Database, now: Date) {
    this.#files = files;
    this.#database = database;
    this.#now = now;
  }

  async upsert(letter: ImportedLetter): Promise<UpsertOutcome> {
    const { number } = letter;
    const kept = await this.#files.putLetter(letter);
    const known = await this.#files.projectOf(number);
    const projectId = known ?? (await this.#deposit(letter));
    if (typeof projectId === 'object') return projectId;
    const { steps, fault } = await this.#follow(letter, projectId);
    if (fault !== undefined) return { takenInPart: fault };
    if (known === null) return 'CREATED';
    return steps > 0 || kept !== 'UNCHANGED' ? 'UPDATED' : 'UNCHANGED';
  }

  /** A removal withdraws the project before its authorisation; whatever was decided since stays as it is. */
  async remove(number: number, on: string, reason: string | null): Promise<void> {
    await this.#files.markRemoved(number, on, reason);
    const projectId = await this.#files.projectOf(number);
    if (projectId === null || housekeeping.has(reason ?? '')) return;
    const { project } = await this.#lock(projectId);
    if (project.state === null || !mayGo(project.state, 'RETIRE')) return;
    await withdrawProject(this.#command(number), {
      projectId,
      version: project.version,
      on: later(on, project.stateSince),
      reason: `${teleprocedure} : dossier supprimé${reason === null ? '' : ` (${reason})`}`,
    });
  }

  /** @returns the id of its project */
  async #deposit(letter: ImportedLetter): Promise<string | { readonly refused: string }> {
    const { number, applicant, callSlug } = letter;
    if (applicant.kind === 'PERSON')
      return { refused: 'the applicant (demandeur) is a person: a project is carried by an organisation' };
    if (applicant.organisationId === null)
      return {
        refused: `no organisation is known by the SIRET ${applicant.siret}: say under \`organisations\` which one it is`,
      };
    const call = callSlug === null ? null : await this.#callOf(callSlug);
    if (call === undefined) return { refused: `no call for projects has the slug ${callSlug}` };
    const warned: RefusalShape[] = [];
    try {
      const { projectId } = await depositLetter(
        this.#command(number, warned),
        depositOf(letter, applicant.organisationId, call),
        { number: `DS-${number}`, source: this.#source(number) },
      );
      await this.#files.linkProject(number, projectId);
      await this.#warn(
        number,
        warned.map((warning) => ['letter', refusalText(warning)]),
      );
      return projectId;
    } catch (error) {
      const refused = refusedBecause(error);
      if (refused === undefined) throw error;
      return { refused };
    }
  }

  /** Does what the file says has happened since, as far as the rules let it. */
  async #follow(letter: ImportedLetter, projectId: string): Promise<{ steps: number; fault?: string }> {
    for (let steps = 0; ; steps++) {
      const file = await this.#lock(projectId);
      const { letter: deposited, project } = file;
      if (!deposited) throw new Error(`the project ${projectId} has no letter`);
      const step = nextStep(letter, {
        state: project.state,
        reached: await this.#reached(projectId),
        letter: deposited,
      });
      if (step === undefined) {
        const changed = changedSinceDeposit(letter, file);
        await this.#warn(
          letter.number,
          changed.map((field) => [field, 'differs from the letter that was deposited, which stays as it is']),
        );
        return { steps };
      }
      if (step === 'MOVED_ON') return { steps, fault: movedOn(letter, file) };
      try {
        await attempt(this.#database, () => this.#take(step, letter, project, deposited));
      } catch (error) {
        const fault = refusedBecause(error);
        if (fault === undefined) throw error;
        return { steps, fault };
      }
    }
  }

  async #take(
    step: Exclude<Step, 'MOVED_ON'>,
    letter: ImportedLetter,
    project: ProjectRow,
    deposited: LetterOfIntent,
  ): Promise<void> {
    const command = this.#command(letter.number);
    const { instructedOn, decidedOn } = letter;
    const input = { projectId: project.id, version: project.version };
    const reason = letter.reason ?? teleprocedure;
    switch (step) {
      case 'REROUTE':
        // The file does not say when it was given to another groupe d’instructeurs.
        await rerouteLetter(command, { ...input, receiverId: letter.receiver.organisationId, reason: teleprocedure });
        return;
      case 'BEGIN':
        await beginExamination(command, { ...input, on: instructedOn ?? decidedOn });
        return;
      case 'DECIDE': {
        const isRefused = letter.state === 'LI_IRRECEVABLE';
        const findings = admissibilityOf(letter);
        // A motivation is a text: the grounds are those that the letter itself shows.
        const facts = eligibilityOf(found(deposited, findings), project.derogationCodes);
        await decideLetter(command, {
          ...input,
          outcome: isRefused ? 'INADMISSIBLE' : 'ADMISSIBLE',
          grounds: isRefused ? exclusionGrounds(facts) : [],
          findings,
          reason,
          decidedOn,
        });
        return;
      }
      case 'WITHDRAW':
        await withdrawProject(command, { ...input, reason, on: decidedOn });
    }
  }

  /** A command of the service, whose events say where they come from. */
  #command(number: number, warned: RefusalShape[] = []): Command {
    const database = this.#database;
    const now = this.#now;
    const document = this.#source(number);
    return {
      principal: systemPrincipal,
      access,
      database,
      now,
      today: today({ now }),
      subgraph: 'projects',
      loaders: new Map(),
      lag: () => Promise.resolve([]),
      tell: (...events) =>
        appendEvents(
          database,
          'projects',
          systemPrincipal,
          now,
          events.map((event) => ({
            ...event,
            reason: event.reason ?? teleprocedure,
            document: event.document ?? document,
          })),
        ),
      warn: (...refusals) => void warned.push(...refusals),
    };
  }

  #source(number: number): string {
    return `Démarches Simplifiées, démarche ${this.#files.demarche}, dossier ${number}`;
  }

  async #lock(projectId: string): Promise<ProjectFile> {
    await lockProject(this.#database, projectId);
    return readFile(this.#database, projectId);
  }

  async #reached(projectId: string): Promise<ProjectState[]> {
    const rows = await this.#database.rows<{ state: ProjectState }>(
      sql`SELECT state FROM state_event WHERE project_id = ${projectId} ORDER BY position`,
    );
    return rows.map(({ state }) => state);
  }

  /** Undefined when there is no such call. */
  async #callOf(slug: string): Promise<AnsweredCall | undefined> {
    const [call] = await this.#database.rows<AnsweredCall>(
      sql`SELECT id, region_code AS "regionCode" FROM call_for_projects WHERE slug = ${slug}`,
    );
    return call;
  }

  /** @param warnings each with the field that it concerns */
  async #warn(number: number, warnings: readonly (readonly [field: string, message: string])[]): Promise<void> {
    await this.#files.addWarnings(
      number,
      warnings.map(([field, message]): FileFault => ({ dossier: number, field, champDescriptorId: null, message })),
    );
  }
}

const movedOn = ({ state, receiver }: ImportedLetter, { project, letter }: ProjectFile) =>
  letter && letter.outcome === 'PENDING' && letter.receiverId !== receiver.organisationId
    ? 'the letter was sent on in the graph: it does not go back to the receiver that the file names'
    : `the project has moved on in the graph (${project.state ?? 'no state'} since ${project.stateSince ?? 'an unknown day'}): the file, which says ${state}, does not move it back`;
