/** The protocol of an evaluation is submitted, and validated or sent back. */
import type { Command } from '@innovation-sante/kit/command';
import { newId } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import { ProtocolStatus } from '@innovation-sante/scheme/vocabulary/evaluation';
import { type ChangedEvaluation, changeEvaluation } from '../evaluation/evaluation-change.js';
import { Judgement } from '../judging/judgement.js';
import { recordedBy } from '../judging/own-rows.js';
import type { Protocol } from './protocol.entity.js';
import type { SubmitProtocolInput, ValidateProtocolInput } from './protocol.inputs.js';

const field = 'input.evaluationId';

/** The state of a protocol with its French label. */
const standing = (protocol: Protocol | null): string =>
  protocol === null ? 'there is none' : `it is ${protocol.status} (${ProtocolStatus.codes[protocol.status].label})`;

const statusChange = (protocol: Protocol | null, after: ProtocolStatus) => ({
  field: 'protocol.status',
  before: protocol?.status ?? null,
  after,
});

/** @throws Refused, Forbidden, BadInput */
export const submitProtocol = (command: Command, input: SubmitProtocolInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async ({ evaluation, project, protocol }) => {
    const { database, principal, now, today } = command;
    const submittedOn = input.submittedOn ?? today;
    const judgement = new Judgement(command);
    if (protocol !== null && !['DRAFT', 'TO_REVISE'].includes(protocol.status))
      judgement.refuse(
        'NOT_IN_THIS_STATE',
        field,
        `A protocol is submitted when it is a draft or was sent back; ${standing(protocol)}.`,
      );
    judgement.notInTheFuture('input.submittedOn', submittedOn);
    judgement.notBefore(
      'BEFORE_AUTHORISATION',
      'input.submittedOn',
      submittedOn,
      project.authorisedOn,
      'the authorisation',
    );
    judgement.notBefore(
      'BEFORE_LAST_SUBMISSION',
      'input.submittedOn',
      submittedOn,
      protocol?.submittedOn ?? null,
      'its last submission',
    );
    judgement.end();
    const { provenance, source, confidence } = recordedBy(principal, project);
    await database.rows(sql`
      INSERT INTO protocol (id, evaluation_id, status, submitted_on, provenance, source, confidence)
      VALUES (${newId(now)}, ${evaluation.id}, 'SUBMITTED', ${submittedOn}, ${provenance}, ${source}, ${confidence})
      ON CONFLICT (evaluation_id) DO UPDATE SET status = 'SUBMITTED', submitted_on = excluded.submitted_on`);
    return {
      kind: 'PROTOCOL_SUBMITTED',
      audience: 'FILE',
      happenedOn: submittedOn,
      document: input.document ?? null,
      changes: [
        statusChange(protocol, 'SUBMITTED'),
        { field: 'protocol.submittedOn', before: protocol?.submittedOn ?? null, after: submittedOn },
      ],
    };
  });

/** @throws Refused, Forbidden, BadInput */
export const validateProtocol = (command: Command, input: ValidateProtocolInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async ({ evaluation, protocol }) => {
    const decidedOn = input.decidedOn ?? command.today;
    const valid = input.decision === 'VALIDATE';
    const judgement = new Judgement(command);
    if (protocol?.status !== 'SUBMITTED')
      judgement.refuse(
        'NOT_IN_THIS_STATE',
        field,
        `A protocol is decided on when it is submitted; ${standing(protocol)}.`,
      );
    judgement.notInTheFuture('input.decidedOn', decidedOn);
    judgement.notBefore(
      'BEFORE_SUBMISSION',
      'input.decidedOn',
      decidedOn,
      protocol?.submittedOn ?? null,
      'the submission of the protocol',
    );
    if (!valid) judgement.says('REMARKS_MISSING', 'input.remarks', input.remarks, 'why the protocol is sent back');
    judgement.end();
    const status = valid ? 'VALIDATED' : 'TO_REVISE';
    const validatedOn = valid ? decidedOn : null;
    await command.database.rows(
      sql`UPDATE protocol SET status = ${status}, validated_on = ${validatedOn} WHERE evaluation_id = ${evaluation.id}`,
    );
    return {
      kind: valid ? 'PROTOCOL_VALIDATED' : 'PROTOCOL_SENT_BACK',
      audience: 'FILE',
      happenedOn: decidedOn,
      reason: input.remarks ?? null,
      changes: [
        statusChange(protocol, status),
        ...(valid ? [{ field: 'protocol.validatedOn', before: null, after: decidedOn }] : []),
      ],
    };
  });
