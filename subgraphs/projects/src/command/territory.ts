/** The territory that a command names: regions and départements that exist, each once. */
import { departements, regions } from '@innovation-sante/scheme/reference/geography';
import type { Rule } from '@innovation-sante/scheme/rules/rule';
import {
  type Territory,
  oneRegion,
  oneTerritory,
  severalTerritories,
  twoRegions,
} from '@innovation-sante/scheme/rules/scope';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { distinct } from '../project/project-repeated.js';
import type { Judgement } from './judgement.js';

const scopeRules: readonly Rule<Territory>[] = [oneTerritory, oneRegion, twoRegions, severalTerritories];

export interface NamedTerritory {
  readonly regionCodes: readonly string[];
  readonly departementCodes: readonly string[];
}

/** Refuses codes that are nobody's, and départements of other regions. The regions are at `input.regions`. */
export function judgeTerritory(
  judgement: Judgement,
  named: { readonly regions: readonly string[]; readonly departements?: readonly string[] | null | undefined },
): NamedTerritory {
  const regionCodes = distinct(named.regions);
  const departementCodes = distinct(named.departements ?? []);
  const known = new Set(regions().map(({ code }) => code));
  const regionOf = new Map(departements().map(({ code, regionCode }) => [code, regionCode]));
  const strange = regionCodes.filter((code) => !known.has(code));
  if (strange.length > 0)
    judgement.refuse('REGION_UNKNOWN', 'input.regions', `No region has the code ${strange.join(', ')}.`);
  const nowhere = departementCodes.filter((code) => !regionOf.has(code));
  if (nowhere.length > 0)
    judgement.refuse('DEPARTEMENT_UNKNOWN', 'input.departements', `No département has the code ${nowhere.join(', ')}.`);
  const outside = departementCodes.filter((code) => !regionCodes.includes(regionOf.get(code) ?? ''));
  if (outside.length > nowhere.length)
    judgement.refuse(
      'DEPARTEMENT_OUTSIDE_REGIONS',
      'input.departements',
      `These départements lie in none of the regions that are named: ${outside.filter((code) => !nowhere.includes(code)).join(', ')}.`,
    );
  return { regionCodes, departementCodes };
}

/** R-SCOPE-1 to 4. */
export function judgeScope(
  judgement: Judgement,
  scope: Scope,
  territory: NamedTerritory,
  path = 'input.regions',
): void {
  for (const each of scopeRules) {
    judgement.rule(each, { scope, ...territory }, { regionCodes: path, departementCodes: 'input.departements' });
  }
}
