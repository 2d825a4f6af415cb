/** Writes the evaluations' part of the data: indicators, published figures, and what is known of each project's evaluation. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { LoadStep } from '@innovation-sante/kit/dataset-load';
import { demoProject } from '@innovation-sante/scheme/demo/demo-project';
import { demoBlockSize, demoSeed } from '@innovation-sante/scheme/demo/world';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { realProjects } from '@innovation-sante/scheme/real/real-projects';
import { publishedFigures } from '@innovation-sante/scheme/reference/figures';
import { indicators } from '@innovation-sante/scheme/reference/indicators';
import { Evaluation } from './evaluation/evaluation.entity.js';
import { FollowedIndicator } from './followed-indicator/followed-indicator.entity.js';
import { GeneralisationOpinion } from './generalisation-opinion/generalisation-opinion.entity.js';
import { IndicatorValue } from './indicator-value/indicator-value.entity.js';
import { Indicator } from './indicator/indicator.entity.js';
import { Outcome } from './outcome/outcome.entity.js';
import { ProjectProjection } from './project/project-projection.entity.js';
import { Protocol } from './protocol/protocol.entity.js';
import { PublishedFigure } from './published-figure/published-figure.entity.js';
import { Report } from './report/report.entity.js';
import { deliveredFrom } from './report/report.rules.js';
import { sourcedColumns } from './sourced/sourced.entity.js';
import { TransitionPeriod } from './transition-period/transition-period.entity.js';

export async function load(database: Database, step: LoadStep): Promise<void> {
  if (step.part === 'demo') return loadProjects(database, demoSets(step.from, step.to));
  await loadReference(database);
  await loadProjects(database, realProjects());
}

/** The fictional projects of the sets from `from` (included) to `to` (excluded). */
const demoSets = (from: number, to: number): ProjectFacts[] =>
  Array.from({ length: (to - from) * demoBlockSize }, (_, index) =>
    demoProject(demoSeed, from * demoBlockSize + index),
  );

async function loadReference(database: Database): Promise<void> {
  await insertAll(
    database,
    Indicator,
    ['code', 'label', 'definition', 'unit', 'criterion', 'aspect', 'frequency', 'sourceSystem', ...sourcedColumns],
    indicators(),
  );
  await insertAll(
    database,
    PublishedFigure,
    [
      'id',
      'measure',
      'value',
      'unit',
      'qualifier',
      'asOf',
      'asOfPrecision',
      'asOfStatement',
      'regionCode',
      'theme',
      'population',
      'statement',
      ...sourcedColumns,
    ],
    publishedFigures(),
  );
}

/** All projects are copied, those without an evaluation too: their facts are what filters are made of. */
async function loadProjects(database: Database, projects: readonly ProjectFacts[]): Promise<void> {
  await insertAll(
    database,
    ProjectProjection,
    [
      'id',
      'slug',
      'state',
      'scope',
      'regionCodes',
      'departementCodes',
      'themes',
      'populations',
      'paymentModels',
      'porteurIds',
      'firstInclusionOn',
      'endsOn',
      'suspendedOn',
      'provenance',
    ],
    projects.map((project) => ({
      ...project,
      scope: project.decidedScope ?? project.declaredScope,
      suspendedOn: project.state === 'SUSPENDU' ? project.stateSince : null,
      porteurIds: project.porteurs.map(({ organisationId }) => organisationId),
    })),
  );
  const evaluations = projects.flatMap(({ id: projectId, evaluation }) =>
    evaluation ? [{ projectId, ...evaluation }] : [],
  );
  await insertAll(database, Evaluation, ['id', 'projectId', 'status', 'evaluatorIds', ...sourcedColumns], evaluations);
  await loadParts(database, evaluations);
  await loadWhatFollows(database, evaluations);
}

type LoadedEvaluation = NonNullable<ProjectFacts['evaluation']> & { readonly projectId: string };

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
      ...sourcedColumns,
    ],
    partsOf(evaluations, ({ reports }) => reports).map((report) => ({
      ...report,
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
      ...sourcedColumns,
    ],
    partsOf(evaluations, ({ values }) => values),
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
