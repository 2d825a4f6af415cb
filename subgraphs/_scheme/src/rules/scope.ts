/** How wide each territorial scope is: R-SCOPE-1 to 4. A rule says nothing about the other scopes than its own. */
import type { Scope } from '../vocabulary/scope.js';
import type { Policy } from './policy.js';
import { rule } from './rule.js';
import { sourceA } from './sources.js';

/** A declared or decided scope, with the territory meant by it. */
export interface Territory {
  readonly scope: Scope;
  /** Codes of the regions, each once. */
  readonly regionCodes: readonly string[];
  /** Codes of the départements, each once; empty where they are not fixed yet. */
  readonly departementCodes: readonly string[];
}

const countOf = ({ regionCodes }: Territory) => `${regionCodes.length} are named (regionCodes)`;

export const oneTerritory = rule({
  id: 'R-SCOPE-1',
  statement: 'A local project is tried on one territory, which lies inside one region.',
  quotation: 'un projet expérimenté à l’échelle d’un territoire',
  source: `${sourceA}; inside one region: inference (policy localTerritory)`,
  confidence: 'HIGH',
  faults: {
    NO_TERRITORY: {
      field: 'regionCodes',
      message: 'A local project must name the region of its territory (regionCodes).',
    },
    SEVERAL_REGIONS: {
      field: 'regionCodes',
      message: (facts) => `The territory of a local project lies in one region; ${countOf(facts)}.`,
    },
    SEVERAL_DEPARTEMENTS: {
      field: 'departementCodes',
      message: ({ departementCodes }) =>
        `The territory of a local project lies in one département; ${departementCodes.length} are named (departementCodes).`,
    },
  },
  verdict: ({ scope, regionCodes, departementCodes }: Territory, { localTerritory }: Policy) => {
    if (scope !== 'LOCAL') return undefined;
    if (regionCodes.length === 0) return 'NO_TERRITORY';
    if (localTerritory !== 'ANYWHERE' && regionCodes.length > 1) return 'SEVERAL_REGIONS';
    return localTerritory === 'DEPARTEMENT' && departementCodes.length > 1 ? 'SEVERAL_DEPARTEMENTS' : undefined;
  },
});

export const oneRegion = rule({
  id: 'R-SCOPE-2',
  statement: 'A regional project is tried in exactly one region.',
  quotation: 'un projet expérimenté à l’échelle d’une seule région',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    NOT_ONE_REGION: {
      field: 'regionCodes',
      message: (facts) => `A regional project is tried in exactly one region; ${countOf(facts)}.`,
    },
  },
  verdict: ({ scope, regionCodes }: Territory) =>
    scope === 'REGIONAL' && regionCodes.length !== 1 ? 'NOT_ONE_REGION' : undefined,
});

export const twoRegions = rule({
  id: 'R-SCOPE-3',
  statement: 'An interregional project is tried in two regions or more.',
  quotation: 'un projet expérimenté dans au moins deux régions',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    FEWER_THAN_TWO_REGIONS: {
      field: 'regionCodes',
      message: (facts) => `An interregional project is tried in at least two regions; ${countOf(facts)}.`,
    },
  },
  verdict: ({ scope, regionCodes }: Territory) =>
    scope === 'INTERREGIONAL' && regionCodes.length < 2 ? 'FEWER_THAN_TWO_REGIONS' : undefined,
});

export const severalTerritories = rule({
  id: 'R-SCOPE-4',
  statement: 'A national project is tried on several territories: in two regions or départements, or more.',
  quotation: 'un projet à l’échelle nationale expérimenté sur plusieurs territoires',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    NOT_SEVERAL_TERRITORIES: {
      field: 'regionCodes',
      message: (facts) => `A national project is tried on several territories; ${countOf(facts)}.`,
    },
  },
  verdict: ({ scope, regionCodes, departementCodes }: Territory) =>
    scope === 'NATIONAL' && Math.max(regionCodes.length, departementCodes.length) < 2
      ? 'NOT_SEVERAL_TERRITORIES'
      : undefined,
});
