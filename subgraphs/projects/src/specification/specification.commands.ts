/** The specification is written, and the file goes to instruction (T3, T4, T4'). */
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import { dueOn } from '@innovation-sante/scheme/rules/delays';
import { derogatesFromRule } from '@innovation-sante/scheme/rules/proposal';
import { goesToArs } from '@innovation-sante/scheme/rules/routing';
import { demandCarrier } from '../command/competence.js';
import { sinceState } from '../command/earliest.js';
import { Judgement } from '../command/judgement.js';
import { rapporteurGeneralId } from '../letter-of-intent/letter-receiver.rules.js';
import { awaitOpinion } from '../opinion/opinion.write.js';
import { changeProject } from '../project/project-change.js';
import { type ProjectFile, lockFile } from '../project/project-file.js';
import { recorded } from '../sourced/recorded.js';
import { insertRow } from '../write/row.js';
import { Specification } from './specification.entity.js';
import type { SendFileInput, SubmitSpecificationInput } from './specification.inputs.js';

const mostVersions = 99;

/** Whether the ARS has refused the specification as it is: then it is written anew while the file stays with the ARS. */
const isSentBackByArs = ({ project, opinions }: ProjectFile) =>
  project.state === 'INSTRUCTION_ARS' &&
  opinions.findLast(({ body, subject }) => body === 'ARS' && subject === 'AUTHORISATION')?.verdict === 'UNFAVOURABLE';

/** A version may be submitted while the specification is written, and for an amendment of a running project. */
function judgeState(judgement: Judgement, file: ProjectFile): void {
  const { state } = file.project;
  if (state === 'CDC_EN_CONSTRUCTION' || state === 'EN_COURS' || isSentBackByArs(file)) return;
  judgement.transition('T3', state, 'CDC_EN_CONSTRUCTION');
}

/** Submits a version; the first one makes an admissible project one whose specification is written. */
export async function submitSpecification(command: Command, input: SubmitSpecificationInput) {
  const { database, now, principal } = command;
  const file = await lockFile(command, input);
  const { project, specifications } = file;
  demandCarrier(principal, file);
  const judgement = new Judgement(command);
  judgeState(judgement, file);
  const last = specifications.at(-1);
  const on = judgement.day('input.submittedOn', input.submittedOn, {
    on: last?.submittedOn ?? (project.state === 'RECEVABLE' ? project.stateSince : null),
    code: last ? 'BEFORE_LAST_VERSION' : 'BEFORE_STATE',
    what: last ? 'the version before was submitted' : 'its letter of intent was found admissible',
  });
  const version = (last?.version ?? 0) + 1;
  if (version > mostVersions)
    judgement.refuse('TOO_MANY_VERSIONS', null, `A specification has ${mostVersions} versions at most.`);
  const changes = judgement.optionalText('input.changes', input.changes);
  if (last && changes === null)
    judgement.refuse('TEXT_MISSING', 'input.changes', `Say what changed since version ${last.version}.`);
  for (const [field, value] of [
    ['plannedPatients', input.plannedPatients],
    ['plannedCents', input.plannedCents],
  ] as const)
    if (value != null && value < 0) judgement.refuse('NEGATIVE', `input.${field}`, 'It cannot be negative.');
  judgement.rule(derogatesFromRule, input, { derogations: 'input.derogations' });
  judgement.end();

  const derogationCodes = [...new Set(input.derogations)];
  const paymentModels = [...new Set(input.paymentModels)];
  await insertRow(database, Specification, {
    id: newId(now),
    projectId: project.id,
    version,
    submittedOn: on,
    changes,
    plannedDuration: input.plannedDuration ?? null,
    plannedPatients: input.plannedPatients ?? null,
    plannedCents: input.plannedCents ?? null,
    derogationCodes,
    paymentModels,
    ...recorded(principal, project.provenance),
  });
  const leadId = file.porteurs[0]?.organisationId ?? null;
  await changeProject(command, file, {
    // What is authorised changes with an act alone.
    ...(project.state !== 'EN_COURS' && { set: { derogationCodes, paymentModels } }),
    ...(project.state === 'RECEVABLE' && {
      state: { to: 'CDC_EN_CONSTRUCTION' as const, on, actorId: leadId, reason: null },
    }),
    event: {
      kind: 'SPECIFICATION_SUBMITTED',
      happenedOn: on,
      audience: 'FILE',
      reason: changes,
      document: `Cahier des charges, version ${version}`,
      changes: [
        { field: 'specifications.version', before: last ? String(last.version) : null, after: String(version) },
      ],
    },
  });
  return { projectId: project.id };
}

/** Sends the file on: its declared scope says to whom. */
export async function sendFile(command: Command, input: SendFileInput) {
  const file = await lockFile(command, input);
  const { project, letter, porteurs, specifications } = file;
  demandCarrier(command.principal, file);
  const judgement = new Judgement(command);
  const toArs = project.declaredScope !== null && goesToArs(project.declaredScope);
  const to = toArs ? 'INSTRUCTION_ARS' : 'TRANSMIS_RG';
  const transition = toArs ? 'T4' : "T4'";
  judgement.transition(transition, project.state, to);
  const last = specifications.at(-1);
  const on = judgement.day('input.on', input.on, sinceState(file), {
    on: last?.submittedOn ?? null,
    code: 'BEFORE_SPECIFICATION',
    what: 'the last version of the specification was submitted',
  });
  if (!last)
    judgement.refuseBy(transition, 'SPECIFICATION_MISSING', 'input.projectId', 'Submit the specification first.');
  judgement.end();
  const receiverId = toArs ? (letter?.receiverId ?? project.competentAuthorityId) : rapporteurGeneralId;
  if (toArs) {
    await awaitOpinion(command, file, {
      body: 'ARS',
      subject: 'AUTHORISATION',
      organisationId: receiverId,
      requestedOn: on,
      dueOn: dueOn('arsOpinionMonths', on),
      specificationVersion: last?.version ?? null,
    });
  }
  await changeProject(command, file, {
    state: { to, on, actorId: porteurs[0]?.organisationId ?? null, reason: null },
    event: {
      kind: 'FILE_SENT',
      happenedOn: on,
      audience: 'FILE',
      document: `Cahier des charges, version ${last?.version ?? ''}`,
      changes: [{ field: 'file.receiver', before: null, after: receiverId }],
    },
  });
  return { projectId: project.id };
}
