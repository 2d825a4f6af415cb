/** Facts about the evaluation of a project, up to its generalisation. */
import type { EvaluationStatus, ProtocolStatus, ReportKind } from '../vocabulary/evaluation.js';
import type { GeneralisationVehicle, OutcomeKind } from '../vocabulary/generalisation.js';
import type { Comparison, Frequency } from '../vocabulary/indicator.js';
import type { OpinionFacts } from './instruction-facts.js';
import type { IsoDate, IsoDuration, PartialDate, Sourced } from './sourced.js';

export interface ProtocolFacts extends Sourced {
  readonly id: string;
  readonly status: ProtocolStatus;
  readonly submittedOn: IsoDate | null;
  readonly validatedOn: IsoDate | null;
}

/** An indicator that a protocol follows: a value is due for each period of this frequency that has ended. */
export interface FollowedIndicatorFacts {
  readonly indicatorCode: string;
  readonly frequency: Frequency;
}

/** A measured value of an indicator. */
export interface IndicatorValueFacts extends Sourced {
  readonly id: string;
  readonly indicatorCode: string;
  readonly periodStart: IsoDate | null;
  readonly periodEnd: IsoDate | null;
  /** Null when there is a reference but the source does not say of which kind. */
  readonly comparison: Comparison | null;
  /** What was measured (after, cases, reached); null when only the target is known. */
  readonly value: number | null;
  /** What it is compared with (before, controls, target). */
  readonly reference: number | null;
  /** value − reference, when both are known. */
  readonly difference: number | null;
  /** How many people or places were measured; invented counts below 11 are not given. */
  readonly n: number | null;
  readonly nReference: number | null;
  /** 95 % confidence interval: of the difference when there is one, otherwise of the value. */
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** The report that gives it, among the evaluation's reports. */
  readonly reportId: string | null;
  /** The source's own words for a real value. */
  readonly statement: string | null;
}

export interface ReportFacts extends Sourced {
  readonly id: string;
  readonly kind: ReportKind;
  readonly dueOn: IsoDate | null;
  readonly deliveredOn: IsoDate | null;
  /** When it was delivered, where the source gives no day. */
  readonly deliveredAround: PartialDate | null;
  /** 1 for the first report of its kind. */
  readonly version: number;
  readonly statement: string | null;
}

/** The period between the end of the experiment and ordinary law. */
export interface TransitionFacts extends Sourced {
  readonly id: string;
  readonly actId: string | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly endsAround: PartialDate | null;
  readonly duration: IsoDuration | null;
  readonly statement: string | null;
}

export interface OutcomeFacts extends Sourced {
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly vehicle: GeneralisationVehicle | null;
  /** The text that decides it, as cited. */
  readonly reference: string | null;
  readonly decidedOn: IsoDate | null;
  /** When it was decided (or, for an announcement, for when it is announced), where the source gives no day. */
  readonly decidedAround: PartialDate | null;
  readonly statement: string | null;
}

export interface EvaluationFacts extends Sourced {
  readonly id: string;
  /** Null where unknown (real projects). */
  readonly status: EvaluationStatus | null;
  readonly protocol: ProtocolFacts | null;
  /** Organisations that evaluate. */
  readonly evaluatorIds: readonly string[];
  /** The indicators that the protocol follows. */
  readonly followed: readonly FollowedIndicatorFacts[];
  readonly values: readonly IndicatorValueFacts[];
  readonly reports: readonly ReportFacts[];
  /** Opinions on generalisation, CTIS before CSIS. */
  readonly opinions: readonly OpinionFacts[];
  readonly transition: TransitionFacts | null;
  readonly outcome: OutcomeFacts | null;
}
