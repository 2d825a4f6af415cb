/** What a project awaits in its present state: from whom, by when, and by which rule of the procedure. */
import { addDays } from '@innovation-sante/kit/dates';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { dueOn } from '@innovation-sante/scheme/rules/delays';
import type { DelaySetting } from '@innovation-sante/scheme/rules/policy';
import type { AwaitedAction } from '@innovation-sante/scheme/vocabulary/awaited';
import type { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import type { OpinionBody } from '@innovation-sante/scheme/vocabulary/opinion';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import type { AwaitedParty } from './awaited-party.js';
import type { Awaited, AwaitingProject } from './awaiting-project.js';

interface Row {
  readonly rule: string;
  readonly states: readonly ProjectState[];
  readonly action: AwaitedAction;
  readonly party: (project: AwaitingProject) => AwaitedParty;
  /** When it is due: one date, or one for each of several alike. Absent: no delay is known. */
  readonly due?: (project: AwaitingProject) => string | null | readonly (string | null)[];
  readonly when?: (project: AwaitingProject) => boolean;
  /** Awaited only from some days before it is due. */
  readonly ahead?: number;
}

/** A report of a running project is awaited from half a year before it is due. */
const reportAhead = 180;

const national = {
  RAPPORTEUR_GENERAL: organisationId('rapporteur-general'),
  HAS: organisationId('has'),
  MINISTRES: organisationId('ministres'),
} as const;

/** Who decides on the letter: who holds it; where that is not known, who should. */
function letterParty({ receiverId, declaredScope }: AwaitingProject): AwaitedParty {
  const isWithArs =
    receiverId === null
      ? declaredScope === 'LOCAL' || declaredScope === 'REGIONAL'
      : receiverId !== national.RAPPORTEUR_GENERAL;
  return isWithArs ? 'ARS' : 'RAPPORTEUR_GENERAL';
}
const after = (date: string | null, delay: DelaySetting) => (date === null ? null : dueOn(delay, date));
const opinionOf = ({ opinions }: AwaitingProject, body: OpinionBody) =>
  opinions.findLast((opinion) => opinion.body === body);
const lacksHas = (project: AwaitingProject) => project.needsHasOpinion && opinionOf(project, 'HAS')?.given !== true;
const refused = (project: AwaitingProject) => opinionOf(project, 'CTIS')?.verdict === 'UNFAVOURABLE';
const generalisationOpinion = ({ evaluation }: AwaitingProject, body: OpinionBody) =>
  evaluation?.generalisationOpinions.includes(body) ?? false;
const reports = ({ evaluation }: AwaitingProject, kind: ReportKind) =>
  (evaluation?.awaitedReports ?? []).filter((report) => report.kind === kind).map(({ dueOn }) => dueOn);

/** Every rule of what is awaited, in the order of the procedure. */
const rows: readonly Row[] = [
  {
    rule: 'T2',
    states: ['LI_DEPOSEE', 'LI_EN_INSTRUCTION'],
    action: 'LETTER_DECISION',
    party: letterParty,
  },
  { rule: 'T3', states: ['RECEVABLE', 'CDC_EN_CONSTRUCTION'], action: 'SPECIFICATION', party: () => 'PORTEUR' },
  {
    rule: 'T4',
    states: ['INSTRUCTION_ARS'],
    action: 'ARS_OPINION',
    party: () => 'ARS',
    due: (project) => opinionOf(project, 'ARS')?.dueOn ?? null,
  },
  { rule: 'T5', states: ['TRANSMIS_RG'], action: 'CTIS_REFERRAL', party: () => 'RAPPORTEUR_GENERAL' },
  {
    rule: 'R-HAS-1',
    states: ['TRANSMIS_RG', 'AVIS_HAS_ATTENDU', 'SAISINE_CTIS', 'AVIS_CTIS_RENDU'],
    action: 'HAS_OPINION',
    party: () => 'HAS',
    due: (project) => opinionOf(project, 'HAS')?.dueOn ?? null,
    when: (project) => lacksHas(project) || project.state === 'AVIS_HAS_ATTENDU',
  },
  {
    rule: 'R-CTIS-5',
    states: ['SAISINE_CTIS'],
    action: 'CTIS_OPINION',
    party: () => 'CTIS',
    due: (project) => opinionOf(project, 'CTIS')?.dueOn ?? after(project.stateSince, 'ctisOpinionMonths'),
  },
  {
    rule: 'T8',
    states: ['AVIS_CTIS_RENDU'],
    action: 'AUTHORISATION_ACT',
    party: () => 'AUTHORITY',
    due: ({ stateSince }) => after(stateSince, 'authorisationMonths'),
    when: (project) => !refused(project),
  },
  { rule: "T8'", states: ['AVIS_CTIS_RENDU'], action: 'SPECIFICATION', party: () => 'PORTEUR', when: refused },
  { rule: 'T9', states: ['AUTORISE'], action: 'FIRST_INCLUSION', party: () => 'PORTEUR' },
  {
    rule: 'R-EVAL-1',
    states: ['AUTORISE', 'EN_COURS'],
    action: 'EVALUATION_PROTOCOL',
    party: () => 'EVALUATEUR',
    when: ({ evaluation }) => evaluation?.protocolValidated !== true,
  },
  {
    rule: 'T11',
    states: ['EN_COURS', 'TERMINE', 'EVALUATION_FINALE'],
    action: 'ACTIVITY_REPORT',
    party: () => 'PORTEUR',
    due: (project) => reports(project, 'ACTIVITY'),
    ahead: reportAhead,
  },
  {
    rule: 'T11',
    states: ['EN_COURS', 'TERMINE', 'EVALUATION_FINALE'],
    action: 'INTERIM_REPORT',
    party: () => 'EVALUATEUR',
    due: (project) => reports(project, 'INTERIM'),
    ahead: reportAhead,
  },
  { rule: 'T13', states: ['SUSPENDU'], action: 'RESUMPTION_DECISION', party: () => 'AUTHORITY' },
  {
    rule: 'R-EVAL-1',
    states: ['TERMINE', 'EVALUATION_FINALE'],
    action: 'FINAL_REPORT',
    party: () => 'EVALUATEUR',
    due: (project) => after(project.endsOn, 'finalReportMonths'),
    when: (project) => project.evaluation === null || reports(project, 'FINAL').length > 0,
  },
  {
    rule: 'R-GEN-1',
    states: ['EVALUATION_FINALE', 'AVIS_GENERALISATION'],
    action: 'CTIS_GENERALISATION_OPINION',
    party: () => 'CTIS',
    // Where the evaluation is not known, only the state says that its report was delivered.
    when: (project) =>
      (project.evaluation !== null || project.state === 'AVIS_GENERALISATION') &&
      reports(project, 'FINAL').length === 0 &&
      !generalisationOpinion(project, 'CTIS'),
  },
  {
    rule: 'R-GEN-1',
    states: ['AVIS_GENERALISATION'],
    action: 'CSIS_GENERALISATION_OPINION',
    party: () => 'CSIS',
    when: (project) => generalisationOpinion(project, 'CTIS') && !generalisationOpinion(project, 'CSIS'),
  },
  {
    rule: 'T18',
    states: ['AVIS_GENERALISATION'],
    action: 'OUTCOME_DECISION',
    party: () => 'AUTHORITY',
    when: (project) => generalisationOpinion(project, 'CTIS') && generalisationOpinion(project, 'CSIS'),
  },
  {
    rule: 'T19',
    states: ['PERIODE_TRANSITOIRE'],
    action: 'GENERALISATION_TEXT',
    party: () => 'MINISTRES',
    due: ({ evaluation, stateSince }) => evaluation?.transitionEndsOn ?? after(stateSince, 'transitionMonths'),
  },
];

function organisationOf(project: AwaitingProject, party: AwaitedParty): string | null {
  switch (party) {
    case 'PORTEUR':
      return project.leadPorteurId;
    case 'ARS':
      return (
        project.receiverId ??
        (project.competentRegionCode === null ? null : arsOrganisationId(project.competentRegionCode))
      );
    case 'AUTHORITY':
      return project.competentAuthorityId;
    case 'EVALUATEUR':
      return project.evaluation?.evaluatorId ?? null;
    case 'RAPPORTEUR_GENERAL':
    case 'HAS':
    case 'MINISTRES':
      return national[party];
    case 'CTIS':
    case 'CSIS':
      return null;
  }
}

/**
 * What a project awaits, in the order of the procedure; empty in a final state, and where the state or its date is unknown.
 *
 * @param at the day from which one looks ahead; without it, everything that is awaited however far off
 */
export function awaitedOf(project: AwaitingProject, at?: string): Awaited[] {
  const { state, stateSince } = project;
  if (state === null || stateSince === null) return [];
  return rows
    .filter(({ states, when }) => states.includes(state) && (when?.(project) ?? true))
    .flatMap(({ rule, action, party: partyOf, due, ahead }) => {
      const party = partyOf(project);
      const dates = [due?.(project) ?? null].flat();
      const near =
        ahead === undefined || at === undefined
          ? dates
          : dates.filter((date) => date !== null && date <= addDays(at, ahead));
      return near.map((dueOn) => ({ action, party, organisationId: organisationOf(project, party), dueOn, rule }));
    });
}

/** How many days before it is due something begins to be awaited; null for what is awaited at once. */
export function daysAhead(action: AwaitedAction): number | null {
  return rows.find((row) => row.action === action)?.ahead ?? null;
}

/** The earliest day by which something awaited is due, or null. */
export function nextDueOn(awaited: readonly Awaited[]): string | null {
  return awaited.reduce<string | null>(
    (earliest, { dueOn }) => (dueOn !== null && (earliest === null || dueOn < earliest) ? dueOn : earliest),
    null,
  );
}
