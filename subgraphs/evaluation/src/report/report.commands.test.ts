/** Reports are planned and delivered by those who write them; late ones are taken with a warning (R-EVAL-1). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationWorld, askers, codesOf, ended, startWorld, testId } from '../testing/evaluation-world.js';

describe('a report', () => {
  let world: EvaluationWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  it('is planned, and the one that is due first is delivered', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const evaluator = askers.evaluator(projectId);
    await world.done('planReport', { evaluationId, kind: 'INTERIM', dueOn: '2025-03-01' }, evaluator);
    await world.done('planReport', { evaluationId, kind: 'INTERIM', dueOn: '2024-03-01' }, askers.team);
    const { evaluation, warnings } = await world.done(
      'deliverReport',
      { evaluationId, kind: 'INTERIM', deliveredOn: '2024-03-01', document: 'rapport intermédiaire' },
      evaluator,
    );
    expect(warnings).toEqual([]);
    expect(evaluation).toMatchObject({
      status: 'RAPPORT_INTERMEDIAIRE',
      reports: {
        nodes: [
          { version: 2, dueOn: '2024-03-01', deliveredOn: '2024-03-01' },
          { version: 1, dueOn: '2025-03-01', deliveredOn: null },
        ],
      },
    });
    const [, , , delivered] = await world.eventsOf(projectId);
    expect(delivered).toMatchObject({
      kind: 'REPORT_DELIVERED',
      audience: 'FILE',
      document: 'rapport intermédiaire',
      changes: [
        { field: 'reports.INTERIM.2.deliveredOn', before: null, after: '2024-03-01' },
        { field: 'status', before: 'PROTOCOLE_A_VALIDER', after: 'RAPPORT_INTERMEDIAIRE' },
      ],
      facts: { awaitedReports: [{ kind: 'INTERIM', dueOn: '2025-03-01' }], finalReportOn: null },
    });
  });

  it('is taken late, with a warning', async () => {
    const { evaluationId } = await world.evaluated();
    await world.done('planReport', { evaluationId, kind: 'ACTIVITY', dueOn: '2024-03-01' });
    const late = await world.done(
      'deliverReport',
      { evaluationId, kind: 'ACTIVITY', deliveredOn: '2024-03-02' },
      askers.porteur,
    );
    expect(codesOf(late.warnings)).toEqual(['R-EVAL-1 REPORT_LATE input.deliveredOn']);
  });

  it('that is final comes once the experiment has ended, is public, and late after six months', async () => {
    const running = await world.evaluated();
    const early = await world.give('deliverReport', { evaluationId: running.evaluationId, kind: 'FINAL' });
    expect(codesOf(early.errors)).toEqual(['T16 NOT_IN_THIS_STATE input.kind']);
    const { evaluationId, projectId } = await world.evaluated(ended);
    const { evaluation, warnings } = await world.done(
      'deliverReport',
      { evaluationId, kind: 'FINAL', deliveredOn: '2026-06-30' },
      askers.evaluator(projectId),
    );
    expect(warnings, 'the last day is in time').toEqual([]);
    expect(evaluation).toMatchObject({ status: 'RAPPORT_FINAL_REMIS' });
    expect((await world.eventsOf(projectId)).at(-1)).toMatchObject({
      kind: 'REPORT_DELIVERED',
      audience: 'PUBLIC',
      happened_on: '2026-06-30',
      facts: { finalReportOn: '2026-06-30', awaitedReports: [] },
    });
    const second = await world.evaluated({ ...ended, endsOn: '2025-06-30' });
    const late = await world.done('deliverReport', { evaluationId: second.evaluationId, kind: 'FINAL' });
    expect(codesOf(late.warnings)).toEqual(['R-EVAL-1 FINAL_REPORT_LATE input.deliveredOn']);
    expect(late.warnings[0]?.message).toContain('2025-12-30');
  });

  it('that is final may come after an early stop, or when the end has passed before it is recorded', async () => {
    const stopped = await world.evaluated({ state: 'ARRET_ANTICIPE', endsOn: null });
    await world.done('deliverReport', { evaluationId: stopped.evaluationId, kind: 'FINAL' });
    const elapsed = await world.evaluated({ endsOn: '2026-05-31' });
    await world.done('deliverReport', { evaluationId: elapsed.evaluationId, kind: 'FINAL' });
  });

  it('is delivered by its own author', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const byPorteur = await world.give('deliverReport', { evaluationId, kind: 'INTERIM' }, askers.porteur);
    expect(byPorteur.failures).toEqual(['FORBIDDEN input.kind']);
    const byEvaluator = await world.give(
      'deliverReport',
      { evaluationId, kind: 'ACTIVITY' },
      askers.evaluator(projectId),
    );
    expect(byEvaluator.failures).toEqual(['FORBIDDEN input.kind']);
  });

  it('is refused on impossible days, twice, or of another evaluation', async () => {
    const { evaluationId } = await world.evaluated();
    const plan = async (input: object) => codesOf((await world.give('planReport', { evaluationId, ...input })).errors);
    const deliver = async (input: object) =>
      codesOf((await world.give('deliverReport', { evaluationId, kind: 'INTERIM', ...input })).errors);
    expect(await plan({ kind: 'FINAL', dueOn: '2027-08-29' })).toEqual(['R-EVAL-1 DUE_TOO_LATE input.dueOn']);
    await world.done('planReport', { evaluationId, kind: 'FINAL', dueOn: '2027-08-28' });
    expect(await plan({ kind: 'FINAL', dueOn: '2027-08-27' })).toEqual(['ALREADY_PLANNED input.kind']);
    await world.done('planReport', { evaluationId, kind: 'INTERIM', dueOn: '2024-01-01' });
    expect(await plan({ kind: 'INTERIM', dueOn: '2024-01-01' })).toEqual(['ALREADY_PLANNED input.dueOn']);
    expect(await plan({ kind: 'ACTIVITY', dueOn: '2021-01-01' })).toEqual(['BEFORE_AUTHORISATION input.dueOn']);
    expect(await deliver({ deliveredOn: '2026-07-01' })).toEqual(['IN_THE_FUTURE input.deliveredOn']);
    expect(await deliver({ deliveredOn: '2022-02-28' })).toEqual(['BEFORE_FIRST_INCLUSION input.deliveredOn']);
    expect(await deliver({ reportId: testId('4e', 1) })).toEqual(['NOT_FOUND input.reportId']);
    const early = await world.evaluated({ state: 'AUTORISE', firstInclusionOn: null });
    const tooEarly = await world.give('deliverReport', { evaluationId: early.evaluationId, kind: 'INTERIM' });
    expect(codesOf(tooEarly.errors)).toEqual(['R-EVAL-1 NOT_BEGUN input.kind']);
  });
});
