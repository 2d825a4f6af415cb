/** What every fact says of itself: whether it is real, where it was read, and how far to trust it. */
import type { Confidence, Provenance } from '../vocabulary/provenance.js';

/** The origin of a fact. `confidence` is null for an invented fact: there is nothing to be confident of. */
export interface Sourced {
  readonly provenance: Provenance;
  /** Where it was read (short reference), or that it was invented and by what. */
  readonly source: string;
  readonly confidence: Confidence | null;
}

/** A legal date, 'YYYY-MM-DD'. */
export type IsoDate = string;

/** A date of which only a part is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export type PartialDate = string;

/** A duration in ISO-8601, such as 'P42M' or 'P48M4D'. */
export type IsoDuration = string;
