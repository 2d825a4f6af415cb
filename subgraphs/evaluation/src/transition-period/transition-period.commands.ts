/** A transition period is opened and prolonged, 18 months at most in all (R-TRANS-1). */
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { boundedTransition, ctisThenCsis } from '@innovation-sante/scheme/rules/generalisation';
import { type ChangedEvaluation, type EvaluationFile, changeEvaluation } from '../evaluation/evaluation-change.js';
import { givenFrom, opinionOf } from '../generalisation-opinion/generalisation-opinion.commands.js';
import { demandAuthority } from '../judging/competence.js';
import { Judgement } from '../judging/judgement.js';
import { recordedBy } from '../judging/own-rows.js';
import { refuseState } from '../judging/states.js';
import type { OpenTransitionInput, ProlongTransitionInput } from './transition-period.inputs.js';

const field = 'input.evaluationId';

/** Both opinions are favourable, and the period is neither too early nor too long. */
function judgePeriod(judgement: Judgement, file: EvaluationFile, startsOn: string, endsOn: string): void {
  const [ctis, csis] = [opinionOf(file, 'CTIS'), opinionOf(file, 'CSIS')];
  judgement.by(
    boundedTransition,
    {
      ctisVerdict: ctis?.verdict ?? null,
      csisVerdict: csis?.verdict ?? null,
      experimentEndsOn: file.project.endsOn,
      startsOn,
      endsOn,
    },
    { ctisVerdict: field, csisVerdict: field, startsOn: 'input.startsOn', endsOn: 'input.endsOn' },
  );
}

/** The act is one of the project's. @returns its id */
function judgeAct(judgement: Judgement, { project }: EvaluationFile, actId: string): string {
  const id = demandUuid('input.actId', actId);
  if (!project.actIds.includes(id))
    judgement.refuse('ACT_NOT_FOUND', 'input.actId', 'The project has no act with this id (input.actId).');
  return id;
}

/** @throws Refused, Forbidden, BadInput */
export const openTransition = (command: Command, input: OpenTransitionInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async (file) => {
    const { evaluation, project } = file;
    const { startsOn, endsOn } = input;
    demandAuthority(command, field, project);
    const judgement = new Judgement(command);
    const actId = judgeAct(judgement, file, input.actId);
    refuseState(judgement, 'T18', field, project.state, ['AVIS_GENERALISATION']);
    judgement.notInTheFuture('input.startsOn', startsOn);
    judgement.by(
      ctisThenCsis,
      {
        ctisGivenOn: givenFrom(opinionOf(file, 'CTIS')),
        csisGivenOn: givenFrom(opinionOf(file, 'CSIS')),
        decidedOn: null,
      },
      { csisGivenOn: field },
    );
    judgePeriod(judgement, file, startsOn, endsOn);
    judgement.end();
    const { provenance, source, confidence } = recordedBy(command.principal, project);
    await command.database.rows(sql`
      INSERT INTO transition_period (id, evaluation_id, act_id, starts_on, ends_on, provenance, source, confidence)
      VALUES (${newId(command.now)}, ${evaluation.id}, ${actId}, ${startsOn}, ${endsOn}, ${provenance}, ${source},
        ${confidence})`);
    return {
      kind: 'TRANSITION_OPENED',
      audience: 'PUBLIC',
      happenedOn: startsOn,
      actId,
      changes: [
        { field: 'transitionPeriod.startsOn', before: null, after: startsOn },
        { field: 'transitionPeriod.endsOn', before: null, after: endsOn },
      ],
    };
  });

/** @throws Refused, Forbidden, BadInput */
export const prolongTransition = (command: Command, input: ProlongTransitionInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async (file) => {
    const { evaluation, project, transition } = file;
    const { endsOn } = input;
    const prolongedOn = input.prolongedOn ?? command.today;
    demandAuthority(command, field, project);
    const judgement = new Judgement(command);
    const actId = judgeAct(judgement, file, input.actId);
    refuseState(judgement, 'T18', field, project.state, ['PERIODE_TRANSITOIRE']);
    judgement.notInTheFuture('input.prolongedOn', prolongedOn);
    const startsOn = transition?.startsOn ?? null;
    judgement.notBefore('BEFORE_TRANSITION', 'input.prolongedOn', prolongedOn, startsOn, 'the beginning of the period');
    if (startsOn === null)
      judgement.refuse('TRANSITION_NOT_KNOWN', field, 'When its transition period began is not known here.');
    else judgePeriod(judgement, file, startsOn, endsOn);
    const before = transition?.endsOn ?? null;
    if (before !== null && endsOn <= before)
      judgement.refuse('NOT_LONGER', 'input.endsOn', `The period ends on ${before} already (input.endsOn).`);
    judgement.end();
    await command.database.rows(sql`
      UPDATE transition_period SET ends_on = ${endsOn}, ends_around = NULL, duration = NULL, act_id = ${actId}
      WHERE evaluation_id = ${evaluation.id}`);
    return {
      kind: 'TRANSITION_OPENED',
      audience: 'PUBLIC',
      happenedOn: prolongedOn,
      actId,
      changes: [{ field: 'transitionPeriod.endsOn', before, after: endsOn }],
    };
  });
