/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An exact amount in cents (centimes), a whole number: 1234 is 12,34 €. Never rounded, never beyond 2^53. */
  Cents: { input: number; output: number; }
  /** Code of a commune in the code officiel géographique (Insee): 5 characters. */
  CommuneCode: { input: string; output: string; }
  /** A calendar date without hour, as YYYY-MM-DD (ISO 8601). */
  Date: { input: string; output: string; }
  /** An instant with its offset from UTC, to the millisecond (RFC 3339). */
  DateTime: { input: string; output: string; }
  /** Code of a département in the code officiel géographique (Insee): "01" to "95", "2A", "2B", "971" to "976". */
  DepartementCode: { input: string; output: string; }
  /** A length of time (ISO 8601): P5Y is five years, P48M4D is 48 months and 4 days. */
  Duration: { input: string; output: string; }
  /** Number of a health or social establishment (FINESS ET) or of its legal entity (FINESS EJ): 9 characters, the first two a département or its Corsican letter, the last a Luhn key. */
  Finess: { input: string; output: string; }
  /** Identifier of a text published in the Journal officiel, as Légifrance gives it. */
  Jorftext: { input: string; output: string; }
  /** Number of a text of the State (NOR): 4 letters, 7 digits, 1 letter. */
  Nor: { input: string; output: string; }
  /** Code of a region in the code officiel géographique (Insee): 2 digits, a text ("01" is Guadeloupe). */
  RegionCode: { input: string; output: string; }
  /** Number of a health professional (répertoire partagé des professionnels de santé): 11 digits. */
  Rpps: { input: string; output: string; }
  /** Number of a legal unit in the SIRENE register (numéro SIREN): 9 digits with a Luhn key. */
  Siren: { input: string; output: string; }
  /** Number of an establishment in the SIRENE register (numéro SIRET): 14 digits with a Luhn key. */
  Siret: { input: string; output: string; }
};

/** In which role somebody asks or acts (rôle). */
export type AccessRole =
  /** Administrateur. Runs the service and mends its data. */
  | 'ADMINISTRATOR'
  /** ARS. Agent of an agence régionale de santé, for one region or several. */
  | 'ARS'
  /** Agent of the Assurance Maladie, who engages and pays the money of the FISS. */
  | 'ASSURANCE_MALADIE'
  /** Conseil stratégique. Member or secretary of the conseil stratégique. */
  | 'CSIS'
  /** Comité technique. Member or secretary of the comité technique. */
  | 'CTIS'
  /** Évaluateur. External evaluator who holds mandates for projects. */
  | 'EVALUATOR'
  /** HAS. Agent of the Haute Autorité de santé. */
  | 'HAS'
  /** Équipe nationale. The rapporteur général and the équipe nationale d’appui; it also records the acts of the ministers and the texts of ordinary law. */
  | 'NATIONAL_TEAM'
  /** Porteur. Acts for an organisation that carries projects, or takes part in them. */
  | 'PORTEUR'
  /** Public. Whoever brings no token. */
  | 'PUBLIC'
  /** Service. The service itself: what follows from an event without anybody’s doing, and the data it was loaded with. */
  | 'SYSTEM';

/** Form of a legal act. */
export type ActKind =
  /** Arrêté du directeur général de l’ARS. Arrêté of the director general of an ARS, published in the recueil des actes administratifs (RAA). */
  | 'ARRETE_DG_ARS'
  /** Arrêté ministériel. Arrêté of the ministers (health and social security), published in the Journal officiel with a NOR number (R-PUB-1). */
  | 'ARRETE_MINISTERIEL'
  /** Décision du directeur général de l’ARS. Decision of a DG ARS; the observed regional acts are arrêtés. */
  | 'DECISION';

/** What a legal act does. */
export type ActPurpose =
  /** Modification. Amends an authorisation: specification, duration, budget or territories (arrêté modificatif). */
  | 'AMENDMENT'
  /** Autorisation. Authorises the experiment, wholly or in one region. */
  | 'AUTHORISATION'
  /** Arrêt anticipé. Ends the experiment before its time. */
  | 'EARLY_END'
  /** Généralisation. Carries the experiment over into ordinary law. */
  | 'GENERALISATION'
  /** Suspension. Suspends the experiment. */
  | 'SUSPENSION'
  /** Période transitoire. Opens or prolongs a transition period. */
  | 'TRANSITION';

/** A site (lieu d’expérimentation) joins a running project (T12). */
export type AddSiteInput = {
  /** Insee code of its commune, which lies in the département. */
  readonly communeCode?: InputMaybe<Scalars['CommuneCode']['input']>;
  /** Its département; the region follows from it. */
  readonly departement: Scalars['DepartementCode']['input'];
  /** FINESS number of the establishment (FINESS ET). */
  readonly finessEt?: InputMaybe<Scalars['Finess']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it joined; today if not given. */
  readonly joinedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Name of the site (300 characters at most). */
  readonly name: Scalars['String']['input'];
  /** Id of the organisation that runs it. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** What decides on the grounds of exclusion (motifs d’irrecevabilité, R-ELIG-1, 4 and 5), as far as it is known; the derogations decide on the two others. */
export type AdmissibilityInput = {
  /** Whether it was already funded (déjà financé; R-ELIG-1). */
  readonly alreadyFunded?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether its effect is limited to a circumscribed situation (R-ELIG-4). */
  readonly circumscribedEffect?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it could be spread more widely (R-ELIG-4). */
  readonly diffusable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it only asks to pay for services that the health insurance does not pay for (R-ELIG-5). */
  readonly onlyFundsUnreimbursedServices?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the project existed before (préexistant; R-ELIG-1). */
  readonly preExisting?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An act that amends an authorisation (arrêté modificatif, T10), after an opinion of the comité technique on the amendment. At least one of specification, duration and territory changes. */
export type AmendAuthorisationInput = {
  /** The act. */
  readonly act: LegalActInput;
  /** The départements of that territory. */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** The whole authorised duration since the first inclusion, from now on: five years at most (R-DUR-1). */
  readonly duration?: InputMaybe<Scalars['Duration']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The regions of the territory from now on. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** The scope from now on; the present one if not given. */
  readonly scope?: InputMaybe<Scope>;
  /** The version of the specification that takes the place of the former. */
  readonly specificationVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** An act that authorises a project (arrêté d’autorisation, T8): of the ministers for the whole, or of an ARS in its region; then each further ARS by its own. */
export type AuthoriseProjectInput = {
  /** The act. */
  readonly act: LegalActInput;
  /** For how long, from the first inclusion: five years at most (R-DUR-1). */
  readonly duration: Scalars['Duration']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The version of the specification that is annexed; the last one if not given. */
  readonly specificationVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** What a project is waiting for; the fact says from whom and by when. */
export type AwaitedAction =
  /** Rapport d’activité. The porteur’s activity report. */
  | 'ACTIVITY_REPORT'
  /** Avis de l’ARS. Reasoned opinion of the director general of the ARS. */
  | 'ARS_OPINION'
  /** Arrêté d’autorisation. Authorising act of the ministers or of the ARS. */
  | 'AUTHORISATION_ACT'
  /** Avis du conseil stratégique sur la généralisation. Opinion of the CSIS on generalisation. */
  | 'CSIS_GENERALISATION_OPINION'
  /** Avis du comité technique sur la généralisation. Opinion of the CTIS on generalisation. */
  | 'CTIS_GENERALISATION_OPINION'
  /** Avis du comité technique. Opinion of the CTIS on authorisation. */
  | 'CTIS_OPINION'
  /** Saisine du comité technique. Referral to the CTIS by the rapporteur général. */
  | 'CTIS_REFERRAL'
  /** Protocole d’évaluation. Evaluation protocol, written or validated. */
  | 'EVALUATION_PROTOCOL'
  /** Rapport final. Final evaluation report. */
  | 'FINAL_REPORT'
  /** Première inclusion. Inclusion of the first patient, which starts the clock. */
  | 'FIRST_INCLUSION'
  /** Texte de généralisation. Text that carries the experiment over into ordinary law. */
  | 'GENERALISATION_TEXT'
  /** Avis de la HAS. Opinion of the HAS on the organisational derogations. */
  | 'HAS_OPINION'
  /** Rapport intermédiaire. Interim evaluation report. */
  | 'INTERIM_REPORT'
  /** Décision sur la lettre d’intention. Decision on the letter of intent (recevable or not). */
  | 'LETTER_DECISION'
  /** Décision sur les suites. Decision on what follows: transition, ordinary law, or end. */
  | 'OUTCOME_DECISION'
  /** Décision de reprise. Decision to resume or to stop a suspended experiment. */
  | 'RESUMPTION_DECISION'
  /** Cahier des charges. Complete specification (cahier des charges) of the porteur. */
  | 'SPECIFICATION';

/** Narrows a list of what is awaited. Filters combine; a list means any of its values. */
export type AwaitedItemFilter = {
  /** What is awaited. */
  readonly actions?: InputMaybe<ReadonlyArray<AwaitedAction>>;
  /** The committees that are awaited. */
  readonly committees?: InputMaybe<ReadonlyArray<CommitteeCode>>;
  /** Due on this day or before. */
  readonly dueBefore?: InputMaybe<Scalars['Date']['input']>;
  /** Late on this day: due before it. */
  readonly lateAt?: InputMaybe<Scalars['Date']['input']>;
  /** Ids of the organisations that are awaited. */
  readonly organisations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** From whom. */
  readonly parties?: InputMaybe<ReadonlyArray<AwaitedParty>>;
  /** Regions where the projects run. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
};

/** Who is awaited. */
export type AwaitedParty =
  /** The ARS of the region: it receives, instructs and authorises local and regional projects. */
  | 'ARS'
  /** Autorité compétente. The authority that decides: the ministers, or the director general of an ARS. */
  | 'AUTHORITY'
  /** Conseil stratégique. The conseil stratégique de l’innovation en santé. */
  | 'CSIS'
  /** Comité technique. The comité technique de l’innovation en santé. */
  | 'CTIS'
  /** Évaluateur. The external evaluator. */
  | 'EVALUATEUR'
  /** HAS. The Haute Autorité de santé. */
  | 'HAS'
  /** Ministres. The ministers, who make or propose to Parliament the text that carries an experiment over into ordinary law. */
  | 'MINISTRES'
  /** Porteur. The porteur that leads the project. */
  | 'PORTEUR'
  /** Rapporteur général. Receives interregional and national projects, and refers every project to the comité technique. */
  | 'RAPPORTEUR_GENERAL';

/** Begins the examination of a letter of intent (mise en instruction; T2). */
export type BeginLetterExaminationInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it began; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Narrows a list of calls for projects. Filters combine; a list means any of its values. */
export type CallForProjectsFilter = {
  /** Kinds of call. */
  readonly kinds?: InputMaybe<ReadonlyArray<CallKind>>;
  /** Open on this day: opened on it or earlier, and not closed before it, as far as is known. */
  readonly openAt?: InputMaybe<Scalars['Date']['input']>;
  /** Real calls alone, or invented ones alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Regions of regional calls. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
};

/** Kind of a call for projects. */
export type CallKind =
  /** Appel à projets. Call for projects (appel à projets, AAP). */
  | 'AAP'
  /** Appel à manifestation d’intérêt. Call for expressions of interest (AMI), as for PEPS, IPEP and EDS in 2018. */
  | 'AMI';

/** A financing convention (convention de financement) that commits money of a funding line. */
export type CommitFundingInput = {
  /** What the convention promises (engagé); at most what is left of the line’s authorised amount. */
  readonly amount: MoneyInput;
  /** The organisation for which the money is (bénéficiaire). */
  readonly beneficiaryId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The funding line that is committed. */
  readonly lineId: Scalars['ID']['input'];
  /** Reference of the convention. */
  readonly reference: Scalars['String']['input'];
  /** Day on which the convention was signed; today if not given. */
  readonly signedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Which commitments: those that fulfil every condition given. `from` and `to` speak of the day of signature. */
export type CommitmentFilter = {
  /** Only those for these organisations (bénéficiaires, by id). */
  readonly beneficiaries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those on this day or later. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Only those of any of these funds. */
  readonly funds?: InputMaybe<ReadonlyArray<FundCode>>;
  /** Only those of this amount or less. */
  readonly maximumAmount?: InputMaybe<Scalars['Cents']['input']>;
  /** Only those of this amount or more. */
  readonly minimumAmount?: InputMaybe<Scalars['Cents']['input']>;
  /** Only those for any of these natures of expense. */
  readonly natures?: InputMaybe<ReadonlyArray<ExpenseNature>>;
  /** Only those of projects that one of these organisations carries (porteurs, by id). */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those of these projects, by id. */
  readonly projects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only real facts, or only invented ones. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Only those on lines that one of these regions holds. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** Only those on this day or earlier. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** The order of a list of commitments. */
export type CommitmentOrder = {
  /** Ascending if not given. */
  readonly direction?: OrderDirection;
  /** What the list is ordered by. */
  readonly field: CommitmentOrderField;
};

/** What a list of commitments is ordered by. */
export type CommitmentOrderField =
  /** The amount. */
  | 'AMOUNT'
  /** The day of signature. */
  | 'SIGNED_ON';

/** National committee of the scheme. */
export type CommitteeCode =
  /** Conseil stratégique de l’innovation en santé. Chaired by the minister: broad orientations, and an opinion on each generalisation. */
  | 'CSIS'
  /** Comité technique de l’innovation en santé. Its opinion conditions each authorisation; it fixes the territorial scope, follows progress and reports. */
  | 'CTIS';

/** What a measured value is compared with. Distinct comparisons are never merged. */
export type Comparison =
  /** Avant-après. The same people or places, before (reference) and after (value). */
  | 'BEFORE_AFTER'
  /** Cas-témoins. Cases (value) against matched controls (reference). */
  | 'CASE_CONTROL'
  /** Sans comparaison. A value alone. */
  | 'NONE'
  /** Cible. What was reached (value) against what was aimed at (reference). */
  | 'TARGET';

/** How far a real fact can be trusted; null for an invented one. */
export type Confidence =
  /** Élevée. Read in an official text or act, or in one of the two founding documents of the scheme. */
  | 'HIGH'
  /** Faible. From a weak source or from recollection: to be verified before use. */
  | 'LOW'
  /** Moyenne. Read in a serious secondary source, or one step of inference away from one. */
  | 'MEDIUM';

/** Other facts of a commitment, and why: what is not given stays as it is. */
export type CorrectCommitmentInput = {
  /** The right amount: not below what was paid on it, nor beyond what is left of the line. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** The commitment. */
  readonly commitmentId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The day of the correction; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Why it is corrected (motif). */
  readonly reason: Scalars['String']['input'];
  /** The right reference of the convention. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** The right day of signature. */
  readonly signedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Another authorised amount for a funding line, such as an amendment (avenant) fixes it, and why. */
export type CorrectFundingLineInput = {
  /** The act that authorises the new amount, where it is another one; the line’s own if not given. */
  readonly actId?: InputMaybe<Scalars['ID']['input']>;
  /** What is authorised from now on; not below what is committed on the line. */
  readonly amount: MoneyInput;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** The day of the correction; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Why it is corrected (motif). */
  readonly reason: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** A value to correct (correction d’une mesure): what is not given stays as it is; null takes a number away. */
export type CorrectIndicatorValueInput = {
  /** Upper bound of the 95 % confidence interval. */
  readonly ciHigh?: InputMaybe<Scalars['Float']['input']>;
  /** Lower bound of the 95 % confidence interval. */
  readonly ciLow?: InputMaybe<Scalars['Float']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** How many people or places were measured. */
  readonly n?: InputMaybe<Scalars['Int']['input']>;
  /** How many were measured for the reference. */
  readonly nReference?: InputMaybe<Scalars['Int']['input']>;
  /** Why it is corrected; it stays in the timeline beside what was before. */
  readonly reason: Scalars['String']['input'];
  /** What it is compared with. */
  readonly reference?: InputMaybe<Scalars['Float']['input']>;
  /** Id of the report that gives it, among those of the evaluation. */
  readonly reportId?: InputMaybe<Scalars['ID']['input']>;
  /** What was measured. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
  /** Id of the value; `version` is that of the value. */
  readonly valueId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Other facts of a payment, and why: what is not given stays as it is. A payment that was not made is corrected to 0: none is ever deleted. */
export type CorrectPaymentInput = {
  /** The right amount; at most what is left of the commitment. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The day of the correction; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The right day of payment. */
  readonly paidOn?: InputMaybe<Scalars['Date']['input']>;
  /** The payment. */
  readonly paymentId: Scalars['ID']['input'];
  /** Why it is corrected (motif). */
  readonly reason: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** How a project meets a selection criterion. The scale is this graph’s own: no official one was found. */
export type CriterionRating =
  /** Insuffisant. The criterion is not met. */
  | 'INSUFFICIENT'
  /** Satisfaisant. The criterion is met. */
  | 'SATISFACTORY'
  /** À renforcer. The criterion is met in part; the opinion says what to strengthen. */
  | 'TO_STRENGTHEN';

/** Currency of an amount (ISO 4217). The scheme pays in euros only. */
export type Currency =
  /** Euro. The euro; its cent (centime) is the unit of every amount. */
  | 'EUR';

/** How precisely the source gives a date. */
export type DatePrecision =
  /** Selon la source. The source gives no calendar date (a report, a season): the day shown only serves to order figures. */
  | 'AS_STATED'
  /** Jour. The source gives the day. */
  | 'DAY'
  /** Mois. The source gives the month; the day shown is the last of that month. */
  | 'MONTH'
  /** Année. The source gives the year; the day shown is 31 December. */
  | 'YEAR';

/** Decides on a letter of intent (décision de recevabilité; T2): admissible, or not, and on which grounds. */
export type DecideLetterOfIntentInput = {
  /** When it was decided; today if not given. */
  readonly decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** What the examination found of the grounds of exclusion; what is not given stays as the letter says. */
  readonly findings?: InputMaybe<AdmissibilityInput>;
  /** The grounds on which it is refused (motifs); none for an admissible one. */
  readonly grounds?: InputMaybe<ReadonlyArray<ExclusionGround>>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** ADMISSIBLE (recevable) or INADMISSIBLE (irrecevable). */
  readonly outcome: LetterOutcome;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The reasons of the decision (motivation): it is always reasoned. */
  readonly reason: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** What becomes of an experiment (suite donnée). */
export type DecideOutcomeInput = {
  /** When it was decided: after both opinions (R-GEN-1); today in Paris if not given. */
  readonly decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** What is decided; an announcement (GENERALISATION_ANNOUNCED) decides nothing and is refused. */
  readonly kind: OutcomeKind;
  /** Why: needed when it is not carried over. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The text that carries it, as it is cited: needed for a generalisation. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** The vehicle into ordinary law (droit commun): needed for a generalisation, and for nothing else. */
  readonly vehicle?: InputMaybe<GeneralisationVehicle>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** An indicator to define (définition d’un indicateur), for all evaluations. */
export type DefineIndicatorInput = {
  /** What it measures under that criterion. */
  readonly aspect: EvaluationAspect;
  /** Its stable code, new: 3 to 60 capitals, digits and underscores, such as HOSPITALISATION_RATE. */
  readonly code: Scalars['String']['input'];
  /** Whether its values count people (patients, professionals): then they are whole numbers, and those below 11 are withheld from outsiders (secret statistique). */
  readonly countsPeople: Scalars['Boolean']['input'];
  /** The evaluation criterion under which it falls. */
  readonly criterion: EvaluationCriterion;
  /** What it measures, 1 to 2,000 characters. */
  readonly definition: Scalars['String']['input'];
  /** How often it is usually due; null where that varies. */
  readonly frequency?: InputMaybe<Frequency>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** French label, 1 to 200 characters. */
  readonly label: Scalars['String']['input'];
  /** The system that its data come from. */
  readonly sourceSystem: SourceSystem;
  /** Unit of its values, 1 to 40 characters, such as "%" or "€/patient". */
  readonly unit: Scalars['String']['input'];
};

/** A report to deliver (remise d’un rapport). */
export type DeliverReportInput = {
  /** When it was delivered; today in Paris if not given. */
  readonly deliveredOn?: InputMaybe<Scalars['Date']['input']>;
  /** The document, as its sender cites it. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kind of the report: a porteur delivers ACTIVITY, an evaluator INTERIM and FINAL. */
  readonly kind: ReportKind;
  /** Id of the planned report that it is; if not given, the one of its kind that is due first, or a new one where none is planned. */
  readonly reportId?: InputMaybe<Scalars['ID']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** A letter of intent (lettre d’intention): with it a project enters the scheme, of its actors’ own accord or in answer to a call. */
export type DepositLetterOfIntentInput = {
  /** What it says of the grounds of exclusion; what is not given is not known yet. */
  readonly admissibility?: InputMaybe<AdmissibilityInput>;
  /** Id of the call for projects that it answers. */
  readonly callForProjectsId?: InputMaybe<Scalars['ID']['input']>;
  /** How it was deposited; TELEPROCEDURE if not given. */
  readonly channel?: InputMaybe<LetterChannel>;
  /** The scope that the letter declares (périmètre déclaré): it routes it. */
  readonly declaredScope: Scope;
  /** The départements of its territory, where it names any. */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** When it was deposited; today if not given. */
  readonly depositedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The derogations that it asks for (dérogations). */
  readonly derogations: ReadonlyArray<DerogationCode>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its objectives (objectifs): at least one (R-OBJ-1). */
  readonly objectives: ReadonlyArray<Objective>;
  /** How it came (origine; R-ORIG-1). */
  readonly origin: Origin;
  /** The ways of paying that it would try (modèles de financement). */
  readonly paymentModels?: InputMaybe<ReadonlyArray<PaymentModel>>;
  /** Whom it is for (populations cibles). */
  readonly populations?: InputMaybe<ReadonlyArray<Population>>;
  /** Who carries it, the leading one first (1 to 50): your organisation is among them. */
  readonly porteurs: ReadonlyArray<PorteurInput>;
  /** Id of the organisation to which it is addressed: the rapporteur général, or an ARS whose region the project touches. If not given, the right one for the declared scope (R-ROUTE-1, R-ROUTE-2); a wrong one gives a warning, and must send it on before anybody decides (réorientation). */
  readonly receiverId?: InputMaybe<Scalars['ID']['input']>;
  /** The regions of its territory, as the scope demands (R-SCOPE-1 to 4). */
  readonly regions: ReadonlyArray<Scalars['RegionCode']['input']>;
  /** Id of the former project that this one succeeds (v2; T20): one that has ended. */
  readonly succeedsId?: InputMaybe<Scalars['ID']['input']>;
  /** What it would try, in a few sentences. */
  readonly summary?: InputMaybe<Scalars['String']['input']>;
  /** What it is about (thématiques). */
  readonly themes: ReadonlyArray<Theme>;
  /** Title of the project (300 characters at most). */
  readonly title: Scalars['String']['input'];
};

/** A derogation, under the official headings of § 7 of the specification annexed to the arrêté of 3 June 2019. */
export type DerogationCode =
  /** Autorisation d’activité de soins et d’équipements matériels lourds à des groupements. Authorisation of care activities and heavy equipment to groupings (groupements). */
  | 'AUTORISATION_ACTIVITE_GROUPEMENT'
  /** Compétences des professionnels de santé. Provisions on the competences of health professionals: excluded when alone (R-ELIG-3). */
  | 'COMPETENCES_PROFESSIONNELS'
  /** Dispensation à domicile des dialysats. Dispensing of dialysates at home (dispensation à domicile des dialysats). */
  | 'DIALYSATS_DOMICILE'
  /** Facturation. Billing rules (facturation). */
  | 'FACTURATION'
  /** Prestations d’hébergement non médicalisé. Temporary non-medical accommodation (hébergement temporaire non médicalisé). */
  | 'HEBERGEMENT_NON_MEDICALISE'
  /** Missions des établissements de santé. The missions of health establishments: the example that the ministry gives for an HAS opinion (Source A). */
  | 'MISSIONS_ETABLISSEMENT'
  /** Paiement direct des honoraires par le malade. The rule that the patient pays the fees directly (paiement direct des honoraires par le malade). */
  | 'PAIEMENT_DIRECT'
  /** Partage d’honoraires entre professionnels de santé. The ban on fee-sharing between professionals (partage d’honoraires). */
  | 'PARTAGE_HONORAIRES'
  /** Participation de l’assuré. The share of the costs that the patient bears (participation de l’assuré). */
  | 'PARTICIPATION_ASSURE'
  /** Remboursement. Reimbursement rules (remboursement), such as the basket of reimbursed care (panier de soins remboursable). */
  | 'REMBOURSEMENT'
  /** Tarification. Tariff rules (tarification), such as the fee for service (tarification à l’acte). */
  | 'TARIFICATION';

/** Kind of a derogation (dérogation), after CSS art. L. 162-31-1 II. */
export type DerogationKind =
  /** Compétences des professionnels de santé. Derogation to what professionals may do: never enough alone (R-ELIG-3). */
  | 'COMPETENCES'
  /** Financement. Derogation to a rule of financing (L. 162-31-1 II, 1° and 3°). */
  | 'FINANCEMENT'
  /** Organisation. Derogation to a rule of organisation (L. 162-31-1 II, 2°): asks for an opinion of the HAS (R-HAS-1). */
  | 'ORGANISATION';

/** Records that the authorised duration of a project has elapsed (T15): it ends on `Project.endsOn`. */
export type EndProjectInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Aspect that an indicator measures: the criterion « efficacité et efficience » holds two. */
export type EvaluationAspect =
  /** Efficacité. Effect on health and care, under the criterion efficacité et efficience. */
  | 'EFFICACITE'
  /** Efficience. Effect for its cost, under the criterion efficacité et efficience. */
  | 'EFFICIENCE'
  /** Faisabilité. Under the criterion faisabilité et opérationnalité. */
  | 'FAISABILITE'
  /** Reproductibilité. Under the criterion reproductibilité et transposabilité. */
  | 'REPRODUCTIBILITE';

/** Criterion of the evaluation, after the guide of the Drees and the Cnam (2019). Not the same list as at selection. */
export type EvaluationCriterion =
  /** Efficacité et efficience. What it achieved, and at what cost. */
  | 'EFFICACITE_EFFICIENCE'
  /** Faisabilité et opérationnalité. Whether the experiment could be and was carried out. */
  | 'FAISABILITE'
  /** Reproductibilité et transposabilité. Whether it can be repeated elsewhere. */
  | 'REPRODUCTIBILITE';

/** Which evaluations: all conditions that are given hold together; a list means any of its values, an empty one none. What stands in files alone (protocols, what they follow, what is missing, overdue or awaited) is looked for among the files that are yours to see. */
export type EvaluationFilter = {
  /** The project runs in one of these départements (Insee codes). */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** One of these organisations evaluates (évaluateurs, by id). */
  readonly evaluators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A transition period certainly runs on this day. */
  readonly inTransitionAt?: InputMaybe<Scalars['Date']['input']>;
  /** The protocol follows one of these indicators (codes). */
  readonly indicators?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The day from which `missingIndicatorsFor` is seen; today in Paris if not given. */
  readonly missingIndicatorsAt?: InputMaybe<Scalars['Date']['input']>;
  /** A value of an indicator that the protocol follows is missing for this period (see `FollowedIndicator.missing`). */
  readonly missingIndicatorsFor?: InputMaybe<ReportingPeriod>;
  /** An opinion on generalisation was asked of one of these bodies and is not given yet. */
  readonly opinionAwaitedFrom?: InputMaybe<ReadonlyArray<OpinionBody>>;
  /** The experiment had one of these outcomes. */
  readonly outcomes?: InputMaybe<ReadonlyArray<OutcomeKind>>;
  /** A report was due before this day and not delivered by it. */
  readonly overdueAt?: InputMaybe<Scalars['Date']['input']>;
  /** The project tries one of these payment models. */
  readonly paymentModels?: InputMaybe<ReadonlyArray<PaymentModel>>;
  /** The project is for one of these populations. */
  readonly populations?: InputMaybe<ReadonlyArray<Population>>;
  /** One of these organisations carries the project (porteurs, by id). */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Its protocol has one of these statuses. */
  readonly protocolStatuses?: InputMaybe<ReadonlyArray<ProtocolStatus>>;
  /** The evaluation is real, or invented. */
  readonly provenance?: InputMaybe<Provenance>;
  /** The project runs in one of these regions (Insee codes). */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** With `overdueAt`: the overdue report is of one of these kinds. Alone: there is a report of one of them. */
  readonly reportKinds?: InputMaybe<ReadonlyArray<ReportKind>>;
  /** The project’s scope is one of these: the decided one, or the declared one where none is decided. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** The project is in one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ProjectState>>;
  /** The evaluation has one of these statuses. */
  readonly statuses?: InputMaybe<ReadonlyArray<EvaluationStatus>>;
  /** The project has one of these themes (thématiques). */
  readonly themes?: InputMaybe<ReadonlyArray<Theme>>;
  /** The experiment entered ordinary law by one of these vehicles. */
  readonly vehicles?: InputMaybe<ReadonlyArray<GeneralisationVehicle>>;
};

/** The order of a list of evaluations. */
export type EvaluationOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: EvaluationOrderField;
};

/** What a list of evaluations is ordered by. */
export type EvaluationOrderField =
  /** Identifiant. By id: an id begins with the date of what it names, so the oldest come first. */
  | 'ID'
  /** Statut. By status, in the order of the life of an evaluation; those of unknown status last. */
  | 'STATUS';

/** Where an evaluation stands. */
export type EvaluationStatus =
  /** Avis du conseil stratégique. The CSIS has given its opinion on generalisation, after the CTIS. */
  | 'AVIS_CSIS'
  /** Avis du comité technique. The CTIS has given its opinion on generalisation. */
  | 'AVIS_CTIS'
  /** En cours. Data are being collected. */
  | 'EN_COURS'
  /** Protocole à valider. The evaluation protocol is not validated yet. */
  | 'PROTOCOLE_A_VALIDER'
  /** Protocole validé. The protocol is validated by the national cell (Drees and Cnam). */
  | 'PROTOCOLE_VALIDE'
  /** Rapport final remis. The final report has been delivered. */
  | 'RAPPORT_FINAL_REMIS'
  /** Rapport intermédiaire remis. An interim report has been delivered. */
  | 'RAPPORT_INTERMEDIAIRE';

/** What happened (événement), in the order of a project’s life. */
export type EventKind =
  /** Publication d’un acte. The references under which one of its acts was published were recorded. */
  | 'ACT_PUBLISHED'
  /** Acte enregistré. An act of its transition period, or the text that carries it over into ordinary law, was recorded. */
  | 'ACT_RECORDED'
  /** Avenant. An act amended its authorisation. */
  | 'AMENDED'
  /** Autorisation. An act authorised it, wholly or in one region. */
  | 'AUTHORISED'
  /** Engagement. Money was committed by a convention. */
  | 'COMMITTED'
  /** Fin de l’expérimentation. Its authorised duration elapsed. */
  | 'ENDED'
  /** Évaluation ouverte. Its evaluation began, with an evaluator. */
  | 'EVALUATION_OPENED'
  /** Dossier transmis. The file was sent to the ARS or to the rapporteur général for instruction. */
  | 'FILE_SENT'
  /** Première inclusion. The first patient was included. */
  | 'FIRST_INCLUSION'
  /** Crédits autorisés. A funding line was opened. */
  | 'FUNDING_AUTHORISED'
  /** Correction financière. A line, commitment or payment was corrected. */
  | 'FUNDING_CORRECTED'
  /** Avis sur la généralisation. A committee gave its opinion on generalisation. */
  | 'GENERALISATION_OPINION'
  /** Saisine sur la généralisation. A committee was asked for its opinion on generalisation. */
  | 'GENERALISATION_REFERRED'
  /** Indicateur défini. An indicator was defined, for all evaluations: no event of one project. */
  | 'INDICATOR_DEFINED'
  /** Indicateur suivi. The protocol follows an indicator, or its frequency changed. */
  | 'INDICATOR_FOLLOWED'
  /** Décision de recevabilité. Its letter was found admissible or not. */
  | 'LETTER_DECIDED'
  /** Lettre d’intention déposée. Its letter of intent was deposited. */
  | 'LETTER_DEPOSITED'
  /** Lettre d’intention en instruction. The receiver began to examine its letter. */
  | 'LETTER_EXAMINED'
  /** Lettre d’intention réorientée. Its letter was sent on to another receiver. */
  | 'LETTER_REROUTED'
  /** Avis rendu. A body gave its opinion. */
  | 'OPINION_GIVEN'
  /** Saisine pour avis. A body was asked for its opinion. */
  | 'OPINION_REQUESTED'
  /** Suite donnée. What follows was decided: ordinary law or not, or a new project. */
  | 'OUTCOME_DECIDED'
  /** Paiement. Money was paid. */
  | 'PAID'
  /** Projet enregistré. The project entered the graph with its data as they were then. */
  | 'PROJECT_RECORDED'
  /** Protocole à réviser. The evaluation protocol was sent back with remarks. */
  | 'PROTOCOL_SENT_BACK'
  /** Protocole soumis. The evaluation protocol was submitted. */
  | 'PROTOCOL_SUBMITTED'
  /** Protocole validé. The evaluation protocol was validated. */
  | 'PROTOCOL_VALIDATED'
  /** Projet rejeté. It was refused after the opinion. */
  | 'REJECTED'
  /** Rapport remis. A report was delivered. */
  | 'REPORT_DELIVERED'
  /** Rapport prévu. A report was planned, with the day by which it is due. */
  | 'REPORT_PLANNED'
  /** Reprise. An act lifted its suspension. */
  | 'RESUMED'
  /** Retour au cahier des charges. After the opinion, it went back to its specification. */
  | 'SENT_BACK'
  /** Entrée d’un site. A site joined. */
  | 'SITE_JOINED'
  /** Sortie d’un site. A site left. */
  | 'SITE_LEFT'
  /** Version du cahier des charges. A version of its specification was submitted. */
  | 'SPECIFICATION_SUBMITTED'
  /** Étape franchie. It reached a state, of which nothing more is recorded. */
  | 'STATE_REACHED'
  /** Arrêt anticipé. An act ended it before its time. */
  | 'STOPPED'
  /** Relance. A new project succeeds it. */
  | 'SUCCEEDED'
  /** Suspension. An act suspended it. */
  | 'SUSPENDED'
  /** Période transitoire. A transition period began or was prolonged. */
  | 'TRANSITION_OPENED'
  /** Mesures enregistrées. Values of indicators were recorded or corrected. */
  | 'VALUES_RECORDED'
  /** Retrait. Its porteur withdrew it. */
  | 'WITHDRAWN';

/** Ground on which a project does not enter the scheme (« un projet n’entre pas dans ce dispositif lorsque… », Source A). */
export type ExclusionGround =
  /** Effet limité à une situation circonscrite. R-ELIG-4: its effect cannot be spread more widely. */
  | 'CIRCUMSCRIBED_EFFECT'
  /** Dérogation aux seules compétences professionnelles. R-ELIG-3: it derogates from the competences of health professionals and from nothing else. */
  | 'COMPETENCES_ONLY'
  /** Simple financement de prestations. R-ELIG-5: it only asks to pay for services that the health insurance does not pay for. */
  | 'FUNDING_ONLY'
  /** Projet non innovant. R-ELIG-1: it existed before and was already financed. */
  | 'NOT_INNOVATIVE'
  /** Absence de dérogation. R-ELIG-2: it needs no derogation. */
  | 'NO_DEROGATION';

/** Nature of an expense, which with the scope decides the fund. */
export type ExpenseNature =
  /** Amorçage. Start: what must be paid before the first patients bring payments. */
  | 'AMORCAGE'
  /** Évaluation. Evaluation of the project. */
  | 'EVALUATION'
  /** Ingénierie. Engineering: project management, design, information system. */
  | 'INGENIERIE'
  /** Soins dérogatoires. Care paid in a derogatory way. */
  | 'SOINS_DEROGATOIRES';

/** How exactly a source states a figure. */
export type FigureQualifier =
  /** Environ. Stated as « about ». */
  | 'ABOUT'
  /** Exact. Stated as such. */
  | 'EXACT'
  /** Plus de. Stated as « more than ». */
  | 'MORE_THAN';

/** Unit of a published figure. */
export type FigureUnit =
  /** Euros. Whole euros. */
  | 'EUROS'
  /** Lettres d’intention. Number of letters of intent. */
  | 'LETTERS'
  /** Personnes. Number of people. */
  | 'PEOPLE'
  /** Pour cent. Percentage. */
  | 'PERCENT'
  /** Projets. Number of projects. */
  | 'PROJECTS'
  /** Protocoles. Number of evaluation protocols. */
  | 'PROTOCOLS'
  /** Structures. Number of structures. */
  | 'STRUCTURES';

/** An indicator for a protocol to follow (suivi d’un indicateur). */
export type FollowIndicatorInput = {
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** How often the protocol wants a value. */
  readonly frequency: Frequency;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Code of the indicator. */
  readonly indicatorCode: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** How often an indicator is due. */
export type Frequency =
  /** Semestrielle. Each half-year. */
  | 'HALF_YEARLY'
  /** Mensuelle. Each month. */
  | 'MONTHLY'
  /** Unique. Once, with the report that gives it. */
  | 'ONCE'
  /** Trimestrielle. Each quarter. */
  | 'QUARTERLY'
  /** Annuelle. Each year. */
  | 'YEARLY';

/** Fund that finances the scheme. */
export type FundCode =
  /** Fonds d’intervention régional. Held by the ARS; pays engineering and start of local and regional projects. */
  | 'FIR'
  /** Fonds pour l’innovation du système de santé. Created by the LFSS 2018; pays derogatory care and evaluation everywhere, engineering and start of national projects. */
  | 'FISS';

/** What sums of funding lines can be grouped by. */
export type FundingGroup =
  /** Département. The départements in which the project runs: for a regional line those of its region, for a national line all; null where none is known. A project with several départements counts whole in each: rows of different départements must not be added up. */
  | 'DEPARTEMENT'
  /** Fonds. The fund that pays. */
  | 'FUND'
  /** Nature de dépense. The nature of the expense. */
  | 'NATURE'
  /** Mode de rémunération. The payment model that the project tries; null where none is known. A project with several payment models counts whole in each: rows of different payment models must not be added up. */
  | 'PAYMENT_MODEL'
  /** Provenance. Real facts apart from invented ones. */
  | 'PROVENANCE'
  /** Région. The region that holds the line. National lines are a row of their own, whose region is null. */
  | 'REGION'
  /** État du projet. The state of the project now; null where it is unknown. */
  | 'STATE'
  /** Thématique. The theme of the project; null where none is known. A project with several themes counts whole in each: rows of different themes must not be added up. */
  | 'THEME'
  /** Exercice. The budget year of the line, not the year of the payment. */
  | 'YEAR';

/** Which funding lines: those that fulfil every condition given. */
export type FundingLineFilter = {
  /** Only those of any of these funds. */
  readonly funds?: InputMaybe<ReadonlyArray<FundCode>>;
  /** True: only national lines, which no region holds. False: only lines that a region holds. */
  readonly national?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those for any of these natures of expense. */
  readonly natures?: InputMaybe<ReadonlyArray<ExpenseNature>>;
  /** Only those of projects that one of these organisations carries (porteurs, by id). */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those of these projects, by id. */
  readonly projects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only real facts, or only invented ones. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Only those that one of these regions holds. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** Only those of any of these budget years (exercices). */
  readonly years?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** The order of a list of funding lines. */
export type FundingLineOrder = {
  /** Ascending if not given. */
  readonly direction?: OrderDirection;
  /** What the list is ordered by. */
  readonly field: FundingLineOrderField;
};

/** What a list of funding lines is ordered by. */
export type FundingLineOrderField =
  /** The amount authorised (montant prévisionnel). */
  | 'AUTHORISED'
  /** The amount committed (engagé). */
  | 'COMMITTED'
  /** The amount paid (versé). */
  | 'PAID'
  /** The budget year (exercice). */
  | 'YEAR';

/** Rule by which a fund pays an expense (Source A). */
export type FundingRule =
  /** R-FUND-1. Derogatory care and evaluation: FISS, whatever the scope. */
  | 'R_FUND_1'
  /** R-FUND-2. Engineering and start of national projects: FISS. */
  | 'R_FUND_2'
  /** R-FUND-3. Engineering and start of local and regional projects: FIR. */
  | 'R_FUND_3'
  /** R-FUND-4. Engineering and start of interregional projects: no source says. Policy of this graph: the fund follows the authorising authority, FISS for the ministers, FIR for the ARS. */
  | 'R_FUND_4';

/** Which funding lines are summed: those that fulfil every condition given. A list means any of its values. */
export type FundingSummaryFilter = {
  /** Only lines of projects that run in these départements; of regional lines, only those of their regions. */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** Only those of any of these funds. */
  readonly funds?: InputMaybe<ReadonlyArray<FundCode>>;
  /** True: only national lines, which no region holds. False: only lines that a region holds. */
  readonly national?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those for any of these natures of expense. */
  readonly natures?: InputMaybe<ReadonlyArray<ExpenseNature>>;
  /** Only lines of projects that try any of these payment models. */
  readonly paymentModels?: InputMaybe<ReadonlyArray<PaymentModel>>;
  /** Only lines of projects for any of these populations. */
  readonly populations?: InputMaybe<ReadonlyArray<Population>>;
  /** Only those of projects that one of these organisations carries (porteurs, by id). */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those of these projects, by id. */
  readonly projects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only real facts, or only invented ones. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Only those that one of these regions holds. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** Only lines of projects of these territorial scopes. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** Only lines of projects now in these states. */
  readonly states?: InputMaybe<ReadonlyArray<ProjectState>>;
  /** Only lines of projects with any of these themes. */
  readonly themes?: InputMaybe<ReadonlyArray<Theme>>;
  /** Only those of any of these budget years (exercices). */
  readonly years?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** Vehicle by which an experiment enters ordinary law (droit commun). */
export type GeneralisationVehicle =
  /** Autre. Another vehicle. */
  | 'AUTRE'
  /** Convention ou nomenclature. An agreement with the professions, or the list of acts. */
  | 'CONVENTION_NOMENCLATURE'
  /** Autre loi. Another act, such as the « bien vieillir » act of 8 April 2024. */
  | 'LOI_AUTRE'
  /** Loi de financement de la sécurité sociale. A yearly social security financing act, as for MRTC (LFSS 2022). */
  | 'LOI_LFSS'
  /** Parcours coordonné renforcé. Reinforced coordinated pathway (LFSS 2024; CSP L. 4012-1; CSS R. 162-134 to R. 162-140). */
  | 'PCR'
  /** Structure médico-sociale. A new kind of medico-social structure, such as the centres de ressources territoriaux (CRT). */
  | 'STRUCTURE_MEDICOSOCIALE'
  /** Structure sanitaire. A new kind of health structure, such as the centres de santé et de médiation en santé sexuelle (CSMSS). */
  | 'STRUCTURE_SANITAIRE'
  /** Télésurveillance (LPPR). Ordinary law of remote monitoring, as for gestational diabetes. */
  | 'TELESURVEILLANCE_LPPR';

/** The reasoned opinion of the director general of an ARS (avis motivé: faisable, innovant, efficient; T4): favourable, it transmits the file to the rapporteur général. */
export type GiveArsOpinionInput = {
  /** The reasons (motivation): feasible, innovative, efficient, or why not. */
  readonly comment: Scalars['String']['input'];
  /** When it was given; today if not given. */
  readonly givenOn?: InputMaybe<Scalars['Date']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Its conclusion; an unfavourable one keeps the file with the ARS. */
  readonly verdict: Verdict;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** An opinion on generalisation to give (avis sur la généralisation). */
export type GiveGeneralisationOpinionInput = {
  /** The committee that gives it; you must ask in its role. */
  readonly body: CommitteeCode;
  /** The reserves, or the reasons of an unfavourable opinion; needed for both. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** When it was given: not before the committee was asked; today in Paris if not given. */
  readonly givenOn?: InputMaybe<Scalars['Date']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its conclusion. */
  readonly verdict: Verdict;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** The opinion of the HAS (R-HAS-1) or of the comité technique (R-CTIS-2 to 5) on the authorisation or on an amendment of a project (avis). */
export type GiveOpinionInput = {
  /** Who gives it: HAS or CTIS; each its own. */
  readonly body: OpinionBody;
  /** Its reserves or reasons; needed unless it is favourable without reserves. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** For the CTIS: the scope that it fixes (champ d’application territorial, R-CTIS-3). */
  readonly decidedScope?: InputMaybe<Scope>;
  /** For the CTIS: the départements of that territory, where it names any. */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** When it was given; today if not given. */
  readonly givenOn?: InputMaybe<Scalars['Date']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** For the CTIS: how many of its eight members opposed (0 to 8); when none does, it is favourable (R-CTIS-4). */
  readonly opposingMembers?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** For the CTIS on an authorisation: each of the four criteria once (R-CTIS-2). */
  readonly ratings?: InputMaybe<ReadonlyArray<OpinionRatingInput>>;
  /** For the CTIS: the regions of the territory that it fixes. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** On what: AUTHORISATION if not given, or AMENDMENT. */
  readonly subject?: InputMaybe<OpinionSubject>;
  /** Its conclusion. */
  readonly verdict: Verdict;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Which indicators: all conditions that are given hold together; a list means any of its values, an empty one none. */
export type IndicatorFilter = {
  /** It measures one of these aspects. */
  readonly aspects?: InputMaybe<ReadonlyArray<EvaluationAspect>>;
  /** It falls under one of these criteria. */
  readonly criteria?: InputMaybe<ReadonlyArray<EvaluationCriterion>>;
  /** It is due this often: usually, or by a protocol that follows it. */
  readonly frequencies?: InputMaybe<ReadonlyArray<Frequency>>;
  /** Its data come from one of these systems. */
  readonly sourceSystems?: InputMaybe<ReadonlyArray<SourceSystem>>;
};

/** Which values: all conditions that are given hold together; a list means any of its values, an empty one none. */
export type IndicatorValueFilter = {
  /** Its indicator measures one of these aspects: EFFICIENCE alone, apart from EFFICACITE, under the same criterion. */
  readonly aspects?: InputMaybe<ReadonlyArray<EvaluationAspect>>;
  /** It is compared in one of these ways. */
  readonly comparisons?: InputMaybe<ReadonlyArray<Comparison>>;
  /** Its indicator falls under one of these criteria. */
  readonly criteria?: InputMaybe<ReadonlyArray<EvaluationCriterion>>;
  /** The project runs in one of these départements (Insee codes). */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** One of these organisations evaluates (évaluateurs, by id). */
  readonly evaluators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** It is a value of one of these indicators (codes). */
  readonly indicators?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The project tries one of these payment models. */
  readonly paymentModels?: InputMaybe<ReadonlyArray<PaymentModel>>;
  /** Its period ends on this day or later. */
  readonly periodFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Its period ends on this day or before. */
  readonly periodTo?: InputMaybe<Scalars['Date']['input']>;
  /** The project is for one of these populations. */
  readonly populations?: InputMaybe<ReadonlyArray<Population>>;
  /** One of these organisations carries the project (porteurs, by id). */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** It was measured in one of these projects (ids). */
  readonly projects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The value is real, or invented. */
  readonly provenance?: InputMaybe<Provenance>;
  /** The project runs in one of these regions (Insee codes). */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** The project’s scope is one of these: the decided one, or the declared one where none is decided. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** The project is in one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ProjectState>>;
  /** The project has one of these themes (thématiques). */
  readonly themes?: InputMaybe<ReadonlyArray<Theme>>;
};

/** The order of a list of values. */
export type IndicatorValueOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: IndicatorValueOrderField;
};

/** What a list of values is ordered by. */
export type IndicatorValueOrderField =
  /** Écart. By difference, which compares values of one indicator; those without one last. */
  | 'DIFFERENCE'
  /** Indicateur. By code of the indicator. */
  | 'INDICATOR'
  /** Période. By last day of the period; values without a period last. */
  | 'PERIOD'
  /** Valeur. By value, which compares values of one indicator; those without one last. */
  | 'VALUE';

/** A measured value (mesure): a count, rate or amount of a group, never of a person. */
export type IndicatorValueRow = {
  /** Upper bound of the same interval. With `ciLow`. */
  readonly ciHigh?: InputMaybe<Scalars['Float']['input']>;
  /** Lower bound of the 95 % confidence interval: of the difference where there is one, otherwise of the value. With `ciHigh`. */
  readonly ciLow?: InputMaybe<Scalars['Float']['input']>;
  /** What the value is compared with. */
  readonly comparison?: Comparison;
  /** Code of the indicator. */
  readonly indicatorCode: Scalars['String']['input'];
  /** How many people or places were measured; among the cases. */
  readonly n?: InputMaybe<Scalars['Int']['input']>;
  /** How many were measured for the reference; among the controls. Not with NONE. */
  readonly nReference?: InputMaybe<Scalars['Int']['input']>;
  /** Last day of the period measured, within the run; not in the future. */
  readonly periodEnd: Scalars['Date']['input'];
  /** First day of the period measured, within the run of the experiment. */
  readonly periodStart: Scalars['Date']['input'];
  /** What it is compared with: before, among the controls, or the target. Not with NONE. */
  readonly reference?: InputMaybe<Scalars['Float']['input']>;
  /** Id of the report that gives it, among those of the evaluation. */
  readonly reportId?: InputMaybe<Scalars['ID']['input']>;
  /** The unit in which the numbers are given, to be checked: it must be the indicator’s. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
  /** What was measured: after, among the cases, or reached; up to 15 significant digits. May be null only beside a reference. */
  readonly value?: InputMaybe<Scalars['Float']['input']>;
};

/** Kind of a legal text. */
export type LawKind =
  /** Arrêté. Order of a minister. */
  | 'ARRETE'
  /** Circulaire. Circular to the services. */
  | 'CIRCULAIRE'
  /** Article de code. Article of a code, legislative (L.) or regulatory (R.). */
  | 'CODE'
  /** Décret. Decree. */
  | 'DECRET'
  /** Loi. Act of Parliament, or an article of one. */
  | 'LOI';

/** Narrows the list of law references. A list means any of its values; an empty list matches nothing. */
export type LawReferenceFilter = {
  /** Kinds of text. */
  readonly kinds?: InputMaybe<ReadonlyArray<LawKind>>;
};

/** The order of the list of law references. */
export type LawReferenceOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: LawReferenceOrderField;
};

/** What the list of law references is ordered by. An unknown date comes last in both directions. */
export type LawReferenceOrderField =
  /** Citation. How it is cited, without regard to accents and case. */
  | 'CITATION'
  /** Date de signature. When it was signed. */
  | 'SIGNED_ON';

/** Narrows a list of legal acts. Filters combine; a list means any of its values. */
export type LegalActFilter = {
  /** Ids of the organisations that signed them: ministers, ARS. */
  readonly authorities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Their identifier in the Journal officiel. */
  readonly jorftext?: InputMaybe<Scalars['Jorftext']['input']>;
  /** Their forms. */
  readonly kinds?: InputMaybe<ReadonlyArray<ActKind>>;
  /** Their NOR number. */
  readonly nor?: InputMaybe<Scalars['Nor']['input']>;
  /** Real acts alone, or invented ones alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** What they do. */
  readonly purposes?: InputMaybe<ReadonlyArray<ActPurpose>>;
  /** Regions of the ARS that signed them. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** Signed on this day or later. */
  readonly signedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Signed on this day or earlier. */
  readonly signedTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A legal act (arrêté, décision), with the references under which it is published (R-PUB-1). */
export type LegalActInput = {
  /** The number that the ARS gave it. */
  readonly arsNumber?: InputMaybe<Scalars['String']['input']>;
  /** From when it has effect, where it says so. */
  readonly effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Its identifier in the Journal officiel. */
  readonly jorftext?: InputMaybe<Scalars['Jorftext']['input']>;
  /** Its form: of the ministers, or of the director general of an ARS. */
  readonly kind: ActKind;
  /** Its NOR number: needed for a ministerial act. */
  readonly nor?: InputMaybe<Scalars['Nor']['input']>;
  /** When it was published, in the Journal officiel or in the RAA. */
  readonly publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Its number in the recueil des actes administratifs (RAA): this or `arsNumber` for an act of an ARS. */
  readonly raaNumber?: InputMaybe<Scalars['String']['input']>;
  /** For an act of an ARS: its region; if not given, your own or that of the competent ARS. */
  readonly region?: InputMaybe<Scalars['RegionCode']['input']>;
  /** When it was signed; today if not given. */
  readonly signedOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it says, in a sentence. */
  readonly statement?: InputMaybe<Scalars['String']['input']>;
};

/** How a letter of intent was deposited. */
export type LetterChannel =
  /** Courriel. By e-mail to the ARS or the rapporteur général. */
  | 'EMAIL'
  /** Courrier. By letter. */
  | 'POST'
  /** Téléprocédure simplifiée. By the online procedure (démarches simplifiées). */
  | 'TELEPROCEDURE';

/** Narrows a list of letters of intent. Filters combine; a list means any of its values. */
export type LetterOfIntentFilter = {
  /** Id of the call for projects that they answer. */
  readonly callForProjects?: InputMaybe<Scalars['ID']['input']>;
  /** How they were deposited. */
  readonly channels?: InputMaybe<ReadonlyArray<LetterChannel>>;
  /** Scopes that they declare. */
  readonly declaredScopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** Grounds on which they were refused. */
  readonly exclusionGrounds?: InputMaybe<ReadonlyArray<ExclusionGround>>;
  /** Deposited on this day or later. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** What became of them. */
  readonly outcomes?: InputMaybe<ReadonlyArray<LetterOutcome>>;
  /** Real letters alone, or invented ones alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Ids of the organisations that hold them: ARS, or rapporteur général. */
  readonly receivers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Regions of the ARS that hold them; an agent of an ARS may name their own only (FORBIDDEN). */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** Deposited on this day or earlier. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** The order of a list of letters of intent. */
export type LetterOfIntentOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: LetterOfIntentOrderField;
};

/** What a list of letters of intent is ordered by. An unknown date comes last in both directions. */
export type LetterOfIntentOrderField =
  /** Date de décision. When it was decided. */
  | 'DECIDED_ON'
  /** Date de dépôt. When it was deposited. */
  | 'DEPOSITED_ON'
  /** Numéro. Its number. */
  | 'NUMBER';

/** What became of a letter of intent. */
export type LetterOutcome =
  /** Recevable. Accepted: the project may enter the scheme. */
  | 'ADMISSIBLE'
  /** Irrecevable. Refused, on at least one ground of exclusion. */
  | 'INADMISSIBLE'
  /** En instruction. No decision yet. */
  | 'PENDING'
  /** Retirée. Withdrawn by the porteur before a decision. */
  | 'WITHDRAWN';

/** An exact amount of money (montant), in the form of Money. */
export type MoneyInput = {
  /** The amount in whole cents (centimes): 1234 is 12,34 €. */
  readonly amount: Scalars['Cents']['input'];
  /** The currency of the amount: EUR, if not given. */
  readonly currency?: Currency;
};

/** Objective of an experiment: the five of Source A, of which Source B names the first four. */
export type Objective =
  /** Accès aux soins. Access to care; Source B words it « accès aux prises en charge (de prévention, sanitaire et médico-sociale) ». */
  | 'ACCES'
  /** Bon usage des médicaments. Proper use of medicines (Source A only; CSS L. 162-31-1 I, 2°). */
  | 'BON_USAGE_MEDICAMENTS'
  /** Efficience du système de santé. Efficiency of the health system. */
  | 'EFFICIENCE'
  /** Parcours et coordination des acteurs. The patients’ pathways (parcours), by better coordination of the actors. */
  | 'PARCOURS_COORDINATION'
  /** Pertinence et qualité de la prise en charge. Relevance and quality of health, social or medico-social care. */
  | 'PERTINENCE_QUALITE';

/** An evaluation to open (ouverture de l’évaluation). */
export type OpenEvaluationInput = {
  /** Ids of the organisations that evaluate (évaluateurs), 1 to 10, the leading one first; none of them may carry the project. */
  readonly evaluatorIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was opened: not before the authorisation, not in the future; today in Paris if not given. */
  readonly openedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project; it must be authorised and have no evaluation yet. */
  readonly projectId: Scalars['ID']['input'];
};

/** A funding line (ligne de financement) to be opened: what is authorised, from which fund and for what. */
export type OpenFundingLineInput = {
  /** The act (arrêté) that authorises it: one of those that authorise or amend the project. */
  readonly actId: Scalars['ID']['input'];
  /** What is authorised: the ceiling (montant prévisionnel) of the line. */
  readonly amount: MoneyInput;
  /** The fund that pays: nature and scope decide it (R-FUND-1 to 4), and another one is refused. */
  readonly fund: FundCode;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Nature of the expense (nature de dépense). */
  readonly nature: ExpenseNature;
  /** The day on which the money was authorised; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The project, which must be authorised. */
  readonly projectId: Scalars['ID']['input'];
  /** INSEE code of the region that holds the line, one of the project’s; needed for the FIR, none for national money of the FISS. */
  readonly regionCode?: InputMaybe<Scalars['RegionCode']['input']>;
  /** The budget year (exercice), not before the year of the authorisation. */
  readonly year: Scalars['Int']['input'];
};

/** A transition period to open (ouverture de la période transitoire). */
export type OpenTransitionInput = {
  /** Id of the act of the ministers or of the DG ARS, among the acts of the project (`recordAct`). */
  readonly actId: Scalars['ID']['input'];
  /** Its last day: at most 18 months after the first (R-TRANS-1). */
  readonly endsOn: Scalars['Date']['input'];
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its first day: when the experiment has ended or later, not in the future (R-TRANS-1). */
  readonly startsOn: Scalars['Date']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Body that gives an opinion (avis). */
export type OpinionBody =
  /** Director general of the ARS: reasoned opinion on a local or regional project (CSS R. 162-50-5). */
  | 'ARS'
  /** Collège des DG d’ARS. Directors general of the ARS together: a position on generalisation. */
  | 'COLLEGE_DG_ARS'
  /** Conseil stratégique de l’innovation en santé: on generalisation only (R-CSIS-1). */
  | 'CSIS'
  /** Comité technique de l’innovation en santé: conditions the authorisation (R-CTIS-1). */
  | 'CTIS'
  /** Haute Autorité de santé: on organisational derogations (R-HAS-1). */
  | 'HAS';

/** Narrows a list of opinions. Filters combine; a list means any of its values. */
export type OpinionFilter = {
  /** Bodies that give them. */
  readonly bodies?: InputMaybe<ReadonlyArray<OpinionBody>>;
  /** true: only those that were given; false: only those still awaited. */
  readonly given?: InputMaybe<Scalars['Boolean']['input']>;
  /** Given on this day or later. */
  readonly givenFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Given on this day or earlier. */
  readonly givenTo?: InputMaybe<Scalars['Date']['input']>;
  /** Ids of the organisations (ARS, HAS) that give them. */
  readonly organisations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Still awaited, and due before this day. */
  readonly overdueAt?: InputMaybe<Scalars['Date']['input']>;
  /** Real opinions alone, or invented ones alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** What they are about. */
  readonly subjects?: InputMaybe<ReadonlyArray<OpinionSubject>>;
  /** Their conclusions. */
  readonly verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** How the project meets one of the four selection criteria (R-CTIS-2). */
export type OpinionRatingInput = {
  /** The criterion. */
  readonly criterion: SelectionCriterion;
  /** How it is met. */
  readonly rating: CriterionRating;
};

/** What an opinion is about. */
export type OpinionSubject =
  /** Modification. An amendment (arrêté modificatif, avenant) of a running experiment. */
  | 'AMENDMENT'
  /** Autorisation. The authorisation of the experiment. */
  | 'AUTHORISATION'
  /** Généralisation. Whether to carry the experiment over into ordinary law. */
  | 'GENERALISATION'
  /** Période transitoire. A transition period between the end and generalisation. */
  | 'TRANSITION';

/** Direction of the order of a list. */
export type OrderDirection =
  /** Croissant. From the lowest to the highest, from the oldest to the newest, from A to Z. */
  | 'ASC'
  /** Décroissant. From the highest to the lowest, from the newest to the oldest, from Z to A. */
  | 'DESC';

/** Narrows a list of organisations. Filters combine: an organisation passes all that are given. A list means any of its values; an empty list matches nothing. */
export type OrganisationFilter = {
  /** Départements in which it is seated. */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** What it is, perhaps with something else. */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganisationKind>>;
  /** Real organisations alone, or fictional ones alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Regions in which it is seated. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
};

/** Kind of an organisation. Any kind may carry a project: « à tous les porteurs de projet, sans aucune restriction » (Source A, R-PORT-1). */
export type OrganisationKind =
  /** Administration centrale. Directorate of a ministry (DSS, DGOS, DGS, DGCS, SG). */
  | 'ADMINISTRATION'
  /** Professionnels de l’aide à domicile. Providers of help at home. */
  | 'AIDE_DOMICILE'
  /** Agence régionale de santé. Regional health agency: receives, instructs and authorises local and regional projects. */
  | 'ARS'
  /** Association. Another association, or one whose members the source does not describe. */
  | 'ASSOCIATION'
  /** Association d’usagers. Association of users of the health system. */
  | 'ASSOCIATION_USAGERS'
  /** Assurance Maladie. The health insurance: Cnam, Uncam, caisses primaires. */
  | 'ASSURANCE_MALADIE'
  /** Autre. Another kind. */
  | 'AUTRE'
  /** Collectivité territoriale. Local authority (commune, département, région). */
  | 'COLLECTIVITE_TERRITORIALE'
  /** Drees. Statistics directorate of the social ministries; with the Cnam, the national evaluation cell. */
  | 'DREES'
  /** Équipe nationale d’appui. National support team, headed by the rapporteur général. */
  | 'EQUIPE_NATIONALE'
  /** Établissement de santé privé. Private health establishment, for profit or not. */
  | 'ETABLISSEMENT_SANTE_PRIVE'
  /** Établissement de santé public. Public health establishment (CHU, CH, EPSM). */
  | 'ETABLISSEMENT_SANTE_PUBLIC'
  /** Évaluateur. External evaluator, chosen by tender. */
  | 'EVALUATEUR'
  /** Fédération ou syndicat. Federation or union. */
  | 'FEDERATION_SYNDICAT'
  /** Fondation. Foundation. */
  | 'FONDATION'
  /** Haute Autorité de santé. Gives an opinion on organisational derogations. */
  | 'HAS'
  /** Ministère. Ministers, who authorise national projects and most interregional ones by joint arrêté. */
  | 'MINISTERE'
  /** Organisme complémentaire. Complementary health insurer (mutuelle, institution de prévoyance). */
  | 'ORGANISME_COMPLEMENTAIRE'
  /** Professionnels de santé. Health professionals and their practices (maisons et centres de santé). */
  | 'PROFESSIONNELS_SANTE'
  /** Rapporteur général. Receives, instructs and transmits the interregional and national projects; does not authorise. */
  | 'RAPPORTEUR_GENERAL'
  /** Réseau ou groupement de coopération. Health network (réseau de santé) or cooperation grouping (GCS). */
  | 'RESEAU_GCS'
  /** Startup. Young innovative company. */
  | 'STARTUP'
  /** URPS. Regional union of health professionals (union régionale des professionnels de santé). */
  | 'URPS';

/** The order of a list of organisations. */
export type OrganisationOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: OrganisationOrderField;
};

/** What a list of organisations is ordered by. */
export type OrganisationOrderField =
  /** Nom. Name, without regard to accents and case. */
  | 'NAME'
  /** Région. Insee code of its region, those of no region first, then name. */
  | 'REGION';

/** Origin of a project: « à l’initiative des acteurs ou en réponse à des appels à projets régionaux ou nationaux » (Source A, R-ORIG-1). */
export type Origin =
  /** Appel à projets ou à manifestation d’intérêt national. In answer to a national call (appel à projets, AAP, or appel à manifestation d’intérêt, AMI). */
  | 'AAP_NATIONAL'
  /** Appel à projets régional. In answer to a regional call (appel à projets) of an ARS. */
  | 'AAP_REGIONAL'
  /** Spontanée. At the initiative of the actors; about two thirds of the projects in 2022. */
  | 'SPONTANEE';

/** Outcome of an experiment. */
export type OutcomeKind =
  /** Généralisation annoncée. Announced or under way; the source does not speak of it as done. */
  | 'GENERALISATION_ANNOUNCED'
  /** Généralisée. Carried over into ordinary law (transposée dans le droit commun). */
  | 'GENERALISED'
  /** Non généralisée. Not carried over. */
  | 'NOT_GENERALISED'
  /** Généralisée en partie. Carried over in part, as step 1 of ICOPE. */
  | 'PARTIALLY_GENERALISED'
  /** Relancée. Not carried over; a new project succeeds it. */
  | 'RELAUNCHED';

/** A payment (versement) on a commitment, to its beneficiary. */
export type PayFundingInput = {
  /** What was paid (versé); at most what is left of the commitment. */
  readonly amount: MoneyInput;
  /** The commitment on which it is made. */
  readonly commitmentId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Day of the payment; today if not given. */
  readonly paidOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Which payments: those that fulfil every condition given. `from` and `to` speak of the day of payment. */
export type PaymentFilter = {
  /** Only those for these organisations (bénéficiaires, by id). */
  readonly beneficiaries?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those on this day or later. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Only those of any of these funds. */
  readonly funds?: InputMaybe<ReadonlyArray<FundCode>>;
  /** Only those of this amount or less. */
  readonly maximumAmount?: InputMaybe<Scalars['Cents']['input']>;
  /** Only those of this amount or more. */
  readonly minimumAmount?: InputMaybe<Scalars['Cents']['input']>;
  /** Only those for any of these natures of expense. */
  readonly natures?: InputMaybe<ReadonlyArray<ExpenseNature>>;
  /** Only those of projects that one of these organisations carries (porteurs, by id). */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only those of these projects, by id. */
  readonly projects?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only real facts, or only invented ones. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Only those on lines that one of these regions holds. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** Only those on this day or earlier. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Mode of payment tried by an experiment (CSS art. R. 162-50-1 I, 1°). */
export type PaymentModel =
  /** Paiement collectif ou rémunération de l’exercice coordonné. Payment to a team, or for coordinated practice. */
  | 'COLLECTIF_EXERCICE_COORDONNE'
  /** Paiement par épisode, séquence ou parcours de soins. One payment for an episode, a sequence or a pathway of care. */
  | 'EPISODE_SEQUENCE_PARCOURS'
  /** Forfait partiel. Lump sum for a part, beside ordinary payment (forfaitaire, partiel). */
  | 'FORFAIT_PARTIEL'
  /** Forfait total. Lump sum in place of the fees for service (forfaitaire, total). */
  | 'FORFAIT_TOTAL'
  /** Paiement modulé par la qualité, la sécurité ou l’efficience. Payment modulated by quality, safety or efficiency, such as profit-sharing (intéressement). */
  | 'MODULATION_QUALITE_EFFICIENCE';

/** The order of a list of payments. */
export type PaymentOrder = {
  /** Ascending if not given. */
  readonly direction?: OrderDirection;
  /** What the list is ordered by. */
  readonly field: PaymentOrderField;
};

/** What a list of payments is ordered by. */
export type PaymentOrderField =
  /** The amount. */
  | 'AMOUNT'
  /** The day of payment. */
  | 'PAID_ON';

/** Narrows a list of people. Filters combine: those on roles are fulfilled by one and the same role. A list means any of its values; an empty list matches nothing. */
export type PersonFilter = {
  /** Holds the role on this day, an unknown beginning or end not excluding it; at any time if not given. */
  readonly at?: InputMaybe<Scalars['Date']['input']>;
  /** Holds a role on this committee. */
  readonly committee?: InputMaybe<CommitteeCode>;
  /** Holds a role in any of these organisations, given by their ids. */
  readonly organisations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Real people alone, or fictional ones alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Holds a role of any of these kinds. */
  readonly roleKinds?: InputMaybe<ReadonlyArray<RoleKind>>;
};

/** The order of a list of people. */
export type PersonOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: PersonOrderField;
};

/** What a list of people is ordered by. */
export type PersonOrderField =
  /** Nom. First and last name, without regard to accents and case. */
  | 'NAME';

/** A report to plan (rapport à venir). */
export type PlanReportInput = {
  /** The day by which it is due: of a final report at most six months after the end (R-EVAL-1). */
  readonly dueOn: Scalars['Date']['input'];
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Kind of the report. */
  readonly kind: ReportKind;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Population that an experiment is for (population cible). Several may stand together; given for a real project only where its source says so. */
export type Population =
  /** Adultes. Adults. */
  | 'ADULTES'
  /** Enfants et jeunes. Children, adolescents and young people. */
  | 'ENFANTS'
  /** Femmes enceintes. Pregnant women. */
  | 'FEMMES_ENCEINTES'
  /** Migrants et personnes en situation de précarité. Migrants and people in precarious situations. */
  | 'MIGRANTS_PRECAIRES'
  /** Personnes âgées. Older people, residents of EHPAD among them. */
  | 'PERSONNES_AGEES'
  /** Personnes en situation de handicap. Disabled people. */
  | 'PERSONNES_HANDICAPEES';

/** An organisation that carries the project, as the letter names it. */
export type PorteurInput = {
  /** What it is; any kind of organisation may carry a project (R-PORT-1). */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganisationKind>>;
  /** Its name, by which a search then finds the project. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Id of the organisation. */
  readonly organisationId: Scalars['ID']['input'];
  /** The part that it takes: PORTEUR for the first one and CO_PORTEUR for the others if not given. */
  readonly role?: InputMaybe<PorteurRole>;
};

/** Part that an organisation takes in carrying a project. */
export type PorteurRole =
  /** Co-porteur. Carries the project with others named with it. */
  | 'CO_PORTEUR'
  /** Partenaire. Takes part without answering for the project. */
  | 'PARTENAIRE'
  /** Porteur. Carries the project and answers for it. */
  | 'PORTEUR';

/** What projects are counted by. Along an axis that a project may have several of (themes, regions…) it counts once for each. */
export type ProjectDimension =
  /** Périmètre décidé. Scope decided by the comité technique. */
  | 'DECIDED_SCOPE'
  /** Périmètre déclaré. Scope declared in the letter of intent; unknown of a project whose file you do not see. */
  | 'DECLARED_SCOPE'
  /** Département. Each département where it runs; several. */
  | 'DEPARTEMENT'
  /** Dérogation. Each of its derogations; several. */
  | 'DEROGATION_CODE'
  /** Nature de dérogation. Each kind of its derogations; several. */
  | 'DEROGATION_KIND'
  /** Année de fin. Year in which it ends. */
  | 'END_YEAR'
  /** Année de dépôt. Year in which its letter of intent was deposited; unknown of a project whose file you do not see. */
  | 'FILING_YEAR'
  /** Objectif. Each of its objectives; several. */
  | 'OBJECTIVE'
  /** Origine. How it came to the scheme. */
  | 'ORIGIN'
  /** Modèle de paiement. Each way of paying that it tries; several. */
  | 'PAYMENT_MODEL'
  /** Population. Each population that it is for; several. */
  | 'POPULATION'
  /** Type de porteur. Each kind of the organisations that carry it; several. */
  | 'PORTEUR_KIND'
  /** Provenance. Real experiments apart from fictional projects. */
  | 'PROVENANCE'
  /** Région. Each region where it runs; several. */
  | 'REGION'
  /** Périmètre. Decided scope, or the declared one until it is decided. */
  | 'SCOPE'
  /** État. Present state. */
  | 'STATE'
  /** Thème. Each of its themes; several. */
  | 'THEME'
  /** Année d’autorisation. Year of its first authorisation. */
  | 'YEAR';

/** Narrows a list of projects. Filters combine: a project passes all that are given. A list means any of its values; an empty list matches nothing. */
export type ProjectFilter = {
  /** First authorised on this day or later (one dated "2019" counts when the whole year does). */
  readonly authorisedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** First authorised on this day or earlier. */
  readonly authorisedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the call for projects that it answers. */
  readonly callForProjects?: InputMaybe<Scalars['ID']['input']>;
  /** Communes where it has, or had, a site. */
  readonly communes?: InputMaybe<ReadonlyArray<Scalars['CommuneCode']['input']>>;
  /** Scope decided by the comité technique. */
  readonly decidedScopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** Scope declared in the letter of intent. Only projects whose file (dossier) you see can match. */
  readonly declaredScopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** Départements where it runs, those of its sites included. */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** Headings of its derogations. */
  readonly derogationCodes?: InputMaybe<ReadonlyArray<DerogationCode>>;
  /** Kinds of its derogations. */
  readonly derogationKinds?: InputMaybe<ReadonlyArray<DerogationKind>>;
  /** Ends on this day or later, as far as is known. */
  readonly endsFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Ends on this day or earlier, as far as is known. */
  readonly endsTo?: InputMaybe<Scalars['Date']['input']>;
  /** Letter of intent deposited on this day or later. Only projects whose file (dossier) you see can match. */
  readonly filedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Letter of intent deposited on this day or earlier. Only projects whose file (dossier) you see can match. */
  readonly filedTo?: InputMaybe<Scalars['Date']['input']>;
  /** No opinion of this body (ARS, HAS or CTIS) on its authorisation is recorded as given. With derogationKinds: [ORGANISATION] and HAS it is the check of R-HAS-1. For a real experiment it only means that none was found. Only projects whose file (dossier) you see can match. */
  readonly missingOpinion?: InputMaybe<OpinionBody>;
  /** Objectives. */
  readonly objectives?: InputMaybe<ReadonlyArray<Objective>>;
  /** How it came to the scheme. */
  readonly origins?: InputMaybe<ReadonlyArray<Origin>>;
  /** Something that it awaits in its present state (`nextActions`) was due before this day. Only projects whose file (dossier) you see can match. */
  readonly overdueAt?: InputMaybe<Scalars['Date']['input']>;
  /** Ways of paying that it tries. */
  readonly paymentModels?: InputMaybe<ReadonlyArray<PaymentModel>>;
  /** Populations that it is for. */
  readonly populations?: InputMaybe<ReadonlyArray<Population>>;
  /** Kinds of the organisations that carry it. */
  readonly porteurKinds?: InputMaybe<ReadonlyArray<OrganisationKind>>;
  /** Ids of organisations that carry it, alone or with others. */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Real experiments alone, or fictional projects alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Regions where it runs, national and interregional projects with a site there included. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** Decided scope, or the declared one until it is decided. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** Establishments (FINESS ET) that are, or were, among its sites. */
  readonly siteFiness?: InputMaybe<ReadonlyArray<Scalars['Finess']['input']>>;
  /** Present state. */
  readonly states?: InputMaybe<ReadonlyArray<ProjectState>>;
  /** Themes. */
  readonly themes?: InputMaybe<ReadonlyArray<Theme>>;
};

/** The order of a list of projects. */
export type ProjectOrder = {
  /** ASC if not given, but best first (DESC) for RELEVANCE. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: ProjectOrderField;
};

/** What a list of projects is ordered by. An unknown date comes last in both directions. */
export type ProjectOrderField =
  /** Date d’autorisation. When it was first authorised. */
  | 'AUTHORISED_ON'
  /** Date de fin. When it ends. */
  | 'ENDS_ON'
  /** Date de dépôt. When the letter of intent was deposited; unknown of a project whose file (dossier) you do not see. */
  | 'FILED_ON'
  /** Pertinence. How well it matches `search`, which must be given; best first unless ASC is asked. */
  | 'RELEVANCE'
  /** Date de l’état. Since when it is in its state. */
  | 'STATE_SINCE'
  /** Titre. Title, without regard to accents and case. */
  | 'TITLE';

/** State of a project. Most are attested in official or press texts; the descriptions say which were derived to close the state machine. */
export type ProjectState =
  /** Arrêt anticipé. Stopped before the end of its authorised duration. Final. */
  | 'ARRET_ANTICIPE'
  /** Autorisé. Authorised by act (arrêté); the first patient has not been included yet (preparation). */
  | 'AUTORISE'
  /** Avis du comité technique rendu. The CTIS has given its opinion (avis), which conditions the authorisation without being one. */
  | 'AVIS_CTIS_RENDU'
  /** Avis sur la généralisation. The CTIS, then the CSIS, give their opinions on generalisation (R-GEN-1). */
  | 'AVIS_GENERALISATION'
  /** Avis de la HAS attendu. Only the opinion of the Haute Autorité de santé, due for organisational derogations (R-HAS-1), holds the file up. The wait may also run beside another state: then an opinion without date says so. */
  | 'AVIS_HAS_ATTENDU'
  /** Cahier des charges en co-construction. The porteur writes the specification (cahier des charges) with the ARS or the rapporteur général. */
  | 'CDC_EN_CONSTRUCTION'
  /** En cours. Running: the clock of at most five years started at the first inclusion (R-DUR-1). */
  | 'EN_COURS'
  /** Évaluation finale. The final evaluation report has been delivered or is being written (due six months after the end). */
  | 'EVALUATION_FINALE'
  /** Généralisé. Carried over into ordinary law (transposé dans le droit commun). Final. */
  | 'GENERALISE'
  /** Instruction par l’ARS. The director general of the ARS prepares a reasoned opinion (avis motivé) on a local or regional project. */
  | 'INSTRUCTION_ARS'
  /** Lettre d’intention déposée. The letter of intent (lettre d’intention) has been deposited with the ARS or the rapporteur général. */
  | 'LI_DEPOSEE'
  /** Lettre d’intention en instruction. The receiver examines the letter of intent against the five grounds of exclusion. */
  | 'LI_EN_INSTRUCTION'
  /** Lettre d’intention irrecevable. The letter was refused on one of the grounds of exclusion (R-ELIG-1 to 5). Final. */
  | 'LI_IRRECEVABLE'
  /** Non généralisé. Not carried over into ordinary law. Final. */
  | 'NON_GENERALISE'
  /** Période transitoire. Continued under the same specification while law is prepared, at most 18 months (R-TRANS-1). */
  | 'PERIODE_TRANSITOIRE'
  /** Recevable. The letter was accepted: the project may enter the scheme. */
  | 'RECEVABLE'
  /** Rejeté. Refused after the opinion of the CTIS (derived). Final. */
  | 'REJETE'
  /** Relancé (v2). Followed by a new project that succeeds it, as IatroPrev 2 succeeds IatroPrev. Final. */
  | 'RELANCE_V2'
  /** Retiré. Withdrawn by its porteur before authorisation (retrait, abandon; derived). Final. */
  | 'RETIRE'
  /** Comité technique saisi. The file is before the comité technique (CTIS), which has three months (R-CTIS-5). */
  | 'SAISINE_CTIS'
  /** Suspendu. Suspended by the authority while running (derived). */
  | 'SUSPENDU'
  /** Terminé. The authorised duration has elapsed; its end is not generalisation. */
  | 'TERMINE'
  /** Transmis au rapporteur général. The complete specification has reached the rapporteur général, who instructs it. */
  | 'TRANSMIS_RG';

/** A transition period to prolong (prolongation de la période transitoire). */
export type ProlongTransitionInput = {
  /** Id of the act of the ministers or of the DG ARS, among the acts of the project (`recordAct`). */
  readonly actId: Scalars['ID']['input'];
  /** Its new last day: later than the one before, and at most 18 months after the first (R-TRANS-1). */
  readonly endsOn: Scalars['Date']['input'];
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was prolonged, as the act says; today in Paris if not given. */
  readonly prolongedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** What the national evaluation cell (Drees and Cnam) decides on a protocol. */
export type ProtocolDecision =
  /** À réviser. It goes back to the evaluator with remarks. */
  | 'SEND_BACK'
  /** Valider. The protocol is validated. */
  | 'VALIDATE';

/** Where an evaluation protocol (protocole d’évaluation) stands. */
export type ProtocolStatus =
  /** En rédaction. Being written by the evaluator. */
  | 'DRAFT'
  /** Soumis. Submitted to the national evaluation cell. */
  | 'SUBMITTED'
  /** À réviser. Sent back with remarks. */
  | 'TO_REVISE'
  /** Validé. Validated by the national evaluation cell. */
  | 'VALIDATED';

/** Whether a fact was read in a published source or invented. */
export type Provenance =
  /** Fictif. Invented: it belongs to a fictional project, organisation or person that says so in its name. */
  | 'DEMO'
  /** Réel. Read in a published source, which the fact names; what the source does not say is left null. */
  | 'REAL';

/** What was not known of the publication of an act when it was recorded (R-PUB-1): at least one of its references. What is recorded already is never changed. */
export type PublishActInput = {
  /** Id of the act, among the acts of the project (`legalActs`). */
  readonly actId: Scalars['ID']['input'];
  /** The number that the ARS gave to its act. */
  readonly arsNumber?: InputMaybe<Scalars['String']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The identifier of a ministerial act in the Journal officiel. */
  readonly jorftext?: InputMaybe<Scalars['Jorftext']['input']>;
  /** The NOR number of a ministerial act. */
  readonly nor?: InputMaybe<Scalars['Nor']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** When it was published: for a ministerial act, the day of the Journal officiel. */
  readonly publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The number of an act of an ARS in the recueil des actes administratifs (RAA). */
  readonly raaNumber?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Which figures: all conditions that are given hold together; a list means any of its values, an empty one none. */
export type PublishedFigureFilter = {
  /** It holds as of this day or later. */
  readonly asOfFrom?: InputMaybe<Scalars['Date']['input']>;
  /** It holds as of this day or before. */
  readonly asOfTo?: InputMaybe<Scalars['Date']['input']>;
  /** It is in force on this day: the latest on or before it of its measure, region, theme and population. */
  readonly inForceAt?: InputMaybe<Scalars['Date']['input']>;
  /** It measures one of these. */
  readonly measures?: InputMaybe<ReadonlyArray<PublishedMeasure>>;
  /** Whether it counts the whole country rather than one region. */
  readonly national?: InputMaybe<Scalars['Boolean']['input']>;
  /** It counts one of these regions (Insee codes). */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** It counts one of these themes. */
  readonly themes?: InputMaybe<ReadonlyArray<Theme>>;
};

/** The order of a list of published figures. */
export type PublishedFigureOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: PublishedFigureOrderField;
};

/** What a list of published figures is ordered by. */
export type PublishedFigureOrderField =
  /** Date. By the day as of which they hold. */
  | 'AS_OF'
  /** Mesure. By code of what they measure. */
  | 'MEASURE';

/** What a published national figure measures. Figures of different sources are quoted, never recomputed or reconciled. */
export type PublishedMeasure =
  /** Budget des accélérateurs. Money for the accelerators (accélérateurs 51). */
  | 'ACCELERATOR_BUDGET'
  /** Part de projets recevables. Share of filed projects found admissible. */
  | 'ADMISSIBLE_SHARE'
  /** Hausse de dotation. Announced increase of a yearly allocation. */
  | 'ALLOCATION_INCREASE'
  /** Budget d’évaluation. Money for evaluations. */
  | 'EVALUATION_BUDGET'
  /** Expérimentations. Experiments, as the source counts them, in the region and of the theme that the figure names. */
  | 'EXPERIMENTS'
  /** FIR engagé (pluriannuel). FIR money engaged over several years. */
  | 'FIR_COMMITTED_MULTIYEAR'
  /** Fiss engagé (pluriannuel). FISS money engaged over several years. */
  | 'FISS_COMMITTED_MULTIYEAR'
  /** Lettres d’intention déposées. Letters of intent filed since 2018. */
  | 'LETTERS_FILED'
  /** Lettres d’intention déposées sur la période. Letters filed in the period that the statement names. */
  | 'LETTERS_FILED_IN_PERIOD'
  /** Part de projets nationaux. Share of national projects. */
  | 'NATIONAL_SHARE'
  /** Personnes concernées. People whom the experiments can reach. */
  | 'PEOPLE_REACHABLE'
  /** Part de projets pour une population. Share of projects for a population; the shares overlap. */
  | 'POPULATION_SHARE'
  /** Projets autorisés. Projects authorised since 2018 (cumulative). */
  | 'PROJECTS_AUTHORISED'
  /** Projets autorisés ou en cours. Projects « autorisées ou en cours », as one source counts them. */
  | 'PROJECTS_AUTHORISED_OR_RUNNING'
  /** Projets déployés. Projects deployed on the ground. */
  | 'PROJECTS_DEPLOYED'
  /** Projets terminés. Projects finished (terminées). */
  | 'PROJECTS_FINISHED'
  /** Projets se terminant dans l’année. Projects that finish in the year the statement names. */
  | 'PROJECTS_FINISHING_IN_YEAR'
  /** Projets transposés dans le droit commun. Projects carried over into ordinary law. */
  | 'PROJECTS_GENERALISED'
  /** Projets en instruction. Projects being instructed. */
  | 'PROJECTS_IN_INSTRUCTION'
  /** Projets en période transitoire. Projects in a transition period. */
  | 'PROJECTS_IN_TRANSITION'
  /** Projets en cours. Projects running. */
  | 'PROJECTS_RUNNING'
  /** Projets devant entrer dans le droit commun. Projects expected to enter ordinary law. */
  | 'PROJECTS_TO_ENTER_LAW'
  /** Part de projets devant entrer dans le droit commun. The same, as a share. */
  | 'PROJECTS_TO_ENTER_LAW_SHARE'
  /** Protocoles d’évaluation validés. Evaluation protocols validated. */
  | 'PROTOCOLS_VALIDATED'
  /** Part de projets régionaux. Share of regional projects. */
  | 'REGIONAL_SHARE'
  /** Structures participantes. Structures that take part. */
  | 'STRUCTURES'
  /** Taux de succès. Success rate as stated; its denominator is not. */
  | 'SUCCESS_RATE'
  /** Expérimentations avec télésanté. Experiments that use telehealth. */
  | 'TELEHEALTH_EXPERIMENTS';

/** An act that leads out of the experiment: of the transition period (période transitoire, T18), or the text that carries it over into ordinary law (droit commun, T19). */
export type RecordActInput = {
  /** The act. */
  readonly act: LegalActInput;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** TRANSITION, by an authority that authorised the project, or GENERALISATION, by the ministers. Acts of other purposes have commands of their own. */
  readonly purpose: ActPurpose;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** The first inclusion of a patient (T9), which starts the clock of the authorised duration (R-DUR-1). */
export type RecordFirstInclusionInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The day; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Values to record (enregistrement de mesures), one or many. */
export type RecordIndicatorValuesInput = {
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The values, 1 to 1,000. Each is judged alone: good ones are recorded, the others reported. */
  readonly rows: ReadonlyArray<IndicatorValueRow>;
};

/** Asks a body for its opinion on a project (saisine; T5, T6). */
export type ReferFileInput = {
  /** Whom: HAS or CTIS. */
  readonly body: OpinionBody;
  /** For the HAS: whether the project involves a protocole de coopération, for which six months are known; no ordinary delay is. */
  readonly cooperation?: InputMaybe<Scalars['Boolean']['input']>;
  /** For the HAS: whether nothing but its opinion holds the file up (state AVIS_HAS_ATTENDU); otherwise it is given beside whatever else goes on. */
  readonly holdsUp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was asked; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The version of the specification on which it is asked; the last one if not given. */
  readonly specificationVersion?: InputMaybe<Scalars['Int']['input']>;
  /** On what: AUTHORISATION if not given, or AMENDMENT of a running project (the CTIS alone). */
  readonly subject?: InputMaybe<OpinionSubject>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** A committee to ask about generalisation (saisine). */
export type ReferForGeneralisationInput = {
  /** The committee: CTIS once the final report is delivered, CSIS once the CTIS has given its opinion (R-GEN-1). */
  readonly body: CommitteeCode;
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was asked; today in Paris if not given. */
  readonly requestedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Refuses a project after the opinion of the comité technique (rejet, T8’). */
export type RejectProjectInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was decided; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif). */
  readonly reason: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** A site leaves a running project, which goes on without it (sortie d’un site, T12). */
export type RemoveSiteInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Its last day in the project; today if not given. */
  readonly leftOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Id of the site. */
  readonly siteId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Which reports: all conditions that are given hold together; a list means any of its values, an empty one none. What is overdue or not delivered is looked for among the files that are yours to see. */
export type ReportFilter = {
  /** Whether the report has been delivered. */
  readonly delivered?: InputMaybe<Scalars['Boolean']['input']>;
  /** The project runs in one of these départements (Insee codes). */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** The report is due on this day or later. */
  readonly dueFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The report is due on this day or before. */
  readonly dueTo?: InputMaybe<Scalars['Date']['input']>;
  /** One of these organisations evaluates (évaluateurs, by id). */
  readonly evaluators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The report is of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ReportKind>>;
  /** The report was due before this day and not delivered by it. */
  readonly overdueAt?: InputMaybe<Scalars['Date']['input']>;
  /** The project tries one of these payment models. */
  readonly paymentModels?: InputMaybe<ReadonlyArray<PaymentModel>>;
  /** The project is for one of these populations. */
  readonly populations?: InputMaybe<ReadonlyArray<Population>>;
  /** One of these organisations carries the project (porteurs, by id). */
  readonly porteurs?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The report is real, or invented. */
  readonly provenance?: InputMaybe<Provenance>;
  /** The project runs in one of these regions (Insee codes). */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
  /** The project’s scope is one of these: the decided one, or the declared one where none is decided. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scope>>;
  /** The project is in one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ProjectState>>;
  /** The project has one of these themes (thématiques). */
  readonly themes?: InputMaybe<ReadonlyArray<Theme>>;
};

/** Kind of a report. */
export type ReportKind =
  /** Rapport d’étape ou d’activité. The porteur’s own progress or activity report. */
  | 'ACTIVITY'
  /** Rapport final. Final evaluation report, due at most six months after the end (R-EVAL-1). */
  | 'FINAL'
  /** Rapport intermédiaire. Interim evaluation report; its due date comes from the protocol. */
  | 'INTERIM';

/** The order of a list of reports. */
export type ReportOrder = {
  /** ASC if not given. */
  readonly direction?: InputMaybe<OrderDirection>;
  /** What to order by. */
  readonly field: ReportOrderField;
};

/** What a list of reports is ordered by. */
export type ReportOrderField =
  /** Remise. By day of delivery; reports without one last. */
  | 'DELIVERED_ON'
  /** Échéance. By due date; reports without one last. */
  | 'DUE_ON';

/** A period of an indicator’s own frequency, seen from a day. A value is due once its period has ended. */
export type ReportingPeriod =
  /** Période courante. The period to report now: the last one that has ended. On 30 June a quarterly indicator’s is April to June. */
  | 'CURRENT_PERIOD'
  /** Période précédente. The period before that one. */
  | 'PREVIOUS_PERIOD';

/** Sends a letter of intent on to another receiver (réorientation; T2b). */
export type RerouteLetterOfIntentInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was sent on; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif). */
  readonly reason: Scalars['String']['input'];
  /** Id of the new receiver: an ARS, or the rapporteur général. */
  readonly receiverId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** An act that lifts the suspension of a project (levée, T13). */
export type ResumeProjectInput = {
  /** The act. */
  readonly act: LegalActInput;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif), where there is more to say. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Kind of role held for a period, in an organisation or on a committee. */
export type RoleKind =
  /** Directeur général de l’ARS. Director general of an ARS, who signs regional acts. */
  | 'DIRECTEUR_GENERAL_ARS'
  /** Médecin coordonnateur. Doctor who coordinates the care of a project. */
  | 'MEDECIN_COORDONNATEUR'
  /** Membre du comité. Holder of a seat on a committee, or its representative. */
  | 'MEMBRE_COMITE'
  /** Membre de l’équipe nationale. Member of the national support team (équipe nationale d’appui). */
  | 'MEMBRE_EQUIPE_NATIONALE'
  /** Président du comité. Chair of a committee; the minister for the CSIS. */
  | 'PRESIDENT_COMITE'
  /** Rapporteur général of the scheme, attached to the minister. */
  | 'RAPPORTEUR_GENERAL'
  /** Référent de l’ARS. The person in charge of the scheme in an ARS. */
  | 'REFERENT_ARS'
  /** Responsable de l’évaluation. The person in charge of evaluations at an evaluator. */
  | 'RESPONSABLE_EVALUATION'
  /** Responsable du projet chez le porteur. The person in charge of a project at its porteur. */
  | 'RESPONSABLE_PORTEUR';

/** What follows when a rule of the scheme is not kept. */
export type RuleSeverity =
  /** Refus. What was asked for is refused, and nothing changes. */
  | 'REFUSE'
  /** Avertissement. What was asked for is done, and what is not as it should be is said: lateness, or imported history. */
  | 'WARN';

/** Territorial scope of an experiment (champ d’application territorial), the four of the ministry’s sheet (Source A). */
export type Scope =
  /** Inter-régional. In two regions or more (« dans au moins deux régions »); R-SCOPE-3. */
  | 'INTERREGIONAL'
  /** Local. On one territory inside one region (« à l’échelle d’un territoire »); R-SCOPE-1. */
  | 'LOCAL'
  /** National. At national scale, on several territories (« expérimenté sur plusieurs territoires »); R-SCOPE-4. */
  | 'NATIONAL'
  /** Régional. In one region only (« une seule région »); R-SCOPE-2. */
  | 'REGIONAL';

/** Whether the source states the scope or it was derived. */
export type ScopeBasis =
  /** Déduit. Derived from the regions or from the authorising act. */
  | 'DERIVED'
  /** Énoncé. The source states the scope. */
  | 'STATED';

/** Criterion of the comité technique: « sa faisabilité, son caractère innovant, son efficience et sa reproductibilité » (Source A, R-CTIS-2). */
export type SelectionCriterion =
  /** Caractère innovant. Whether it is innovative. */
  | 'CARACTERE_INNOVANT'
  /** Efficience. What it is expected to yield for what it costs. */
  | 'EFFICIENCE'
  /** Faisabilité. Whether the project can be carried out. */
  | 'FAISABILITE'
  /** Reproductibilité. Whether others could do the same elsewhere. */
  | 'REPRODUCTIBILITE';

/** Sends a project back to its specification after the opinion of the comité technique (T8’). */
export type SendBackProjectInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif). */
  readonly reason: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Sends the file of a project for instruction (transmission du dossier): to the ARS (T4), or to the rapporteur général (T4’), as its declared scope says. */
export type SendFileInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was sent; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Narrows a list of sites. Filters combine; a list means any of its values. */
export type SiteFilter = {
  /** In the project on this day, as far as is known. */
  readonly at?: InputMaybe<Scalars['Date']['input']>;
  /** Their communes. */
  readonly communes?: InputMaybe<ReadonlyArray<Scalars['CommuneCode']['input']>>;
  /** Their départements. */
  readonly departements?: InputMaybe<ReadonlyArray<Scalars['DepartementCode']['input']>>;
  /** Their FINESS ET numbers. */
  readonly finess?: InputMaybe<ReadonlyArray<Scalars['Finess']['input']>>;
  /** Ids of the organisations that run them. */
  readonly organisations?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Real sites alone, or invented ones alone. */
  readonly provenance?: InputMaybe<Provenance>;
  /** Their regions. */
  readonly regions?: InputMaybe<ReadonlyArray<Scalars['RegionCode']['input']>>;
};

/** System that the data of an indicator come from. */
export type SourceSystem =
  /** PREM. Patient-reported experience measures. */
  | 'PREM'
  /** Budget du projet. The project’s own accounts. */
  | 'PROJECT_BUDGET'
  /** Système d’information du projet. The project’s own information system. */
  | 'PROJECT_SI'
  /** SI du projet et SNDS. The project’s own system together with the SNDS. */
  | 'PROJECT_SI_SNDS'
  /** Questionnaire. A questionnaire filled in by patients or professionals, such as EQ-5D. */
  | 'QUESTIONNAIRE'
  /** Système national des données de santé. The national health data system (SNDS). */
  | 'SNDS';

/** Narrows the history of a project. Filters combine; a list means any of its values. */
export type StateEventFilter = {
  /** Began on this day or later. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The states that began. */
  readonly states?: InputMaybe<ReadonlyArray<ProjectState>>;
  /** Began on this day or earlier. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Subject of a verbatim statement found about a project. */
export type StatementField =
  /** Modifications. The acts that amend or prolong it. */
  | 'AMENDMENTS'
  /** Autorisation. The act or acts that authorise it. */
  | 'AUTHORISATION'
  /** Durée. How long it lasts. */
  | 'DURATION'
  /** Évaluation. Its evaluator, reports and results. */
  | 'EVALUATION'
  /** Généralisation. What is said of its generalisation. */
  | 'GENERALISATION'
  /** Montants. The amounts published about it. */
  | 'MONEY'
  /** Modèle de paiement. How care is paid. */
  | 'PAYMENT_MODEL'
  /** Territoires. Where it takes place. */
  | 'PLACES'
  /** Porteur. Who carries the project. */
  | 'PORTEUR'
  /** Statut. Its last known status, at the date of the source. */
  | 'STATUS'
  /** Thème. What it is about. */
  | 'THEME'
  /** Volume. How many patients, sites or professionals. */
  | 'VOLUME';

/** An act that ends a project before its time (arrêt anticipé, T13). */
export type StopProjectInput = {
  /** The act. */
  readonly act: LegalActInput;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif). */
  readonly reason: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** A protocol to submit (soumission du protocole d’évaluation). */
export type SubmitProtocolInput = {
  /** The document, as its sender cites it. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When it was submitted; today in Paris if not given. */
  readonly submittedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** A version of the specification (cahier des charges): derogations, ways of paying, planned duration, patients and amount. */
export type SubmitSpecificationInput = {
  /** What changed since the version before; needed for every version but the first. */
  readonly changes?: InputMaybe<Scalars['String']['input']>;
  /** The derogations that it asks for: at least one from a rule of financing or organisation (R-DEROG-1). */
  readonly derogations: ReadonlyArray<DerogationCode>;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The ways of paying that it describes. */
  readonly paymentModels: ReadonlyArray<PaymentModel>;
  /** Amount planned over the whole duration (montant prévisionnel), in cents of euro. */
  readonly plannedCents?: InputMaybe<Scalars['Cents']['input']>;
  /** Planned duration. */
  readonly plannedDuration?: InputMaybe<Scalars['Duration']['input']>;
  /** How many patients it plans to include. */
  readonly plannedPatients?: InputMaybe<Scalars['Int']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** When it was submitted; today if not given. */
  readonly submittedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** An act that suspends a running project (suspension, T13). */
export type SuspendProjectInput = {
  /** The act. */
  readonly act: LegalActInput;
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif). */
  readonly reason: Scalars['String']['input'];
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Theme of an experiment (thématique). The first list is that of ARS Île-de-France in April 2023; the others are really used. The codes are this graph’s own. */
export type Theme =
  /** Addictions. */
  | 'ADDICTIONS'
  /** Autre. A theme that no other code covers. */
  | 'AUTRE'
  /** Santé bucco-dentaire. Oral health. */
  | 'BUCCO_DENTAIRE'
  /** Cancer. */
  | 'CANCER'
  /** Maladies cardio-neurovasculaires. Heart failure, stroke (AVC), myocardial infarction (IDM), cardiac rehabilitation. */
  | 'CARDIO_NEURO_VASCULAIRE'
  /** Chirurgie. Surgery and the episode of care around it. */
  | 'CHIRURGIE'
  /** Handicap. Disability. */
  | 'HANDICAP'
  /** Maladies chroniques. Chronic diseases. */
  | 'MALADIES_CHRONIQUES'
  /** Médicament et produits de santé. Medicines and health products, adverse effects of medicines (iatrogénie). */
  | 'MEDICAMENT'
  /** Obésité. Obesity. */
  | 'OBESITE'
  /** Ophtalmologie. Eye care. */
  | 'OPHTALMOLOGIE'
  /** Périnatalité, femmes et enfants. Perinatal care, women and children. */
  | 'PERINATALITE_FEMMES_ENFANTS'
  /** Personnes âgées. Care of older people, loss of autonomy. */
  | 'PERSONNES_AGEES'
  /** Plaies. Wound care. */
  | 'PLAIES'
  /** Précarité. People in precarious situations, migrants. */
  | 'PRECARITE'
  /** Premier recours. Primary care. */
  | 'PREMIER_RECOURS'
  /** Protection de l’enfance. Health of children in the care of child protection services. */
  | 'PROTECTION_ENFANCE'
  /** Santé mentale. Mental health. */
  | 'SANTE_MENTALE'
  /** Santé sexuelle. Sexual health. */
  | 'SANTE_SEXUELLE';

/** A decision on a submitted protocol (validation du protocole). */
export type ValidateProtocolInput = {
  /** When that was decided: not before it was submitted; today in Paris if not given. */
  readonly decidedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whether it is validated or sent back. */
  readonly decision?: ProtocolDecision;
  /** Id of the evaluation. */
  readonly evaluationId: Scalars['ID']['input'];
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** The remarks; needed to send it back. */
  readonly remarks?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

/** Conclusion of an opinion. */
export type Verdict =
  /** Favorable. In favour; for the CTIS, when no member opposes (R-CTIS-4). */
  | 'FAVOURABLE'
  /** Favorable avec réserves. In favour, with reserves that are written down. */
  | 'FAVOURABLE_WITH_RESERVES'
  /** Défavorable. Against. */
  | 'UNFAVOURABLE';

/** The porteur withdraws a project before it is authorised (T14). */
export type WithdrawProjectInput = {
  /** Idempotency key (1 to 100 characters, of your choice): a command that is sent again with the same key is not done a second time, and answers as the first time. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** When; today if not given. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Id of the project. */
  readonly projectId: Scalars['ID']['input'];
  /** Why (motif). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The `version` of what is changed, as it was read: if somebody has changed it since, the command is refused with CONFLICT and the current one. */
  readonly version: Scalars['Int']['input'];
};

export type LettersOfIntentQueryVariables = Exact<{
  region: Scalars['RegionCode']['input'];
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LettersOfIntentQuery = { readonly lettersOfIntent: { readonly totalCount: number, readonly byOutcome: ReadonlyArray<{ readonly outcome: LetterOutcome, readonly count: number, readonly medianDays: number | null }>, readonly byQuarter: ReadonlyArray<{ readonly label: string, readonly startsOn: string, readonly count: number, readonly decided: number, readonly medianDays: number | null, readonly byOutcome: ReadonlyArray<{ readonly outcome: LetterOutcome, readonly count: number, readonly medianDays: number | null }> }>, readonly nodes: ReadonlyArray<{ readonly number: string, readonly depositedOn: string, readonly declaredScope: Scope, readonly outcome: LetterOutcome, readonly decidedOn: string | null, readonly daysToDecide: number | null, readonly exclusionGrounds: ReadonlyArray<ExclusionGround>, readonly project: { readonly slug: string, readonly title: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ProjectsOfMyRegionQueryVariables = Exact<{
  region: Scalars['RegionCode']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ProjectsOfMyRegionQuery = { readonly ars: { readonly name: string, readonly region: { readonly code: string, readonly name: string } | null, readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly scope: Scope | null, readonly state: ProjectState | null, readonly provenance: Provenance, readonly sites: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly finessEt: string | null, readonly communeCode: string | null, readonly joinedOn: string | null, readonly leftOn: string | null }> }, readonly authorisations: { readonly nodes: ReadonlyArray<{ readonly kind: ActKind | null, readonly signedOn: string | null, readonly nor: string | null, readonly raaNumber: string | null, readonly arsNumber: string | null }> }, readonly funding: { readonly authorised: { readonly amount: number } | null, readonly committed: { readonly amount: number } | null, readonly paid: { readonly amount: number } | null, readonly byFund: ReadonlyArray<{ readonly fund: { readonly code: FundCode }, readonly byNature: ReadonlyArray<{ readonly nature: ExpenseNature, readonly authorised: { readonly amount: number } }> }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type EfficiencyByThemeQueryVariables = Exact<{
  theme: Theme;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EfficiencyByThemeQuery = { readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly provenance: Provenance, readonly evaluation: { readonly evaluators: ReadonlyArray<{ readonly name: string }>, readonly indicatorValues: { readonly nodes: ReadonlyArray<{ readonly comparison: Comparison | null, readonly value: number | null, readonly reference: number | null, readonly difference: number | null, readonly n: number | null, readonly nReference: number | null, readonly ciLow: number | null, readonly ciHigh: number | null, readonly periodStart: string | null, readonly periodEnd: string | null, readonly indicator: { readonly code: string, readonly label: string, readonly unit: string }, readonly report: { readonly kind: ReportKind, readonly version: number } | null }> } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AuthorisedCommittedPaidQueryVariables = Exact<{
  year: Scalars['Int']['input'];
}>;


export type AuthorisedCommittedPaidQuery = { readonly fundingSummary: ReadonlyArray<{ readonly executionRate: number | null, readonly projectCount: number, readonly provenances: ReadonlyArray<Provenance>, readonly region: { readonly code: string, readonly name: string, readonly ars: { readonly name: string } | null } | null, readonly fund: { readonly code: FundCode, readonly name: string } | null, readonly authorised: { readonly amount: number, readonly currency: Currency }, readonly committed: { readonly amount: number, readonly currency: Currency }, readonly paid: { readonly amount: number, readonly currency: Currency } }> };

export type OverdueReportsQueryVariables = Exact<{
  at: Scalars['Date']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OverdueReportsQuery = { readonly reports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ReportKind, readonly version: number, readonly dueOn: string | null, readonly overdue: boolean, readonly evaluation: { readonly status: EvaluationStatus | null, readonly evaluators: ReadonlyArray<{ readonly name: string }> }, readonly project: { readonly slug: string, readonly title: string, readonly state: ProjectState | null, readonly endsOn: string | null, readonly finalReportDueOn: string | null, readonly porteurs: ReadonlyArray<{ readonly role: PorteurRole, readonly organisation: { readonly name: string } }>, readonly competentAuthority: { readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type MyPortfolioQueryVariables = Exact<{
  siret: Scalars['Siret']['input'];
  at: Scalars['Date']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MyPortfolioQuery = { readonly organisation: { readonly name: string, readonly evaluations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: EvaluationStatus | null, readonly project: { readonly slug: string, readonly title: string, readonly state: ProjectState | null }, readonly protocol: { readonly status: ProtocolStatus, readonly submittedOn: string | null, readonly validatedOn: string | null } | null, readonly indicators: ReadonlyArray<{ readonly frequency: Frequency, readonly due: { readonly start: string, readonly end: string } | null, readonly indicator: { readonly code: string, readonly label: string, readonly unit: string, readonly sourceSystem: SourceSystem } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type StateOfTheSchemeQueryVariables = Exact<{
  at: Scalars['Date']['input'];
  before: Scalars['Date']['input'];
}>;


export type StateOfTheSchemeQuery = { readonly at: { readonly asOf: string, readonly lettersFiled: number | null, readonly authorised: number | null, readonly running: number | null, readonly finished: number | null, readonly inTransition: number | null, readonly generalised: number | null, readonly fictional: number | null, readonly fictionalRunning: number | null, readonly fictionalGeneralised: number | null, readonly publishedFigures: ReadonlyArray<{ readonly measure: PublishedMeasure, readonly label: string, readonly value: number, readonly unit: FigureUnit, readonly qualifier: FigureQualifier, readonly asOf: string, readonly source: string, readonly confidence: Confidence | null }> }, readonly before: { readonly asOf: string, readonly lettersFiled: number | null, readonly authorised: number | null, readonly running: number | null, readonly finished: number | null, readonly inTransition: number | null, readonly generalised: number | null, readonly fictional: number | null, readonly fictionalRunning: number | null, readonly fictionalGeneralised: number | null }, readonly funds: { readonly nodes: ReadonlyArray<{ readonly code: FundCode, readonly name: string, readonly allocations: ReadonlyArray<{ readonly year: number, readonly source: string, readonly forecast: { readonly amount: number } | null, readonly final: { readonly amount: number } | null }> }> } };

export type CountersFragment = { readonly asOf: string, readonly lettersFiled: number | null, readonly authorised: number | null, readonly running: number | null, readonly finished: number | null, readonly inTransition: number | null, readonly generalised: number | null, readonly fictional: number | null, readonly fictionalRunning: number | null, readonly fictionalGeneralised: number | null };

export type MyFilesQueryVariables = Exact<{
  siren: Scalars['Siren']['input'];
  at: Scalars['Date']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MyFilesQuery = { readonly organisation: { readonly name: string, readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly state: ProjectState | null, readonly stateSince: string | null, readonly letterOfIntent: { readonly number: string, readonly depositedOn: string, readonly receiver: { readonly name: string } } | null, readonly nextActions: ReadonlyArray<{ readonly action: AwaitedAction, readonly document: string, readonly party: AwaitedParty, readonly dueOn: string | null, readonly late: boolean, readonly daysLate: number | null, readonly organisation: { readonly name: string } | null, readonly committee: { readonly name: string } | null }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ExperimentsNearMeQueryVariables = Exact<{
  departement: Scalars['DepartementCode']['input'];
  themes?: InputMaybe<ReadonlyArray<Theme> | Theme>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ExperimentsNearMeQuery = { readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly summary: string | null, readonly provenance: Provenance, readonly porteurs: ReadonlyArray<{ readonly role: PorteurRole, readonly organisation: { readonly name: string, readonly website: string | null } }>, readonly sites: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly communeCode: string | null }> }, readonly authorisations: { readonly nodes: ReadonlyArray<{ readonly nor: string | null, readonly jorfUrl: string | null, readonly signedOn: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OneExperimentQueryVariables = Exact<{
  slug: Scalars['String']['input'];
}>;


export type OneExperimentQuery = { readonly project: { readonly slug: string, readonly title: string, readonly state: ProjectState | null, readonly scope: Scope | null, readonly provenance: Provenance, readonly source: string, readonly confidence: Confidence | null, readonly themes: ReadonlyArray<Theme>, readonly paymentModels: ReadonlyArray<PaymentModel>, readonly finalReportDueOn: string | null, readonly regions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly porteurs: ReadonlyArray<{ readonly role: PorteurRole, readonly organisation: { readonly name: string, readonly kinds: ReadonlyArray<OrganisationKind> } }>, readonly competentAuthority: { readonly name: string } | null, readonly authorisations: { readonly nodes: ReadonlyArray<{ readonly kind: ActKind | null, readonly signedOn: string | null, readonly nor: string | null, readonly jorfUrl: string | null }> }, readonly stateHistory: { readonly nodes: ReadonlyArray<{ readonly state: ProjectState, readonly on: string }> }, readonly funding: { readonly authorised: { readonly amount: number } | null, readonly paid: { readonly amount: number } | null, readonly statedAmounts: ReadonlyArray<{ readonly statement: string, readonly source: string, readonly confidence: Confidence | null, readonly amount: { readonly amount: number, readonly currency: Currency } }> } | null, readonly evaluation: { readonly status: EvaluationStatus | null, readonly evaluators: ReadonlyArray<{ readonly name: string }>, readonly indicatorValues: { readonly nodes: ReadonlyArray<{ readonly comparison: Comparison | null, readonly value: number | null, readonly reference: number | null, readonly difference: number | null, readonly n: number | null, readonly nReference: number | null, readonly source: string, readonly confidence: Confidence | null, readonly indicator: { readonly label: string, readonly unit: string } }> }, readonly outcome: { readonly kind: OutcomeKind, readonly vehicle: GeneralisationVehicle | null, readonly reference: string | null } | null } | null } | null };

export type FilesWithoutHasOpinionQueryVariables = Exact<{
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type FilesWithoutHasOpinionQuery = { readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly title: string, readonly state: ProjectState | null, readonly stateSince: string | null, readonly scope: Scope | null, readonly derogations: ReadonlyArray<{ readonly code: DerogationCode, readonly kind: DerogationKind, readonly label: string }>, readonly opinions: { readonly nodes: ReadonlyArray<{ readonly requestedOn: string | null, readonly dueOn: string | null, readonly organisation: { readonly name: string } | null }> }, readonly porteurs: ReadonlyArray<{ readonly organisation: { readonly name: string } }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PaymentModelByThemeQueryVariables = Exact<{ [key: string]: never; }>;


export type PaymentModelByThemeQuery = { readonly projectMatrix: { readonly cells: ReadonlyArray<{ readonly count: number, readonly fictional: number, readonly finished: number, readonly transposed: number, readonly row: { readonly paymentModel: PaymentModel | null }, readonly column: { readonly theme: Theme | null } }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CountersFragmentDoc = new TypedDocumentString(`
    fragment Counters on NationalIndicators {
  asOf
  lettersFiled
  authorised
  running
  finished
  inTransition
  generalised
  fictional: authorised(provenance: DEMO)
  fictionalRunning: running(provenance: DEMO)
  fictionalGeneralised: generalised(provenance: DEMO)
}
    `, {"fragmentName":"Counters"}) as unknown as TypedDocumentString<CountersFragment, unknown>;
export const LettersOfIntentDocument = new TypedDocumentString(`
    query LettersOfIntent($region: RegionCode!, $from: Date!, $to: Date!, $first: Int! = 50, $after: String) {
  lettersOfIntent(
    filter: {regions: [$region], from: $from, to: $to}
    first: $first
    after: $after
  ) {
    totalCount
    byOutcome {
      outcome
      count
      medianDays
    }
    byQuarter {
      label
      startsOn
      count
      decided
      medianDays
      byOutcome {
        outcome
        count
        medianDays
      }
    }
    nodes {
      number
      depositedOn
      declaredScope
      outcome
      decidedOn
      daysToDecide
      exclusionGrounds
      project {
        slug
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"a1eae00c78933d421e7da32b6e3b0297bbd3db8b40636967a1b7c59dd61c215c"}) as unknown as TypedDocumentString<LettersOfIntentQuery, LettersOfIntentQueryVariables>;
export const ProjectsOfMyRegionDocument = new TypedDocumentString(`
    query ProjectsOfMyRegion($region: RegionCode!, $first: Int! = 50, $after: String) {
  ars(region: $region) {
    name
    region {
      code
      name
    }
    projects(first: $first, after: $after) {
      totalCount
      nodes {
        slug
        title
        scope
        state
        provenance
        sites(filter: {regions: [$region]}, first: 50) {
          nodes {
            name
            finessEt
            communeCode
            joinedOn
            leftOn
          }
        }
        authorisations(first: 20) {
          nodes {
            kind
            signedOn
            nor
            raaNumber
            arsNumber
          }
        }
        funding {
          authorised {
            amount
          }
          committed {
            amount
          }
          paid {
            amount
          }
          byFund {
            fund {
              code
            }
            byNature {
              nature
              authorised {
                amount
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `, {"hash":"8a199060fc0ee2a7875f7cbe99d098f53edc9cbc7c32785dfb1ee55a83ecdb41"}) as unknown as TypedDocumentString<ProjectsOfMyRegionQuery, ProjectsOfMyRegionQueryVariables>;
export const EfficiencyByThemeDocument = new TypedDocumentString(`
    query EfficiencyByTheme($theme: Theme!, $first: Int! = 50, $after: String) {
  projects(filter: {themes: [$theme]}, first: $first, after: $after) {
    totalCount
    nodes {
      slug
      title
      provenance
      evaluation {
        evaluators {
          name
        }
        indicatorValues(filter: {aspects: [EFFICIENCE]}, first: 20) {
          nodes {
            indicator {
              code
              label
              unit
            }
            comparison
            value
            reference
            difference
            n
            nReference
            ciLow
            ciHigh
            periodStart
            periodEnd
            report {
              kind
              version
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"0a854146d6b43370a95ddbabe3539e2ab6ddcf2064a6ca9dcfa90b3fafa4ec86"}) as unknown as TypedDocumentString<EfficiencyByThemeQuery, EfficiencyByThemeQueryVariables>;
export const AuthorisedCommittedPaidDocument = new TypedDocumentString(`
    query AuthorisedCommittedPaid($year: Int!) {
  fundingSummary(groupBy: [REGION, FUND], year: $year) {
    region {
      code
      name
      ars {
        name
      }
    }
    fund {
      code
      name
    }
    authorised {
      amount
      currency
    }
    committed {
      amount
      currency
    }
    paid {
      amount
      currency
    }
    executionRate
    projectCount
    provenances
  }
}
    `, {"hash":"0bf6e047635a43e96e75db5392013ca7fbd8e097a113ebe90ef8812b2ca5b718"}) as unknown as TypedDocumentString<AuthorisedCommittedPaidQuery, AuthorisedCommittedPaidQueryVariables>;
export const OverdueReportsDocument = new TypedDocumentString(`
    query OverdueReports($at: Date!, $first: Int! = 50, $after: String) {
  reports(
    filter: {overdueAt: $at, kinds: [INTERIM, FINAL]}
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      kind
      version
      dueOn
      overdue(at: $at)
      evaluation {
        status
        evaluators {
          name
        }
      }
      project {
        slug
        title
        state
        endsOn
        finalReportDueOn
        porteurs {
          role
          organisation {
            name
          }
        }
        competentAuthority {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"ddc0fcfc22eb7f4e18da400f65dc8dc084200045b308aa4f300139093b635065"}) as unknown as TypedDocumentString<OverdueReportsQuery, OverdueReportsQueryVariables>;
export const MyPortfolioDocument = new TypedDocumentString(`
    query MyPortfolio($siret: Siret!, $at: Date!, $first: Int! = 50, $after: String) {
  organisation(siret: $siret) {
    name
    evaluations(first: $first, after: $after) {
      totalCount
      nodes {
        status
        project {
          slug
          title
          state
        }
        protocol {
          status
          submittedOn
          validatedOn
        }
        indicators(missingFor: CURRENT_PERIOD, at: $at) {
          frequency
          due(at: $at) {
            start
            end
          }
          indicator {
            code
            label
            unit
            sourceSystem
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `, {"hash":"499ec28fd7c470331b0e379d4509b71000616b1740e92d7012d460fcb3e5e5aa"}) as unknown as TypedDocumentString<MyPortfolioQuery, MyPortfolioQueryVariables>;
export const StateOfTheSchemeDocument = new TypedDocumentString(`
    query StateOfTheScheme($at: Date!, $before: Date!) {
  at: nationalIndicators(asOf: $at) {
    ...Counters
    publishedFigures {
      measure
      label
      value
      unit
      qualifier
      asOf
      source
      confidence
    }
  }
  before: nationalIndicators(asOf: $before) {
    ...Counters
  }
  funds(first: 10) {
    nodes {
      code
      name
      allocations {
        year
        forecast {
          amount
        }
        final {
          amount
        }
        source
      }
    }
  }
}
    fragment Counters on NationalIndicators {
  asOf
  lettersFiled
  authorised
  running
  finished
  inTransition
  generalised
  fictional: authorised(provenance: DEMO)
  fictionalRunning: running(provenance: DEMO)
  fictionalGeneralised: generalised(provenance: DEMO)
}`, {"hash":"1c3b3581b6e5a4c62f85b2ffa73a71ffa2cff4c2efc40d2823854b3223a6a0d7"}) as unknown as TypedDocumentString<StateOfTheSchemeQuery, StateOfTheSchemeQueryVariables>;
export const MyFilesDocument = new TypedDocumentString(`
    query MyFiles($siren: Siren!, $at: Date!, $first: Int! = 20, $after: String) {
  organisation(siren: $siren) {
    name
    projects(orderBy: {field: FILED_ON}, first: $first, after: $after) {
      totalCount
      nodes {
        slug
        title
        state
        stateSince
        letterOfIntent {
          number
          depositedOn
          receiver {
            name
          }
        }
        nextActions(at: $at) {
          action
          document
          party
          organisation {
            name
          }
          committee {
            name
          }
          dueOn
          late
          daysLate
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `, {"hash":"990ab4e571bb5a8f28886b616db3123395545f0ec318c6e0d8a09f001ed6b44d"}) as unknown as TypedDocumentString<MyFilesQuery, MyFilesQueryVariables>;
export const ExperimentsNearMeDocument = new TypedDocumentString(`
    query ExperimentsNearMe($departement: DepartementCode!, $themes: [Theme!], $first: Int! = 20, $after: String) {
  projects(
    filter: {departements: [$departement], themes: $themes, states: [EN_COURS]}
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      slug
      title
      summary
      provenance
      porteurs {
        role
        organisation {
          name
          website
        }
      }
      sites(filter: {departements: [$departement]}, first: 20) {
        nodes {
          name
          communeCode
        }
      }
      authorisations(first: 10) {
        nodes {
          nor
          jorfUrl
          signedOn
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"4d634471e6dece357cb299b0c7f1520a7bacf51e18b5608c8409365122aa9026"}) as unknown as TypedDocumentString<ExperimentsNearMeQuery, ExperimentsNearMeQueryVariables>;
export const OneExperimentDocument = new TypedDocumentString(`
    query OneExperiment($slug: String!) {
  project(slug: $slug) {
    slug
    title
    state
    scope
    provenance
    source
    confidence
    themes
    paymentModels
    regions {
      code
      name
    }
    porteurs {
      role
      organisation {
        name
        kinds
      }
    }
    competentAuthority {
      name
    }
    authorisations(first: 10) {
      nodes {
        kind
        signedOn
        nor
        jorfUrl
      }
    }
    stateHistory(first: 30) {
      nodes {
        state
        on
      }
    }
    funding {
      authorised {
        amount
      }
      paid {
        amount
      }
      statedAmounts {
        statement
        amount {
          amount
          currency
        }
        source
        confidence
      }
    }
    evaluation {
      status
      evaluators {
        name
      }
      indicatorValues(first: 20) {
        nodes {
          indicator {
            label
            unit
          }
          comparison
          value
          reference
          difference
          n
          nReference
          source
          confidence
        }
      }
      outcome {
        kind
        vehicle
        reference
      }
    }
    finalReportDueOn
  }
}
    `, {"hash":"ada727f69753e523e423d6d0e75f94092a388757423ba0453d3afe569d526c08"}) as unknown as TypedDocumentString<OneExperimentQuery, OneExperimentQueryVariables>;
export const FilesWithoutHasOpinionDocument = new TypedDocumentString(`
    query FilesWithoutHasOpinion($first: Int! = 50, $after: String) {
  projects(
    filter: {derogationKinds: [ORGANISATION], missingOpinion: HAS, states: [TRANSMIS_RG, AVIS_HAS_ATTENDU, SAISINE_CTIS]}
    orderBy: {field: STATE_SINCE}
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      slug
      title
      state
      stateSince
      scope
      derogations {
        code
        kind
        label
      }
      opinions(filter: {bodies: [HAS]}) {
        nodes {
          requestedOn
          dueOn
          organisation {
            name
          }
        }
      }
      porteurs {
        organisation {
          name
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `, {"hash":"443a139bb9727329965097ea551b59095b3b4a5a942dc598ca9fa9a405eb6de6"}) as unknown as TypedDocumentString<FilesWithoutHasOpinionQuery, FilesWithoutHasOpinionQueryVariables>;
export const PaymentModelByThemeDocument = new TypedDocumentString(`
    query PaymentModelByTheme {
  projectMatrix(rows: PAYMENT_MODEL, columns: THEME) {
    cells {
      row {
        paymentModel
      }
      column {
        theme
      }
      count
      fictional
      finished
      transposed
    }
  }
}
    `, {"hash":"27b17ae3fe74ede4e010b6101cdc69825df55b56eb0ac74b4a487bd095ad85d5"}) as unknown as TypedDocumentString<PaymentModelByThemeQuery, PaymentModelByThemeQueryVariables>;
