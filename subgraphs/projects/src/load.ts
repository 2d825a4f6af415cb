/** Writes the projects' part of the data: calls, projects, and everything that belongs to one. */
import type { Database } from '@innovation-sante/kit/database';
import { appendEvents } from '@innovation-sante/kit/events';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { AwaitedItem } from './awaited/awaited-item.entity.js';
import { awaitedItems } from './awaited/awaited-items.js';
import { CallForProjects } from './call-for-projects/call-for-projects.entity.js';
import { callRow } from './call-for-projects/call-for-projects.rows.js';
import { EvaluationProgress } from './evaluation-progress/evaluation-progress.entity.js';
import { evaluationProgressRow } from './evaluation-progress/evaluation-progress.rows.js';
import { IncubationSupport } from './incubation-support/incubation-support.entity.js';
import { LegalAct } from './legal-act/legal-act.entity.js';
import { legalActRows } from './legal-act/legal-act.rows.js';
import { LetterOfIntent } from './letter-of-intent/letter-of-intent.entity.js';
import { letterRow } from './letter-of-intent/letter-of-intent.rows.js';
import { insertRows } from './load/insert-rows.js';
import { stepFacts } from './load/step-facts.js';
import { Opinion } from './opinion/opinion.entity.js';
import { opinionRows } from './opinion/opinion.rows.js';
import { Porteur } from './porteur/porteur.entity.js';
import { ProjectRow } from './project/project-row.entity.js';
import { eventsOfLoadedProject } from './project/project.events.js';
import { projectRow, wholeOfFacts } from './project/project.rows.js';
import { Site } from './site/site.entity.js';
import { siteRows } from './site/site.rows.js';
import { Specification } from './specification/specification.entity.js';
import { StateEvent } from './state/state-event.entity.js';
import { stateEventRows } from './state/state-event.rows.js';
import { Statement } from './statement/statement.entity.js';

/** Parts of one kind as rows: with their project, and (for lists that are only ordered by it) their place. */
const ofProject = <Part extends object>(projectId: string, parts: readonly Part[]) =>
  parts.map((part, index) => ({ ...part, projectId, position: index + 1 }));

/** In the order of the foreign keys. */
export async function load(database: Database, step: LoadStep): Promise<void> {
  const { projects, calls, organisations } = stepFacts(step);
  const organisationsById = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  await insertRows(database, CallForProjects, calls.map(callRow));
  const rows = projects.map((project) => projectRow(project, organisationsById));
  await insertRows(database, ProjectRow, rows);
  await insertRows(
    database,
    Porteur,
    projects.flatMap(({ id, porteurs }) => ofProject(id, porteurs)),
  );
  await insertRows(
    database,
    LetterOfIntent,
    projects.flatMap(({ letter }) => (letter ? [letterRow(letter)] : [])),
  );
  await insertRows(
    database,
    IncubationSupport,
    projects.flatMap(({ id: projectId, incubation }) => incubation.map((support) => ({ ...support, projectId }))),
  );
  await insertRows(
    database,
    Specification,
    projects.flatMap(({ id: projectId, specifications }) =>
      specifications.map((version) => ({ ...version, projectId })),
    ),
  );
  await insertRows(database, Opinion, projects.flatMap(opinionRows));
  await insertRows(database, LegalAct, projects.flatMap(legalActRows));
  await insertRows(database, Site, projects.flatMap(siteRows));
  await insertRows(database, StateEvent, projects.flatMap(stateEventRows));
  await insertRows(
    database,
    EvaluationProgress,
    projects.flatMap((project) => evaluationProgressRow(project) ?? []),
  );
  await insertRows(
    database,
    Statement,
    projects.flatMap(({ id, statements }) => ofProject(id, statements)),
  );
  await insertRows(
    database,
    AwaitedItem,
    projects.flatMap((project) => awaitedItems(project.id, wholeOfFacts(project))),
  );
  const events = projects.flatMap((project, index) => {
    const row = rows[index];
    return row ? eventsOfLoadedProject(project, row) : [];
  });
  await appendEvents(database, 'projects', systemPrincipal, new Date(), events);
}
