/** What every project brings: a derogation, an objective, a porteur of any kind, an origin. */
import { derogationKinds } from '../vocabulary/derogation.js';
import type { Objective } from '../vocabulary/objective.js';
import type { OrganisationKind } from '../vocabulary/organisation-kind.js';
import { Origin } from '../vocabulary/origin.js';
import { codesOf, isCodeOf } from '../vocabulary/vocabulary.js';
import type { Derogating } from './eligibility.js';
import { rule } from './rule.js';
import { sourceA, sourceB } from './sources.js';

export const derogatesFromRule = rule({
  id: 'R-DEROG-1',
  statement: 'A project derogates from at least one rule of financing or of organisation.',
  quotation:
    'déroger à au moins une règle de financement (exemples : tarification à l’acte, panier de soins remboursable, participation du patient…) ou d’organisation (exemple autorisation d’une activité de soins, partage d’honoraire, prestation d’hébergement temporaire non médicalisé…)',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    NO_RULE_DEROGATED: {
      field: 'derogations',
      message: 'At least one of the derogations (derogations) must be from a rule of financing or of organisation.',
    },
  },
  verdict: ({ derogations }: Derogating) =>
    derogations.some((code) => derogationKinds[code] !== 'COMPETENCES') ? undefined : 'NO_RULE_DEROGATED',
});

export const hasObjective = rule({
  id: 'R-OBJ-1',
  statement: 'A project has at least one objective of the scheme, and may have several.',
  quotation: 'Une expérimentation peut répondre à plusieurs de ces objectifs',
  source: sourceB,
  confidence: 'HIGH',
  faults: {
    NO_OBJECTIVE: { field: 'objectives', message: 'Name at least one objective of the project (objectives).' },
  },
  verdict: ({ objectives }: { readonly objectives: readonly Objective[] }) =>
    objectives.length === 0 ? 'NO_OBJECTIVE' : undefined,
});

/** A condition that a call, or a decision on a letter, sets for the porteur. */
export interface PorteurCondition {
  /** The kinds of organisations that it shuts out. */
  readonly excludedKinds: readonly OrganisationKind[];
}

export const anyPorteur = rule({
  id: 'R-PORT-1',
  statement: 'An organisation of any kind may carry a project: no call and no decision shuts one out for its kind.',
  quotation: 'à tous les porteurs de projet, sans aucune restriction',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    PORTEUR_KIND_EXCLUDED: {
      field: 'excludedKinds',
      message: ({ excludedKinds }) =>
        `No kind of porteur may be shut out (excludedKinds: ${excludedKinds.join(', ')}): the scheme is open to all.`,
    },
  },
  verdict: ({ excludedKinds }: PorteurCondition) => (excludedKinds.length > 0 ? 'PORTEUR_KIND_EXCLUDED' : undefined),
});

/** How a project came, and the call that it answers. */
export interface Arrival {
  readonly origin: string;
  /** Its region is null for a national call; null where it answers none. */
  readonly call: { readonly regionCode: string | null } | null;
}

export const knownOrigin = rule({
  id: 'R-ORIG-1',
  statement: 'A project comes of its actors’ own accord, or answers a regional or a national call.',
  quotation: 'à l’initiative des acteurs ou en réponse à des appels à projets régionaux ou nationaux',
  source: sourceA,
  confidence: 'HIGH',
  faults: {
    UNKNOWN_ORIGIN: {
      field: 'origin',
      message: ({ origin }) => `The origin (origin) is ${origin}; it must be one of ${codesOf(Origin).join(', ')}.`,
    },
    CALL_MISSING: { field: 'call', message: 'A project that answers a call must name it (call).' },
    CALL_NOT_ANSWERED: {
      field: 'call',
      message: 'A spontaneous project answers no call (call): take it out, or change the origin.',
    },
    CALL_OF_OTHER_LEVEL: {
      field: 'call',
      message: ({ origin }) =>
        `The call (call) is ${origin === 'AAP_REGIONAL' ? 'national, but the origin says regional' : 'regional, but the origin says national'}.`,
    },
  },
  verdict: ({ origin, call }: Arrival) => {
    if (!isCodeOf(Origin, origin)) return 'UNKNOWN_ORIGIN';
    if (origin === 'SPONTANEE') return call === null ? undefined : 'CALL_NOT_ANSWERED';
    if (call === null) return 'CALL_MISSING';
    return (call.regionCode !== null) === (origin === 'AAP_REGIONAL') ? undefined : 'CALL_OF_OTHER_LEVEL';
  },
});
