/** Corrects a value: what it was stays in the event log, beside the reason. */
import { from } from '@innovation-sante/kit/access';
import type { Command } from '@innovation-sante/kit/command';
import { Forbidden } from '@innovation-sante/kit/errors';
import type { Change } from '@innovation-sante/kit/events';
import { conflict, notFound } from '@innovation-sante/kit/refusal';
import { raw, sql } from '@innovation-sante/kit/sql';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { type EvaluationFile, lockEvaluation } from '../evaluation/evaluation-change.js';
import { demandFile } from '../judging/competence.js';
import { Judgement } from '../judging/judgement.js';
import { IndicatorValue } from './indicator-value.entity.js';
import type { CorrectIndicatorValueInput } from './indicator-value.inputs.js';
import { type MeasuredValue, type Measuring, faultsOf } from './indicator-value.rules.js';
import { measuringOf } from './measuring.js';
import { smallestShownCount } from './small-counts.js';

const field = 'input.valueId';
const corrected = ['value', 'reference', 'n', 'nReference', 'ciLow', 'ciHigh', 'reportId'] as const;
const told = ['value', 'reference', 'difference', 'n', 'nReference', 'ciLow', 'ciHigh', 'reportId'] as const;

/** What a command on a value leaves behind. */
export interface CorrectedValue {
  readonly valueId: string;
}

/** The value as its corrector sees it, kept until the command ends. */
async function lockValue(command: Command, valueId: string): Promise<{ file: EvaluationFile; value: IndicatorValue }> {
  const { database } = command;
  const id = demandUuid(field, valueId);
  const [seen] = await database.rows<{ evaluation_id: string; project_id: string }>(
    sql`SELECT t.evaluation_id, t.project_id FROM ${from(command, IndicatorValue)} t WHERE t.id = ${id}`,
  );
  if (!seen) throw notFound(field);
  await demandFile(command, field, seen.project_id);
  const file = await lockEvaluation(command, { evaluationId: seen.evaluation_id });
  return { file, value: await readValue(command, id) };
}

/** The value with every number, locked. @throws Forbidden when it is not the principal's to write */
async function readValue({ database }: Command, id: string): Promise<IndicatorValue> {
  const columns = raw(database.columns(IndicatorValue, 't'));
  const [value] = await database.select(
    IndicatorValue,
    sql`SELECT ${columns} FROM indicator_value t WHERE t.id = ${id} FOR UPDATE`,
  );
  if (!value) throw new Forbidden(field, 'is of a project whose file is not yours');
  return value;
}

/** The value after the correction: what is not given stays as it is. */
function correctedOf(
  before: IndicatorValue,
  input: CorrectIndicatorValueInput,
  { today, run }: Measuring,
): MeasuredValue {
  const given = Object.fromEntries(
    corrected.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  );
  return {
    ...before,
    unit: null,
    // Of a value without a period the source says none: only its numbers are judged.
    periodStart: before.periodStart ?? run.start,
    periodEnd: before.periodEnd ?? (run.end !== null && run.end < today ? run.end : today),
    ...given,
    reportId: (input.reportId === undefined ? before.reportId : input.reportId)?.toLowerCase() ?? null,
  };
}

/** A number as the timeline shows it to whoever sees the file: a small count of people is not given back by it. */
function shown(row: IndicatorValue, name: (typeof told)[number]): string | null {
  const value = row[name];
  if (value === null || typeof value === 'string') return value;
  const isSmall = (count: number | null) => count !== null && count < smallestShownCount;
  const withheld = {
    value: row.countsPeople && isSmall(row.value),
    reference: row.countsPeople && isSmall(row.reference),
    difference: row.countsPeople && (isSmall(row.value) || isSmall(row.reference)),
    n: isSmall(row.n),
    nReference: isSmall(row.nReference),
    ciLow: row.suppressed,
    ciHigh: row.suppressed,
  }[name as Exclude<typeof name, 'reportId'>];
  return withheld ? `< ${smallestShownCount}` : String(value);
}

const changesOf = (before: IndicatorValue, after: IndicatorValue): Change[] =>
  told
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ field: name, before: shown(before, name), after: shown(after, name) }));

const numbersOf = (row: IndicatorValue) => Object.fromEntries(told.map((name) => [name, row[name]]));

/** @throws Refused, Forbidden, BadInput */
export async function correctIndicatorValue(
  command: Command,
  input: CorrectIndicatorValueInput,
): Promise<CorrectedValue> {
  const { database } = command;
  const { file, value: before } = await lockValue(command, input.valueId);
  if (before.version !== input.version) throw conflict(before.version);
  const measuring = await measuringOf(command, file, [before.indicatorCode]);
  const after = correctedOf(before, input, measuring);
  const judgement = new Judgement(command);
  judgement.says('REASON_MISSING', 'input.reason', input.reason, 'why the value is corrected');
  for (const fault of faultsOf(after, measuring)) judgement.refuse(fault.code, `input.${fault.field}`, fault.message);
  if (corrected.every((name) => after[name] === before[name]))
    judgement.refuse('NOTHING_CHANGED', 'input', 'The value is so already: nothing is corrected.');
  judgement.end();
  await database.rows(sql`
    UPDATE indicator_value t SET version = t.version + 1, value = r.value, reference = r.reference,
      difference = r.value - r.reference, n = r.n, n_reference = r."nReference", ci_low = r."ciLow",
      ci_high = r."ciHigh", report_id = r."reportId", statement = NULL
    FROM jsonb_to_record(${JSON.stringify(after)}::jsonb) AS r(value numeric, reference numeric, n integer,
      "nReference" integer, "ciLow" numeric, "ciHigh" numeric, "reportId" uuid)
    WHERE t.id = ${before.id}`);
  const written = await readValue(command, before.id);
  await command.tell({
    kind: 'VALUES_RECORDED',
    noun: 'IndicatorValue',
    nounId: before.id,
    projectId: before.projectId,
    happenedOn: command.today,
    audience: 'FILE',
    reason: input.reason,
    document: before.indicatorCode,
    changes: changesOf(before, written),
    // Exactly what was and what is: followers read it, users do not.
    facts: { before: numbersOf(before), after: numbersOf(written) },
  });
  return { valueId: before.id };
}
