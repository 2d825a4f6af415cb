/** Pays on commitments, and corrects what was recorded of payments; none is ever deleted. */
import { insertAll } from '@innovation-sante/kit/bulk';
import type { Outcome } from '@innovation-sante/kit/command';
import type { RequestContext } from '@innovation-sante/kit/context';
import { newId } from '@innovation-sante/kit/events';
import { sql } from '@innovation-sante/kit/sql';
import { Commitment } from '../commitment/commitment.entity.js';
import { demandCompetence } from '../competence/competence.js';
import { FundingLine } from '../funding-line/funding-line.entity.js';
import { type Done, demandNone, demandRow, lockRow, runMoneyCommand } from '../money/money-command.js';
import { dayRefusals, nothingToCorrect, reasonRefusals } from '../refusal/common-refusals.js';
import { recordedFor } from '../sourced/recorded.js';
import { sourcedColumns } from '../sourced/sourced.entity.js';
import { Payment } from './payment.entity.js';
import { paid, paymentCorrected } from './payment.events.js';
import type { CorrectPaymentInput, PayFundingInput } from './payment.inputs.js';
import { paymentRefusals } from './payment.rules.js';

export const payFunding = (context: RequestContext, input: PayFundingInput): Promise<Outcome<Done>> =>
  runMoneyCommand(context, 'payFunding', input, async (command) => {
    const { database, now, principal, today } = command;
    const seen = await demandRow(command, Commitment, 'input.commitmentId', input.commitmentId);
    demandCompetence(command, 'input.commitmentId', 'SPEND', seen);
    const line = await lockRow(command, FundingLine, 'input.commitmentId', seen.lineId);
    const commitment = await lockRow(command, Commitment, 'input.commitmentId', seen.id);
    const proposed = { paidOn: input.paidOn ?? today, amountCents: input.amount.amount };
    demandNone(paymentRefusals(commitment, proposed, today));
    const { lineId, projectId, fundCode, nature, regionCode, beneficiaryId, reference } = commitment;
    const payment = {
      id: newId(now),
      commitmentId: commitment.id,
      lineId,
      projectId,
      fundCode,
      nature,
      regionCode,
      beneficiaryId,
      ...proposed,
      ...recordedFor(commitment.provenance, principal),
    };
    await insertAll(
      database,
      Payment,
      [
        ...([
          'id',
          'commitmentId',
          'lineId',
          'projectId',
          'fundCode',
          'nature',
          'regionCode',
          'beneficiaryId',
        ] as const),
        ...(['paidOn', 'amountCents'] as const),
        ...sourcedColumns,
      ],
      [payment],
    );
    await command.tell(paid(payment, { reference, actId: line.actId }));
    return { id: payment.id };
  });

export const correctPayment = (context: RequestContext, input: CorrectPaymentInput): Promise<Outcome<Done>> =>
  runMoneyCommand(context, 'correctPayment', input, async (command) => {
    const { database, today } = command;
    const seen = await demandRow(command, Payment, 'input.paymentId', input.paymentId);
    demandCompetence(command, 'input.paymentId', 'SPEND', seen);
    const line = await lockRow(command, FundingLine, 'input.paymentId', seen.lineId);
    const commitment = await lockRow(command, Commitment, 'input.paymentId', seen.commitmentId);
    const payment = await lockRow(command, Payment, 'input.paymentId', seen.id, input.version);
    const proposed = {
      paidOn: input.paidOn ?? payment.paidOn,
      amountCents: input.amount?.amount ?? payment.amountCents,
    };
    const after = { ...payment, ...proposed };
    const on = input.on ?? today;
    const basis = { reference: commitment.reference, actId: line.actId };
    const corrected = paymentCorrected(payment, after, basis, on, input.reason);
    demandNone([
      ...paymentRefusals(commitment, proposed, today, commitment.paidCents - payment.amountCents),
      ...reasonRefusals(input.reason),
      ...dayRefusals('input.on', on, today),
      ...(corrected.changes?.length ? [] : [nothingToCorrect]),
    ]);
    await database.rows(sql`UPDATE payment SET paid_on = ${after.paidOn}, amount_cents = ${after.amountCents},
      version = version + 1 WHERE id = ${payment.id}`);
    await command.tell(corrected);
    return { id: payment.id };
  });
