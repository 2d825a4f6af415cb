/** One fictional project, whole: the parts of its life put together. */
import { dateOf, dateOrNull } from '../calendar.js';
import type { ProjectFundingFacts } from '../facts/funding-facts.js';
import type { ActFacts, SpecificationFacts } from '../facts/instruction-facts.js';
import type { IncubationFacts, ProjectFacts } from '../facts/project-facts.js';
import { arsOrganisationId, seededId } from '../ids.js';
import { regions } from '../reference/geography.js';
import { Objective } from '../vocabulary/objective.js';
import { PaymentModel } from '../vocabulary/payment-model.js';
import { codesOf } from '../vocabulary/vocabulary.js';
import { actsOf } from './acts.js';
import { amendmentsOf, type Amendment } from './amendments.js';
import { awaitedOf } from './awaited.js';
import { demoCallId } from './demo-calls.js';
import { demoProjectId, demoProjectSlug, draftOf, type Draft } from './draft.js';
import { evaluationOf } from './evaluation.js';
import { fundingOf } from './funding.js';
import { historyOf } from './history.js';
import { plannedPatients } from './indicator-values.js';
import { invented } from './invented.js';
import { callSlugOf, letterOf } from './letters.js';
import { opinionsOf } from './opinions.js';
import { paymentTexts, summaryOf, themeTexts, titleOf } from './project-text.js';
import { firstVersionSlot, secondVersionSlot } from './scenarios.js';
import { sitesOf } from './sites.js';
import { today } from './timeline.js';

/** The fictional project number `index` (from 0), which depends on nothing but the seed and the index. */
export function demoProject(seed: number, index: number): ProjectFacts {
  const draft = draftOf(seed, index);
  const { scenario, timeline } = draft;
  const amendments = amendmentsOf(draft);
  const opinions = opinionsOf(draft, amendments);
  const acts = actsOf(draft, amendments, opinions);
  const funding = fundingOf(draft, acts);
  const evaluation = evaluationOf(draft, acts);
  const stateHistory = historyOf(draft);
  const call = callSlugOf(draft);
  const months = timeline.initialMonths + timeline.addedMonths;
  const decided = timeline.ctisGiven !== null && scenario.state !== 'REJETE';
  const first = draft.slot === secondVersionSlot ? index - secondVersionSlot + firstVersionSlot : null;
  return {
    id: draft.id,
    slug: draft.slug,
    ...wordsOf(draft),
    confidenceStatement: null,
    state: scenario.state,
    stateSince: stateHistory.at(-1)?.on ?? null,
    stateHistory,
    declaredScope: scenario.declared,
    decidedScope: decided ? scenario.scope : null,
    scopeBasis: decided ? 'STATED' : null,
    origin: scenario.origin,
    inferredThemes: [],
    derogations: draft.derogations,
    regionCodes: draft.regionCodes,
    departementCodes: draft.departementCodes,
    porteurs: draft.porteurIds.map((organisationId, rank) => ({
      organisationId,
      role: rank === 0 ? 'PORTEUR' : 'PARTENAIRE',
      ...invented,
    })),
    competentAuthorityId: draft.authorityId,
    competentRegionCode: draft.authorityRegionCode,
    letter: letterOf(draft),
    callId: call === null ? null : demoCallId(call),
    specifications: specificationsOf(draft, amendments, acts, funding),
    opinions,
    acts,
    sites: sitesOf(draft, acts, amendments),
    firstInclusionOn: dateOrNull(timeline.firstInclusion),
    endsOn: dateOrNull(timeline.stopped ?? timeline.ends),
    startedAround: null,
    endedAround: null,
    authorisedDuration: timeline.authorised === null ? null : `P${months}M`,
    succeedsId: first === null ? null : demoProjectId(seed, first),
    succeedsSlug: first === null ? null : demoProjectSlug(first),
    incubation: incubationOf(draft),
    statements: [],
    awaited: awaitedOf(draft, opinions, evaluation),
    funding,
    evaluation,
    ...invented,
  };
}

function wordsOf(draft: Draft) {
  const { scenario, regionCodes, slot } = draft;
  const random = draft.random(16);
  const { titles, populations } = themeTexts[scenario.theme];
  // A project and the one that succeeds it speak of the same thing.
  const subject = (slot === firstVersionSlot || slot === secondVersionSlot ? titles[0] : random.pick(titles)) ?? '';
  const place = scenario.scope === 'NATIONAL' ? 'national' : regionCodes.map((code) => nameOfRegion(code)).join(', ');
  const paymentModels = random.some(codesOf(PaymentModel), random.integer(1, 2));
  const payments = paymentModels.map((model) => paymentTexts[model]);
  const objectives = random.some(codesOf(Objective).slice(0, 4), random.integer(1, 3));
  return {
    title: titleOf(subject, place, slot === secondVersionSlot ? 2 : 1),
    summary: summaryOf(subject, place, payments),
    objectives: scenario.theme === 'MEDICAMENT' ? [...objectives, 'BON_USAGE_MEDICAMENTS' as const] : objectives,
    themes: scenario.theme === 'CHIRURGIE' ? [scenario.theme] : themesAround(scenario.theme, populations),
    populations,
    paymentModels,
    paymentModelStatement: payments.join(' ; '),
  };
}

/** A theme, and the one of older people where the project is for them only. */
function themesAround(
  theme: ProjectFacts['themes'][number],
  populations: ProjectFacts['populations'],
): ProjectFacts['themes'] {
  const forOlderPeople = populations.length === 1 && populations[0] === 'PERSONNES_AGEES';
  return forOlderPeople && theme !== 'PERSONNES_AGEES' ? [theme, 'PERSONNES_AGEES'] : [theme];
}

function nameOfRegion(regionCode: string): string {
  return regions().find(({ code }) => code === regionCode)?.name ?? regionCode;
}

function specificationsOf(
  draft: Draft,
  amendments: readonly Amendment[],
  acts: readonly ActFacts[],
  { lines }: ProjectFundingFacts,
): SpecificationFacts[] {
  const { specificationSubmitted, initialMonths, addedMonths } = draft.timeline;
  if (specificationSubmitted === null) return [];
  const random = draft.random(17);
  const patients = plannedPatients(draft);
  const guess = random.integer(400, 2500) * 100_000;
  // What the acts standing on this version or an earlier one authorise.
  const cents = (number: number): number => {
    const standing = new Set(acts.filter((act) => (act.specificationVersion ?? 0) <= number).map(({ id }) => id));
    return lines.reduce((sum, line) => sum + (standing.has(line.actId) ? line.authorisedCents : 0), 0) || guess;
  };
  const version = (number: number, submitted: number, months: number, changes: string | null): SpecificationFacts => ({
    id: seededId('specification', `${draft.slug}/${number}`, dateOf(submitted)),
    version: number,
    submittedOn: dateOf(submitted),
    changes,
    plannedDuration: `P${months}M`,
    plannedPatients: patients,
    plannedCents: cents(number),
    ...invented,
  });
  const extended = amendments.find(({ kind }) => kind === 'EXTENDED')?.version ?? Infinity;
  return [
    version(1, specificationSubmitted, initialMonths, null),
    ...amendments.map(({ version: number, requested, statement }) =>
      version(number, requested - 3, initialMonths + (number >= extended ? addedMonths : 0), statement),
    ),
  ];
}

/** R-FUND-5: support in the region, between the letter and the specification; who pays is not specified. */
function incubationOf(draft: Draft): IncubationFacts[] {
  const { letterDecided, specificationSubmitted } = draft.timeline;
  const regionCode = draft.regionCodes[0];
  if (!draft.has('INCUBATED') || letterDecided === null || regionCode === undefined) return [];
  const started = Math.min(letterDecided + draft.random(18).integer(5, 25), today);
  return [
    {
      id: seededId('incubation', draft.slug, dateOf(started)),
      label: 'Accompagnement par un accélérateur régional (fictif)',
      organisationId: arsOrganisationId(regionCode),
      regionCode,
      startedOn: dateOf(started),
      endedOn: dateOrNull(specificationSubmitted),
      ...invented,
    },
  ];
}
