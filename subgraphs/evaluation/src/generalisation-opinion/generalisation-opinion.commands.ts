/** The committees are asked about generalisation, and give their opinions: the CTIS first, then the CSIS (R-GEN-1). */
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import { newId } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import { dueOn } from '@innovation-sante/scheme/rules/delays';
import { csisOnGeneralisation, ctisThenCsis } from '@innovation-sante/scheme/rules/generalisation';
import type { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { type ChangedEvaluation, type EvaluationFile, changeEvaluation } from '../evaluation/evaluation-change.js';
import { firstDayOf } from '../report/report.rules.js';
import { Judgement } from '../judging/judgement.js';
import { recordedBy } from '../judging/own-rows.js';
import { refuseState } from '../judging/states.js';
import type { GeneralisationOpinion } from './generalisation-opinion.entity.js';
import type { GiveGeneralisationOpinionInput, ReferForGeneralisationInput } from './generalisation-opinion.inputs.js';

/** What each committee may be asked after. */
const referredAfter: Readonly<Record<CommitteeCode, ProjectState>> = {
  CTIS: 'EVALUATION_FINALE',
  CSIS: 'AVIS_GENERALISATION',
};

/** The opinion of a committee, asked for or given. */
export const opinionOf = ({ opinions }: EvaluationFile, body: CommitteeCode): GeneralisationOpinion | undefined =>
  opinions.find((opinion) => opinion.body === body);

/** When an opinion was given; the first day of the month or year where the source gives no day. */
export const givenFrom = (opinion: GeneralisationOpinion | undefined): string | null =>
  opinion === undefined ? null : (opinion.givenOn ?? (opinion.givenAround && firstDayOf(opinion.givenAround)));

/** When the final report was delivered, in its first version; null while it is not. */
export const finalReportOn = ({ reports }: EvaluationFile): string | null =>
  reports
    .filter(({ kind }) => kind === 'FINAL')
    .map(({ deliveredFrom }) => deliveredFrom)
    .filter((day) => day !== null)
    .toSorted()[0] ?? null;

/** The order of the two opinions, and the report before the second. A day on which one is asked stands for that of giving. */
function judgeOrder(judgement: Judgement, file: EvaluationFile, body: CommitteeCode, on: string, field: string): void {
  if (body !== 'CSIS') return;
  const ctisGivenOn = givenFrom(opinionOf(file, 'CTIS'));
  judgement.by(
    ctisThenCsis,
    { ctisGivenOn, csisGivenOn: on, decidedOn: null },
    { csisGivenOn: field, ctisGivenOn: field },
  );
  judgement.by(
    csisOnGeneralisation,
    { subject: 'GENERALISATION', givenOn: on, finalReportDeliveredOn: finalReportOn(file) },
    { finalReportDeliveredOn: field },
  );
}

/** @throws Refused, Forbidden, BadInput */
export const referForGeneralisation = (
  command: Command,
  input: ReferForGeneralisationInput,
): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async (file) => {
    const { database, principal, now, today } = command;
    const { evaluation, project } = file;
    const { body } = input;
    const requestedOn = input.requestedOn ?? today;
    const field = 'input.requestedOn';
    const judgement = new Judgement(command);
    if (opinionOf(file, body))
      judgement.refuse('ALREADY_REFERRED', 'input.body', `The ${body} has been asked already (input.body).`);
    else refuseState(judgement, 'T17', 'input.body', project.state, [referredAfter[body]]);
    judgement.notInTheFuture(field, requestedOn);
    const reportOn = finalReportOn(file);
    if (body === 'CTIS' && reportOn === null)
      judgement.refuse(
        'REPORT_NOT_DELIVERED',
        'input.body',
        'The committees need the final report before they are asked.',
      );
    judgement.notBefore('BEFORE_REPORT', field, requestedOn, reportOn, 'the delivery of the final report');
    judgeOrder(judgement, file, body, requestedOn, field);
    judgement.end();
    const due = body === 'CTIS' ? dueOn('ctisOpinionMonths', requestedOn) : null;
    const { provenance, source, confidence } = recordedBy(principal, project);
    await database.rows(sql`
      INSERT INTO generalisation_opinion (id, evaluation_id, body, requested_on, due_on, provenance, source, confidence)
      VALUES (${newId(now)}, ${evaluation.id}, ${body}, ${requestedOn}, ${due}, ${provenance}, ${source}, ${confidence})`);
    await database.rows(sql`
      UPDATE project_projection SET generalisation_referred_to = array_append(generalisation_referred_to, ${body})
      WHERE id = ${project.id} AND NOT generalisation_referred_to @> ARRAY[${body}]`);
    return {
      kind: 'GENERALISATION_REFERRED',
      audience: 'FILE',
      happenedOn: requestedOn,
      changes: [{ field: `generalisationOpinions.${body}.requestedOn`, before: null, after: requestedOn }],
    };
  });

/** @throws Refused, Forbidden, BadInput */
export const giveGeneralisationOpinion = (
  command: Command,
  input: GiveGeneralisationOpinionInput,
): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async (file) => {
    const { body, verdict, comment = null } = input;
    const { role } = command.principal;
    if (role !== 'ADMINISTRATOR' && role !== body)
      throw new Forbidden('input.body', `gives its opinion itself; you ask as ${role}`);
    const givenOn = input.givenOn ?? command.today;
    const field = 'input.givenOn';
    const opinion = opinionOf(file, body);
    const judgement = new Judgement(command);
    if (!opinion) judgement.refuse('NOT_REFERRED', 'input.body', `The ${body} has not been asked (input.body).`);
    else if (opinion.verdict !== null || opinion.givenOn !== null || opinion.givenAround !== null)
      judgement.refuse('ALREADY_GIVEN', 'input.body', `The ${body} has given its opinion already (input.body).`);
    else refuseState(judgement, 'T17', 'input.body', file.project.state, ['AVIS_GENERALISATION']);
    judgement.notInTheFuture(field, givenOn);
    judgement.notBefore(
      'BEFORE_REFERRAL',
      field,
      givenOn,
      opinion?.requestedOn ?? null,
      'the day on which it was asked',
    );
    if (opinion) judgeOrder(judgement, file, body, givenOn, field);
    if (verdict !== 'FAVOURABLE')
      judgement.says(
        'COMMENT_MISSING',
        'input.comment',
        comment,
        'what the reserves are, or why the opinion is unfavourable',
      );
    judgement.end();
    await command.database.rows(sql`
      UPDATE generalisation_opinion SET given_on = ${givenOn}, verdict = ${verdict}, comment = ${comment}
      WHERE evaluation_id = ${file.evaluation.id} AND body = ${body}`);
    return {
      kind: 'GENERALISATION_OPINION',
      audience: 'PUBLIC',
      happenedOn: givenOn,
      reason: comment,
      changes: [
        { field: `generalisationOpinions.${body}.verdict`, before: null, after: verdict },
        { field: `generalisationOpinions.${body}.givenOn`, before: null, after: givenOn },
      ],
    };
  });
