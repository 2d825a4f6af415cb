/** A letter of intent (lettre d’intention) as the import reads it from a dossier: plain facts, in the scheme's own codes. */
import type { DerogationCode } from '@innovation-sante/scheme/vocabulary/derogation';
import type { LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';
import type { Objective } from '@innovation-sante/scheme/vocabulary/objective';
import type { Origin } from '@innovation-sante/scheme/vocabulary/origin';
import type { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import type { Population } from '@innovation-sante/scheme/vocabulary/population';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import type { Theme } from '@innovation-sante/scheme/vocabulary/theme';

/** The states of a project of which a dossier can speak: it is about the letter of intent only. */
export type LetterState = 'LI_DEPOSEE' | 'LI_EN_INSTRUCTION' | 'RECEVABLE' | 'LI_IRRECEVABLE' | 'RETIRE';

/** Who instructs the letter: an ARS, or the rapporteur général (whose region is null). */
export interface Receiver {
  readonly organisationId: string;
  readonly regionCode: string | null;
}

/** Who deposited the letter (demandeur): an establishment by its SIRET, or a person. */
export type Applicant =
  | {
      readonly kind: 'ORGANISATION';
      readonly siret: string;
      /** Id of the organisation in the graph, where the configuration says which it is. */
      readonly organisationId: string | null;
    }
  | { readonly kind: 'PERSON'; readonly name: string };

/** A document of the file (pièce justificative). Its address is not kept: it is valid for a short time only. */
export interface LetterDocument {
  readonly champDescriptorId: string;
  readonly filename: string;
  readonly checksum: string;
}

/** What a letter says; null and empty lists mean « not found », never « none ». Dates are days in Paris. */
export interface ImportedLetter {
  /** Number of the dossier. */
  readonly number: number;
  readonly state: LetterState;
  readonly outcome: LetterOutcome;
  readonly depositedOn: string;
  /** When the instruction began. */
  readonly instructedOn: string | null;
  readonly decidedOn: string | null;
  /** Why it was refused or withdrawn (motivation). */
  readonly reason: string | null;
  readonly receiver: Receiver;
  readonly applicant: Applicant;
  readonly title: string;
  readonly summary: string | null;
  readonly declaredScope: Scope;
  readonly regionCodes: readonly string[];
  readonly departementCodes: readonly string[];
  readonly objectives: readonly Objective[];
  readonly themes: readonly Theme[];
  readonly populations: readonly Population[];
  readonly derogationCodes: readonly DerogationCode[];
  readonly paymentModels: readonly PaymentModel[];
  readonly origin: Origin | null;
  /** Slug of the call for projects that it answers. */
  readonly callSlug: string | null;
  /** What the grounds of exclusion ask (R-ELIG-1, R-ELIG-4, R-ELIG-5). */
  readonly preExisting: boolean | null;
  readonly alreadyFunded: boolean | null;
  readonly circumscribedEffect: boolean | null;
  readonly diffusable: boolean | null;
  readonly onlyFundsUnreimbursedServices: boolean | null;
  readonly documents: readonly LetterDocument[];
}
