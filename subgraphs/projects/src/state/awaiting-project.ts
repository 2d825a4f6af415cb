/** The facts from which follows what a project awaits, and how what is awaited is said. */
import type { AwaitedAction } from '@innovation-sante/scheme/vocabulary/awaited';
import type { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import type { OpinionBody, Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import type { AwaitedParty } from './awaited-party.js';

/** The facts by which the rules judge. Dates are 'YYYY-MM-DD'. */
export interface AwaitingProject {
  readonly state: ProjectState | null;
  /** Null for a state of which the source only says that it was the last one known: then nothing is known to be awaited. */
  readonly stateSince: string | null;
  /** Declared scope, which routes the file. */
  readonly declaredScope: Scope | null;
  readonly needsHasOpinion: boolean;
  /** Opinions on its authorisation. */
  readonly opinions: readonly {
    readonly body: OpinionBody | null;
    readonly requestedOn: string | null;
    readonly dueOn: string | null;
    readonly given: boolean;
    readonly verdict: Verdict | null;
  }[];
  readonly leadPorteurId: string | null;
  /** Who holds the letter of intent. */
  readonly receiverId: string | null;
  readonly competentAuthorityId: string | null;
  readonly competentRegionCode: string | null;
  readonly endsOn: string | null;
  readonly evaluation: EvaluationProgress | null;
}

/** What the procedure needs to know of the evaluation, which another subgraph owns. */
export interface EvaluationProgress {
  readonly protocolValidated: boolean;
  readonly evaluatorId: string | null;
  /** Reports that are not delivered yet, with the day on which they are due. */
  readonly awaitedReports: readonly { readonly kind: ReportKind; readonly dueOn: string | null }[];
  /** The committees that have given their opinion on generalisation. */
  readonly generalisationOpinions: readonly OpinionBody[];
  readonly transitionEndsOn: string | null;
}

/** Something that is awaited. */
export interface Awaited {
  readonly action: AwaitedAction;
  readonly party: AwaitedParty;
  /** The organisation that is awaited; null for a committee, or where it is not known which. */
  readonly organisationId: string | null;
  /** Null where no delay is known. */
  readonly dueOn: string | null;
  /** The transition (T…) or rule (R-…) of the procedure that says so. */
  readonly rule: string;
}
