/**
 * What filters may tell: a filter by what only files say matches only projects whose file is seen, and who asks in so many
 * words for what is somebody else's is refused.
 */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { Oracle, Sight } from './oracle.js';
import { type Selection, plain } from './selection.js';

/** A row as the graph answers it. */
export type Answered = Readonly<Record<string, unknown>>;

type Filter = Readonly<Record<string, unknown>>;

export const filterOf = ({ args }: Pick<Selection, 'args'>): Filter | undefined =>
  plain(args['filter']) as Filter | undefined;

const names = (filter: Filter | undefined, fields: readonly string[]): boolean =>
  fields.some((field) => filter?.[field] !== undefined);

const projectFileFields = ['declaredScopes', 'filedFrom', 'filedTo', 'missingOpinion', 'overdueAt'];
const evaluationFileFields = [
  'protocolStatuses',
  'indicators',
  'missingIndicatorsFor',
  'opinionAwaitedFrom',
  'overdueAt',
];

const asksProjectFiles = (filter: Filter | undefined) => names(filter, projectFileFields);
const asksEvaluationFiles = (filter: Filter | undefined) => names(filter, evaluationFileFields);
const asksReportFiles = (filter: Filter | undefined) =>
  filter?.['overdueAt'] !== undefined || filter?.['delivered'] === false;

/** Whether one of the evaluation's reports that are seen is of a kind that is asked for. */
function hasSeenReport(sight: Sight, oracle: Oracle, project: ProjectFacts, kinds: readonly string[]): boolean {
  return (project.evaluation?.reports ?? []).some((report) => {
    const row = oracle.row('Report', report.id);
    return row !== undefined && sight.row(row) && kinds.includes(report.kind);
  });
}

/** Whether an indicator, or one of those that are seen to follow it, has one of the frequencies. */
function hasSeenFrequency(sight: Sight, { dataset }: Oracle, code: string, wanted: readonly string[]): boolean {
  const own = dataset.indicators.find((indicator) => indicator.code === code)?.frequency;
  if (own != null && wanted.includes(own)) return true;
  return dataset.projects
    .filter(sight.file)
    .flatMap(({ evaluation }) => evaluation?.followed ?? [])
    .some(({ indicatorCode, frequency }) => indicatorCode === code && wanted.includes(frequency));
}

/**
 * Whether a row that passes the filter for an administrator passes it for the asker, too, who sees the row.
 *
 * @param project to which it belongs, if to one
 */
export function passesFor(
  sight: Sight,
  oracle: Oracle,
  selection: Selection,
  row: Answered,
  project: ProjectFacts | undefined,
): boolean {
  const filter = filterOf(selection);
  if (!filter) return true;
  const frequencies = filter['frequencies'] as string[] | undefined;
  if (selection.type === 'Indicator' && frequencies) {
    return hasSeenFrequency(sight, oracle, row['code'] as string, frequencies);
  }
  if (!project) return true;
  if (selection.type === 'Project') return !asksProjectFiles(filter) || sight.file(project);
  if (selection.type === 'Report') return !asksReportFiles(filter) || sight.file(project);
  if (selection.type !== 'Evaluation') return true;
  if (asksEvaluationFiles(filter)) return sight.file(project);
  const kinds = filter['reportKinds'] as string[] | undefined;
  return kinds === undefined || hasSeenReport(sight, oracle, project, kinds);
}

/** The same for projects that are counted. */
export const isCounted = (sight: Sight, filter: Filter | undefined, project: ProjectFacts): boolean =>
  sight.project(project) && (!asksProjectFiles(filter) || sight.file(project));

/** Which filters ask in so many words for what a person may have of their own alone. */
function asksForOwn({ type, coordinate }: Selection, filter: Filter): readonly string[] {
  const all = ['regions', 'porteurs', 'evaluators'];
  if (type === 'LetterOfIntent' || type === 'AwaitedItem') return ['regions'];
  if (['FundingLine', 'Commitment', 'Payment', 'FundingSummaryRow'].includes(type)) return ['regions', 'porteurs'];
  if (type === 'Project' || coordinate === 'Query.projectCounts' || coordinate === 'Query.projectMatrix') {
    return asksProjectFiles(filter) ? ['regions', 'porteurs'] : [];
  }
  if (type === 'Evaluation') return asksEvaluationFiles(filter) ? all : [];
  if (type === 'Report') return asksReportFiles(filter) ? all : [];
  return [];
}

/** The arguments of one field for which the asker is refused, as errors name them. */
export function refusedFields({ asker }: Sight, selection: Selection): string[] {
  const filter = filterOf(selection);
  if (!filter || !asker) return [];
  const foreign = (field: string, own: readonly string[]) =>
    ((filter[field] as string[] | undefined) ?? []).some((value) => !own.includes(value));
  const organisations = asker.organisation === null ? [] : [asker.organisation];
  const refused: Readonly<Record<string, boolean>> = {
    regions: asker.role === 'ARS' && foreign('regions', asker.regions),
    porteurs: asker.role === 'PORTEUR' && foreign('porteurs', organisations),
    evaluators: asker.role === 'EVALUATOR' && foreign('evaluators', organisations),
  };
  return asksForOwn(selection, filter)
    .filter((field) => refused[field])
    .map((field) => `filter.${field}`);
}

/** The same for an operation as a whole. */
export const refusedIn = (sight: Sight, selection: Selection): string[] => [
  ...refusedFields(sight, selection),
  ...selection.children.flatMap((child) => refusedIn(sight, child)),
];
