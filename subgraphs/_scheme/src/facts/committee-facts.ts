/** Facts about the national committees, and about the people and organisations that hold roles. */
import type { CommitteeCode } from '../vocabulary/committee-code.js';
import type { RoleKind } from '../vocabulary/role-kind.js';
import type { IsoDate, Sourced } from './sourced.js';

/** A seat of a committee, or several alike (`count`). */
export interface SeatFacts extends Sourced {
  readonly id: string;
  readonly committee: CommitteeCode;
  /** Who sits there, by function and not by name. */
  readonly label: string;
  readonly organisationId: string | null;
  readonly count: number;
  readonly chair: boolean;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

export interface CommitteeFacts extends Sourced {
  readonly code: CommitteeCode;
  readonly name: string;
  /** What it does, in English. */
  readonly role: string;
  readonly legalBasis: string;
  /** Number of members. */
  readonly size: number;
  readonly installedOn: IsoDate | null;
  /** The seats that the sources name: all 8 of the CTIS, of the CSIS only the chair and the 61 others as one line. */
  readonly seats: readonly SeatFacts[];
}

export interface PersonFacts extends Sourced {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly rpps: string | null;
}

/** A role held for a period; both ends are included, and null where unknown or still open. */
export interface RoleFacts extends Sourced {
  readonly id: string;
  readonly kind: RoleKind;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly committee: CommitteeCode | null;
  readonly label: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** The period in the source's own words, where it gives no day. */
  readonly periodStatement: string | null;
}
