/** The 44 real experiments: the words of `data/experiments.csv` joined with the facts curated from them. */
import type { StatedAmountFacts } from '../facts/funding-facts.js';
import type { PorteurFacts, ProjectFacts, SiteFacts, StatementFacts } from '../facts/project-facts.js';
import type { Sourced } from '../facts/sourced.js';
import { organisationId, projectId, seededId } from '../ids.js';
import { regionOfDepartement } from '../reference/geography.js';
import { isCodeOf } from '../vocabulary/vocabulary.js';
import { Scope } from '../vocabulary/scope.js';
import type { StatementField } from '../vocabulary/statement.js';
import type { Curated } from './curated.js';
import { earlyInterregionalExperiments } from './curated-interregional-early.js';
import { lateInterregionalExperiments } from './curated-interregional-late.js';
import { nationalExperiments } from './curated-national.js';
import { regionalExperiments } from './curated-regional.js';
import { confidenceOf, experimentRows, type ExperimentRow } from './experiment-row.js';
import { actsOf } from './real-acts.js';
import { callId } from './real-calls.js';
import { evaluationOf } from './real-evaluation.js';

const experiments: readonly Curated[] = [
  ...nationalExperiments,
  ...earlyInterregionalExperiments,
  ...lateInterregionalExperiments,
  ...regionalExperiments,
];

let known: readonly ProjectFacts[] | undefined;

/** The real experiments, in the order of the data file. Throws when the file and the curated facts do not match. */
export function realProjects(): readonly ProjectFacts[] {
  known ??= experimentRows().map((row) => {
    const curated = experiments.find(({ id }) => id === row.id);
    if (!curated) throw new Error(`no curated facts for the experiment "${row.id}"`);
    return projectOf(row, curated);
  });
  return known;
}

function projectOf(row: ExperimentRow, curated: Curated): ProjectFacts {
  const confidence = confidenceOf(row.confidence);
  const sourced: Sourced = { provenance: 'REAL', source: row.source, confidence: confidence.other };
  const { acts, opinions } = actsOf(curated, { ...sourced, confidence: confidence.acts });
  const authorisations = acts.filter(({ purpose }) => purpose === 'AUTHORISATION');
  const [first] = authorisations;
  const sites = sitesOf(curated, sourced);
  const stated = curated.themesInferred !== true;
  return {
    id: projectId(row.id),
    slug: row.id,
    title: row.name,
    summary: null,
    confidenceStatement: row.confidence,
    state: curated.state ?? null,
    stateSince: null,
    stateHistory: [],
    declaredScope: null,
    decidedScope: isCodeOf(Scope, row.scope) ? row.scope : null,
    scopeBasis: row.scope_basis === 'S' ? 'STATED' : row.scope_basis === 'D' ? 'DERIVED' : null,
    origin: curated.origin ?? null,
    objectives: [],
    themes: curated.themes,
    inferredThemes: stated ? [] : curated.themes,
    populations: curated.populations ?? [],
    derogations: [],
    paymentModels: curated.paymentModels ?? [],
    paymentModelStatement: row.model || null,
    regionCodes: row.regions_cog === '' ? [] : row.regions_cog.split(';'),
    departementCodes: [...(curated.departements ?? []), ...sites.map(({ departementCode }) => departementCode)],
    porteurs: porteursOf(curated, sourced),
    // Where several agencies authorise, none of them is the authority.
    competentAuthorityId: authorisations.length === 1 ? (first?.authorityId ?? null) : null,
    competentRegionCode: authorisations.length === 1 ? (first?.regionCode ?? null) : null,
    letter: null,
    callId: curated.call === undefined ? null : callId(curated.call),
    specifications: [],
    opinions,
    acts,
    sites,
    firstInclusionOn: null,
    endsOn: curated.endsOn ?? null,
    startedAround: curated.startedAround ?? null,
    endedAround: curated.endedAround ?? null,
    authorisedDuration: curated.duration ?? null,
    succeedsId: curated.succeeds === undefined ? null : projectId(curated.succeeds),
    succeedsSlug: curated.succeeds ?? null,
    incubation: [],
    statements: statementsOf(row, confidence, sourced),
    awaited: [],
    funding: { lines: [], commitments: [], payments: [], statedAmounts: amountsOf(curated, sourced) },
    evaluation: evaluationOf(curated, acts, sourced),
    ...sourced,
  };
}

function porteursOf({ porteurs = [] }: Curated, sourced: Sourced): PorteurFacts[] {
  return porteurs.map((porteur) => {
    const [slug, role] =
      typeof porteur === 'string' ? ([porteur, porteurs.length === 1 ? 'PORTEUR' : 'CO_PORTEUR'] as const) : porteur;
    return { organisationId: organisationId(slug), role, ...sourced };
  });
}

/** The code of the commune is a step of inference from its name: never surer than MEDIUM. */
function sitesOf({ id, sites = [] }: Curated, sourced: Sourced): SiteFacts[] {
  return sites.map(({ name, commune, departement }) => ({
    id: seededId('site', `${id}/${name}`),
    name,
    organisationId: null,
    finessEt: null,
    communeCode: commune,
    departementCode: departement,
    regionCode: regionOfDepartement(departement),
    joinedOn: null,
    leftOn: null,
    ...sourced,
    confidence: sourced.confidence === 'HIGH' ? 'MEDIUM' : sourced.confidence,
  }));
}

function amountsOf({ id, amounts = [] }: Curated, sourced: Sourced): StatedAmountFacts[] {
  const idOf = (rank: number) => seededId('stated-amount', `${id}/${rank}`);
  return amounts.map((amount, index) => ({
    id: idOf(index),
    statement: amount.text,
    amountCents: amount.euros * 100,
    qualifier: amount.qualifier ?? 'EXACT',
    fund: amount.fund ?? null,
    natures: amount.natures ?? [],
    year: amount.year ?? null,
    partOfId: amount.part === true ? idOf(0) : null,
    ...sourced,
  }));
}

/** Which column of the row is a statement about what. */
const statementColumns: readonly (readonly [StatementField, keyof ExperimentRow])[] = [
  ['PORTEUR', 'porteur'],
  ['PLACES', 'places'],
  ['AUTHORISATION', 'authorisation'],
  ['AMENDMENTS', 'amendments'],
  ['DURATION', 'duration'],
  ['THEME', 'theme'],
  ['PAYMENT_MODEL', 'model'],
  ['VOLUME', 'volume'],
  ['MONEY', 'money'],
  ['EVALUATION', 'evaluation'],
  ['STATUS', 'status_last_known'],
  ['GENERALISATION', 'generalisation'],
];

function statementsOf(
  row: ExperimentRow,
  confidence: ReturnType<typeof confidenceOf>,
  sourced: Sourced,
): StatementFacts[] {
  return statementColumns
    .filter(([, column]) => row[column] !== '')
    .map(([field, column]) => ({
      id: seededId('statement', `${row.id}/${field}`),
      field,
      text: row[column],
      ...sourced,
      confidence: field === 'AUTHORISATION' || field === 'AMENDMENTS' ? confidence.acts : confidence.other,
    }));
}
