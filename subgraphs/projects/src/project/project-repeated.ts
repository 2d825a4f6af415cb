/**
 * The columns of a project that repeat what other rows say, so that lists are narrowed and ordered without a join: one
 * reckoning, for the load from facts and for every change from the tables.
 */
import { type DerogationCode, derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';
import type { ActKind, ActPurpose } from '@innovation-sante/scheme/vocabulary/act';
import type { OpinionBody, OpinionSubject, Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { periodOf } from '../period/period.js';
import type { Awaited, EvaluationProgress } from '../state/awaiting-project.js';
import { awaitedOf, nextDueOn } from '../state/state.rules.js';
import { isGiven, missingOpinions } from './missing-opinions.rules.js';

/** What a project and the rows that belong to it say. Dates are 'YYYY-MM-DD'. */
export interface ProjectWhole {
  readonly derogationCodes: readonly DerogationCode[];
  readonly scopeRegionCodes: readonly string[];
  readonly scopeDepartementCodes: readonly string[];
  readonly state: ProjectState | null;
  readonly stateSince: string | null;
  readonly declaredScope: Scope | null;
  readonly competentAuthorityId: string | null;
  readonly competentRegionCode: string | null;
  readonly endsOn: string | null;
  readonly endedAround: string | null;
  /** Whether it is public whatever its acts say: what was published of a real experiment. */
  readonly isPublic: boolean;
  /** The one that leads before the others. */
  readonly porteurs: readonly { readonly organisationId: string }[];
  readonly letter: { readonly depositedOn: string; readonly receiverId: string } | null;
  /** In order of date. */
  readonly opinions: readonly {
    readonly body: OpinionBody | null;
    readonly subject: OpinionSubject;
    readonly requestedOn: string | null;
    readonly dueOn: string | null;
    readonly givenOn: string | null;
    readonly givenAround: string | null;
    readonly verdict: Verdict | null;
  }[];
  readonly acts: readonly {
    readonly purpose: ActPurpose;
    readonly kind: ActKind | null;
    readonly regionCode: string | null;
    readonly signedOn: string | null;
    readonly publishedOn: string | null;
    readonly effectiveFrom: string | null;
    readonly around: string | null;
  }[];
  readonly sites: readonly { readonly regionCode: string; readonly departementCode: string }[];
  readonly evaluation: (EvaluationProgress & { readonly generalisationReferredTo: readonly OpinionBody[] }) | null;
}

/** Each once, in order. */
export const distinct = <Code extends string>(codes: readonly Code[]): Code[] => [...new Set(codes)].toSorted();

const knownPeriod = (partial: string | null) =>
  partial === null ? { earliest: null, latest: null } : periodOf(partial);

/** When it was first authorised, as far as its acts say. */
function authorisationOf({ acts }: ProjectWhole) {
  const authorising = acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  const days = authorising.map(({ signedOn, publishedOn, effectiveFrom }) => signedOn ?? publishedOn ?? effectiveFrom);
  const [day] = days.filter((each) => each !== null).toSorted();
  const around = day === undefined ? (authorising.find((act) => act.around !== null)?.around ?? null) : null;
  const period = knownPeriod(day ?? around);
  return {
    authorisedOn: day ?? null,
    authorisedAround: around,
    authorisedEarliest: period.earliest,
    authorisedLatest: period.latest,
  };
}

/** The bodies that were asked for an opinion, on whatever subject. */
function bodiesAsked({ opinions, evaluation }: ProjectWhole): OpinionBody[] {
  const asked = opinions.map(({ body }) => body).filter((body) => body !== null);
  const onGeneralisation = [
    ...(evaluation?.generalisationReferredTo ?? []),
    ...(evaluation?.generalisationOpinions ?? []),
  ];
  return distinct([...asked, ...onGeneralisation]);
}

/** Everything that it awaits, however far off. */
export function awaitedOfWhole(project: ProjectWhole): Awaited[] {
  return awaitedOf({
    ...project,
    needsHasOpinion: project.derogationCodes.some((code) => derogationKinds[code] === 'ORGANISATION'),
    opinions: project.opinions
      .filter(({ subject }) => subject === 'AUTHORISATION')
      .map((opinion) => ({ ...opinion, given: isGiven(opinion) })),
    leadPorteurId: project.porteurs[0]?.organisationId ?? null,
    receiverId: project.letter?.receiverId ?? null,
  });
}

/** The repeated columns that a change may touch. */
export function repeatedColumns(project: ProjectWhole) {
  const { sites } = project;
  const authorisation = authorisationOf(project);
  const ends = knownPeriod(project.endsOn ?? project.endedAround);
  return {
    derogationKinds: distinct(project.derogationCodes.map((code) => derogationKinds[code])),
    regionCodes: distinct([...project.scopeRegionCodes, ...sites.map(({ regionCode }) => regionCode)]),
    departementCodes: distinct([
      ...project.scopeDepartementCodes,
      ...sites.map(({ departementCode }) => departementCode),
    ]),
    porteurIds: project.porteurs.map(({ organisationId }) => organisationId),
    filedOn: project.letter?.depositedOn ?? null,
    ...authorisation,
    endsEarliest: ends.earliest,
    endsLatest: ends.latest,
    // An act is public; what is public stays so.
    isPublic: project.isPublic || authorisation.authorisedLatest !== null,
    referredTo: bodiesAsked(project),
    missingOpinions: missingOpinions(project.opinions),
    nextDueOn: nextDueOn(awaitedOfWhole(project)),
  };
}

export type RepeatedColumns = ReturnType<typeof repeatedColumns>;
