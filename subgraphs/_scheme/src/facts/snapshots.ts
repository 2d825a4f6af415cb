/**
 * What the subgraphs tell one another through the event log: the few facts by which others filter, judge and say who sees
 * what. A snapshot is whole: it replaces what was known of the same noun in a lower version.
 */
import type { ReportKind } from '../vocabulary/evaluation.js';
import type { OutcomeKind } from '../vocabulary/generalisation.js';
import type { OpinionBody } from '../vocabulary/opinion.js';
import type { PaymentModel } from '../vocabulary/payment-model.js';
import type { Population } from '../vocabulary/population.js';
import type { ProjectState } from '../vocabulary/project-state.js';
import type { Provenance } from '../vocabulary/provenance.js';
import type { Scope } from '../vocabulary/scope.js';
import type { Theme } from '../vocabulary/theme.js';
import type { Authority } from '../rules/funding-rule.js';
import type { IsoDate } from './sourced.js';

/** A project, as its owner tells of it. */
export interface ProjectSnapshot {
  readonly id: string;
  /** Grows with every change of the project. */
  readonly version: number;
  readonly slug: string;
  readonly provenance: Provenance;
  readonly state: ProjectState | null;
  readonly stateSince: IsoDate | null;
  readonly declaredScope: Scope | null;
  readonly decidedScope: Scope | null;
  readonly regionCodes: readonly string[];
  readonly departementCodes: readonly string[];
  readonly themes: readonly Theme[];
  readonly populations: readonly Population[];
  readonly paymentModels: readonly PaymentModel[];
  /** Organisations that carry it, the leading one first. */
  readonly porteurIds: readonly string[];
  /** Who authorises it; null where that is not known. */
  readonly authority: Authority | null;
  readonly authorisedOn: IsoDate | null;
  readonly firstInclusionOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  /** Ids of all its legal acts, sorted. */
  readonly actIds: readonly string[];
  /** Whether everyone may see it: it is authorised, or public knowledge. */
  readonly isPublic: boolean;
  /** Bodies to which its file was referred. */
  readonly referredTo: readonly OpinionBody[];
}

/** An evaluation, as its owner tells of it. */
export interface EvaluationSnapshot {
  readonly projectId: string;
  /** Grows with every change of the evaluation. */
  readonly version: number;
  readonly protocolValidated: boolean;
  readonly evaluatorId: string | null;
  /** Reports that are not delivered yet, by the day on which they are due. */
  readonly awaitedReports: readonly { readonly kind: ReportKind; readonly dueOn: IsoDate | null }[];
  /** Committees that have given their opinion on generalisation. */
  readonly generalisationOpinions: readonly OpinionBody[];
  readonly transitionEndsOn: IsoDate | null;
  /** When the last version of the final report was delivered, as far as it is known. */
  readonly finalReportOn: IsoDate | null;
  /** When the first committee was asked about generalisation. */
  readonly generalisationReferredOn: IsoDate | null;
  /** Committees that were asked about generalisation: its file is theirs to see. */
  readonly generalisationReferredTo: readonly OpinionBody[];
  readonly transitionStartsOn: IsoDate | null;
  readonly transitionActId: string | null;
  readonly outcome: OutcomeKind | null;
  readonly outcomeOn: IsoDate | null;
}
