/** Facts about regions, départements and the agency of each region. */
import type { IsoDate, Sourced } from './sourced.js';

export interface RegionFacts extends Sourced {
  /** Code of the region in the code officiel géographique, a text ("01" is Guadeloupe). */
  readonly code: string;
  readonly name: string;
  /** Code of the commune that is its chef-lieu. */
  readonly prefectureCode: string;
  /** Date of the edition of the code officiel géographique that was read. */
  readonly validFrom: IsoDate;
}

export interface DepartementFacts extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly regionCode: string;
  /** Code of the commune that is its chef-lieu. */
  readonly prefectureCode: string;
  readonly validFrom: IsoDate;
}

/** The agence régionale de santé of a region; it is also an organisation (id by `arsOrganisationId`). */
export interface ArsFacts extends Sourced {
  readonly regionCode: string;
  readonly name: string;
  readonly organisationId: string;
  readonly website: string;
}
