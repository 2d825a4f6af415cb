/** A project as a row, from its facts: with what filters, orders, searches and lateness are judged by. */
import type { OrganisationFacts } from '@innovation-sante/scheme/facts/organisation-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { derogationKinds } from '@innovation-sante/scheme/vocabulary/derogation';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import type { StatementField } from '@innovation-sante/scheme/vocabulary/statement';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { evaluationProgressRow } from '../evaluation-progress/evaluation-progress.rows.js';
import { periodOf } from '../period/period.js';
import { fold } from '../search/fold.js';
import { sourcedRow } from '../sourced/sourced.entity.js';
import { awaitedOf, nextDueOn } from '../state/state.rules.js';
import { isGiven, missingOpinions } from './missing-opinions.rules.js';

/** Each once, in order. */
const distinct = <Code extends string>(codes: readonly Code[]): Code[] => [...new Set(codes)].toSorted();

/** When it was first authorised, as far as its acts say. */
function authorisationOf({ acts }: ProjectFacts) {
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

const knownPeriod = (partial: string | null) =>
  partial === null ? { earliest: null, latest: null } : periodOf(partial);

function endOf({ endsOn, endedAround }: ProjectFacts) {
  const { earliest, latest } = knownPeriod(endsOn ?? endedAround);
  return { endsOn, endedAround, endsEarliest: earliest, endsLatest: latest };
}

/** What the project awaits is reckoned from the same facts as `Project.nextActions`. */
function earliestDue(project: ProjectFacts, needsHasOpinion: boolean): string | null {
  const awaited = awaitedOf({
    ...project,
    needsHasOpinion,
    opinions: project.opinions
      .filter(({ subject }) => subject === 'AUTHORISATION')
      .map((opinion) => ({ ...opinion, given: isGiven(opinion) })),
    leadPorteurId: null,
    receiverId: null,
    evaluation: evaluationProgressRow(project),
  });
  return nextDueOn(awaited);
}

/** What a source says of a project that a reader would search for: its subject, its places, and how care is paid. */
const searchedStatements: ReadonlySet<StatementField> = new Set(['THEME', 'PLACES', 'PAYMENT_MODEL']);

/** @param organisations among others, those that carry the project, by id */
export function projectRow(project: ProjectFacts, organisations: ReadonlyMap<string, OrganisationFacts>) {
  const { porteurs, derogations, sites, themes, populations, summary, slug } = project;
  const carriers = porteurs.flatMap(({ organisationId }) => organisations.get(organisationId) ?? []);
  const kinds = distinct(derogations.map((code) => derogationKinds[code]));
  const missing: readonly OpinionBody[] = missingOpinions(project.opinions);
  return {
    id: project.id,
    slug,
    title: project.title,
    summary,
    confidenceStatement: project.confidenceStatement,
    state: project.state,
    stateSince: project.stateSince,
    declaredScope: project.declaredScope,
    decidedScope: project.decidedScope,
    scopeBasis: project.scopeBasis,
    origin: project.origin,
    objectives: distinct(project.objectives),
    themes: [...new Set(themes)],
    inferredThemes: [...new Set(project.inferredThemes)],
    populations: [...new Set(populations)],
    derogationCodes: [...new Set(derogations)],
    derogationKinds: kinds,
    paymentModels: [...new Set(project.paymentModels)],
    paymentModelStatement: project.paymentModelStatement,
    regionCodes: distinct([...project.regionCodes, ...sites.map(({ regionCode }) => regionCode)]),
    departementCodes: distinct([...project.departementCodes, ...sites.map(({ departementCode }) => departementCode)]),
    porteurIds: porteurs.map(({ organisationId }) => organisationId),
    porteurKinds: distinct(carriers.flatMap((organisation) => organisation.kinds)),
    competentAuthorityId: project.competentAuthorityId,
    competentRegionCode: project.competentRegionCode,
    callId: project.callId,
    filedOn: project.letter?.depositedOn ?? null,
    ...authorisationOf(project),
    firstInclusionOn: project.firstInclusionOn,
    ...endOf(project),
    startedAround: project.startedAround,
    authorisedDuration: project.authorisedDuration,
    succeedsId: project.succeedsId,
    missingOpinions: missing,
    nextDueOn: earliestDue(project, kinds.includes('ORGANISATION')),
    titleSort: fold(project.title),
    searchTerms: fold(
      [
        slug,
        summary ?? '',
        ...themes.map((theme) => Theme.codes[theme].label),
        ...populations.map((population) => Population.codes[population].label),
        ...carriers.flatMap(({ name, acronym }) => [name, acronym ?? '']),
        ...project.statements.filter(({ field }) => searchedStatements.has(field)).map(({ text }) => text),
      ].join(' '),
    ),
    ...sourcedRow(project),
  };
}
