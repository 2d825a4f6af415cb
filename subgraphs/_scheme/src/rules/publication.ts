/** What makes a legal act findable: R-PUB-1. */
import type { IsoDate } from '../facts/sourced.js';
import type { ActKind } from '../vocabulary/act.js';
import { rule } from './rule.js';

/** An act with the references under which it is published. */
export interface PublishedAct {
  /** Null where the source says no more than « arrêté »: then nothing is demanded. */
  readonly kind: ActKind | null;
  readonly nor: string | null;
  /** For a ministerial act, the day of the Journal officiel. */
  readonly publishedOn: IsoDate | null;
  readonly arsNumber: string | null;
  readonly raaNumber: string | null;
}

export const findable = rule({
  id: 'R-PUB-1',
  statement:
    'A ministerial act has a NOR number and a day in the Journal officiel, an act of a DG ARS its own number or one in the recueil des actes administratifs; an act that is signed and not yet published gives a warning.',
  quotation: null,
  source: 'real acts (legifrance JORFTEXT, attrap)',
  confidence: 'HIGH',
  faults: {
    NOR_MISSING: { field: 'nor', message: 'A ministerial act (arrêté ministériel) must have its NOR number (nor).' },
    PUBLICATION_DATE_MISSING: {
      field: 'publishedOn',
      severity: 'WARN',
      message: 'The day on which the act was published in the Journal officiel (publishedOn) is missing.',
    },
    REGIONAL_NUMBER_MISSING: {
      field: 'arsNumber',
      message:
        'An act of the director general of an ARS must have its own number (arsNumber) or that of the recueil des actes administratifs (raaNumber).',
    },
  },
  verdict: ({ kind, nor, publishedOn, arsNumber, raaNumber }: PublishedAct) => {
    if (kind === null) return undefined;
    if (kind !== 'ARRETE_MINISTERIEL') {
      return arsNumber === null && raaNumber === null ? 'REGIONAL_NUMBER_MISSING' : undefined;
    }
    if (nor === null) return 'NOR_MISSING';
    return publishedOn === null ? 'PUBLICATION_DATE_MISSING' : undefined;
  },
});
