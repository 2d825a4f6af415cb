/** Values are recorded one or many at a time, exactly, each on its own; and corrected with what they were kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type EvaluationWorld, askers, codesOf, ended, startWorld, testId } from '../testing/evaluation-world.js';

const year = (number: number) => ({ periodStart: `${number}-01-01`, periodEnd: `${number}-12-31` });

describe('values of indicators', () => {
  let world: EvaluationWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  const texts = (id: string) =>
    world.tested.subgraph.database.asSystem().rows<Record<string, string | null>>(sql`
      SELECT value::text, reference::text, difference::text, ci_low::text, ci_high::text FROM indicator_value WHERE id = ${id}`);

  it('are recorded to the last digit, and reckoned with exactly', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const row = {
      ...year(2023),
      indicatorCode: 'RATE',
      unit: '%',
      comparison: 'CASE_CONTROL',
      value: 0.969,
      reference: 0.977,
      n: 100,
      nReference: 300,
      ciLow: -0.0155,
      ciHigh: 0.0000001,
    };
    const given = await world.done('recordIndicatorValues', { evaluationId, rows: [row] }, askers.evaluator(projectId));
    expect(given).toMatchObject({ recorded: 1, rows: [], warnings: [{ code: 'NOT_FOLLOWED' }] });
    const [value] = given.values;
    expect(value).toMatchObject({
      version: 1,
      value: 0.969,
      difference: -0.008,
      n: 100,
      suppressed: false,
      provenance: 'DEMO',
      indicator: { code: 'RATE' },
    });
    expect(await texts(value?.id ?? '')).toEqual([
      { value: '0.969', reference: '0.977', difference: '-0.008', ci_low: '-0.0155', ci_high: '0.0000001' },
    ]);
    expect((await world.eventsOf(projectId)).at(-1)).toMatchObject({
      kind: 'VALUES_RECORDED',
      noun: 'Evaluation',
      audience: 'FILE',
      actor_role: 'EVALUATOR',
      changes: [{ field: 'indicatorValues.RATE', before: null, after: '+1 (2023-01-01 – 2023-12-31)' }],
      facts: { version: 1 },
    });
  });

  it('are judged row by row: good ones are recorded, each bad one is reported', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const good = { ...year(2023), indicatorCode: 'RATE', value: 40 };
    await world.done('recordIndicatorValues', { evaluationId, rows: [good] });
    const rows = [
      good,
      { ...good, ...year(2024) },
      { ...good, ...year(2024), value: 41 },
      { ...good, indicatorCode: 'NONE', unit: 'x', n: -1 },
      { ...good, comparison: 'TARGET', reference: 50 },
      { ...good, ...year(2021) },
      { ...good, ...year(2026) },
      { ...good, ...year(2025), reportId: testId('4e', 1) },
    ];
    const given = await world.give('recordIndicatorValues', { evaluationId, rows }, askers.evaluator(projectId));
    expect(given.errors).toEqual([]);
    expect(given.recorded).toBe(2);
    expect(given.values.map(({ periodEnd, comparison }) => [periodEnd, comparison])).toEqual([
      ['2024-12-31', 'NONE'],
      ['2023-12-31', 'TARGET'],
    ]);
    expect(given.rows.map(({ index, errors }) => [index, codesOf(errors)])).toEqual([
      [0, ['ALREADY_RECORDED input.rows.0.periodEnd']],
      [2, ['TWICE_IN_INPUT input.rows.2.periodEnd']],
      [3, ['UNKNOWN_INDICATOR input.rows.3.indicatorCode', 'NEGATIVE_COUNT input.rows.3.n']],
      [5, ['OUTSIDE_RUN input.rows.5.periodStart']],
      [6, ['IN_THE_FUTURE input.rows.6.periodEnd']],
      [7, ['REPORT_NOT_FOUND input.rows.7.reportId']],
    ]);
    const nothing = await world.give('recordIndicatorValues', { evaluationId, rows: [good] });
    expect(nothing).toMatchObject({ recorded: 0, errors: [], rows: [{ index: 0 }] });
    expect((await world.eventsOf(projectId)).filter(({ kind }) => kind === 'VALUES_RECORDED')).toHaveLength(2);
  });

  it('are no twin of a row that was itself refused', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const good = { ...year(2023), indicatorCode: 'RATE', value: 40 };
    const rows = [{ ...good, n: -1 }, good, { ...good, value: 41 }, { ...good, n: -1 }];
    const given = await world.give('recordIndicatorValues', { evaluationId, rows }, askers.evaluator(projectId));
    expect(given.values.map(({ value }) => value)).toEqual([40]);
    expect(given.rows.map(({ index, errors }) => [index, codesOf(errors)])).toEqual([
      [0, ['NEGATIVE_COUNT input.rows.0.n']],
      [2, ['TWICE_IN_INPUT input.rows.2.periodEnd']],
      [3, ['NEGATIVE_COUNT input.rows.3.n', 'TWICE_IN_INPUT input.rows.3.periodEnd']],
    ]);
  });

  it('come a thousand at a time, and no more', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const first = Date.parse('2022-03-01T00:00:00Z');
    const day = (number: number) => new Date(first + number * 86_400_000).toISOString().slice(0, 10);
    const rows = Array.from({ length: 1_000 }, (_, number) => ({
      indicatorCode: number % 2 === 0 ? 'RATE' : 'PEOPLE',
      periodStart: day(number),
      periodEnd: day(number),
      value: number,
    }));
    const given = await world.done('recordIndicatorValues', { evaluationId, rows }, askers.evaluator(projectId));
    expect(given.recorded).toBe(1_000);
    expect(given.values.map(({ value }) => value)).toEqual(rows.map(({ value }) => value));
    expect(new Set(given.values.map(({ id }) => id)).size).toBe(1_000);
    const many = await world.give('recordIndicatorValues', { evaluationId, rows: [...rows, ...rows.slice(0, 1)] });
    expect(codesOf(many.errors)).toEqual(['ROWS_OUT_OF_RANGE input.rows']);
    const none = await world.give('recordIndicatorValues', { evaluationId, rows: [] });
    expect(codesOf(none.errors)).toEqual(['ROWS_OUT_OF_RANGE input.rows']);
  });

  it('are recorded once, however many send them at once, and once for a key', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const rows = [{ ...year(2023), indicatorCode: 'RATE', value: 40 }];
    const given = await Promise.all(
      Array.from({ length: 6 }, () => world.give('recordIndicatorValues', { evaluationId, rows })),
    );
    expect(given.map(({ recorded }) => recorded).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 1]);
    const keyed = { evaluationId, idempotencyKey: 'values-1', rows: [{ ...rows[0], ...year(2024) }] };
    const once = await world.done('recordIndicatorValues', keyed);
    expect(await world.done('recordIndicatorValues', keyed)).toEqual(once);
    expect((await world.eventsOf(projectId)).filter(({ kind }) => kind === 'VALUES_RECORDED')).toHaveLength(2);
  });

  it('wait for the first inclusion, and end with the transition period', async () => {
    const waiting = await world.evaluated({ firstInclusionOn: null, state: 'AUTORISE' });
    const rows = [{ ...year(2023), indicatorCode: 'RATE', value: 40 }];
    const early = await world.give('recordIndicatorValues', { evaluationId: waiting.evaluationId, rows });
    expect(codesOf(early.errors)).toEqual(['NOT_BEGUN input']);
    const { evaluationId } = await world.evaluated(ended);
    const later = [{ periodStart: '2026-01-01', periodEnd: '2026-05-31', indicatorCode: 'RATE', value: 40 }];
    const outside = await world.give('recordIndicatorValues', { evaluationId, rows: later });
    expect(codesOf(outside.rows[0]?.errors ?? [])).toEqual(['OUTSIDE_RUN input.rows.0.periodEnd']);
  });

  describe('when one is corrected', () => {
    async function recorded(row: Record<string, unknown>) {
      const { evaluationId, projectId } = await world.evaluated();
      const { values } = await world.done('recordIndicatorValues', { evaluationId, rows: [{ ...year(2023), ...row }] });
      return { valueId: values[0]?.id ?? '', evaluationId, projectId };
    }

    it('what it was is told beside the reason, and what is not given stays', async () => {
      const { valueId, projectId } = await recorded({
        indicatorCode: 'RATE',
        comparison: 'TARGET',
        value: 40.1,
        reference: 50,
        n: 100,
        ciLow: -12,
        ciHigh: -8,
      });
      const { value } = await world.done(
        'correctIndicatorValue',
        { valueId, version: 1, reason: 'Doublons retirés', value: 40.3, n: 96 },
        askers.evaluator(projectId),
      );
      expect(value).toMatchObject({ version: 2, value: 40.3, reference: 50, difference: -9.7, n: 96, ciLow: -12 });
      expect((await world.eventsOf(projectId)).at(-1)).toMatchObject({
        kind: 'VALUES_RECORDED',
        noun: 'IndicatorValue',
        reason: 'Doublons retirés',
        document: 'RATE',
        audience: 'FILE',
        changes: [
          { field: 'value', before: '40.1', after: '40.3' },
          { field: 'difference', before: '-9.9', after: '-9.7' },
          { field: 'n', before: '100', after: '96' },
        ],
      });
      const stale = await world.give('correctIndicatorValue', { valueId, version: 1, reason: 'x', value: 1 });
      expect(codesOf(stale.errors)).toEqual(['CONFLICT input.version']);
      expect(stale.value).toMatchObject({ version: 2, value: 40.3 });
    });

    it('it is judged like a new one, and by its own evaluators alone', async () => {
      const { valueId, projectId } = await recorded({ indicatorCode: 'PEOPLE', value: 40 });
      const correct = async (input: object) =>
        codesOf((await world.give('correctIndicatorValue', { valueId, version: 1, reason: 'x', ...input })).errors);
      expect(await correct({ value: 40.5 })).toEqual(['NOT_A_COUNT input.value']);
      expect(await correct({ value: null })).toEqual(['VALUE_MISSING input.value']);
      expect(await correct({ ciLow: 1 })).toEqual(['INTERVAL_INCOMPLETE input.ciHigh']);
      expect(await correct({ reason: ' ', value: 40 })).toEqual([
        'REASON_MISSING input.reason',
        'NOTHING_CHANGED input',
      ]);
      expect(
        codesOf(
          (await world.give('correctIndicatorValue', { valueId: testId('a', 1), version: 1, reason: 'x' })).errors,
        ),
      ).toEqual(['NOT_FOUND input.valueId']);
      const foreign = askers.evaluator(testId('f0', 998));
      const hidden = await world.give(
        'correctIndicatorValue',
        { valueId, version: 1, reason: 'x', value: 41 },
        foreign,
      );
      expect(codesOf(hidden.errors)).toEqual(['NOT_FOUND input.valueId']);
      const own = await world.give(
        'correctIndicatorValue',
        { valueId, version: 1, reason: 'x', value: 41 },
        askers.evaluator(projectId),
      );
      expect(own.value).toMatchObject({ value: 41, version: 2 });
    });

    it('the timeline gives no small count back, while the log keeps it', async () => {
      const { valueId, projectId } = await recorded({
        indicatorCode: 'PEOPLE',
        comparison: 'TARGET',
        value: 12,
        reference: 15,
        n: 12,
      });
      await world.done('correctIndicatorValue', { valueId, version: 1, reason: 'Trois retraits', value: 9, n: 9 });
      const event = (await world.eventsOf(projectId)).at(-1);
      expect(event?.changes).toEqual([
        { field: 'value', before: '12', after: '< 11' },
        { field: 'difference', before: '-3', after: '< 11' },
        { field: 'n', before: '12', after: '< 11' },
      ]);
      expect(event?.facts).toMatchObject({ before: { value: 12, n: 12 }, after: { value: 9, n: 9, difference: -6 } });
    });
  });
});
