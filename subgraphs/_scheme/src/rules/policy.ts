/**
 * What the documents leave open, as named settings: each has a default, and the reason for it. The rules judge by a
 * *policy*, one value for every setting; whoever runs the graph may hold another one than the default.
 */
import { choice, flag, months, unknownMonths, type Setting } from './setting.js';

/** Every setting, in the order of a project's life. */
export const policySettings = {
  localTerritory: choice(['DEPARTEMENT', 'REGION', 'ANYWHERE'], 'REGION', {
    question:
      'How far may the one territory of a local project (R-SCOPE-1) reach: one département, one region, or anywhere?',
    reason:
      'A local letter goes to « l’agence régionale de santé (ARS) concernée », one agency: the territory lies inside one region.',
    source: 'inference from Source A',
  }),
  letterDecisionMonths: unknownMonths({
    question: 'How long may the receiver take to decide on a letter of intent (T2)?',
    reason: 'No delay was found.',
    source: 'not found',
  }),
  arsOpinionMonths: unknownMonths({
    question: 'How long may the director general of the ARS take for the reasoned opinion (T4)?',
    reason: 'No delay was found.',
    source: 'not found',
  }),
  hasOpinionMonths: unknownMonths({
    question: 'How long may the HAS ordinarily take (R-HAS-1, T6)?',
    reason: 'No source was found that gives an ordinary delay: without one, an opinion of the HAS has no due date.',
    source: 'not found',
  }),
  hasOpinionWithCooperationMonths: months(6, {
    question: 'How long may the HAS take where a protocole de coopération is involved (R-HAS-1, T6)?',
    reason: 'Six months since the LFSS 2019, art. 39, and décret n° 2019-600; the decree itself was not read.',
    source: 'ash',
  }),
  ctisOpinionMonths: months(3, {
    question: 'How long may the comité technique take from its referral (R-CTIS-5, T7)?',
    reason: 'Three months in a presentation aligned with the ARS; the article of the decree was not read.',
    source: 'orca',
  }),
  unfavourableCtisForbids: flag(true, {
    question: 'May a project be authorised against an unfavourable opinion of the comité technique (R-CTIS-1)?',
    reason:
      'Its opinion « conditionne leur autorisation éventuelle »; no text was read that says whether it binds the authority.',
    source: 'inference from Source B',
  }),
  authorisationMonths: unknownMonths({
    question: 'How long may the authority take to sign after a favourable opinion (T8)?',
    reason: 'No delay was found.',
    source: 'not found',
  }),
  interregionalFund: choice(['FOLLOW_AUTHORITY', 'FISS', 'FIR'], 'FOLLOW_AUTHORITY', {
    question: 'Which fund pays engineering and start of an interregional project (R-FUND-4)?',
    reason:
      'No source says. Real life is mixed: PASSCOG, under a ministerial arrêté, got 109 k€ for ingénierie and amorçage; OSyS 230 k€ from ARS and 100 k€ from the FISS. The fund follows whoever authorises: FISS for the ministers, FIR for an ARS.',
    source: 'inference from experiments.csv (passcog, osys)',
  }),
  tooLongHistory: choice(['WARN', 'REFUSE'], 'WARN', {
    question: 'Is imported history refused that lasts longer than five years (R-DUR-1)?',
    reason: 'PEPS is reported to last five years and two more: what happened is recorded as found, with a warning.',
    source: 'experiments.csv (peps)',
  }),
  interimReportMonths: unknownMonths({
    question:
      'How long after the first inclusion is an interim report due when the protocol does not say (R-EVAL-1, T11)?',
    reason:
      'No general interval was found: the date comes from the evaluation protocol, and without one nothing is late.',
    source: 'not found',
  }),
  finalReportMonths: months(6, {
    question: 'How long after the end is the final evaluation report due (R-EVAL-1, T16)?',
    reason: 'At most six months after the end, according to a secondary source.',
    source: 'innovinmed 324',
  }),
  transitionMonths: months(18, {
    question: 'How long may a transition period last (R-TRANS-1, T18)?',
    reason: 'EQUILIBRES had one of 18 months, and the press gives this as the most.',
    source: 'concourspluripro',
  }),
} satisfies Readonly<Record<string, Setting<unknown>>>;

type Settings = typeof policySettings;

export type PolicyName = keyof Settings;

/** One value for every setting. */
export type Policy = { readonly [Name in PolicyName]: Settings[Name]['default'] };

/** The settings that are delays, in months. */
export type DelaySetting = Extract<PolicyName, `${string}Months`>;

/** The delays that have a value whatever the policy; the others may be null, where none is known. */
export type KnownDelay = { [Name in DelaySetting]: Policy[Name] extends number ? Name : never }[DelaySetting];

/**
 * The policy that differs from the default in what is given.
 *
 * @throws RangeError naming the setting that does not exist, or whose value it does not take
 */
export function policy(overrides: Partial<Policy> = {}): Policy {
  for (const [name, value] of Object.entries(overrides)) {
    const setting = Object.hasOwn(policySettings, name) ? policySettings[name as PolicyName] : undefined;
    if (!setting) throw new RangeError(`there is no policy setting ${name}`);
    if (!setting.accepts(value)) throw new RangeError(`the policy setting ${name} must be ${setting.values}`);
  }
  const defaults = Object.fromEntries(Object.entries(policySettings).map(([name, setting]) => [name, setting.default]));
  return { ...(defaults as Policy), ...overrides };
}

/** What the rules judge by when nothing else is said. */
export const defaultPolicy: Policy = Object.freeze(policy());
