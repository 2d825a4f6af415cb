/** Every row that belongs to a project, by its type in the graph and its id: what it is a part of, and whether it is published. */
import type { EvaluationFacts, ReportFacts } from '@innovation-sante/scheme/facts/evaluation-facts';
import type { OpinionFacts } from '@innovation-sante/scheme/facts/instruction-facts';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';

export interface Row {
  readonly project: ProjectFacts;
  /** With what of the project it is shown. */
  readonly side: 'PROJECT' | 'FILE' | 'MONEY';
  /** Whether, though of the file, it is shown to whoever sees the project once that is public. */
  readonly published: boolean;
}

/** The states of an authorised project; those before are of the instruction. */
export const statesSinceAuthorisation: readonly ProjectState[] = [
  'AUTORISE',
  'EN_COURS',
  'SUSPENDU',
  'ARRET_ANTICIPE',
  'TERMINE',
  'EVALUATION_FINALE',
  'AVIS_GENERALISATION',
  'PERIODE_TRANSITOIRE',
  'GENERALISE',
  'NON_GENERALISE',
  'RELANCE_V2',
];

const isDated = ({ givenOn, givenAround }: OpinionFacts) => givenOn !== null || givenAround !== null;
const isPublished = (opinion: OpinionFacts) =>
  isDated(opinion) && opinion.body !== null && ['CTIS', 'CSIS', 'HAS'].includes(opinion.body);

const isDelivered = ({ deliveredOn, deliveredAround }: ReportFacts) => deliveredOn !== null || deliveredAround !== null;
const isFinal = (report: ReportFacts) => report.kind === 'FINAL' && isDelivered(report);

interface Named {
  readonly id: string;
}

type Entry = readonly [type: string, id: string, row: Row];

function entriesOf(project: ProjectFacts): Entry[] {
  const { evaluation, funding } = project;
  const entry = (type: string, side: Row['side'], id: string, published = false): Entry => [
    type,
    id,
    { project, side, published },
  ];
  const all = (type: string, side: Row['side'], rows: readonly Named[]) => rows.map(({ id }) => entry(type, side, id));
  return [
    entry('Project', 'PROJECT', project.id),
    ...all('LegalAct', 'PROJECT', project.acts),
    ...all('Site', 'PROJECT', project.sites),
    ...all('Statement', 'PROJECT', project.statements),
    ...all('LetterOfIntent', 'FILE', project.letter ? [project.letter] : []),
    ...all('Specification', 'FILE', project.specifications),
    ...all('IncubationSupport', 'FILE', project.incubation),
    ...project.opinions.map((opinion) => entry('Opinion', 'FILE', opinion.id, isPublished(opinion))),
    ...project.stateHistory.map(({ id, state }) =>
      entry('StateEvent', 'FILE', id, statesSinceAuthorisation.includes(state)),
    ),
    ...all('StatedAmount', 'PROJECT', funding.statedAmounts),
    ...all('FundingLine', 'MONEY', funding.lines),
    ...all('Commitment', 'MONEY', funding.commitments),
    ...all('Payment', 'MONEY', funding.payments),
    ...(evaluation ? evaluationEntries(evaluation, entry) : []),
  ];
}

function evaluationEntries(
  evaluation: EvaluationFacts,
  entry: (type: string, side: Row['side'], id: string, published?: boolean) => Entry,
): Entry[] {
  const { id, protocol, reports, values, opinions, transition, outcome } = evaluation;
  const isFinished = reports.some(isFinal);
  return [
    entry('Evaluation', 'PROJECT', id),
    ...(protocol ? [entry('Protocol', 'FILE', protocol.id)] : []),
    ...reports.map((report) => entry('Report', 'FILE', report.id, isFinal(report) || report.provenance === 'REAL')),
    ...values.map((value) => entry('IndicatorValue', 'FILE', value.id, isFinished || value.provenance === 'REAL')),
    ...opinions.map((opinion) =>
      entry('GeneralisationOpinion', 'FILE', opinion.id, isDated(opinion) || opinion.verdict !== null),
    ),
    ...(transition ? [entry('TransitionPeriod', 'PROJECT', transition.id)] : []),
    ...(outcome ? [entry('Outcome', 'PROJECT', outcome.id)] : []),
  ];
}

/** By type, then by id. */
export function rowsOf(projects: readonly ProjectFacts[]): ReadonlyMap<string, ReadonlyMap<string, Row>> {
  const byType = new Map<string, Map<string, Row>>();
  for (const [type, id, row] of projects.flatMap(entriesOf)) {
    const rows = byType.get(type) ?? new Map<string, Row>();
    byType.set(type, rows.set(id, row));
  }
  return byType;
}
