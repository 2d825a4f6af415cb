/** The legal acts of a fictional project: one by the ministers or an ARS, or one by each ARS. */
import { dateOf, dateOrNull, yearOf, type Day } from '../calendar.js';
import type { ActFacts, OpinionFacts } from '../facts/instruction-facts.js';
import { arsOrganisationId, organisationId, seededId } from '../ids.js';
import type { Random } from '../random.js';
import type { ActPurpose } from '../vocabulary/act.js';
import type { Amendment } from './amendments.js';
import { compareTexts, type Draft } from './draft.js';
import { inventedJorftext, inventedNor } from './invented-identifiers.js';
import { invented } from './invented.js';
import { today } from './timeline.js';

interface ActPlan {
  readonly purpose: ActPurpose;
  readonly signed: Day;
  readonly effective?: Day;
  readonly version?: number;
  readonly duration?: string;
  readonly until?: Day;
  readonly ctisOpinionId?: string | null;
  readonly statement: string;
}

/** The acts signed until today, in order of signature. */
export function actsOf(
  draft: Draft,
  amendments: readonly Amendment[],
  opinions: readonly OpinionFacts[],
): readonly ActFacts[] {
  const random = draft.random(6);
  const plans = plansOf(draft, amendments, opinions);
  // Null stands for the ministers, who sign once.
  const signatories = draft.has('ONE_ACT_PER_ARS') ? draft.regionCodes : [draft.authorityRegionCode];
  const acts: ActFacts[] = [];
  for (const plan of plans) {
    for (const [rank, regionCode] of signatories.entries()) {
      const signed = plan.signed + (rank === 0 ? 0 : random.integer(1, 25));
      if (signed > today) continue;
      acts.push(actOf(draft, { ...plan, signed }, regionCode, acts, random));
    }
  }
  return acts.toSorted((a, b) => compareTexts(a.signedOn ?? '', b.signedOn ?? ''));
}

function plansOf(draft: Draft, amendments: readonly Amendment[], opinions: readonly OpinionFacts[]): ActPlan[] {
  const { timeline, scenario } = draft;
  const { authorised, suspended, resumed, stopped, transitionStarts, transitionMonths } = timeline;
  if (authorised === null) return [];
  const ctis = opinions.find(({ body, subject }) => body === 'CTIS' && subject === 'AUTHORISATION');
  const plans: ActPlan[] = [
    {
      purpose: 'AUTHORISATION',
      signed: authorised,
      version: 1,
      duration: `P${timeline.initialMonths}M`,
      ctisOpinionId: ctis?.id ?? null,
      statement: `Autorisation pour ${timeline.initialMonths} mois à compter de l’inclusion du premier patient`,
    },
    ...amendments.map((amendment) => amendmentPlan(draft, amendment, opinions)),
  ];
  if (suspended !== null)
    plans.push({ purpose: 'SUSPENSION', signed: suspended, statement: 'Suspension des inclusions' });
  if (resumed !== null) plans.push({ purpose: 'AMENDMENT', signed: resumed, statement: 'Levée de la suspension' });
  if (stopped !== null)
    plans.push({ purpose: 'EARLY_END', signed: stopped, statement: 'Arrêt anticipé de l’expérimentation' });
  if (transitionStarts !== null) {
    plans.push({
      purpose: 'TRANSITION',
      signed: transitionStarts,
      effective: transitionStarts,
      duration: `P${transitionMonths}M`,
      statement: `Période transitoire de ${transitionMonths} mois`,
    });
  }
  if (scenario.state === 'GENERALISE') {
    plans.push({ purpose: 'GENERALISATION', signed: timeline.since, statement: 'Entrée dans le droit commun' });
  }
  return plans;
}

function amendmentPlan(
  { timeline }: Draft,
  { kind, version, signed, statement }: Amendment,
  opinions: readonly OpinionFacts[],
): ActPlan {
  const opinion = opinions.find((each) => each.subject === 'AMENDMENT' && each.specificationVersion === version);
  const total = timeline.initialMonths + timeline.addedMonths;
  return {
    purpose: 'AMENDMENT',
    signed,
    version,
    ...(kind === 'EXTENDED' ? { duration: `P${total}M` } : {}),
    ...(kind === 'EXTENDED' && timeline.ends !== null ? { until: timeline.ends } : {}),
    ctisOpinionId: opinion?.id ?? null,
    statement,
  };
}

function actOf(
  draft: Draft,
  plan: ActPlan,
  regionCode: string | null,
  before: readonly ActFacts[],
  random: Random,
): ActFacts {
  const byMinisters = regionCode === null || plan.purpose === 'GENERALISATION';
  const published = plan.signed + random.integer(2, 12);
  const year = yearOf(plan.signed);
  // 16 numbers for each project: more than any life has acts.
  const number = draft.index * 16 + before.length;
  const date = dateOf(plan.signed);
  const authorisation = before.find((act) => act.purpose === 'AUTHORISATION' && act.regionCode === regionCode);
  return {
    id: seededId('act', `${draft.slug}/${before.length + 1}`, date),
    kind: byMinisters ? 'ARRETE_MINISTERIEL' : 'ARRETE_DG_ARS',
    purpose: plan.purpose,
    amendsActId:
      plan.purpose === 'AUTHORISATION' || plan.purpose === 'GENERALISATION' ? null : (authorisation?.id ?? null),
    signedOn: date,
    publishedOn: published > today ? null : dateOf(published),
    effectiveFrom: dateOf(plan.effective ?? Math.min(published + 1, today)),
    around: null,
    nor: byMinisters ? inventedNor(year, number) : null,
    jorftext: byMinisters ? inventedJorftext(number) : null,
    raaNumber: byMinisters ? null : `DEMO-R${regionCode}-${date}-${String(number % 1000).padStart(5, '0')}`,
    arsNumber: byMinisters ? null : `DEMO-R${regionCode}-${year}/${number}`,
    authorityId: byMinisters ? organisationId('ministres') : arsOrganisationId(regionCode),
    regionCode: byMinisters ? null : regionCode,
    ctisOpinionId: plan.ctisOpinionId ?? null,
    specificationVersion: plan.version ?? null,
    duration: plan.duration ?? null,
    until: dateOrNull(plan.until ?? null),
    statement: plan.statement,
    ...invented,
  };
}
