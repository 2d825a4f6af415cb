/** All facts about one project, real or fictional: what the four subgraphs are loaded from. */
import type { AwaitedAction } from '../vocabulary/awaited.js';
import type { DerogationCode } from '../vocabulary/derogation.js';
import type { Objective } from '../vocabulary/objective.js';
import type { Origin } from '../vocabulary/origin.js';
import type { PaymentModel } from '../vocabulary/payment-model.js';
import type { Population } from '../vocabulary/population.js';
import type { ProjectState } from '../vocabulary/project-state.js';
import type { PorteurRole } from '../vocabulary/role-kind.js';
import type { Scope, ScopeBasis } from '../vocabulary/scope.js';
import type { StatementField } from '../vocabulary/statement.js';
import type { Theme } from '../vocabulary/theme.js';
import type { EvaluationFacts } from './evaluation-facts.js';
import type { ProjectFundingFacts } from './funding-facts.js';
import type { ActFacts, OpinionFacts, SpecificationFacts } from './instruction-facts.js';
import type { LetterFacts } from './letter-facts.js';
import type { IsoDate, IsoDuration, PartialDate, Sourced } from './sourced.js';

/** A change of state. The history is in order, and its last state is the project's. */
export interface StateEventFacts extends Sourced {
  readonly id: string;
  readonly state: ProjectState;
  readonly on: IsoDate;
  /** The organisation that brought it about, where one did. */
  readonly actorId: string | null;
  readonly reason: string | null;
}

export interface PorteurFacts extends Sourced {
  readonly organisationId: string;
  readonly role: PorteurRole;
}

/** A place where a project runs; it may join late and leave early while the project goes on. */
export interface SiteFacts extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  readonly finessEt: string | null;
  /** Code of the commune; null where the source names no commune. */
  readonly communeCode: string | null;
  readonly departementCode: string;
  /** The region of the département: derived, never told apart from it. */
  readonly regionCode: string;
  readonly joinedOn: IsoDate | null;
  readonly leftOn: IsoDate | null;
}

/** Support to the incubation of a project in its region; who pays is not specified by any source (R-FUND-5). */
export interface IncubationFacts extends Sourced {
  readonly id: string;
  readonly label: string;
  /** The organisation that supports: an ARS. */
  readonly organisationId: string;
  readonly regionCode: string;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate | null;
}

/** What a source says of a project, word for word. */
export interface StatementFacts extends Sourced {
  readonly id: string;
  readonly field: StatementField;
  readonly text: string;
}

/** What the project waits for on the fictional world's day (`demoToday`); empty for real projects. */
export interface AwaitedFacts {
  readonly action: AwaitedAction;
  readonly actorId: string | null;
  readonly dueOn: IsoDate | null;
}

/** One project. For a real one, null and empty mean that no source was found: nothing was filled in. */
export interface ProjectFacts extends Sourced {
  /** `projectId(slug, date of the letter of intent if known)`. */
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string | null;
  /** How the source qualifies its own confidence, word for word ('H (acts) / M (prolongation)'); null for fictional projects. */
  readonly confidenceStatement: string | null;
  readonly state: ProjectState | null;
  readonly stateSince: IsoDate | null;
  readonly stateHistory: readonly StateEventFacts[];
  /** The scope of the letter of intent. */
  readonly declaredScope: Scope | null;
  /** The scope that the CTIS fixed; for a real project, the one found in sources. */
  readonly decidedScope: Scope | null;
  readonly scopeBasis: ScopeBasis | null;
  readonly origin: Origin | null;
  readonly objectives: readonly Objective[];
  readonly themes: readonly Theme[];
  /** Those of `themes` that are inferred, not stated by the source. */
  readonly inferredThemes: readonly Theme[];
  readonly populations: readonly Population[];
  readonly derogations: readonly DerogationCode[];
  readonly paymentModels: readonly PaymentModel[];
  readonly paymentModelStatement: string | null;
  readonly regionCodes: readonly string[];
  readonly departementCodes: readonly string[];
  readonly porteurs: readonly PorteurFacts[];
  /** Who authorises: the organisation of the ministers or of an ARS; where several ARS do, the one of the lead porteur's region. */
  readonly competentAuthorityId: string | null;
  /** The region of the competent authority when it is an ARS. */
  readonly competentRegionCode: string | null;
  readonly letter: LetterFacts | null;
  /** The call that the project answers, among `calls()` of the dataset. */
  readonly callId: string | null;
  readonly specifications: readonly SpecificationFacts[];
  /** Opinions on authorisation, amendments and transition; those on generalisation belong to the evaluation. */
  readonly opinions: readonly OpinionFacts[];
  /** All legal acts, in order of date. */
  readonly acts: readonly ActFacts[];
  readonly sites: readonly SiteFacts[];
  readonly firstInclusionOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  /** When it began, as far as the source says ('2020-01'); may be known where the first inclusion is not. */
  readonly startedAround: PartialDate | null;
  readonly endedAround: PartialDate | null;
  /** Including amendments. */
  readonly authorisedDuration: IsoDuration | null;
  /** The project that this one succeeds (v2). */
  readonly succeedsId: string | null;
  readonly succeedsSlug: string | null;
  readonly incubation: readonly IncubationFacts[];
  readonly statements: readonly StatementFacts[];
  readonly awaited: readonly AwaitedFacts[];
  readonly funding: ProjectFundingFacts;
  /** Null where there is none: before authorisation, or where no source speaks of one. */
  readonly evaluation: EvaluationFacts | null;
}
