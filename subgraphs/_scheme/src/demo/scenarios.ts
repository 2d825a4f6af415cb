/** The 40 lives that fictional projects lead: each block of 40 has one project for each row, so that every case occurs. */
import type { ExclusionGround } from '../vocabulary/letter.js';
import type { Origin } from '../vocabulary/origin.js';
import type { ProjectState } from '../vocabulary/project-state.js';
import type { Scope } from '../vocabulary/scope.js';
import type { Theme } from '../vocabulary/theme.js';

/** What is out of the ordinary in a life. */
export type Twist =
  /** The letter went to the wrong receiver first. */
  | 'REROUTED'
  /** The letter itself was withdrawn, not the project later. */
  | 'LETTER_WITHDRAWN'
  /** The ARS supports the incubation. */
  | 'INCUBATED'
  /** It needs an organisational derogation, hence an opinion of the HAS. */
  | 'ORGANISATIONAL'
  /** The HAS has six months because of a protocole de coopération, and takes longer. */
  | 'LATE_HAS'
  /** The CTIS took, or takes, longer than three months. */
  | 'LATE_CTIS'
  /** The CTIS made reserves. */
  | 'RESERVES'
  /** Each ARS authorises in its own region. */
  | 'ONE_ACT_PER_ARS'
  /** Amended to last longer. */
  | 'EXTENDED'
  /** Amended to run in more places. */
  | 'ENLARGED'
  /** A site left while the project went on. */
  | 'SITE_LEFT'
  /** Suspended for a time, then resumed. */
  | 'RESUMED'
  /** The evaluation protocol is not validated although the project runs. */
  | 'PROTOCOL_PENDING'
  /** The interim report is overdue. */
  | 'INTERIM_OVERDUE'
  /** The final report is overdue. */
  | 'FINAL_OVERDUE'
  /** The final report came after its due date. */
  | 'FINAL_LATE'
  /** Succeeds the project of the row whose state is RELANCE_V2. */
  | 'SECOND_VERSION';

export interface Scenario {
  /** The state on the fictional world's day. */
  readonly state: ProjectState;
  readonly scope: Scope;
  /** The scope of the letter, where the CTIS decided otherwise. */
  readonly declared: Scope;
  /** Regions in the first block; later blocks shift them. */
  readonly regions: readonly string[];
  readonly theme: Theme;
  readonly origin: Origin;
  readonly ground: ExclusionGround | null;
  readonly twists: ReadonlySet<Twist>;
}

interface More {
  readonly declared?: Scope;
  readonly origin?: Origin;
  readonly ground?: ExclusionGround;
  readonly twists?: readonly Twist[];
}

function scenario(state: ProjectState, scope: Scope, regions: string, theme: Theme, more: More = {}): Scenario {
  return {
    state,
    scope,
    declared: more.declared ?? scope,
    regions: regions.split(' '),
    theme,
    origin: more.origin ?? 'SPONTANEE',
    ground: more.ground ?? null,
    twists: new Set(more.twists),
  };
}

export const scenarios: readonly Scenario[] = [
  scenario('LI_DEPOSEE', 'LOCAL', '24', 'PREMIER_RECOURS'),
  scenario('LI_EN_INSTRUCTION', 'NATIONAL', '11 84 32', 'MEDICAMENT', { origin: 'AAP_NATIONAL', twists: ['REROUTED'] }),
  scenario('LI_IRRECEVABLE', 'REGIONAL', '28', 'MALADIES_CHRONIQUES', { ground: 'NOT_INNOVATIVE' }),
  scenario('LI_IRRECEVABLE', 'LOCAL', '02', 'PERSONNES_AGEES', { ground: 'NO_DEROGATION' }),
  scenario('LI_IRRECEVABLE', 'REGIONAL', '94', 'OPHTALMOLOGIE', { ground: 'COMPETENCES_ONLY' }),
  scenario('LI_IRRECEVABLE', 'LOCAL', '06', 'PERINATALITE_FEMMES_ENFANTS', { ground: 'CIRCUMSCRIBED_EFFECT' }),
  scenario('LI_IRRECEVABLE', 'INTERREGIONAL', '27 44', 'AUTRE', { ground: 'FUNDING_ONLY' }),
  scenario('RECEVABLE', 'REGIONAL', '04', 'OBESITE', { origin: 'AAP_REGIONAL' }),
  scenario('CDC_EN_CONSTRUCTION', 'REGIONAL', '75', 'SANTE_MENTALE', { twists: ['INCUBATED'] }),
  scenario('CDC_EN_CONSTRUCTION', 'LOCAL', '01', 'PLAIES', { origin: 'AAP_REGIONAL', twists: ['INCUBATED'] }),
  scenario('INSTRUCTION_ARS', 'REGIONAL', '53', 'HANDICAP'),
  scenario('TRANSMIS_RG', 'REGIONAL', '93', 'CHIRURGIE', { twists: ['ORGANISATIONAL'] }),
  scenario('AVIS_HAS_ATTENDU', 'INTERREGIONAL', '76 75', 'CANCER', { twists: ['ORGANISATIONAL', 'LATE_HAS'] }),
  scenario('SAISINE_CTIS', 'NATIONAL', '11 44 76 28', 'ADDICTIONS', { twists: ['ORGANISATIONAL', 'LATE_CTIS'] }),
  scenario('SAISINE_CTIS', 'LOCAL', '52', 'BUCCO_DENTAIRE'),
  scenario('AVIS_CTIS_RENDU', 'INTERREGIONAL', '84 93', 'CARDIO_NEURO_VASCULAIRE', { twists: ['RESERVES'] }),
  scenario('REJETE', 'REGIONAL', '32', 'PRECARITE'),
  scenario('AUTORISE', 'REGIONAL', '44', 'PROTECTION_ENFANCE', { origin: 'AAP_REGIONAL' }),
  scenario('AUTORISE', 'INTERREGIONAL', '11 24', 'SANTE_SEXUELLE', { twists: ['ONE_ACT_PER_ARS', 'ORGANISATIONAL'] }),
  scenario('EN_COURS', 'LOCAL', '03', 'PERINATALITE_FEMMES_ENFANTS', { twists: ['INCUBATED'] }),
  scenario('EN_COURS', 'REGIONAL', '11', 'MALADIES_CHRONIQUES', { twists: ['ENLARGED', 'SITE_LEFT', 'LATE_CTIS'] }),
  scenario('EN_COURS', 'INTERREGIONAL', '53 52 28', 'PERSONNES_AGEES', {
    twists: ['ONE_ACT_PER_ARS', 'ORGANISATIONAL', 'INTERIM_OVERDUE'],
  }),
  scenario('EN_COURS', 'NATIONAL', '84 32 75 93 27', 'PREMIER_RECOURS', {
    origin: 'AAP_NATIONAL',
    declared: 'INTERREGIONAL',
    twists: ['EXTENDED', 'ENLARGED', 'RESERVES'],
  }),
  scenario('EN_COURS', 'REGIONAL', '76', 'SANTE_MENTALE', { twists: ['RESUMED', 'ORGANISATIONAL'] }),
  scenario('EN_COURS', 'INTERREGIONAL', '27 44', 'OBESITE', { twists: ['PROTOCOL_PENDING'] }),
  scenario('EN_COURS', 'REGIONAL', '32', 'MEDICAMENT', { twists: ['SECOND_VERSION'] }),
  scenario('SUSPENDU', 'REGIONAL', '84', 'CHIRURGIE', { twists: ['ORGANISATIONAL', 'LATE_HAS'] }),
  scenario('ARRET_ANTICIPE', 'LOCAL', '75', 'HANDICAP'),
  scenario('RETIRE', 'LOCAL', '94', 'PREMIER_RECOURS', { twists: ['LETTER_WITHDRAWN'] }),
  scenario('RETIRE', 'NATIONAL', '11 53 76', 'CANCER', { origin: 'AAP_NATIONAL' }),
  scenario('TERMINE', 'REGIONAL', '24', 'CARDIO_NEURO_VASCULAIRE', { twists: ['EXTENDED'] }),
  scenario('EVALUATION_FINALE', 'INTERREGIONAL', '84 27', 'ADDICTIONS', { twists: ['FINAL_OVERDUE'] }),
  scenario('EVALUATION_FINALE', 'REGIONAL', '93', 'PLAIES'),
  scenario('AVIS_GENERALISATION', 'NATIONAL', '11 32 44 84', 'CANCER', { twists: ['EXTENDED', 'ORGANISATIONAL'] }),
  scenario('PERIODE_TRANSITOIRE', 'REGIONAL', '52', 'OBESITE'),
  scenario('PERIODE_TRANSITOIRE', 'INTERREGIONAL', '11 32 44', 'SANTE_MENTALE', {
    twists: ['ONE_ACT_PER_ARS', 'EXTENDED', 'FINAL_LATE'],
  }),
  scenario('GENERALISE', 'NATIONAL', '11 53 75 76 93', 'PREMIER_RECOURS', { twists: ['SITE_LEFT'] }),
  scenario('GENERALISE', 'REGIONAL', '04', 'MALADIES_CHRONIQUES', { declared: 'LOCAL', origin: 'AAP_REGIONAL' }),
  scenario('NON_GENERALISE', 'REGIONAL', '28', 'BUCCO_DENTAIRE', { twists: ['FINAL_LATE'] }),
  scenario('RELANCE_V2', 'REGIONAL', '32', 'MEDICAMENT'),
];

/** The row of the project that another succeeds, and of its successor. */
export const firstVersionSlot = scenarios.findIndex(({ state }) => state === 'RELANCE_V2');
export const secondVersionSlot = scenarios.findIndex(({ twists }) => twists.has('SECOND_VERSION'));
