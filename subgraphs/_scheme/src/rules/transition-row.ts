/** What a row of the table of transitions says: what may happen in which states, who does it, what must be there, and by when. */
import type { ProjectState } from '../vocabulary/project-state.js';
import type { Confidence } from '../vocabulary/provenance.js';
import type { DelaySetting } from './policy.js';
import type { RuleId } from './rule.js';

/** Who brings a transition about. RECEIVER is the ARS or the rapporteur général, whoever holds the letter. */
export type TransitionActor =
  | 'PORTEUR'
  | 'RECEIVER'
  | 'ARS'
  | 'RAPPORTEUR_GENERAL'
  | 'HAS'
  | 'CTIS'
  | 'CSIS'
  | 'AUTHORITY'
  | 'EVALUATOR'
  | 'GOVERNMENT'
  | 'CLOCK';

/** By when it should happen. */
export interface TransitionDelay {
  readonly says: string;
  /** The settings that hold it; none where it is not a setting. */
  readonly settings: readonly DelaySetting[];
}

/** What all rows of a transition have. */
export interface TransitionText {
  /** Number of the transition; several rows may share one. */
  readonly id: string;
  /** What happens. */
  readonly event: string;
  readonly actors: readonly TransitionActor[];
  /** What must be there. */
  readonly documents: readonly string[];
  /** The rules that judge it. */
  readonly rules: readonly RuleId[];
  /** Null where none was found and none is a setting. */
  readonly delay: TransitionDelay | null;
  /** Read in a source, or derived to close the machine. */
  readonly basis: 'ATTESTED' | 'DERIVED';
  readonly source: string;
  /** Null for what is derived. */
  readonly confidence: Confidence | null;
}

/** One row: the states in which it may happen, null standing for the beginning, and the one that it leads to. */
export interface TransitionRow extends TransitionText {
  readonly from: readonly (ProjectState | null)[];
  /** SAME: the state stays. */
  readonly to: ProjectState | 'SAME';
}

/** A delay that no source gives, but that the policy may set. */
export const notFound = (setting: DelaySetting): TransitionDelay => ({ says: 'not found', settings: [setting] });

/** A row that no source states. */
export const derived = { basis: 'DERIVED', source: 'derived', confidence: null } as const;

/** A row that no source states, but one suggests. */
export const derivedFrom = (source: string) => ({ ...derived, source: `derived from ${source}` }) as const;

/** A row that a source states. */
export const attested = (source: string, confidence: Confidence = 'HIGH') =>
  ({ basis: 'ATTESTED', source, confidence }) as const;
