/** What all parts of a fictional project's facts are made from: who, where, when, and under whose authority. */
import { dateOf } from '../calendar.js';
import { arsOrganisationId, organisationId, projectId } from '../ids.js';
import { Random } from '../random.js';
import { departementsOfRegion, regions } from '../reference/geography.js';
import type { DerogationCode } from '../vocabulary/derogation.js';
import type { Scope } from '../vocabulary/scope.js';
import { demoOrganisationId, evaluatorIndex, porteurIndex } from './demo-organisations.js';
import { themeTexts } from './project-text.js';
import { scenarios, type Scenario, type Twist } from './scenarios.js';
import { timelineOf, type Timeline } from './timeline.js';
import { demoBlockSize } from './world.js';

/** The beginnings of a project's facts. */
export interface Draft {
  readonly seed: number;
  readonly index: number;
  readonly block: number;
  readonly slot: number;
  readonly slug: string;
  readonly id: string;
  readonly scenario: Scenario;
  readonly timeline: Timeline;
  readonly regionCodes: readonly string[];
  readonly departementCodes: readonly string[];
  readonly derogations: readonly DerogationCode[];
  /** Organisations that carry it, the lead first. */
  readonly porteurIds: readonly string[];
  readonly leadPorteurId: string;
  readonly evaluatorIds: readonly string[];
  /** Who receives the letter and instructs: an ARS, or the rapporteur général. */
  readonly receiverId: string;
  readonly receiverRegionCode: string | null;
  readonly authorisedByMinisters: boolean;
  /** The authorising organisation; of several agencies, the one of the lead porteur's region. */
  readonly authorityId: string;
  readonly authorityRegionCode: string | null;
  readonly has: (twist: Twist) => boolean;
  /** A stream of random numbers of its own for each purpose, so that changing one part leaves the others as they are. */
  readonly random: (purpose: number) => Random;
}

/** The slug of fictional project number `index`. */
export function demoProjectSlug(index: number): string {
  const scenario = scenarios[index % demoBlockSize];
  if (!scenario) throw new RangeError(`no scenario for the project ${index}`);
  return `demo-${String(index + 1).padStart(4, '0')}-${themeTexts[scenario.theme].slug}`;
}

/** The id of fictional project number `index`. */
export function demoProjectId(seed: number, index: number): string {
  return projectId(demoProjectSlug(index), dateOf(timelineOf(seed, index).deposited));
}

/** The draft of fictional project number `index`, which depends on nothing but the seed and the index. */
export function draftOf(seed: number, index: number): Draft {
  const slot = index % demoBlockSize;
  const block = Math.floor(index / demoBlockSize);
  const scenario = scenarios[slot];
  if (!scenario) throw new RangeError(`no scenario for the project ${index}`);
  const timeline = timelineOf(seed, index);
  const slug = demoProjectSlug(index);
  const random = new Random(seed, index, 10);
  const regionCodes = shifted(scenario.regions, block);
  const lead = regionCodes[0] ?? '11';
  const others = regionCodes.slice(1, 1 + random.integer(0, 2));
  const porteurIds = [lead, ...others].map((code) => demoOrganisationId(porteurIndex(block, code, slot)));
  const regional = isRegional(scenario.declared);
  const authorisedByMinisters = !isRegional(scenario.scope) && !scenario.twists.has('ONE_ACT_PER_ARS');
  const evaluator = evaluatorIndex(block, slot);
  return {
    seed,
    index,
    block,
    slot,
    slug,
    id: projectId(slug, dateOf(timeline.deposited)),
    scenario,
    timeline,
    regionCodes,
    departementCodes: territoryOf(scenario.scope, regionCodes, random),
    derogations: derogationsOf(scenario, random),
    porteurIds,
    leadPorteurId: porteurIds[0] ?? '',
    evaluatorIds: random.chance(0.15)
      ? [demoOrganisationId(evaluator), demoOrganisationId(evaluatorIndex(block, slot + 1))]
      : [demoOrganisationId(evaluator)],
    receiverId: regional ? arsOrganisationId(lead) : organisationId('rapporteur-general'),
    receiverRegionCode: regional ? lead : null,
    authorisedByMinisters,
    authorityId: authorisedByMinisters ? organisationId('ministres') : arsOrganisationId(lead),
    authorityRegionCode: authorisedByMinisters ? null : lead,
    has: (twist) => scenario.twists.has(twist),
    random: (purpose) => new Random(seed, index, 100 + purpose),
  };
}

/** Whether a project of this scope belongs to one region and its agency. */
export function isRegional(scope: Scope): boolean {
  return scope === 'LOCAL' || scope === 'REGIONAL';
}

/** Compares two dates, or other texts, by their characters: for sorting. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The scenario's regions, moved along the list of regions by seven places for each block. */
function shifted(codes: readonly string[], block: number): string[] {
  const all = regions().map(({ code }) => code);
  return codes.map((code) => all[(all.indexOf(code) + block * 7) % all.length] ?? code);
}

/** One département for a local project, up to three of its region for a regional one, one or two of each region otherwise. */
function territoryOf(scope: Scope, regionCodes: readonly string[], random: Random): string[] {
  return regionCodes.flatMap((regionCode) => {
    const count = scope === 'LOCAL' || scope === 'NATIONAL' ? 1 : random.integer(1, scope === 'REGIONAL' ? 3 : 2);
    return random.some(departementsOfRegion(regionCode), count).map(({ code }) => code);
  });
}

const financial: readonly DerogationCode[] = [
  'FACTURATION',
  'TARIFICATION',
  'REMBOURSEMENT',
  'PAIEMENT_DIRECT',
  'PARTICIPATION_ASSURE',
];

const organisational: readonly DerogationCode[] = [
  'PARTAGE_HONORAIRES',
  'HEBERGEMENT_NON_MEDICALISE',
  'AUTORISATION_ACTIVITE_GROUPEMENT',
  'DIALYSATS_DOMICILE',
  'MISSIONS_ETABLISSEMENT',
];

function derogationsOf({ ground, twists }: Scenario, random: Random): DerogationCode[] {
  if (ground === 'NO_DEROGATION') return [];
  if (ground === 'COMPETENCES_ONLY') return ['COMPETENCES_PROFESSIONNELS'];
  const chosen = random.some(financial, random.integer(1, 3));
  if (twists.has('ORGANISATIONAL')) chosen.push(random.pick(organisational));
  // Beside other derogations, one from professional competences is allowed (« ne déroge qu’aux… », R-ELIG-3).
  if (random.chance(0.1)) chosen.push('COMPETENCES_PROFESSIONNELS');
  return chosen;
}
