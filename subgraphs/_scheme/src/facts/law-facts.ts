/** A text of law on which the scheme stands. */
import type { LawKind } from '../vocabulary/law.js';
import type { IsoDate, Sourced } from './sourced.js';

export interface LawReferenceFacts extends Sourced {
  readonly id: string;
  /** Stable short name, such as 'css-l-162-31-1'. */
  readonly code: string;
  readonly kind: LawKind;
  /** How the text is cited, in French. */
  readonly citation: string;
  readonly signedOn: IsoDate | null;
  /** What it says for the scheme, in English. */
  readonly summary: string;
}
