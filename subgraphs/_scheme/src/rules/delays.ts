/** By when something is due: the delays of the policy, reckoned from a day. */
import { monthsAfter } from '../calendar.js';
import type { IsoDate } from '../facts/sourced.js';
import { defaultPolicy, type DelaySetting, type KnownDelay, type Policy } from './policy.js';

/** The day by which a delay that began on a day ends; null where no delay is known. */
export function dueOn(delay: KnownDelay, from: IsoDate, policy?: Policy): IsoDate;
export function dueOn(delay: DelaySetting, from: IsoDate, policy?: Policy): IsoDate | null;
export function dueOn(delay: DelaySetting, from: IsoDate, policy: Policy = defaultPolicy): IsoDate | null {
  const months = policy[delay];
  return months === null ? null : monthsAfter(from, months);
}

/** The delay that the HAS has for its opinion. */
export function hasDelay(cooperation: boolean): DelaySetting {
  return cooperation ? 'hasOpinionWithCooperationMonths' : 'hasOpinionMonths';
}
