/** The form in which the facts of a real experiment are written down, beside the words of its row in the data file. */
import type { IsoDate, IsoDuration, PartialDate } from '../facts/sourced.js';
import type { ActKind, ActPurpose } from '../vocabulary/act.js';
import type { ReportKind } from '../vocabulary/evaluation.js';
import type { ExpenseNature, FundCode } from '../vocabulary/funding.js';
import type { GeneralisationVehicle, OutcomeKind } from '../vocabulary/generalisation.js';
import type { Comparison } from '../vocabulary/indicator.js';
import type { OpinionBody, Verdict } from '../vocabulary/opinion.js';
import type { Origin } from '../vocabulary/origin.js';
import type { PaymentModel } from '../vocabulary/payment-model.js';
import type { Population } from '../vocabulary/population.js';
import type { ProjectState } from '../vocabulary/project-state.js';
import type { Confidence } from '../vocabulary/provenance.js';
import type { FigureQualifier } from '../vocabulary/published-figure.js';
import type { PorteurRole } from '../vocabulary/role-kind.js';
import type { Theme } from '../vocabulary/theme.js';

export interface CuratedAct {
  /** AUTHORISATION when absent. */
  readonly purpose?: ActPurpose;
  /** Only where the source names the form, a NOR number or the Journal officiel. */
  readonly kind?: ActKind;
  readonly signed?: IsoDate;
  readonly published?: IsoDate;
  readonly around?: PartialDate;
  readonly nor?: string;
  readonly jorftext?: string;
  readonly raa?: string;
  readonly ars?: string;
  /** Region of the ARS that signed. */
  readonly region?: string;
  readonly duration?: IsoDuration;
  readonly until?: IsoDate;
  /** Day of the opinion of the CTIS on which it stands. */
  readonly ctis?: IsoDate;
  /** The row's own words. */
  readonly text: string;
  readonly confidence?: Confidence;
}

export interface CuratedAmount {
  readonly text: string;
  readonly euros: number;
  readonly qualifier?: FigureQualifier;
  readonly fund?: FundCode;
  readonly natures?: readonly ExpenseNature[];
  readonly year?: number;
  /** It is a part of the first amount of the list. */
  readonly part?: boolean;
}

export interface CuratedValue {
  readonly indicator: string;
  /** Null where there is a reference of unknown kind. */
  readonly comparison: Comparison | null;
  readonly value?: number;
  readonly reference?: number;
  readonly n?: number;
  readonly nReference?: number;
  readonly text: string;
}

export interface CuratedEvaluation {
  /** Slugs. */
  readonly evaluators?: readonly string[];
  readonly values?: readonly CuratedValue[];
  readonly reports?: readonly { readonly kind: ReportKind; readonly around?: PartialDate; readonly text: string }[];
  readonly opinions?: readonly {
    readonly body: OpinionBody | null;
    readonly verdict?: Verdict;
    readonly on?: IsoDate;
    readonly around?: PartialDate;
  }[];
  readonly transition?: { readonly duration?: IsoDuration; readonly endsAround?: PartialDate; readonly text: string };
  readonly outcome?: {
    readonly kind: OutcomeKind;
    readonly vehicle?: GeneralisationVehicle;
    readonly reference?: string;
    readonly on?: IsoDate;
    readonly around?: PartialDate;
    readonly text: string;
  };
}

/** What the row's words say, as facts. Absent means not found: nothing is ever filled in. */
export interface Curated {
  readonly id: string;
  readonly state?: ProjectState;
  readonly origin?: Origin;
  /** Slug of a call of `realCalls`. */
  readonly call?: string;
  readonly themes: readonly Theme[];
  /** True when the row marks its theme as inferred or recollected. */
  readonly themesInferred?: boolean;
  readonly populations?: readonly Population[];
  readonly paymentModels?: readonly PaymentModel[];
  /** Slugs; several are co-porteurs unless a role is given. */
  readonly porteurs?: readonly (string | readonly [slug: string, role: PorteurRole])[];
  readonly departements?: readonly string[];
  readonly sites?: readonly { readonly name: string; readonly commune: string; readonly departement: string }[];
  readonly acts?: readonly CuratedAct[];
  /** Opinions of the CTIS on authorisation that no known act cites. */
  readonly ctisOnAuthorisation?: IsoDate;
  readonly startedAround?: PartialDate;
  readonly endedAround?: PartialDate;
  readonly endsOn?: IsoDate;
  readonly duration?: IsoDuration;
  readonly succeeds?: string;
  readonly amounts?: readonly CuratedAmount[];
  readonly evaluation?: CuratedEvaluation;
}
