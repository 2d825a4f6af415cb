/** What this subgraph tells the others of an evaluation. */
import type { EvaluationSnapshot } from '@innovation-sante/scheme/facts/snapshots';
import type { ProtocolStatus, ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import type { OutcomeKind } from '@innovation-sante/scheme/vocabulary/generalisation';
import type { OpinionBody, Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import { type ReportDates, deliveredFrom } from '../report/report.rules.js';

/** An evaluation with its parts: rows of the database, or facts that are loaded. */
export interface ToldEvaluation {
  readonly projectId: string;
  readonly version: number;
  readonly evaluatorIds: readonly string[];
  readonly protocol: { readonly status: ProtocolStatus } | null;
  readonly reports: readonly (ReportDates & { readonly kind: ReportKind })[];
  readonly opinions: readonly {
    readonly body: OpinionBody | null;
    readonly requestedOn: string | null;
    readonly givenOn: string | null;
    readonly givenAround: string | null;
    readonly verdict: Verdict | null;
  }[];
  readonly transition: {
    readonly startsOn: string | null;
    readonly endsOn: string | null;
    readonly actId: string | null;
  } | null;
  readonly outcome: { readonly kind: OutcomeKind; readonly decidedOn: string | null } | null;
}

const known = (days: readonly (string | null)[]): string[] => days.filter((day) => day !== null).toSorted();

/** Each body once. */
const bodies = (opinions: ToldEvaluation['opinions']): OpinionBody[] => [
  ...new Set(opinions.flatMap(({ body }) => (body === null ? [] : [body]))),
];

/** The whole snapshot of an evaluation as it is now. */
export function snapshotOf(evaluation: ToldEvaluation): EvaluationSnapshot {
  const { projectId, version, evaluatorIds, protocol, reports, opinions, transition, outcome } = evaluation;
  const awaited = reports.filter((report) => deliveredFrom(report) === null);
  const given = opinions.filter(
    ({ givenOn, givenAround, verdict }) => givenOn !== null || givenAround !== null || verdict !== null,
  );
  return {
    projectId,
    version,
    protocolValidated: protocol?.status === 'VALIDATED',
    evaluatorId: evaluatorIds[0] ?? null,
    awaitedReports: awaited.map(({ kind, dueOn }) => ({ kind, dueOn })),
    generalisationOpinions: bodies(given),
    transitionEndsOn: transition?.endsOn ?? null,
    finalReportOn: known(reports.filter(({ kind }) => kind === 'FINAL').map(deliveredFrom)).at(-1) ?? null,
    generalisationReferredOn: known(opinions.map(({ requestedOn }) => requestedOn))[0] ?? null,
    generalisationReferredTo: bodies(opinions),
    transitionStartsOn: transition?.startsOn ?? null,
    transitionActId: transition?.actId ?? null,
    outcome: outcome?.kind ?? null,
    outcomeOn: outcome?.decidedOn ?? null,
  };
}
