/** Who reads what, one row for each noun and for each field that is not for everybody who sees its noun. */

/** To whom a row or a field is shown. */
export type Shown =
  /** To everyone. */
  | 'EVERYONE'
  /** To everyone where it is official; otherwise to those who bring a token. */
  | 'TOKEN'
  /** With its project: to everyone once that is public, otherwise with the file. */
  | 'PROJECT'
  /** What is published of a public project, to everyone; otherwise with the file. */
  | 'PUBLISHED'
  /** With the file of its project. */
  | 'FILE'
  /** With the money of its project. */
  | 'FUNDING';

/** What is read, and by whom. */
export interface Read {
  /** A type of the graph, or a field, an argument, a value of one. */
  readonly noun: string;
  readonly shown: Shown;
  /** Of which rows of the noun this is said, or what else is to be known. */
  readonly note?: string;
}

/** The reads of each subgraph. */
export const reads = {
  actors: [
    { noun: 'Region', shown: 'EVERYONE' },
    { noun: 'Departement', shown: 'EVERYONE' },
    { noun: 'LawReference', shown: 'EVERYONE' },
    { noun: 'Organisation', shown: 'EVERYONE' },
    { noun: 'Ars', shown: 'EVERYONE' },
    { noun: 'Committee', shown: 'EVERYONE' },
    { noun: 'Seat', shown: 'EVERYONE' },
    { noun: 'Role', shown: 'EVERYONE', note: 'that it is held, where and when' },
    {
      noun: 'Person',
      shown: 'TOKEN',
      note: 'official: rapporteur général, national team, committees, directors of ARS',
    },
    { noun: 'Role.person', shown: 'TOKEN', note: 'null where the person is not shown' },
  ],
  projects: [
    { noun: 'Project', shown: 'PROJECT', note: 'in lists, counts and searches too' },
    { noun: 'Porteur', shown: 'PROJECT' },
    { noun: 'LegalAct', shown: 'PROJECT' },
    { noun: 'Site', shown: 'PROJECT' },
    { noun: 'Statement', shown: 'PROJECT' },
    { noun: 'CallForProjects', shown: 'EVERYONE' },
    { noun: 'Rule', shown: 'EVERYONE' },
    { noun: 'NationalIndicators', shown: 'EVERYONE', note: 'counts of the whole scheme, files included' },
    { noun: 'Opinion', shown: 'PUBLISHED', note: 'published: given by the CTIS, the CSIS or the HAS' },
    { noun: 'StateEvent', shown: 'PUBLISHED', note: 'published: from the authorisation on' },
    { noun: 'LetterOfIntent', shown: 'FILE' },
    { noun: 'Specification', shown: 'FILE' },
    { noun: 'IncubationSupport', shown: 'FILE' },
    { noun: 'AwaitedItem', shown: 'FILE' },
    { noun: 'EvaluationProgress', shown: 'FILE' },
    { noun: 'Project.filedOn', shown: 'FILE', note: 'null for the others' },
    { noun: 'Project.declaredScope', shown: 'FILE', note: 'null for the others' },
    { noun: 'Project.nextActions', shown: 'FILE', note: 'empty for the others' },
    {
      noun: 'ProjectFilter: filedFrom, filedTo, declaredScopes, missingOpinion, overdueAt',
      shown: 'FILE',
      note: 'the others do not match',
    },
    { noun: 'ProjectOrderField FILED_ON', shown: 'FILE', note: 'the others stand last, as undated' },
    { noun: 'ProjectDimension DECLARED_SCOPE, FILING_YEAR', shown: 'FILE', note: 'the others count as unknown' },
    { noun: 'ProjectEvent of audience PUBLIC', shown: 'PROJECT' },
    { noun: 'ProjectEvent of audience FILE', shown: 'FILE' },
    { noun: 'ProjectEvent of audience FUNDING', shown: 'FUNDING' },
    { noun: 'ProjectEvent.actorSubject', shown: 'FILE', note: 'null for the others' },
  ],
  funding: [
    { noun: 'Fund', shown: 'EVERYONE' },
    { noun: 'AnnualAllocation', shown: 'EVERYONE' },
    { noun: 'StatedAmount', shown: 'PROJECT', note: 'amounts that sources publish' },
    { noun: 'FundingLine', shown: 'FUNDING', note: 'in sums and rates too, as commitments and payments are' },
    { noun: 'Commitment', shown: 'FUNDING' },
    { noun: 'Payment', shown: 'FUNDING' },
  ],
  evaluation: [
    { noun: 'Indicator', shown: 'EVERYONE' },
    { noun: 'PublishedFigure', shown: 'EVERYONE' },
    { noun: 'Evaluation', shown: 'PROJECT' },
    { noun: 'Outcome', shown: 'PROJECT' },
    { noun: 'TransitionPeriod', shown: 'PROJECT' },
    { noun: 'GeneralisationOpinion', shown: 'PUBLISHED', note: 'published: given' },
    { noun: 'Report', shown: 'PUBLISHED', note: 'published: the final report, once delivered' },
    {
      noun: 'IndicatorValue',
      shown: 'PUBLISHED',
      note: 'published: once the final report is delivered; counts of people under 11 never',
    },
    { noun: 'Protocol', shown: 'FILE' },
    { noun: 'FollowedIndicator', shown: 'FILE' },
  ],
} as const satisfies Record<string, readonly Read[]>;

export type SubgraphName = keyof typeof reads;
export const subgraphNames = Object.keys(reads) as SubgraphName[];
