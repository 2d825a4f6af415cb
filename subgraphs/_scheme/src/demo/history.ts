/** The states through which a fictional project has passed. */
import { dateOf, type Day } from '../calendar.js';
import type { StateEventFacts } from '../facts/project-facts.js';
import { organisationId, seededId } from '../ids.js';
import type { ProjectState } from '../vocabulary/project-state.js';
import { isRegional, type Draft } from './draft.js';
import { invented } from './invented.js';
import { today } from './timeline.js';

type Event = readonly [state: ProjectState, day: Day | null, actorId: string | null, reason?: string];

/** The history in order; its last state is the scenario's. */
export function historyOf(draft: Draft): readonly StateEventFacts[] {
  const happened = [...instruction(draft), ...course(draft), ...ending(draft)].filter(
    (event): event is readonly [ProjectState, Day, string | null, string?] => event[1] !== null,
  );
  return happened.map(([state, day, actorId, reason], order) => ({
    id: seededId('state-event', `${draft.slug}/${order + 1}`, dateOf(day)),
    state,
    on: dateOf(day),
    actorId,
    reason: reason ?? null,
    ...invented,
  }));
}

function instruction(draft: Draft): Event[] {
  const { timeline, scenario, leadPorteurId, receiverId, authorityId } = draft;
  const rapporteur = organisationId('rapporteur-general');
  return [
    ['LI_DEPOSEE', timeline.deposited, leadPorteurId],
    ['LI_EN_INSTRUCTION', timeline.examined, receiverId],
    ['RECEVABLE', scenario.state === 'LI_IRRECEVABLE' ? null : timeline.letterDecided, receiverId],
    ['CDC_EN_CONSTRUCTION', timeline.specificationStarted, leadPorteurId],
    ['INSTRUCTION_ARS', isRegional(scenario.declared) ? timeline.specificationSubmitted : null, leadPorteurId],
    ['TRANSMIS_RG', timeline.transmitted, isRegional(scenario.declared) ? receiverId : leadPorteurId],
    ['AVIS_HAS_ATTENDU', waitsForHas(draft), rapporteur],
    ['SAISINE_CTIS', timeline.ctisReferred, rapporteur],
    ['AVIS_CTIS_RENDU', timeline.ctisGiven, rapporteur],
    ['AUTORISE', timeline.authorised, authorityId],
  ];
}

/** When nothing but the opinion of the HAS held the file up. */
function waitsForHas(draft: Draft): Day | null {
  if (!draft.has('LATE_HAS') || draft.timeline.transmitted === null) return null;
  return draft.scenario.state === 'AVIS_HAS_ATTENDU' ? draft.timeline.since : draft.timeline.transmitted + 12;
}

function course({ timeline, leadPorteurId, authorityId }: Draft): Event[] {
  return [
    ['EN_COURS', timeline.firstInclusion, leadPorteurId, 'Première inclusion'],
    ['SUSPENDU', timeline.suspended, authorityId, 'Effectifs insuffisants pour la sécurité des prises en charge'],
    ['EN_COURS', timeline.resumed, authorityId, 'Levée de la suspension'],
    ['ARRET_ANTICIPE', timeline.stopped, authorityId, 'Inclusions trop peu nombreuses'],
  ];
}

function ending({ timeline, scenario, leadPorteurId, authorityId, evaluatorIds, receiverId }: Draft): Event[] {
  const ministers = organisationId('ministres');
  const { state } = scenario;
  const at = (wanted: ProjectState): Day | null => (state === wanted ? timeline.since : null);
  const ended = timeline.ends !== null && timeline.ends <= today && timeline.stopped === null ? timeline.ends : null;
  return [
    ['TERMINE', ended, null, 'Durée autorisée écoulée'],
    ['EVALUATION_FINALE', timeline.evaluationStarted, evaluatorIds[0] ?? null],
    ['AVIS_GENERALISATION', timeline.generalisationStarted, organisationId('rapporteur-general')],
    ['PERIODE_TRANSITOIRE', timeline.transitionStarts, authorityId],
    ['LI_IRRECEVABLE', at('LI_IRRECEVABLE'), receiverId],
    ['REJETE', at('REJETE'), authorityId, 'Avis défavorable du comité technique'],
    ['RETIRE', at('RETIRE'), leadPorteurId, 'Abandon par le porteur'],
    ['GENERALISE', at('GENERALISE'), ministers],
    ['NON_GENERALISE', at('NON_GENERALISE'), ministers],
    ['RELANCE_V2', at('RELANCE_V2'), ministers, 'Un nouveau projet lui succède'],
  ];
}
