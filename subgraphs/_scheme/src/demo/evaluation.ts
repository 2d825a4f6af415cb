/** The evaluation of a fictional project: protocol, reports, measured values, opinions on generalisation and what follows. */
import { dateOf, dateOrNull, plusMonths, type Day } from '../calendar.js';
import type {
  EvaluationFacts,
  OutcomeFacts,
  ProtocolFacts,
  ReportFacts,
  TransitionFacts,
} from '../facts/evaluation-facts.js';
import type { ActFacts, OpinionFacts } from '../facts/instruction-facts.js';
import { seededId } from '../ids.js';
import type { EvaluationStatus, ProtocolStatus } from '../vocabulary/evaluation.js';
import type { GeneralisationVehicle, OutcomeKind } from '../vocabulary/generalisation.js';
import type { Verdict } from '../vocabulary/opinion.js';
import type { Draft } from './draft.js';
import { followedIn, valuesOf } from './indicator-values.js';
import { invented } from './invented.js';
import { opinionOf, type OpinionPlan } from './opinions.js';
import { reportsOf } from './reports.js';
import { today } from './timeline.js';

/** The evaluation of an authorised project (R-EVAL-1: every one has one); null before authorisation. */
export function evaluationOf(draft: Draft, acts: readonly ActFacts[]): EvaluationFacts | null {
  const { authorised } = draft.timeline;
  if (authorised === null) return null;
  const protocol = protocolOf(draft, authorised);
  const reports = reportsOf(draft);
  const opinions = generalisationOpinions(draft);
  const followed = followedIn(draft);
  return {
    id: seededId('evaluation', draft.slug, dateOf(authorised)),
    status: statusOf(protocol, reports, opinions, draft.timeline.firstInclusion),
    protocol,
    evaluatorIds: draft.evaluatorIds,
    followed,
    values: valuesOf(draft, followed, reports),
    reports,
    opinions,
    transition: transitionOf(draft, acts),
    outcome: outcomeOf(draft),
    ...invented,
  };
}

function protocolOf(draft: Draft, authorised: Day): ProtocolFacts {
  const random = draft.random(9);
  const submitted = authorised + random.integer(25, 45);
  const validated = submitted + random.integer(20, 60);
  const pending = draft.has('PROTOCOL_PENDING');
  const status: ProtocolStatus =
    submitted > today ? 'DRAFT' : pending ? 'TO_REVISE' : validated > today ? 'SUBMITTED' : 'VALIDATED';
  return {
    id: seededId('protocol', draft.slug, dateOf(authorised)),
    status,
    submittedOn: submitted > today ? null : dateOf(submitted),
    validatedOn: status === 'VALIDATED' ? dateOf(validated) : null,
    ...invented,
  };
}

/** The furthest step of the lifecycle that has been taken. */
function statusOf(
  protocol: ProtocolFacts,
  reports: readonly ReportFacts[],
  opinions: readonly OpinionFacts[],
  firstInclusion: Day | null,
): EvaluationStatus {
  const given = (body: string): boolean =>
    opinions.some((opinion) => opinion.body === body && opinion.givenOn !== null);
  const delivered = (kind: string): boolean =>
    reports.some((report) => report.kind === kind && report.deliveredOn !== null);
  if (given('CSIS')) return 'AVIS_CSIS';
  if (given('CTIS')) return 'AVIS_CTIS';
  if (delivered('FINAL')) return 'RAPPORT_FINAL_REMIS';
  if (delivered('INTERIM')) return 'RAPPORT_INTERMEDIAIRE';
  if (protocol.status !== 'VALIDATED') return 'PROTOCOLE_A_VALIDER';
  return firstInclusion === null ? 'PROTOCOLE_VALIDE' : 'EN_COURS';
}

/** R-GEN-1: the comité technique, then the conseil stratégique. */
function generalisationOpinions(draft: Draft): OpinionFacts[] {
  const { generalisationStarted, ctisGeneralisation, csisGeneralisation } = draft.timeline;
  if (generalisationStarted === null) return [];
  const refused = draft.scenario.state === 'NON_GENERALISE' || draft.scenario.state === 'RELANCE_V2';
  const verdict: Verdict = refused
    ? 'UNFAVOURABLE'
    : draft.random(10).chance(0.2)
      ? 'FAVOURABLE_WITH_RESERVES'
      : 'FAVOURABLE';
  const comment = refused
    ? 'Les résultats ne justifient pas une généralisation en l’état'
    : verdict === 'FAVOURABLE'
      ? null
      : 'Tarif à revoir avant généralisation';
  const common = { subject: 'GENERALISATION', verdict, comment, version: null } as const;
  const plans: OpinionPlan[] = [
    { ...common, body: 'CTIS', requested: generalisationStarted, given: ctisGeneralisation },
  ];
  if (ctisGeneralisation !== null) {
    plans.push({ ...common, body: 'CSIS', requested: ctisGeneralisation, given: csisGeneralisation });
  }
  return plans.map((plan) => opinionOf(draft.slug, plan));
}

function transitionOf({ slug, timeline }: Draft, acts: readonly ActFacts[]): TransitionFacts | null {
  const { transitionStarts, transitionMonths } = timeline;
  if (transitionStarts === null) return null;
  return {
    id: seededId('transition', slug, dateOf(transitionStarts)),
    actId: acts.find(({ purpose }) => purpose === 'TRANSITION')?.id ?? null,
    startsOn: dateOf(transitionStarts),
    endsOn: dateOf(plusMonths(transitionStarts, transitionMonths)),
    endsAround: null,
    duration: `P${transitionMonths}M`,
    statement: null,
    ...invented,
  };
}

const outcomes: Readonly<Partial<Record<string, OutcomeKind>>> = {
  GENERALISE: 'GENERALISED',
  NON_GENERALISE: 'NOT_GENERALISED',
  RELANCE_V2: 'RELAUNCHED',
};

const vehicles: readonly GeneralisationVehicle[] = [
  'PCR',
  'LOI_LFSS',
  'CONVENTION_NOMENCLATURE',
  'STRUCTURE_SANITAIRE',
  'STRUCTURE_MEDICOSOCIALE',
];

function outcomeOf(draft: Draft): OutcomeFacts | null {
  const kind = outcomes[draft.scenario.state];
  if (kind === undefined) return null;
  const vehicle = kind === 'GENERALISED' ? draft.random(11).pick(vehicles) : null;
  return {
    id: seededId('outcome', draft.slug, dateOf(draft.timeline.since)),
    kind,
    vehicle,
    reference: vehicle === null ? null : `Texte fictif n° ${draft.index + 1}`,
    decidedOn: dateOrNull(draft.timeline.since),
    decidedAround: null,
    statement: null,
    ...invented,
  };
}
