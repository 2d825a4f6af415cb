/** When things happen in the life of a fictional project: reckoned back from the state that it has on the fictional day. */
import { dayOf, plusMonths, type Day } from '../calendar.js';
import { Random } from '../random.js';
import { defaultPolicy } from '../rules/policy.js';
import type { ProjectState } from '../vocabulary/project-state.js';
import { firstVersionSlot, scenarios, secondVersionSlot, type Scenario } from './scenarios.js';
import { demoBlockSize, demoToday } from './world.js';

export const today: Day = dayOf(demoToday);

/** The days of a life; null for what has not happened (yet). */
export interface Timeline {
  readonly deposited: Day;
  readonly examined: Day | null;
  readonly letterDecided: Day | null;
  readonly specificationStarted: Day | null;
  /** First version of the specification: to the ARS, or straight to the rapporteur général. */
  readonly specificationSubmitted: Day | null;
  readonly transmitted: Day | null;
  readonly ctisReferred: Day | null;
  readonly ctisGiven: Day | null;
  readonly authorised: Day | null;
  readonly firstInclusion: Day | null;
  /** Months first authorised, and months added by amendment. */
  readonly initialMonths: number;
  readonly addedMonths: number;
  /** The day on which the authorised duration ends, once the first patient is included. */
  readonly ends: Day | null;
  readonly suspended: Day | null;
  readonly resumed: Day | null;
  readonly stopped: Day | null;
  readonly evaluationStarted: Day | null;
  readonly finalDelivered: Day | null;
  readonly generalisationStarted: Day | null;
  readonly ctisGeneralisation: Day | null;
  readonly csisGeneralisation: Day | null;
  readonly transitionStarts: Day | null;
  readonly transitionMonths: number;
  /** When the state of today began, for a state that none of the days above begins (refused, rejected, withdrawn, HAS awaited). */
  readonly since: Day;
}

/** The stages up to the first inclusion, with how many days each lasts before the next. */
const stages: readonly (readonly [state: ProjectState, days: readonly [number, number]])[] = [
  ['LI_DEPOSEE', [8, 20]],
  ['LI_EN_INSTRUCTION', [25, 95]],
  ['RECEVABLE', [8, 30]],
  ['CDC_EN_CONSTRUCTION', [90, 210]],
  ['INSTRUCTION_ARS', [20, 50]],
  ['TRANSMIS_RG', [20, 45]],
  ['SAISINE_CTIS', [35, 85]],
  ['AVIS_CTIS_RENDU', [25, 60]],
  ['AUTORISE', [60, 160]],
  ['EN_COURS', [0, 0]],
];

/** The stage that a life has reached when its state is not one of the stages. */
const reached: Readonly<Partial<Record<ProjectState, ProjectState>>> = {
  LI_IRRECEVABLE: 'LI_EN_INSTRUCTION',
  AVIS_HAS_ATTENDU: 'TRANSMIS_RG',
  REJETE: 'AVIS_CTIS_RENDU',
  RETIRE: 'CDC_EN_CONSTRUCTION',
};

/** How long a project has been in its state, in days, where nothing else decides it. */
const dwell: Readonly<Partial<Record<ProjectState, readonly [number, number]>>> = {
  LI_DEPOSEE: [2, 9],
  LI_EN_INSTRUCTION: [10, 50],
  LI_IRRECEVABLE: [60, 1500],
  RECEVABLE: [3, 20],
  CDC_EN_CONSTRUCTION: [30, 160],
  INSTRUCTION_ARS: [10, 40],
  TRANSMIS_RG: [12, 40],
  AVIS_HAS_ATTENDU: [190, 230],
  SAISINE_CTIS: [20, 80],
  AVIS_CTIS_RENDU: [8, 40],
  REJETE: [60, 900],
  AUTORISE: [20, 120],
  SUSPENDU: [30, 150],
  ARRET_ANTICIPE: [100, 700],
  RETIRE: [60, 900],
  TERMINE: [5, 25],
  EVALUATION_FINALE: [20, 90],
  AVIS_GENERALISATION: [48, 75],
  PERIODE_TRANSITOIRE: [60, 300],
  GENERALISE: [60, 300],
  NON_GENERALISE: [60, 500],
};

/** Lives that must fit between the scheme's beginning and today take less time before the first inclusion. */
const hurried: ReadonlySet<ProjectState> = new Set([
  'AVIS_GENERALISATION',
  'PERIODE_TRANSITOIRE',
  'GENERALISE',
  'NON_GENERALISE',
  'RELANCE_V2',
]);

/** The timeline of the fictional project `index`, which depends on nothing but the seed and the index. */
export function timelineOf(seed: number, index: number): Timeline {
  const slot = index % demoBlockSize;
  const scenario = scenarios[slot];
  if (!scenario) throw new RangeError(`no scenario for the project ${index}`);
  const random = new Random(seed, index, 1);
  const waited = waitedInState(seed, index, slot, scenario, random);
  const since = today - waited;
  const course = courseOf(scenario, since, random);
  const stagesReached = stagesBefore(scenario, course.firstInclusion ?? since, random);
  return { ...course, ...stagesReached, since };
}

function waitedInState(seed: number, index: number, slot: number, scenario: Scenario, random: Random): number {
  if (slot === firstVersionSlot) {
    // Relaunched a month before its successor's letter of intent.
    const successor = timelineOf(seed, index - firstVersionSlot + secondVersionSlot);
    return today - successor.deposited + 30;
  }
  if (scenario.state === 'SAISINE_CTIS' && scenario.twists.has('LATE_CTIS')) return random.integer(100, 140);
  if (scenario.twists.has('FINAL_OVERDUE')) return random.integer(190, 240);
  if (scenario.state === 'EN_COURS') return 0;
  const [least, most] = dwell[scenario.state] ?? [30, 60];
  return random.integer(least, most);
}

type Course = Omit<
  Timeline,
  | 'deposited'
  | 'examined'
  | 'letterDecided'
  | 'specificationStarted'
  | 'specificationSubmitted'
  | 'transmitted'
  | 'ctisReferred'
  | 'ctisGiven'
  | 'authorised'
  | 'since'
>;

/** From the first inclusion on. `since` is when the state of today began, except for a running project, which it is not told. */
function courseOf(scenario: Scenario, since: Day, random: Random): Course {
  const months = random.pick(hurried.has(scenario.state) ? [24, 30, 36] : [30, 36, 42, 48]);
  const addedMonths = scenario.twists.has('EXTENDED') ? 6 : 0;
  const total = months + addedMonths;
  const none: Course = {
    firstInclusion: null,
    initialMonths: months,
    addedMonths: 0,
    ends: null,
    suspended: null,
    resumed: null,
    stopped: null,
    evaluationStarted: null,
    finalDelivered: null,
    generalisationStarted: null,
    ctisGeneralisation: null,
    csisGeneralisation: null,
    transitionStarts: null,
    transitionMonths: 0,
  };
  const begun = (firstInclusion: Day): Course => ({
    ...none,
    firstInclusion,
    addedMonths,
    ends: plusMonths(firstInclusion, total),
  });
  switch (scenario.state) {
    case 'EN_COURS':
      return running(begun(today - Math.floor(total * 30 * elapsedShare(scenario, random))), scenario, random);
    case 'SUSPENDU':
      return { ...begun(since - random.integer(300, 500)), suspended: since };
    case 'ARRET_ANTICIPE':
      return { ...begun(since - random.integer(330, 600)), stopped: since };
    default:
      return hurried.has(scenario.state) || scenario.state === 'TERMINE' || scenario.state === 'EVALUATION_FINALE'
        ? ended(none, scenario, since, total, addedMonths, random)
        : none;
  }
}

/** How much of its duration a running project has behind it: enough for what its life must show. */
function elapsedShare({ twists }: Scenario, random: Random): number {
  if (twists.has('PROTOCOL_PENDING')) return random.integer(3, 7) / 100;
  if (twists.has('SECOND_VERSION')) return random.integer(12, 22) / 100;
  const busy = ['INTERIM_OVERDUE', 'EXTENDED', 'ENLARGED', 'SITE_LEFT', 'RESUMED'] as const;
  return busy.some((twist) => twists.has(twist)) ? random.integer(64, 92) / 100 : random.integer(20, 90) / 100;
}

function running(course: Course, { twists }: Scenario, random: Random): Course {
  if (!twists.has('RESUMED') || course.firstInclusion === null) return course;
  const suspended = course.firstInclusion + random.integer(180, 260);
  return { ...course, suspended, resumed: suspended + random.integer(40, 110) };
}

/** A project whose duration has elapsed, up to the state that it has reached since. */
function ended(
  none: Course,
  { state, twists }: Scenario,
  since: Day,
  total: number,
  addedMonths: number,
  random: Random,
): Course {
  const toEvaluation = random.integer(15, 40);
  const toFinal = twists.has('FINAL_LATE') ? random.integer(195, 230) : random.integer(100, 165);
  const toGeneralisation = toFinal + random.integer(15, 40);
  const toCtis = toGeneralisation + random.integer(20, 42);
  const toCsis = toCtis + random.integer(15, 40);
  const toTransition = toCsis + random.integer(10, 25);
  const transitionMonths = random.integer(12, defaultPolicy.transitionMonths);
  const inTransition = random.integer(180, 330);
  const afterEnd: Readonly<Partial<Record<ProjectState, number>>> = {
    TERMINE: 0,
    EVALUATION_FINALE: toEvaluation,
    AVIS_GENERALISATION: toGeneralisation,
    PERIODE_TRANSITOIRE: toTransition,
    GENERALISE: toTransition + inTransition,
    NON_GENERALISE: toCsis + 12,
    RELANCE_V2: toCsis + 12,
  };
  const firstInclusion = plusMonths(since - (afterEnd[state] ?? 0), -total);
  const ends = plusMonths(firstInclusion, total);
  const passed = (days: number): Day | null => (ends + days <= today ? ends + days : null);
  const withTransition = state === 'PERIODE_TRANSITOIRE' || state === 'GENERALISE';
  const before = state === 'TERMINE' || state === 'EVALUATION_FINALE';
  return {
    ...none,
    firstInclusion,
    addedMonths,
    ends,
    evaluationStarted: state === 'TERMINE' ? null : passed(toEvaluation),
    finalDelivered: before ? null : passed(toFinal),
    generalisationStarted: before ? null : passed(toGeneralisation),
    ctisGeneralisation: before ? null : passed(toCtis),
    // Before the conseil stratégique: the comité technique alone has spoken.
    csisGeneralisation: before || state === 'AVIS_GENERALISATION' ? null : passed(toCsis),
    transitionStarts: withTransition ? passed(toTransition) : null,
    transitionMonths: withTransition ? transitionMonths : 0,
  };
}

type Stages = Pick<
  Timeline,
  | 'deposited'
  | 'examined'
  | 'letterDecided'
  | 'specificationStarted'
  | 'specificationSubmitted'
  | 'transmitted'
  | 'ctisReferred'
  | 'ctisGiven'
  | 'authorised'
>;

/** The stages back from `anchor`: the day of the first inclusion, or the day on which the state of today began. */
function stagesBefore(scenario: Scenario, anchor: Day, random: Random): Stages {
  const regional = scenario.declared === 'LOCAL' || scenario.declared === 'REGIONAL';
  const pace = hurried.has(scenario.state) || scenario.twists.has('SECOND_VERSION') ? 0.7 : 1;
  const known = stages.findIndex(([state]) => state === scenario.state);
  const last = known >= 0 ? known : lastStage(scenario);
  const begun: (Day | null)[] = stages.map(() => null);
  // A state that follows its last stage began some time after it.
  let day = known >= 0 || last === stages.length - 1 ? anchor : anchor - random.integer(10, 25);
  for (let index = last; index >= 0; index--) {
    begun[index] = day;
    const [, [least, most]] = stages[index - 1] ?? ['LI_DEPOSEE', [0, 0]];
    const usual = Math.ceil(random.integer(least, most) * pace);
    day -= lateness(stages[index - 1]?.[0], scenario, random) ?? usual;
  }
  const [deposited, examined, letterDecided, specificationStarted, toArs, transmitted, ...rest] = begun;
  const [ctisReferred, ctisGiven, authorised] = rest;
  return {
    deposited: deposited ?? anchor,
    examined: examined ?? null,
    letterDecided: letterDecided ?? null,
    specificationStarted: specificationStarted ?? null,
    specificationSubmitted: (regional ? toArs : transmitted) ?? null,
    transmitted: transmitted ?? null,
    ctisReferred: ctisReferred ?? null,
    ctisGiven: ctisGiven ?? null,
    authorised: authorised ?? null,
  };
}

/** How long a stage takes when a body is late: the CTIS has three months, the HAS six in the case of these lives. */
function lateness(stage: ProjectState | undefined, { twists }: Scenario, random: Random): number | null {
  if (stage === 'SAISINE_CTIS' && twists.has('LATE_CTIS')) return random.integer(100, 140);
  if (stage === 'TRANSMIS_RG' && twists.has('LATE_HAS')) return random.integer(215, 270);
  return null;
}

function lastStage({ state, twists }: Scenario): number {
  const name = twists.has('LETTER_WITHDRAWN') ? 'LI_EN_INSTRUCTION' : (reached[state] ?? 'EN_COURS');
  return stages.findIndex(([stage]) => stage === name);
}
