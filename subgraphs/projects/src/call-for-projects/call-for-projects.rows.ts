/** A call for projects as a row, from its facts. */
import type { CallFacts } from '@innovation-sante/scheme/facts/letter-facts';
import { placeOf } from '../period/period.js';

export const callRow = (call: CallFacts) => ({ ...call, opening: placeOf(call.opensOn, call.openedAround) });
