/** Defines an indicator, by which all evaluations may measure. */
import type { Command } from '@innovation-sante/kit/command';
import { Refused, plainRefusal } from '@innovation-sante/kit/refusal';
import { sql } from '@innovation-sante/kit/sql';
import { EvaluationCriterion, criterionOfAspect } from '@innovation-sante/scheme/vocabulary/evaluation-criterion';
import { Judgement } from '../judging/judgement.js';
import { recordedBy } from '../judging/own-rows.js';
import { countsPeople } from './counts-people.js';
import type { DefineIndicatorInput } from './indicator.inputs.js';

const codeForm = /^[A-Z][A-Z0-9_]{2,59}$/;

const lengths = { label: 200, definition: 2_000, unit: 40 } as const;

function judge(judgement: Judgement, input: DefineIndicatorInput): void {
  if (!codeForm.test(input.code))
    judgement.refuse(
      'CODE_MALFORMED',
      'input.code',
      'A code has 3 to 60 capitals, digits and underscores, and begins with a capital (input.code).',
    );
  for (const [name, most] of Object.entries(lengths)) {
    const field = `input.${name}`;
    const text = input[name as keyof typeof lengths];
    if (text.trim() === '' || text.length > most)
      judgement.refuse('LENGTH_OUT_OF_RANGE', field, `Give 1 to ${most} characters (${field}).`);
  }
  const criterion = criterionOfAspect[input.aspect];
  if (input.criterion !== criterion)
    judgement.refuse(
      'ASPECT_OF_ANOTHER_CRITERION',
      'input.aspect',
      `The aspect ${input.aspect} falls under ${criterion} (${EvaluationCriterion.codes[criterion].label}), not under ${input.criterion} (input.aspect).`,
    );
  if (!input.countsPeople && countsPeople(input))
    judgement.refuse(
      'UNIT_COUNTS_PEOPLE',
      'input.countsPeople',
      `Values in “${input.unit}” count people: say so, that small counts are withheld (input.countsPeople).`,
    );
}

/** @throws Refused */
export async function defineIndicator(
  command: Command,
  input: DefineIndicatorInput,
): Promise<{ readonly code: string }> {
  const { database, principal, today } = command;
  const judgement = new Judgement(command);
  judge(judgement, input);
  judgement.end();
  const {
    code,
    label,
    definition,
    unit,
    countsPeople: counted,
    criterion,
    aspect,
    frequency = null,
    sourceSystem,
  } = input;
  const { provenance, source, confidence } = recordedBy(principal, null);
  const defined = await database.rows(sql`
    INSERT INTO indicator (code, label, definition, unit, counts_people, criterion, aspect, frequency, source_system,
      provenance, source, confidence)
    VALUES (${code}, ${label}, ${definition}, ${unit}, ${counted}, ${criterion}, ${aspect}, ${frequency},
      ${sourceSystem}, ${provenance}, ${source}, ${confidence})
    ON CONFLICT (code) DO NOTHING RETURNING code`);
  if (defined.length === 0)
    throw new Refused([
      plainRefusal('CODE_TAKEN', 'input.code', `An indicator has the code ${code} already (input.code).`),
    ]);
  const shown = { label, definition, unit, countsPeople: counted, criterion, aspect, frequency, sourceSystem };
  await command.tell({
    kind: 'INDICATOR_DEFINED',
    noun: 'Indicator',
    nounId: code,
    projectId: null,
    happenedOn: today,
    audience: 'PUBLIC',
    changes: Object.entries(shown).map(([field, after]) => ({
      field,
      before: null,
      after: after === null ? null : String(after),
    })),
  });
  return { code };
}
