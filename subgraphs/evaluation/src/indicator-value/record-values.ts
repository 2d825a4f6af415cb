/** Records values of indicators, one or many: each is judged alone, good ones are recorded and the others reported. */
import { from } from '@innovation-sante/kit/access';
import type { Command } from '@innovation-sante/kit/command';
import { type Change, newId } from '@innovation-sante/kit/events';
import { type RefusalShape, Refused, plainRefusal } from '@innovation-sante/kit/refusal';
import { sql } from '@innovation-sante/kit/sql';
import { type EvaluationFile, lockEvaluation, tellOf } from '../evaluation/evaluation-change.js';
import { FollowedIndicator } from '../followed-indicator/followed-indicator.entity.js';
import { recordedBy } from '../judging/own-rows.js';
import { IndicatorValue } from './indicator-value.entity.js';
import type { IndicatorValueRow, RecordIndicatorValuesInput } from './indicator-value.inputs.js';
import { type MeasuredValue, type Measuring, faultsOf, placeOf } from './indicator-value.rules.js';
import { measuringOf } from './measuring.js';

const mostRows = 1_000;

/** Why one row was not recorded. */
export interface RefusedRow {
  readonly index: number;
  readonly errors: readonly RefusalShape[];
}

/** What became of the rows. */
export interface RecordedValues {
  readonly evaluationId: string;
  /** Ids of the values that were recorded, in the order of their rows. */
  readonly valueIds: readonly string[];
  readonly refused: readonly RefusedRow[];
}

interface NewValue extends MeasuredValue {
  readonly id: string;
}

const measuredValueOf = (row: IndicatorValueRow): MeasuredValue => ({
  indicatorCode: row.indicatorCode,
  unit: row.unit ?? null,
  periodStart: row.periodStart,
  periodEnd: row.periodEnd,
  comparison: row.comparison,
  value: row.value ?? null,
  reference: row.reference ?? null,
  n: row.n ?? null,
  nReference: row.nReference ?? null,
  ciLow: row.ciLow ?? null,
  ciHigh: row.ciHigh ?? null,
  reportId: row.reportId?.toLowerCase() ?? null,
});

/** The places that have their value already. */
async function placesOf(command: Command, evaluationId: string): Promise<Set<string>> {
  const rows = await command.database.rows<{ place: string }>(sql`
    SELECT concat_ws(' ', t.indicator_code, t.period_start, t.period_end, coalesce(t.comparison, '')) AS place
    FROM ${from(command, IndicatorValue)} t
    WHERE t.evaluation_id = ${evaluationId} AND t.period_start IS NOT NULL AND t.period_end IS NOT NULL`);
  return new Set(rows.map(({ place }) => place));
}

/** Parts the rows into those to record and those to refuse. */
function judge(
  command: Command,
  rows: readonly MeasuredValue[],
  measuring: Measuring,
  recorded: ReadonlySet<string>,
): { good: NewValue[]; refused: RefusedRow[] } {
  const good: NewValue[] = [];
  const refused: RefusedRow[] = [];
  const given = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const path = (field: string) => `input.rows.${index}.${field}`;
    const errors = faultsOf(row, measuring).map(({ code, field, message }) => plainRefusal(code, path(field), message));
    const place = placeOf(row);
    if (recorded.has(place))
      errors.push(
        plainRefusal(
          'ALREADY_RECORDED',
          path('periodEnd'),
          'This indicator has a value for this period and comparison already: correct it instead.',
        ),
      );
    if (given.has(place))
      errors.push(
        plainRefusal(
          'TWICE_IN_INPUT',
          path('periodEnd'),
          'The same indicator, period and comparison stand in a row before.',
        ),
      );
    if (errors.length > 0) {
      refused.push({ index, errors });
      continue;
    }
    // Only what is recorded stands in the way of a row after it.
    given.add(place);
    good.push({ ...row, id: newId(command.now) });
  }
  return { good, refused };
}

/** JSON keeps the decimals of every number as they were given, and the database reckons with them exactly. */
async function insertValues(command: Command, { evaluation, project }: EvaluationFile, values: readonly NewValue[]) {
  const { provenance, source, confidence } = recordedBy(command.principal, project);
  await command.database.rows(sql`
    INSERT INTO indicator_value (id, evaluation_id, project_id, indicator_code, counts_people, report_id, period_start,
      period_end, comparison, value, reference, difference, n, n_reference, ci_low, ci_high, provenance, source, confidence)
    SELECT r.id, ${evaluation.id}, ${evaluation.projectId}, i.code, i.counts_people, r."reportId", r."periodStart",
      r."periodEnd", r.comparison, r.value, r.reference, r.value - r.reference, r.n, r."nReference", r."ciLow", r."ciHigh",
      ${provenance}, ${source}, ${confidence}
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb) AS r(id uuid, "indicatorCode" text, "reportId" uuid,
      "periodStart" date, "periodEnd" date, comparison text, value numeric, reference numeric, n integer,
      "nReference" integer, "ciLow" numeric, "ciHigh" numeric)
    JOIN indicator i ON i.code = r."indicatorCode"`);
}

/** What the timeline says: how many values of each indicator, for which days; never the values themselves. */
function changesOf(values: readonly NewValue[]): Change[] {
  const codes = [...new Set(values.map(({ indicatorCode }) => indicatorCode))].toSorted();
  return codes.map((code) => {
    const own = values.filter(({ indicatorCode }) => indicatorCode === code);
    const first = own.map(({ periodStart }) => periodStart).toSorted()[0] ?? '';
    const last =
      own
        .map(({ periodEnd }) => periodEnd)
        .toSorted()
        .at(-1) ?? '';
    return { field: `indicatorValues.${code}`, before: null, after: `+${own.length} (${first} – ${last})` };
  });
}

async function warnOfUnfollowed(command: Command, evaluationId: string, values: readonly NewValue[]): Promise<void> {
  const rows = await command.database.rows<{ code: string }>(sql`
    SELECT indicator_code AS code FROM ${from(command, FollowedIndicator)} t WHERE t.evaluation_id = ${evaluationId}`);
  const followed = new Set(rows.map(({ code }) => code));
  const others = [...new Set(values.map(({ indicatorCode }) => indicatorCode))].filter((code) => !followed.has(code));
  if (others.length > 0)
    command.warn(
      plainRefusal('NOT_FOLLOWED', 'input.rows', `The protocol does not follow ${others.toSorted().join(', ')}.`),
    );
}

/** @throws Refused, Forbidden, BadInput */
export async function recordIndicatorValues(
  command: Command,
  input: RecordIndicatorValuesInput,
): Promise<RecordedValues> {
  const { length } = input.rows;
  if (length === 0 || length > mostRows)
    throw new Refused([
      plainRefusal(
        'ROWS_OUT_OF_RANGE',
        'input.rows',
        `Give 1 to ${mostRows} values at a time, not ${length} (input.rows).`,
      ),
    ]);
  const file = await lockEvaluation(command, { evaluationId: input.evaluationId });
  const { id: evaluationId } = file.evaluation;
  const rows = input.rows.map(measuredValueOf);
  const measuring = await measuringOf(command, file, [...new Set(rows.map(({ indicatorCode }) => indicatorCode))]);
  const { good, refused } = judge(command, rows, measuring, await placesOf(command, evaluationId));
  if (good.length > 0) {
    await insertValues(command, file, good);
    await warnOfUnfollowed(command, evaluationId, good);
    await tellOf(command, file, [
      { kind: 'VALUES_RECORDED', audience: 'FILE', happenedOn: command.today, changes: changesOf(good) },
    ]);
  }
  return { evaluationId, valueIds: good.map(({ id }) => id), refused };
}
