/** Reports are planned and delivered. A late report is still taken, with a warning (R-EVAL-1). */
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { newId } from '@innovation-sante/kit/events';
import { notFound } from '@innovation-sante/kit/refusal';
import { sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { evaluated } from '@innovation-sante/scheme/rules/evaluation';
import { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { type ChangedEvaluation, type EvaluationFile, changeEvaluation } from '../evaluation/evaluation-change.js';
import { Judgement } from '../judging/judgement.js';
import { recordedBy } from '../judging/own-rows.js';
import { refuseState } from '../judging/states.js';
import type { Report } from './report.entity.js';
import type { DeliverReportInput, PlanReportInput } from './report.inputs.js';
import { finalReportDueOn } from './report.rules.js';

/** The states in which a final report may come: the experiment has ended. */
const ended: readonly ProjectState[] = ['TERMINE', 'EVALUATION_FINALE', 'ARRET_ANTICIPE'];

const ofKind = (reports: readonly Report[], kind: ReportKind) => reports.filter((report) => report.kind === kind);

const nextVersion = (reports: readonly Report[]) => Math.max(0, ...reports.map(({ version }) => version)) + 1;

const labelOf = (kind: ReportKind, version: number) => `${ReportKind.codes[kind].label} n° ${version}`;

/** @throws Refused, Forbidden, BadInput */
export const planReport = (command: Command, input: PlanReportInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async ({ evaluation, project, reports }) => {
    const { kind, dueOn } = input;
    const known = ofKind(reports, kind);
    const judgement = new Judgement(command);
    judgement.notBefore('BEFORE_AUTHORISATION', 'input.dueOn', dueOn, project.authorisedOn, 'the authorisation');
    if (known.some((report) => report.dueOn === dueOn))
      judgement.refuse(
        'ALREADY_PLANNED',
        'input.dueOn',
        `A report of this kind is planned for ${dueOn} already (input.dueOn).`,
      );
    if (kind === 'FINAL') {
      if (known.some(({ deliveredFrom }) => deliveredFrom === null))
        judgement.refuse('ALREADY_PLANNED', 'input.kind', 'A final report is planned already (input.kind).');
      const latest = project.endsOn === null ? null : finalReportDueOn(project.endsOn);
      if (latest !== null && dueOn > latest)
        judgement.refuseBy(
          evaluated,
          'DUE_TOO_LATE',
          'input.dueOn',
          `The final report is due by ${latest} at the latest, six months after the end (input.dueOn).`,
        );
    }
    judgement.end();
    const version = nextVersion(known);
    await insertReport(command, { evaluation, project }, { kind, version, dueOn, deliveredOn: null });
    return {
      kind: 'REPORT_PLANNED',
      audience: 'FILE',
      happenedOn: command.today,
      document: labelOf(kind, version),
      changes: [{ field: `reports.${kind}.${version}.dueOn`, before: null, after: dueOn }],
    };
  });

async function insertReport(
  { database, principal, now }: Command,
  { evaluation, project }: Pick<EvaluationFile, 'evaluation' | 'project'>,
  report: Pick<Report, 'kind' | 'version' | 'dueOn' | 'deliveredOn'>,
): Promise<void> {
  const { provenance, source, confidence } = recordedBy(principal, project);
  await database.rows(sql`
    INSERT INTO report (id, evaluation_id, project_id, kind, version, due_on, delivered_on, delivered_from, provenance,
      source, confidence)
    VALUES (${newId(now)}, ${evaluation.id}, ${evaluation.projectId}, ${report.kind}, ${report.version}, ${report.dueOn},
      ${report.deliveredOn}, ${report.deliveredOn}, ${provenance}, ${source}, ${confidence})`);
}

/** The porteur delivers its own reports, the evaluator those of the evaluation. @throws Forbidden */
function demandOwnKind({ principal: { role } }: Command, kind: ReportKind): void {
  if (role === 'PORTEUR' && kind !== 'ACTIVITY')
    throw new Forbidden('input.kind', 'is delivered by the evaluator; a porteur delivers activity reports (ACTIVITY)');
  if (role === 'EVALUATOR' && kind === 'ACTIVITY')
    throw new Forbidden('input.kind', 'is delivered by the porteur; an evaluator delivers INTERIM and FINAL reports');
}

/** The planned report that is delivered; undefined where a new one is. @throws Refused when the named one is not there */
function plannedReport(known: readonly Report[], reportId: string | null | undefined): Report | undefined {
  const open = known.filter(({ deliveredFrom }) => deliveredFrom === null);
  if (reportId == null) return open.toSorted((a, b) => ((a.dueOn ?? '~') < (b.dueOn ?? '~') ? -1 : 1))[0];
  const id = demandUuid('input.reportId', reportId);
  const named = open.find((report) => report.id === id);
  if (!named) throw notFound('input.reportId');
  return named;
}

function judgeDelivery(
  judgement: Judgement,
  { project }: EvaluationFile,
  { kind, dueOn, deliveredOn }: { kind: ReportKind; dueOn: string | null; deliveredOn: string },
  today: string,
): void {
  judgement.notInTheFuture('input.deliveredOn', deliveredOn);
  const field = 'input.deliveredOn';
  if (kind === 'FINAL') {
    const elapsed = project.endsOn !== null && project.endsOn <= deliveredOn;
    if (!elapsed) refuseState(judgement, 'T16', 'input.kind', project.state, ended);
    judgement.by(
      evaluated,
      { hasEvaluation: true, endsOn: project.endsOn, finalReportDeliveredOn: deliveredOn, at: today },
      { finalReportDeliveredOn: field },
    );
    return;
  }
  if (project.firstInclusionOn === null)
    judgement.refuseBy(
      evaluated,
      'NOT_BEGUN',
      'input.kind',
      'A report of this kind tells of an experiment that has begun: the first inclusion is not recorded yet (input.kind).',
    );
  judgement.notBefore('BEFORE_FIRST_INCLUSION', field, deliveredOn, project.firstInclusionOn, 'the first inclusion');
  if (dueOn !== null && deliveredOn > dueOn)
    judgement.warn(
      evaluated,
      'REPORT_LATE',
      field,
      `The report was due by ${dueOn}; it is taken all the same (${field}).`,
    );
}

/** @throws Refused, Forbidden, BadInput */
export const deliverReport = (command: Command, input: DeliverReportInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async (file) => {
    const { kind } = input;
    demandOwnKind(command, kind);
    const deliveredOn = input.deliveredOn ?? command.today;
    const known = ofKind(file.reports, kind);
    const planned = plannedReport(known, input.reportId);
    const judgement = new Judgement(command);
    judgeDelivery(judgement, file, { kind, dueOn: planned?.dueOn ?? null, deliveredOn }, command.today);
    judgement.end();
    const version = planned?.version ?? nextVersion(known);
    if (planned) {
      await command.database.rows(sql`
        UPDATE report SET delivered_on = ${deliveredOn}, delivered_from = ${deliveredOn} WHERE id = ${planned.id}`);
    } else {
      await insertReport(command, file, { kind, version, dueOn: null, deliveredOn });
    }
    return {
      kind: 'REPORT_DELIVERED',
      audience: kind === 'FINAL' ? 'PUBLIC' : 'FILE',
      happenedOn: deliveredOn,
      document: input.document ?? labelOf(kind, version),
      changes: [{ field: `reports.${kind}.${version}.deliveredOn`, before: null, after: deliveredOn }],
    };
  });
