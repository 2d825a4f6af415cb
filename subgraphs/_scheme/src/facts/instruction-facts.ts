/** Facts about the instruction of a project: specifications, opinions and legal acts. */
import type { ActKind, ActPurpose } from '../vocabulary/act.js';
import type { OpinionBody, OpinionSubject, Verdict } from '../vocabulary/opinion.js';
import type { Scope } from '../vocabulary/scope.js';
import type { CriterionRating, SelectionCriterion } from '../vocabulary/selection-criterion.js';
import type { IsoDate, IsoDuration, PartialDate, Sourced } from './sourced.js';

/** A version of the specification (cahier des charges). */
export interface SpecificationFacts extends Sourced {
  readonly id: string;
  readonly version: number;
  readonly submittedOn: IsoDate;
  /** What changed since the version before; null for the first. */
  readonly changes: string | null;
  readonly plannedDuration: IsoDuration | null;
  readonly plannedPatients: number | null;
  /** Planned amount over the whole duration (montant prévisionnel), in cents: none of the funding's three numbers. */
  readonly plannedCents: number | null;
}

export interface RatingFacts {
  readonly criterion: SelectionCriterion;
  readonly rating: CriterionRating;
}

/** An opinion, given or still awaited (`givenOn` and `givenAround` both null). */
export interface OpinionFacts extends Sourced {
  readonly id: string;
  /** Null where the source does not say who gave it. */
  readonly body: OpinionBody | null;
  readonly subject: OpinionSubject;
  /** The organisation that gives it, when it is not a committee: an ARS or the HAS. */
  readonly organisationId: string | null;
  /** When the body was seized (saisine). */
  readonly requestedOn: IsoDate | null;
  /** Until when it should be given; null where no delay is known (the ordinary delay of the HAS). */
  readonly dueOn: IsoDate | null;
  readonly givenOn: IsoDate | null;
  /** When it was given, where the source gives no day. */
  readonly givenAround: PartialDate | null;
  readonly verdict: Verdict | null;
  /** The reserves, or the reasons of an unfavourable opinion. */
  readonly comment: string | null;
  /** The four selection criteria, for an opinion of the CTIS on authorisation (R-CTIS-2); empty where the source gives none. */
  readonly ratings: readonly RatingFacts[];
  /** The scope that the CTIS fixes (R-CTIS-3). */
  readonly decidedScope: Scope | null;
  /** The version of the specification that it speaks of. */
  readonly specificationVersion: number | null;
}

/** A legal act. */
export interface ActFacts extends Sourced {
  readonly id: string;
  /** Null where the source says no more than « arrêté ». */
  readonly kind: ActKind | null;
  readonly purpose: ActPurpose;
  /** The authorisation that it amends, suspends, ends or prolongs; null for an authorisation, or where none is known. */
  readonly amendsActId: string | null;
  readonly signedOn: IsoDate | null;
  readonly publishedOn: IsoDate | null;
  readonly effectiveFrom: IsoDate | null;
  /** When it was signed or published, where the source gives no day for either. */
  readonly around: PartialDate | null;
  readonly nor: string | null;
  readonly jorftext: string | null;
  readonly raaNumber: string | null;
  readonly arsNumber: string | null;
  /** Who signed: the ministers' organisation or that of an ARS. */
  readonly authorityId: string | null;
  /** The region of the ARS that signed. */
  readonly regionCode: string | null;
  /** The opinion of the CTIS that it stands on, among the project's opinions. */
  readonly ctisOpinionId: string | null;
  readonly specificationVersion: number | null;
  /** What it says of its own duration, where it does. */
  readonly duration: IsoDuration | null;
  /** The day until which it lets the experiment run, where it says so. */
  readonly until: IsoDate | null;
  /** What it changes or says: the source's own words for a real act. */
  readonly statement: string | null;
}
