/** The protocol of an evaluation follows an indicator from now on, or at another frequency. */
import type { Command } from '@innovation-sante/kit/command';
import { sql } from '@innovation-sante/kit/sql';
import type { Frequency } from '@innovation-sante/scheme/vocabulary/indicator';
import { type ChangedEvaluation, changeEvaluation } from '../evaluation/evaluation-change.js';
import { indicatorsOf } from '../indicator/indicator.repository.js';
import { Judgement } from '../judging/judgement.js';
import type { FollowIndicatorInput } from './followed-indicator.inputs.js';

/** @throws Refused, Forbidden, BadInput */
export const followIndicator = (command: Command, input: FollowIndicatorInput): Promise<ChangedEvaluation> =>
  changeEvaluation(command, input, async ({ evaluation }) => {
    const { database, today } = command;
    const { indicatorCode: code, frequency } = input;
    const judgement = new Judgement(command);
    const [indicator] = await indicatorsOf(command, [code]);
    if (!indicator)
      judgement.refuse(
        'UNKNOWN_INDICATOR',
        'input.indicatorCode',
        `There is no indicator ${code} (input.indicatorCode).`,
      );
    const [known] = await database.rows<{ frequency: Frequency }>(sql`
      SELECT frequency FROM followed_indicator WHERE evaluation_id = ${evaluation.id} AND indicator_code = ${code}`);
    if (known?.frequency === frequency)
      judgement.refuse(
        'ALREADY_FOLLOWED',
        'input.indicatorCode',
        `The protocol follows ${code} already, at this frequency (input.indicatorCode).`,
      );
    judgement.end();
    await database.rows(sql`
      INSERT INTO followed_indicator (evaluation_id, indicator_code, frequency)
      VALUES (${evaluation.id}, ${code}, ${frequency})
      ON CONFLICT (evaluation_id, indicator_code) DO UPDATE SET frequency = excluded.frequency`);
    return {
      kind: 'INDICATOR_FOLLOWED',
      audience: 'FILE',
      happenedOn: today,
      changes: [{ field: `indicators.${code}.frequency`, before: known?.frequency ?? null, after: frequency }],
    };
  });
