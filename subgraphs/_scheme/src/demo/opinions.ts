/** The opinions on the authorisation and the amendments of a fictional project. */
import { dateOf, dateOrNull, type Day } from '../calendar.js';
import type { OpinionFacts, RatingFacts } from '../facts/instruction-facts.js';
import { organisationId, seededId } from '../ids.js';
import type { Random } from '../random.js';
import { dueOn, hasDelay } from '../rules/delays.js';
import type { DelaySetting } from '../rules/policy.js';
import { SelectionCriterion, type CriterionRating } from '../vocabulary/selection-criterion.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import type { OpinionBody, OpinionSubject, Verdict } from '../vocabulary/opinion.js';
import type { Amendment } from './amendments.js';
import { isRegional, type Draft } from './draft.js';
import { invented } from './invented.js';

/** What an opinion says and when; what is left out is empty. */
export interface OpinionPlan {
  readonly body: OpinionBody;
  readonly subject: OpinionSubject;
  readonly organisationId?: string;
  readonly requested: Day;
  /** How long the body has from the request; absent where none is known. */
  readonly delay?: DelaySetting;
  readonly given: Day | null;
  readonly verdict: Verdict;
  readonly comment?: string | null;
  readonly ratings?: readonly RatingFacts[];
  readonly decidedScope?: OpinionFacts['decidedScope'];
  readonly version: number | null;
}

/** An opinion as a fact; nothing but the request while it is not given. */
export function opinionOf(slug: string, plan: OpinionPlan): OpinionFacts {
  const given = plan.given !== null;
  return {
    id: seededId('opinion', `${slug}/${plan.body}/${plan.subject}/${plan.version ?? 0}`, dateOf(plan.requested)),
    body: plan.body,
    subject: plan.subject,
    organisationId: plan.organisationId ?? null,
    requestedOn: dateOf(plan.requested),
    dueOn: plan.delay === undefined ? null : dueOn(plan.delay, dateOf(plan.requested)),
    givenOn: dateOrNull(plan.given),
    givenAround: null,
    verdict: given ? plan.verdict : null,
    comment: given ? (plan.comment ?? null) : null,
    ratings: given ? (plan.ratings ?? []) : [],
    decidedScope: given ? (plan.decidedScope ?? null) : null,
    specificationVersion: plan.version,
    ...invented,
  };
}

/** The opinions of the ARS, the HAS and the CTIS, in the order of their requests. */
export function opinionsOf(draft: Draft, amendments: readonly Amendment[]): OpinionFacts[] {
  const plans = [arsOpinion(draft), hasOpinion(draft), ctisOpinion(draft), ...amendments.map(ctisOnAmendment)];
  return plans.filter((plan) => plan !== null).map((plan) => opinionOf(draft.slug, plan));
}

/** R. 162-50-5: a reasoned favourable opinion before the ARS transmits. */
function arsOpinion({ scenario, timeline, receiverId }: Draft): OpinionPlan | null {
  if (!isRegional(scenario.declared) || timeline.specificationSubmitted === null) return null;
  return {
    body: 'ARS',
    subject: 'AUTHORISATION',
    organisationId: receiverId,
    requested: timeline.specificationSubmitted,
    given: timeline.transmitted,
    verdict: 'FAVOURABLE',
    comment: 'Projet faisable, innovant et efficient',
    version: 1,
  };
}

/** R-HAS-1: for an organisational derogation. Its delay is known only with a protocole de coopération: six months. */
function hasOpinion(draft: Draft): OpinionPlan | null {
  const { timeline } = draft;
  if (!draft.has('ORGANISATIONAL') || timeline.transmitted === null) return null;
  const random = draft.random(4);
  const requested = timeline.transmitted + random.integer(3, 8);
  const cooperation = draft.has('LATE_HAS');
  return {
    body: 'HAS',
    subject: 'AUTHORISATION',
    organisationId: organisationId('has'),
    requested,
    delay: hasDelay(cooperation),
    given: hasGiven(draft, requested, cooperation, random),
    verdict: random.chance(0.2) ? 'FAVOURABLE_WITH_RESERVES' : 'FAVOURABLE',
    comment: cooperation ? 'Projet comportant un protocole de coopération' : null,
    version: 1,
  };
}

function hasGiven({ timeline }: Draft, requested: Day, cooperation: boolean, random: Random): Day | null {
  const { ctisReferred, authorised } = timeline;
  if (authorised === null) return null;
  if (cooperation && ctisReferred !== null) return ctisReferred - random.integer(2, 6);
  return Math.min(requested + random.integer(45, 75), authorised - random.integer(5, 12));
}

/** R-CTIS-1 to 5: within three months, with the four ratings, fixing the scope. */
function ctisOpinion(draft: Draft): OpinionPlan | null {
  const { scenario, timeline } = draft;
  if (timeline.ctisReferred === null) return null;
  const random = draft.random(5);
  const verdict = verdictOf(draft);
  return {
    body: 'CTIS',
    subject: 'AUTHORISATION',
    requested: timeline.ctisReferred,
    delay: 'ctisOpinionMonths',
    given: timeline.ctisGiven,
    verdict,
    comment: comments[verdict],
    ratings: ratingsOf(verdict, random),
    ...(verdict === 'UNFAVOURABLE' ? {} : { decidedScope: scenario.scope }),
    version: 1,
  };
}

function verdictOf(draft: Draft): Verdict {
  if (draft.scenario.state === 'REJETE') return 'UNFAVOURABLE';
  return draft.has('RESERVES') ? 'FAVOURABLE_WITH_RESERVES' : 'FAVOURABLE';
}

const comments: Readonly<Record<Verdict, string | null>> = {
  FAVOURABLE: null,
  FAVOURABLE_WITH_RESERVES: 'Le modèle économique est à préciser avant la première inclusion',
  UNFAVOURABLE: 'L’efficience attendue n’est pas établie',
};

function ratingsOf(verdict: Verdict, random: Random): RatingFacts[] {
  return codesOf(SelectionCriterion).map((criterion) => ({
    criterion,
    rating: ratingOf(verdict, criterion, random),
  }));
}

function ratingOf(verdict: Verdict, criterion: SelectionCriterion, random: Random): CriterionRating {
  if (verdict === 'UNFAVOURABLE') {
    return criterion === 'EFFICIENCE' ? 'INSUFFICIENT' : random.pick(['SATISFACTORY', 'TO_STRENGTHEN', 'INSUFFICIENT']);
  }
  if (verdict === 'FAVOURABLE_WITH_RESERVES' && criterion === 'EFFICIENCE') return 'TO_STRENGTHEN';
  return random.chance(0.8) ? 'SATISFACTORY' : 'TO_STRENGTHEN';
}

function ctisOnAmendment({ requested, given, version }: Amendment): OpinionPlan {
  return {
    body: 'CTIS',
    subject: 'AMENDMENT',
    requested,
    delay: 'ctisOpinionMonths',
    given,
    verdict: 'FAVOURABLE',
    version,
  };
}
