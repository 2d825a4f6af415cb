/** What a fictional project waits for on its world's day: from whom, and until when. */
import { dateOf } from '../calendar.js';
import type { EvaluationFacts, ReportFacts } from '../facts/evaluation-facts.js';
import type { OpinionFacts } from '../facts/instruction-facts.js';
import type { AwaitedFacts } from '../facts/project-facts.js';
import { organisationId } from '../ids.js';
import type { AwaitedAction } from '../vocabulary/awaited.js';
import type { ReportKind } from '../vocabulary/evaluation.js';
import type { Draft } from './draft.js';
import { today } from './timeline.js';

/** How far ahead a report is awaited, in days. */
const horizon = 180;

const reportActions: Readonly<Record<ReportKind, AwaitedAction>> = {
  ACTIVITY: 'ACTIVITY_REPORT',
  INTERIM: 'INTERIM_REPORT',
  FINAL: 'FINAL_REPORT',
};

/** The awaited things, in no order; a committee has no organisation, so its opinions are awaited from nobody by id. */
export function awaitedOf(
  draft: Draft,
  opinions: readonly OpinionFacts[],
  evaluation: EvaluationFacts | null,
): AwaitedFacts[] {
  const { leadPorteurId, receiverId, authorityId, scenario } = draft;
  const rapporteur = organisationId('rapporteur-general');
  const one = (action: AwaitedAction, actorId: string | null, dueOn: string | null = null): AwaitedFacts[] => [
    { action, actorId, dueOn },
  ];
  const pending = pendingOpinions(opinions);
  switch (scenario.state) {
    case 'LI_DEPOSEE':
    case 'LI_EN_INSTRUCTION':
      return one('LETTER_DECISION', receiverId);
    case 'RECEVABLE':
    case 'CDC_EN_CONSTRUCTION':
      return one('SPECIFICATION', leadPorteurId);
    case 'TRANSMIS_RG':
      return [...one('CTIS_REFERRAL', rapporteur), ...pending];
    case 'AVIS_CTIS_RENDU':
      return one('AUTHORISATION_ACT', authorityId);
    case 'AUTORISE':
      return [...one('FIRST_INCLUSION', leadPorteurId), ...protocolAwaited(draft, evaluation)];
    case 'SUSPENDU':
      return one('RESUMPTION_DECISION', authorityId);
    case 'EN_COURS':
    case 'TERMINE':
    case 'EVALUATION_FINALE':
      return [...protocolAwaited(draft, evaluation), ...reportsAwaited(draft, evaluation?.reports ?? [])];
    case 'AVIS_GENERALISATION':
      return one('CSIS_GENERALISATION_OPINION', null);
    case 'PERIODE_TRANSITOIRE':
      return one('GENERALISATION_TEXT', organisationId('ministres'), evaluation?.transition?.endsOn ?? null);
    default:
      return pending;
  }
}

function pendingOpinions(opinions: readonly OpinionFacts[]): AwaitedFacts[] {
  const actions: Readonly<Partial<Record<string, AwaitedAction>>> = {
    ARS: 'ARS_OPINION',
    HAS: 'HAS_OPINION',
    CTIS: 'CTIS_OPINION',
  };
  return opinions.flatMap(({ body, givenOn, organisationId: actorId, dueOn }) => {
    const action = actions[body ?? ''];
    return givenOn !== null || action === undefined ? [] : [{ action, actorId, dueOn }];
  });
}

function protocolAwaited({ evaluatorIds }: Draft, evaluation: EvaluationFacts | null): AwaitedFacts[] {
  if (evaluation?.protocol?.status === 'VALIDATED') return [];
  return [{ action: 'EVALUATION_PROTOCOL', actorId: evaluatorIds[0] ?? null, dueOn: null }];
}

function reportsAwaited({ leadPorteurId, evaluatorIds }: Draft, reports: readonly ReportFacts[]): AwaitedFacts[] {
  const soon = dateOf(today + horizon);
  return reports
    .filter(({ deliveredOn, dueOn }) => deliveredOn === null && dueOn !== null && dueOn <= soon)
    .map(({ kind, dueOn }) => ({
      action: reportActions[kind],
      actorId: kind === 'ACTIVITY' ? leadPorteurId : (evaluatorIds[0] ?? null),
      dueOn,
    }));
}
