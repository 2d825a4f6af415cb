/** The progress of an evaluation as a row, from the facts of its project. */
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';

/** Undated reports last; the date's text sorts as the date. */
const last = '9999';

const firstOf = (dates: readonly (string | null)[]) => dates.filter((date) => date !== null).toSorted()[0] ?? null;
const lastOf = (dates: readonly (string | null)[]) =>
  dates
    .filter((date) => date !== null)
    .toSorted()
    .at(-1) ?? null;

/** Null for a project without an evaluation. */
export function evaluationProgressRow({ id: projectId, evaluation }: ProjectFacts) {
  if (!evaluation) return null;
  const { protocol, evaluatorIds, reports, opinions, transition, outcome } = evaluation;
  const awaitedReports = reports
    .filter(({ deliveredOn, deliveredAround }) => deliveredOn === null && deliveredAround === null)
    .map(({ kind, dueOn }) => ({ kind, dueOn }))
    .toSorted((a, b) => ((a.dueOn ?? last) < (b.dueOn ?? last) ? -1 : 1));
  return {
    projectId,
    protocolValidated: protocol?.status === 'VALIDATED',
    evaluatorId: evaluatorIds[0] ?? null,
    awaitedReports,
    generalisationOpinions: opinions
      .filter(({ givenOn, givenAround, verdict }) => givenOn !== null || givenAround !== null || verdict !== null)
      .map(({ body }) => body)
      .filter((body): body is OpinionBody => body !== null),
    transitionEndsOn: transition?.endsOn ?? null,
    version: 0,
    finalReportOn: lastOf(reports.filter(({ kind }) => kind === 'FINAL').map(({ deliveredOn }) => deliveredOn)),
    generalisationReferredOn: firstOf(opinions.map(({ requestedOn }) => requestedOn)),
    generalisationReferredTo: [...new Set(opinions.map(({ body }) => body).filter((body) => body !== null))],
    transitionStartsOn: transition?.startsOn ?? null,
    transitionActId: transition?.actId ?? null,
    outcome: outcome?.kind ?? null,
    outcomeOn: outcome?.decidedOn ?? null,
  };
}
