/** Acts that suspend, resume or stop a project (T13), and decisions after the opinion of the CTIS that need no act (T8'). */
import type { Command } from '@innovation-sante/kit/command';
import type { ActPurpose } from '@innovation-sante/scheme/vocabulary/act';
import type { EventKind } from '@innovation-sante/scheme/vocabulary/event-kind';
import type { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { demandSoleAuthority } from '../command/competence.js';
import { sinceState } from '../command/earliest.js';
import { Judgement } from '../command/judgement.js';
import { rapporteurGeneralId } from '../letter-of-intent/letter-receiver.rules.js';
import { changeProject } from '../project/project-change.js';
import { lockFile } from '../project/project-file.js';
import type {
  RejectProjectInput,
  ResumeProjectInput,
  SendBackProjectInput,
  StopProjectInput,
  SuspendProjectInput,
} from './legal-act.inputs.js';
import { authorisationFor, citationOf, judgeAct, writeAct } from './legal-act.write.js';

interface Step {
  readonly to: ProjectState;
  readonly purpose: ActPurpose;
  readonly kind: EventKind;
}

/** One of the changes of T13, by an act of the authority. */
async function changeByAct(
  command: Command,
  input: SuspendProjectInput | ResumeProjectInput | StopProjectInput,
  { to, purpose, kind }: Step,
) {
  const file = await lockFile(command, input);
  demandSoleAuthority(command.principal, file);
  const judgement = new Judgement(command);
  judgement.transition('T13', file.project.state, to);
  const act = judgeAct(judgement, command, file, input.act, sinceState(file));
  const reason = judgement.optionalText('input.reason', input.reason);
  judgement.end();
  const actId = await writeAct(command, file, act, purpose, {
    amendsId: authorisationFor(file, act.authorityId)?.id ?? null,
  });
  await changeProject(command, file, {
    state: { to, on: act.signedOn, actorId: act.authorityId, reason },
    event: {
      kind,
      happenedOn: act.signedOn,
      audience: 'PUBLIC',
      reason,
      document: citationOf(act),
      actId,
      changes: [{ field: 'legalActs', before: null, after: actId }],
    },
  });
  return { projectId: file.project.id };
}

/** Suspends a running project. */
export const suspendProject = (command: Command, input: SuspendProjectInput) =>
  changeByAct(command, input, { to: 'SUSPENDU', purpose: 'SUSPENSION', kind: 'SUSPENDED' });

/** Lifts a suspension. The clock has run on: no source says that a suspension stops it. */
export const resumeProject = (command: Command, input: ResumeProjectInput) =>
  changeByAct(command, input, { to: 'EN_COURS', purpose: 'AMENDMENT', kind: 'RESUMED' });

/** Ends a project before its time. */
export const stopProject = (command: Command, input: StopProjectInput) =>
  changeByAct(command, input, { to: 'ARRET_ANTICIPE', purpose: 'EARLY_END', kind: 'STOPPED' });

/** Sends a project back to its specification. */
export async function sendBackProject(command: Command, input: SendBackProjectInput) {
  const file = await lockFile(command, input);
  const judgement = new Judgement(command);
  judgement.transition("T8'", file.project.state, 'CDC_EN_CONSTRUCTION');
  const on = judgement.day('input.on', input.on, sinceState(file));
  const reason = judgement.text('input.reason', input.reason);
  judgement.end();
  await changeProject(command, file, {
    state: { to: 'CDC_EN_CONSTRUCTION', on, actorId: rapporteurGeneralId, reason },
    event: { kind: 'SENT_BACK', happenedOn: on, audience: 'FILE', reason },
  });
  return { projectId: file.project.id };
}

/** Refuses a project. */
export async function rejectProject(command: Command, input: RejectProjectInput) {
  const file = await lockFile(command, input);
  demandSoleAuthority(command.principal, file);
  const judgement = new Judgement(command);
  judgement.transition("T8'", file.project.state, 'REJETE');
  const on = judgement.day('input.on', input.on, sinceState(file));
  const reason = judgement.text('input.reason', input.reason);
  judgement.end();
  await changeProject(command, file, {
    state: { to: 'REJETE', on, actorId: file.project.competentAuthorityId, reason },
    event: { kind: 'REJECTED', happenedOn: on, audience: 'FILE', reason },
  });
  return { projectId: file.project.id };
}
