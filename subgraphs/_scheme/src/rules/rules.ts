/** Every rule of the scheme, in the order of a project's life. */
import { ctisBeforeAct, ctisInTime, fixesTerritory, fourCriteria, silenceIsConsent } from './ctis.js';
import { fiveYears } from './duration.js';
import { eligibilityRules } from './eligibility.js';
import { evaluated } from './evaluation.js';
import { fundRules } from './funding-rule.js';
import { boundedTransition, csisOnGeneralisation, ctisThenCsis } from './generalisation.js';
import { hasBeforeAct } from './has.js';
import { anyPorteur, derogatesFromRule, hasObjective, knownOrigin } from './proposal.js';
import { findable } from './publication.js';
import { toTheArs, toTheRapporteurGeneral } from './routing.js';
import type { AnyRule } from './rule.js';
import { oneRegion, oneTerritory, severalTerritories, twoRegions } from './scope.js';
import { incubationApart, withinCeiling } from './spending.js';

/** Rules on one theme. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly AnyRule[];
}

export const ruleGroups: readonly RuleGroup[] = [
  { title: 'Eligibility', rules: eligibilityRules },
  { title: 'What a project brings', rules: [derogatesFromRule, hasObjective, anyPorteur, knownOrigin] },
  { title: 'Territorial scope', rules: [oneTerritory, oneRegion, twoRegions, severalTerritories] },
  { title: 'Who receives the letter', rules: [toTheArs, toTheRapporteurGeneral] },
  {
    title: 'Opinions before authorisation',
    rules: [ctisBeforeAct, fourCriteria, fixesTerritory, silenceIsConsent, ctisInTime, hasBeforeAct],
  },
  { title: 'Acts and duration', rules: [findable, fiveYears] },
  { title: 'Funding', rules: [...fundRules, incubationApart, withinCeiling] },
  { title: 'Evaluation and generalisation', rules: [evaluated, csisOnGeneralisation, ctisThenCsis, boundedTransition] },
];

export const rules: readonly AnyRule[] = ruleGroups.flatMap((group) => group.rules);

/** The rule of an id ('R-ELIG-1'); undefined where there is none. */
export function ruleOf(id: string): AnyRule | undefined {
  return rules.find((rule) => rule.id === id);
}
