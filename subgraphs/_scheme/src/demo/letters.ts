/** The letter of intent of a fictional project. */
import { dateOf, dateOrNull, yearOf, type Day } from '../calendar.js';
import type { LetterFacts, ReroutingFacts } from '../facts/letter-facts.js';
import { arsOrganisationId, seededId } from '../ids.js';
import { ExclusionGround, type LetterOutcome } from '../vocabulary/letter.js';
import { demoCallId, demoCallSlug } from './demo-calls.js';
import type { Draft } from './draft.js';
import { invented } from './invented.js';

/** The slug of the call that the project answers, or null. */
export function callSlugOf({ scenario, regionCodes, timeline }: Draft): string | null {
  return demoCallSlug(scenario.origin, regionCodes[0] ?? '', yearOf(timeline.deposited));
}

/** The letter of a project, decided or not. */
export function letterOf(draft: Draft): LetterFacts {
  const { scenario, timeline, index } = draft;
  const { outcome, decided } = outcomeOf(draft);
  const call = callSlugOf(draft);
  const number = `LI-DEMO-${String(index + 1).padStart(4, '0')}`;
  return {
    id: seededId('letter', number, dateOf(timeline.deposited)),
    number,
    projectId: draft.id,
    depositedOn: dateOf(timeline.deposited),
    channel: draft.random(2).pick(['TELEPROCEDURE', 'TELEPROCEDURE', 'TELEPROCEDURE', 'EMAIL', 'POST'] as const),
    declaredScope: scenario.declared,
    receiverId: draft.receiverId,
    regionCode: draft.receiverRegionCode,
    callId: call === null ? null : demoCallId(call),
    outcome,
    decidedOn: dateOrNull(decided),
    reason: reasonOf(draft, outcome),
    exclusionGrounds: scenario.ground === null ? [] : [scenario.ground],
    reroutings: reroutingsOf(draft),
    ...invented,
  };
}

function outcomeOf({ scenario, timeline, has }: Draft): { outcome: LetterOutcome; decided: Day | null } {
  if (scenario.state === 'LI_IRRECEVABLE') return { outcome: 'INADMISSIBLE', decided: timeline.since };
  if (has('LETTER_WITHDRAWN')) return { outcome: 'WITHDRAWN', decided: timeline.since };
  if (timeline.letterDecided === null) return { outcome: 'PENDING', decided: null };
  return { outcome: 'ADMISSIBLE', decided: timeline.letterDecided };
}

function reasonOf({ scenario }: Draft, outcome: LetterOutcome): string | null {
  if (outcome === 'WITHDRAWN') return 'Retrait de la lettre d’intention par le porteur';
  return scenario.ground === null ? null : ExclusionGround.codes[scenario.ground].label;
}

/** An interregional or national letter that went to the ARS of the lead region first. */
function reroutingsOf(draft: Draft): ReroutingFacts[] {
  if (!draft.has('REROUTED')) return [];
  return [
    {
      on: dateOf(draft.timeline.deposited + draft.random(3).integer(3, 7)),
      fromOrganisationId: arsOrganisationId(draft.regionCodes[0] ?? '11'),
      toOrganisationId: draft.receiverId,
      reason: 'Projet inter-régional ou national : lettre transmise au rapporteur général',
    },
  ];
}
