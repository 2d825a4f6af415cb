/** What of a value is told to those outside of its project, when it counts fewer than eleven people. */
import type { IndicatorValueFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import { countsPeople } from './dataset.js';

const isSmall = (count: number | null) => count !== null && count < 11;

/** Fields of `IndicatorValue` that are null for an outsider. */
export function withheldFields(value: IndicatorValueFacts): ReadonlySet<string> {
  const ofPeople = countsPeople(value);
  const [smallValue, smallReference] = [ofPeople && isSmall(value.value), ofPeople && isSmall(value.reference)];
  const withheld = new Set<string>();
  if (isSmall(value.n)) withheld.add('n');
  if (isSmall(value.nReference)) withheld.add('nReference');
  if (smallValue) withheld.add('value');
  if (smallReference) withheld.add('reference');
  // Each of the three gives back the third.
  if (smallValue || smallReference) withheld.add('difference');
  // So do the width of an interval, and the words of a source.
  if (withheld.size > 0) for (const field of ['statement']) withheld.add(field);
  return withheld;
}
