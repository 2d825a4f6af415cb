/** Commits money by conventions, and corrects what was recorded of them. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Command, Outcome } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { newId } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { demandCompetence } from '../competence/competence.js';
import { FundingLine } from '../funding-line/funding-line.entity.js';
import { type Done, demandNone, demandRow, lockRow, runMoneyCommand } from '../money/money-command.js';
import { ProjectProjection } from '../project/project-projection.entity.js';
import { dayRefusals, nothingToCorrect, reasonRefusals } from '../refusal/common-refusals.js';
import { recordedFor } from '../sourced/recorded.js';
import { sourcedColumns } from '../sourced/sourced.entity.js';
import { Commitment } from './commitment.entity.js';
import { commitmentCorrected, committed } from './commitment.events.js';
import type { CommitFundingInput, CorrectCommitmentInput } from './commitment.inputs.js';
import { beneficiaryWarnings, commitmentRefusals, correctedCommitmentRefusals } from './commitment.rules.js';

export const commitFunding = (context: RequestContext, input: CommitFundingInput): Promise<Outcome<Done>> =>
  runMoneyCommand(context, 'commitFunding', input, async (command) => {
    const { database, now, principal, today } = command;
    const seen = await demandRow(command, FundingLine, 'input.lineId', input.lineId);
    demandCompetence(command, 'input.lineId', 'SPEND', seen);
    const beneficiaryId = demandUuid('input.beneficiaryId', input.beneficiaryId);
    const project = await demandRow(command, ProjectProjection, 'input.lineId', seen.projectId);
    const line = await lockRow(command, FundingLine, 'input.lineId', seen.id);
    const proposed = {
      reference: input.reference,
      signedOn: input.signedOn ?? today,
      amountCents: input.amount.amount,
    };
    demandNone(commitmentRefusals(project, line, proposed, today));
    command.warn(...beneficiaryWarnings(project, line, beneficiaryId));
    const { id: lineId, projectId, fundCode, nature, regionCode } = line;
    const commitment = {
      id: newId(now),
      lineId,
      projectId,
      fundCode,
      nature,
      regionCode,
      beneficiaryId,
      ...proposed,
      ...recordedFor(project.provenance, principal),
    };
    await insertAll(
      database,
      Commitment,
      [
        ...(['id', 'lineId', 'projectId', 'fundCode', 'nature', 'regionCode', 'beneficiaryId'] as const),
        ...(['reference', 'signedOn', 'amountCents'] as const),
        ...sourcedColumns,
      ],
      [commitment],
    );
    await command.tell(committed(commitment, line.actId));
    return { id: commitment.id };
  });

async function firstPaymentOf({ database }: Command, commitmentId: string): Promise<string | null> {
  const [row] = await database.rows<{ day: string | null }>(
    sql`SELECT min(paid_on) AS day FROM payment WHERE commitment_id = ${commitmentId}`,
  );
  return row?.day ?? null;
}

export const correctCommitment = (context: RequestContext, input: CorrectCommitmentInput): Promise<Outcome<Done>> =>
  runMoneyCommand(context, 'correctCommitment', input, async (command) => {
    const { database, today } = command;
    const seen = await demandRow(command, Commitment, 'input.commitmentId', input.commitmentId);
    demandCompetence(command, 'input.commitmentId', 'SPEND', seen);
    const project = await demandRow(command, ProjectProjection, 'input.commitmentId', seen.projectId);
    const line = await lockRow(command, FundingLine, 'input.commitmentId', seen.lineId);
    const commitment = await lockRow(command, Commitment, 'input.commitmentId', seen.id, input.version);
    const proposed = {
      reference: input.reference ?? commitment.reference,
      signedOn: input.signedOn ?? commitment.signedOn,
      amountCents: input.amount?.amount ?? commitment.amountCents,
    };
    const after = { ...commitment, ...proposed };
    const on = input.on ?? today;
    const corrected = commitmentCorrected(commitment, after, line.actId, on, input.reason);
    demandNone([
      ...commitmentRefusals(project, line, proposed, today, line.committedCents - commitment.amountCents),
      ...correctedCommitmentRefusals(commitment, proposed, await firstPaymentOf(command, commitment.id)),
      ...reasonRefusals(input.reason),
      ...dayRefusals('input.on', on, today),
      ...(corrected.changes?.length ? [] : [nothingToCorrect]),
    ]);
    await database.rows(sql`UPDATE commitment SET reference = ${after.reference}, signed_on = ${after.signedOn},
      amount_cents = ${after.amountCents}, version = version + 1 WHERE id = ${commitment.id}`);
    await command.tell(corrected);
    return { id: commitment.id };
  });
