/** The course of a project: its first inclusion (T9), its withdrawal (T14), its end (T15). */
import type { Command } from '@innovation-sante/kit/command';
import { fiveYears } from '@innovation-sante/scheme/rules/duration';
import { demandCarrier, demandSoleAuthority } from '../command/competence.js';
import { sinceState } from '../command/earliest.js';
import { Judgement } from '../command/judgement.js';
import { followEvaluation } from '../evaluation-progress/evaluation-course.js';
import { LetterOfIntent } from '../letter-of-intent/letter-of-intent.entity.js';
import { updateRow } from '../write/row.js';
import { changeProject } from './project-change.js';
import { endOf } from './project-end.rules.js';
import { lockFile } from './project-file.js';
import type { EndProjectInput, RecordFirstInclusionInput, WithdrawProjectInput } from './project.inputs.js';

/** The first patient is included: the project runs, and its end is known. */
export async function recordFirstInclusion(command: Command, input: RecordFirstInclusionInput) {
  const file = await lockFile(command, input);
  const { project, porteurs } = file;
  const judgement = new Judgement(command);
  judgement.transition('T9', project.state, 'EN_COURS');
  const on = judgement.day('input.on', input.on, {
    on: project.authorisedLatest ?? project.stateSince,
    code: 'BEFORE_AUTHORISATION',
    what: 'the project was authorised',
  });
  const endsOn = endOf(on, project.authorisedDuration);
  const run = { firstInclusionOn: on, duration: project.authorisedDuration, endsOn, imported: false };
  judgement.rule(fiveYears, run, { duration: 'input.projectId', endsOn: 'input.on' });
  judgement.end();
  await changeProject(command, file, {
    set: { firstInclusionOn: on, endsOn },
    state: { to: 'EN_COURS', on, actorId: porteurs[0]?.organisationId ?? null, reason: 'Première inclusion' },
    event: { kind: 'FIRST_INCLUSION', happenedOn: on, audience: 'PUBLIC' },
  });
  return { projectId: project.id };
}

/** The porteur gives up before the authorisation; a letter that is not decided is withdrawn with its project. */
export async function withdrawProject(command: Command, input: WithdrawProjectInput) {
  const file = await lockFile(command, input);
  const { project, letter, porteurs } = file;
  demandCarrier(command.principal, file);
  const judgement = new Judgement(command);
  judgement.transition('T14', project.state, 'RETIRE');
  const on = judgement.day('input.on', input.on, sinceState(file));
  const reason = judgement.optionalText('input.reason', input.reason);
  judgement.end();
  const undecided = letter?.outcome === 'PENDING';
  if (letter && undecided) {
    await updateRow(command.database, LetterOfIntent, letter.id, { outcome: 'WITHDRAWN', decidedOn: on, reason });
  }
  await changeProject(command, file, {
    state: { to: 'RETIRE', on, actorId: porteurs[0]?.organisationId ?? null, reason },
    event: {
      kind: 'WITHDRAWN',
      happenedOn: on,
      audience: 'FILE',
      reason,
      changes: undecided ? [{ field: 'letterOfIntent.outcome', before: 'PENDING', after: 'WITHDRAWN' }] : [],
    },
  });
  return { projectId: project.id };
}

/** The clock has run out. What the evaluation has told before then takes effect. */
export async function endProject(command: Command, input: EndProjectInput) {
  const file = await lockFile(command, input);
  const { project } = file;
  demandSoleAuthority(command.principal, file);
  const judgement = new Judgement(command);
  judgement.transition('T15', project.state, 'TERMINE');
  const { endsOn } = project;
  if (endsOn === null) {
    judgement.refuseBy(
      'T15',
      'END_NOT_KNOWN',
      'input.projectId',
      'It is not known when the authorised duration elapses.',
    );
  } else if (endsOn > command.today) {
    judgement.refuseBy(
      'T15',
      'DURATION_NOT_ELAPSED',
      'input.projectId',
      `The authorised duration elapses on ${endsOn}.`,
    );
  }
  judgement.end();
  const on = endsOn ?? command.today;
  const reason = 'Durée autorisée écoulée';
  const ended = await changeProject(command, file, {
    state: { to: 'TERMINE', on, actorId: null, reason },
    event: { kind: 'ENDED', happenedOn: on, audience: 'PUBLIC', reason },
  });
  await followEvaluation(command, ended);
  return { projectId: project.id };
}
