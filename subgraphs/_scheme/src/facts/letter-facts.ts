/** Facts about a letter of intent, and about the call that it may answer. */
import type { ExclusionGround, LetterChannel, LetterOutcome } from '../vocabulary/letter.js';
import type { CallKind } from '../vocabulary/origin.js';
import type { Scope } from '../vocabulary/scope.js';
import type { IsoDate, PartialDate, Sourced } from './sourced.js';

/** A letter sent on from one receiver to another, because its declared scope did not match the receiver. */
export interface ReroutingFacts {
  readonly on: IsoDate;
  readonly fromOrganisationId: string;
  readonly toOrganisationId: string;
  readonly reason: string;
}

export interface LetterFacts extends Sourced {
  readonly id: string;
  /** Unique number, such as 'LI-DEMO-0001'. */
  readonly number: string;
  readonly projectId: string;
  readonly depositedOn: IsoDate;
  readonly channel: LetterChannel;
  /** The scope that the porteur declares: it decides who receives the letter, and never changes. */
  readonly declaredScope: Scope;
  /** The organisation that holds the letter (after re-routing): an ARS, or the rapporteur général. */
  readonly receiverId: string;
  /** The region of the receiver when it is an ARS. */
  readonly regionCode: string | null;
  /** The call that it answers. */
  readonly callId: string | null;
  readonly outcome: LetterOutcome;
  readonly decidedOn: IsoDate | null;
  /** Why it was refused or withdrawn. */
  readonly reason: string | null;
  readonly exclusionGrounds: readonly ExclusionGround[];
  readonly reroutings: readonly ReroutingFacts[];
}

/** A call for projects or for expressions of interest. */
export interface CallFacts extends Sourced {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: CallKind;
  /** Null for a national call. */
  readonly regionCode: string | null;
  readonly issuerId: string | null;
  readonly opensOn: IsoDate | null;
  readonly closesOn: IsoDate | null;
  /** When it opened, where the source gives no day. */
  readonly openedAround: PartialDate | null;
  readonly description: string;
}
