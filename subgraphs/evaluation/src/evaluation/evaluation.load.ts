/** Writes evaluations with their parts, and what follows them. */
import { insertAll } from '@innovation-sante/kit/bulk';
import { today } from '@innovation-sante/kit/context';
import type { Database } from '@innovation-sante/kit/database';
import { appendEvents } from '@innovation-sante/kit/events';
import { systemPrincipal } from '@innovation-sante/kit/principal';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { indicators } from '@innovation-sante/scheme/reference/indicators';
import type { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { FollowedIndicator } from '../followed-indicator/followed-indicator.entity.js';
import { GeneralisationOpinion } from '../generalisation-opinion/generalisation-opinion.entity.js';
import { IndicatorValue } from '../indicator-value/indicator-value.entity.js';
import { countsPeople } from '../indicator/counts-people.js';
import { Outcome } from '../outcome/outcome.entity.js';
import { authorisedOn } from '../project/project.load.js';
import { Protocol } from '../protocol/protocol.entity.js';
import { Report } from '../report/report.entity.js';
import { deliveredFrom } from '../report/report.rules.js';
import { sourcedColumns } from '../sourced/sourced.entity.js';
import { TransitionPeriod } from '../transition-period/transition-period.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { type LoadedEvaluation, eventsOf } from './evaluation.told.js';

/** Writes the evaluations of these projects, with all that belongs to them. */
export async function loadEvaluations(database: Database, projects: readonly ProjectFacts[]): Promise<void> {
  const evaluations = projects.flatMap((project) =>
    project.evaluation ? [{ projectId: project.id, authorisedOn: authorisedOn(project), ...project.evaluation }] : [],
  );
  await insertAll(
    database,
    Evaluation,
    ['id', 'projectId', 'status', 'evaluatorIds', 'version', ...sourcedColumns],
    evaluations.map((evaluation) => ({ ...evaluation, version: 1 })),
  );
  await loadParts(database, evaluations);
  await loadWhatFollows(database, evaluations);
  const now = new Date();
  const events = evaluations.flatMap((evaluation) => eventsOf(evaluation, today({ now })));
  await appendEvents(database, 'evaluation', systemPrincipal, now, events);
}

/** What a source states is as public as its project: whatever is loaded of a real one. */
const isPublished = ({ provenance }: { readonly provenance: Provenance }) => provenance === 'REAL';
const countingPeople = new Set(
  indicators()
    .filter(countsPeople)
    .map(({ code }) => code),
);

/** The parts of one kind of every evaluation, each with the evaluation and project that it belongs to. */
const partsOf = <Part extends object>(
  evaluations: readonly LoadedEvaluation[],
  parts: (evaluation: LoadedEvaluation) => readonly (Part | null)[],
) =>
  evaluations.flatMap((evaluation) =>
    parts(evaluation)
      .filter((part) => part !== null)
      .map((part) => ({ ...part, evaluationId: evaluation.id, projectId: evaluation.projectId })),
  );

async function loadParts(database: Database, evaluations: readonly LoadedEvaluation[]): Promise<void> {
  await insertAll(
    database,
    Protocol,
    ['id', 'evaluationId', 'status', 'submittedOn', 'validatedOn', ...sourcedColumns],
    partsOf(evaluations, ({ protocol }) => [protocol]),
  );
  await insertAll(
    database,
    FollowedIndicator,
    ['evaluationId', 'indicatorCode', 'frequency'],
    partsOf(evaluations, ({ followed }) => followed),
  );
  await insertAll(
    database,
    Report,
    [
      'id',
      'evaluationId',
      'projectId',
      'kind',
      'version',
      'dueOn',
      'deliveredOn',
      'deliveredAround',
      'deliveredFrom',
      'statement',
      'published',
      ...sourcedColumns,
    ],
    partsOf(evaluations, ({ reports }) => reports).map((report) => ({
      ...report,
      published: isPublished(report),
      deliveredFrom: deliveredFrom(report),
    })),
  );
  await insertAll(
    database,
    IndicatorValue,
    [
      'id',
      'evaluationId',
      'projectId',
      'indicatorCode',
      'reportId',
      'periodStart',
      'periodEnd',
      'comparison',
      'value',
      'reference',
      'difference',
      'n',
      'nReference',
      'ciLow',
      'ciHigh',
      'statement',
      'published',
      'countsPeople',
      'version',
      ...sourcedColumns,
    ],
    partsOf(evaluations, ({ values }) => values).map((value) => ({
      ...value,
      published: isPublished(value),
      countsPeople: countingPeople.has(value.indicatorCode),
      version: 1,
    })),
  );
}

async function loadWhatFollows(database: Database, evaluations: readonly LoadedEvaluation[]): Promise<void> {
  await insertAll(
    database,
    GeneralisationOpinion,
    [
      'id',
      'evaluationId',
      'body',
      'organisationId',
      'requestedOn',
      'dueOn',
      'givenOn',
      'givenAround',
      'verdict',
      'comment',
      ...sourcedColumns,
    ],
    partsOf(evaluations, ({ opinions }) => opinions),
  );
  await insertAll(
    database,
    TransitionPeriod,
    ['id', 'evaluationId', 'actId', 'startsOn', 'endsOn', 'endsAround', 'duration', 'statement', ...sourcedColumns],
    partsOf(evaluations, ({ transition }) => [transition]),
  );
  await insertAll(
    database,
    Outcome,
    [
      'id',
      'evaluationId',
      'kind',
      'vehicle',
      'reference',
      'decidedOn',
      'decidedAround',
      'statement',
      ...sourcedColumns,
    ],
    partsOf(evaluations, ({ outcome }) => [outcome]),
  );
}
