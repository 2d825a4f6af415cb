/** Writes evaluations with their parts, and what follows them. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Database } from '@innovation-sante/kit/database';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { FollowedIndicator } from '../followed-indicator/followed-indicator.entity.js';
import { GeneralisationOpinion } from '../generalisation-opinion/generalisation-opinion.entity.js';
import { IndicatorValue } from '../indicator-value/indicator-value.entity.js';
import { Outcome } from '../outcome/outcome.entity.js';
import { Protocol } from '../protocol/protocol.entity.js';
import { Report } from '../report/report.entity.js';
import { deliveredFrom } from '../report/report.rules.js';
import { sourcedColumns } from '../sourced/sourced.entity.js';
import { TransitionPeriod } from '../transition-period/transition-period.entity.js';
import { Evaluation } from './evaluation.entity.js';

/** Writes the evaluations of these projects, with all that belongs to them. */
export async function loadEvaluations(database: Database, projects: readonly ProjectFacts[]): Promise<void> {
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
