/** Reads what values of an evaluation are judged by. */
import type { Command } from '@innovation-sante/kit/command';
import { Refused, plainRefusal } from '@innovation-sante/kit/refusal';
import type { EvaluationFile } from '../evaluation/evaluation-change.js';
import { indicatorsOf } from '../indicator/indicator.repository.js';
import type { Measuring } from './indicator-value.rules.js';

/**
 * @param codes of the indicators that are measured
 * @throws Refused as long as nothing may be measured: no first inclusion is recorded
 */
export async function measuringOf(
  command: Command,
  { project, reports, transition }: EvaluationFile,
  codes: readonly string[],
): Promise<Measuring> {
  const { firstInclusionOn, endsOn } = project;
  if (firstInclusionOn === null)
    throw new Refused([
      plainRefusal(
        'NOT_BEGUN',
        'input',
        'Values are measured from the first inclusion (première inclusion) on, which is not recorded yet.',
      ),
    ]);
  const after = transition?.endsOn ?? null;
  const indicators = await indicatorsOf(command, codes);
  return {
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    run: { start: firstInclusionOn, end: endsOn !== null && after !== null && after > endsOn ? after : endsOn },
    reports: new Set(reports.map(({ id }) => id)),
    today: command.today,
  };
}
