/**
 * A value for every filter and every order that needs something beside it. A filter of the schema that stands not here
 * fails the test: nobody can add one without an index. Values are chosen to find few rows among many.
 */
import type { Samples } from './samples.js';

type Values = Readonly<Record<string, unknown>>;

/** What several subgraphs let their lists be narrowed by: facts of the project. */
const ofProject = ({ porteur, departement }: Samples): Values => ({
  themes: ['HANDICAP'],
  populations: ['PERSONNES_HANDICAPEES'],
  paymentModels: ['MODULATION_QUALITE_EFFICIENCE'],
  states: ['SUSPENDU', 'EN_COURS'],
  scopes: ['LOCAL'],
  regions: ['94'],
  departements: [departement],
  porteurs: [porteur],
  provenance: 'REAL',
});

const ofEntry = ({ project, porteur, beneficiary }: Samples): Values => ({
  projects: [project],
  porteurs: [porteur],
  beneficiaries: [beneficiary],
  funds: ['FIR'],
  natures: ['AMORCAGE'],
  regions: ['94'],
  from: '2026-06-01',
  to: '2020-12-31',
  minimumAmount: 90_000_000,
  maximumAmount: 1_000_000,
  provenance: 'DEMO',
});

/** The values of each filter's fields, by the name of the filter. */
const filters: Readonly<Record<string, (samples: Samples) => Values>> = {
  // actors
  OrganisationFilter: ({ departement }) => ({
    kinds: ['FONDATION'],
    regions: ['94'],
    departements: [departement],
    provenance: 'REAL',
  }),
  PersonFilter: ({ porteur }) => ({
    roleKinds: ['RAPPORTEUR_GENERAL'],
    organisations: [porteur],
    committee: 'CSIS',
    at: '2018-05-10',
    provenance: 'REAL',
  }),
  LawReferenceFilter: () => ({ kinds: ['DECRET'] }),
  // projects
  ProjectFilter: (samples) => ({
    ...ofProject(samples),
    declaredScopes: ['NATIONAL'],
    decidedScopes: ['NATIONAL'],
    communes: [samples.commune],
    siteFiness: [samples.siteFiness],
    objectives: ['BON_USAGE_MEDICAMENTS'],
    derogationKinds: ['COMPETENCES'],
    derogationCodes: ['DIALYSATS_DOMICILE'],
    origins: ['AAP_NATIONAL'],
    porteurKinds: ['FONDATION'],
    callForProjects: samples.call,
    filedFrom: '2026-06-15',
    filedTo: '2020-06-30',
    authorisedFrom: '2026-06-01',
    authorisedTo: '2018-12-31',
    endsFrom: '2030-01-01',
    endsTo: '2021-12-31',
    missingOpinion: 'CTIS',
    overdueAt: '2026-06-30',
  }),
  SiteFilter: ({ commune, departement, siteFiness, siteOrganisation }) => ({
    regions: ['94'],
    departements: [departement],
    communes: [commune],
    finess: [siteFiness],
    organisations: [siteOrganisation],
    at: '2019-01-01',
    provenance: 'REAL',
  }),
  OpinionFilter: ({ opinionGiver }) => ({
    bodies: ['HAS'],
    subjects: ['AMENDMENT'],
    verdicts: ['UNFAVOURABLE'],
    organisations: [opinionGiver],
    given: false,
    givenFrom: '2026-06-20',
    givenTo: '2020-06-30',
    overdueAt: '2026-06-30',
    provenance: 'REAL',
  }),
  LegalActFilter: ({ authority, nor, jorftext }) => ({
    purposes: ['SUSPENSION'],
    kinds: ['DECISION', 'ARRETE_MINISTERIEL'],
    regions: ['94'],
    authorities: [authority],
    nor,
    jorftext,
    signedFrom: '2026-06-15',
    signedTo: '2018-12-31',
    provenance: 'REAL',
  }),
  LetterOfIntentFilter: ({ letterReceiver, call }) => ({
    regions: ['94'],
    receivers: [letterReceiver],
    from: '2026-06-20',
    to: '2020-03-31',
    outcomes: ['WITHDRAWN'],
    declaredScopes: ['NATIONAL'],
    channels: ['POST'],
    exclusionGrounds: ['FUNDING_ONLY'],
    callForProjects: call,
    provenance: 'DEMO',
  }),
  CallForProjectsFilter: () => ({ kinds: ['AMI'], regions: ['94'], openAt: '2020-06-30', provenance: 'DEMO' }),
  StateEventFilter: () => ({ states: ['SUSPENDU'], from: '2026-01-01', to: '2019-12-31' }),
  AwaitedItemFilter: ({ authority }) => ({
    actions: ['RESUMPTION_DECISION'],
    parties: ['HAS'],
    organisations: [authority],
    regions: ['94'],
    committees: ['CSIS'],
    lateAt: '2024-06-30',
    dueBefore: '2024-06-30',
  }),
  // funding
  CommitmentFilter: ofEntry,
  PaymentFilter: ofEntry,
  FundingLineFilter: ({ project, porteur }) => ({
    projects: [project],
    porteurs: [porteur],
    funds: ['FIR'],
    natures: ['AMORCAGE'],
    years: [2020],
    regions: ['94'],
    national: true,
    provenance: 'DEMO',
  }),
  // evaluation
  EvaluationFilter: (samples) => ({
    ...ofProject(samples),
    statuses: ['AVIS_CSIS'],
    protocolStatuses: ['SUBMITTED'],
    evaluators: [samples.evaluator],
    overdueAt: '2026-06-30',
    reportKinds: ['FINAL'],
    indicators: ['HOSPITALISATION_RATE'],
    missingIndicatorsFor: 'CURRENT_PERIOD',
    missingIndicatorsAt: '2026-06-30',
    opinionAwaitedFrom: ['CSIS'],
    inTransitionAt: '2027-09-01',
    outcomes: ['NOT_GENERALISED'],
    vehicles: ['PCR'],
  }),
  IndicatorValueFilter: (samples) => ({
    ...ofProject(samples),
    indicators: ['HOSPITALISATION_RATE'],
    criteria: ['REPRODUCTIBILITE'],
    aspects: ['REPRODUCTIBILITE'],
    comparisons: ['TARGET'],
    periodFrom: '2026-04-01',
    periodTo: '2021-03-31',
    projects: [samples.project],
    evaluators: [samples.evaluator],
  }),
  ReportFilter: (samples) => ({
    ...ofProject(samples),
    kinds: ['FINAL'],
    overdueAt: '2026-06-30',
    dueFrom: '2030-01-01',
    dueTo: '2022-03-31',
    delivered: false,
    evaluators: [samples.evaluator],
  }),
  IndicatorFilter: () => ({
    criteria: ['REPRODUCTIBILITE'],
    aspects: ['EFFICIENCE'],
    sourceSystems: ['SNDS'],
    frequencies: ['YEARLY'],
  }),
  PublishedFigureFilter: () => ({
    measures: ['PROJECTS_AUTHORISED'],
    inForceAt: '2025-12-31',
    asOfFrom: '2025-01-01',
    asOfTo: '2019-12-31',
    national: false,
    regions: ['11'],
    themes: ['MALADIES_CHRONIQUES'],
  }),
};

/** Fields of a filter that need another beside them. */
const companions: Readonly<Record<string, Values>> = {
  'EvaluationFilter.missingIndicatorsAt': { missingIndicatorsFor: 'CURRENT_PERIOD' },
};

/** Arguments of lists that are no filter, by the type of the rows and their name. */
const ownArguments: Values = {
  'Organisation.search': 'fondation',
  'Person.search': 'camille',
  'LawReference.search': 'decret',
  'Project.search': 'ophtalmologie',
  'ProjectEvent.from': '2026-06-01',
  'ProjectEvent.kinds': ['SUSPENDED'],
  'ProjectEvent.to': '2019-12-31',
  'Role.at': '2018-05-10',
  'Role.kinds': ['RAPPORTEUR_GENERAL'],
  'Statement.fields': ['MONEY'],
};

/** What an order needs beside it. */
const ordersWith: Readonly<Record<string, Values>> = {
  'ProjectOrderField.RELEVANCE': { search: 'ophtalmologie' },
};

const isOrder = (type: string) => /Order(Field)?$/.test(type);

/**
 * @param place `ProjectFilter.states`, `Project.search` (an argument of lists of projects), `ProjectOrderField.TITLE`
 * @throws when there is none
 */
export function valueAt(place: string, samples: Samples): Values {
  const [type = '', name = ''] = place.split('.');
  if (isOrder(type)) return ordersWith[place] ?? {};
  const value = filters[type]?.(samples)[name] ?? ownArguments[place];
  if (value === undefined) throw new Error(`${place} has no value in test-values.ts to be tried with`);
  return { ...companions[place], [name]: value };
}

/**
 * Filters whose every value finds much of a table, or that are judged row by row, and why. Their pages are held to the
 * rule as all others are; their `totalCount` is not: to count most rows takes a reading of most rows.
 */
export const countedByReadingMuch: Readonly<Record<string, string>> = {
  'ProjectFilter.missingOpinion': 'four projects in ten lack an opinion of the CTIS, and more one of the others',
  'SiteFilter.at': 'most sites are in their project on most days',
  'CommitmentFilter.provenance': 'no money is known of real projects: all commitments are invented',
  'PaymentFilter.provenance': 'no money is known of real projects: all payments are invented',
  'FundingLineFilter.provenance': 'no money is known of real projects: all lines are invented',
  'LetterOfIntentFilter.provenance': 'no real letter is known: all are invented',
  'EvaluationFilter.missingIndicatorsFor':
    'what is missing is no fact of the database: it is found out for each evaluation',
  'EvaluationFilter.missingIndicatorsAt':
    'what is missing is no fact of the database: it is found out for each evaluation',
};

/** Filters that find nothing because nothing is known, and why. */
export const withoutData: Readonly<Record<string, string>> = {
  'PersonFilter.committee': 'no source names a member of a committee',
};
