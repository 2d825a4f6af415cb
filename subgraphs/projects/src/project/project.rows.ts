/** A project as a row, from its facts: with what filters, orders, searches and lateness are judged by. */
import type { OrganisationFacts } from '@innovation-sante/scheme/facts/organisation-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { StatementField } from '@innovation-sante/scheme/vocabulary/statement';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { evaluationProgressRow } from '../evaluation-progress/evaluation-progress.rows.js';
import { fold } from '../search/fold.js';
import { sourcedRow } from '../sourced/sourced.entity.js';
import { type ProjectWhole, distinct, repeatedColumns } from './project-repeated.js';

/** What a source says of a project that a reader would search for: its subject, its places, and how care is paid. */
const searchedStatements: ReadonlySet<StatementField> = new Set(['THEME', 'PLACES', 'PAYMENT_MODEL']);

/** The project and what belongs to it, as its facts say. Real experiments are public: they were read in public sources. */
export const wholeOfFacts = (project: ProjectFacts): ProjectWhole => ({
  ...project,
  derogationCodes: [...new Set(project.derogations)],
  scopeRegionCodes: distinct(project.regionCodes),
  scopeDepartementCodes: distinct(project.departementCodes),
  isPublic: project.provenance === 'REAL',
  evaluation: evaluationProgressRow(project),
});

/** What a search finds a project by, beside its title. */
export function searchTermsOf(project: {
  readonly slug: string;
  readonly summary: string | null;
  readonly themes: readonly Theme[];
  readonly populations: readonly Population[];
  /** Names and acronyms of those who carry it, and what sources say of it. */
  readonly others: readonly string[];
}): string {
  const { slug, summary, themes, populations, others } = project;
  return fold(
    [
      slug,
      summary ?? '',
      ...themes.map((theme) => Theme.codes[theme].label),
      ...populations.map((population) => Population.codes[population].label),
      ...others,
    ].join(' '),
  );
}

/** @param organisations among others, those that carry the project, by id */
export function projectRow(project: ProjectFacts, organisations: ReadonlyMap<string, OrganisationFacts>) {
  const { porteurs, themes, populations, summary, slug } = project;
  const carriers = porteurs.flatMap(({ organisationId }) => organisations.get(organisationId) ?? []);
  const whole = wholeOfFacts(project);
  return {
    id: project.id,
    slug,
    version: 1,
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
    derogationCodes: whole.derogationCodes,
    paymentModels: [...new Set(project.paymentModels)],
    paymentModelStatement: project.paymentModelStatement,
    scopeRegionCodes: whole.scopeRegionCodes,
    scopeDepartementCodes: whole.scopeDepartementCodes,
    porteurKinds: distinct(carriers.flatMap((organisation) => organisation.kinds)),
    competentAuthorityId: project.competentAuthorityId,
    competentRegionCode: project.competentRegionCode,
    callId: project.callId,
    firstInclusionOn: project.firstInclusionOn,
    endsOn: project.endsOn,
    endedAround: project.endedAround,
    startedAround: project.startedAround,
    authorisedDuration: project.authorisedDuration,
    succeedsId: project.succeedsId,
    ...repeatedColumns(whole),
    titleSort: fold(project.title),
    searchTerms: searchTermsOf({
      slug,
      summary,
      themes,
      populations,
      others: [
        ...carriers.flatMap(({ name, acronym }) => [name, acronym ?? '']),
        ...project.statements.filter(({ field }) => searchedStatements.has(field)).map(({ text }) => text),
      ],
    }),
    ...sourcedRow(project),
  };
}
