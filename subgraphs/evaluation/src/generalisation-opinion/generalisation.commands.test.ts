/** From the final report to ordinary law: the CTIS, then the CSIS (R-GEN-1, R-CSIS-1), the transition (R-TRANS-1), the outcome. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type EvaluationWorld,
  act,
  askers,
  codesOf,
  ended,
  startWorld,
  testId,
  toldProject,
} from '../testing/evaluation-world.js';

describe('the way to ordinary law', () => {
  let world: EvaluationWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  /** Steps of the way, each on its day. */
  const steps = {
    report: { command: 'deliverReport', input: { kind: 'FINAL', deliveredOn: '2026-01-20' } },
    askCtis: { command: 'referForGeneralisation', input: { body: 'CTIS', requestedOn: '2026-01-25' } },
    ctis: {
      command: 'giveGeneralisationOpinion',
      input: { body: 'CTIS', verdict: 'FAVOURABLE', givenOn: '2026-02-10' },
    },
    askCsis: { command: 'referForGeneralisation', input: { body: 'CSIS', requestedOn: '2026-02-15' } },
    csis: {
      command: 'giveGeneralisationOpinion',
      input: { body: 'CSIS', verdict: 'FAVOURABLE', givenOn: '2026-03-10' },
    },
    transition: { command: 'openTransition', input: { startsOn: '2026-04-01', endsOn: '2027-06-30', actId: act } },
    outcome: {
      command: 'decideOutcome',
      input: { kind: 'GENERALISED', vehicle: 'PCR', reference: 'Décret n° 2026-1', decidedOn: '2026-06-01' },
    },
  } as const;
  type Step = keyof typeof steps;
  const order = Object.keys(steps) as Step[];

  const give = (
    evaluationId: string,
    step: Step,
    input: object = {},
    principal?: Parameters<EvaluationWorld['give']>[2],
  ) => world.give(steps[step].command, { evaluationId, ...steps[step].input, ...input }, principal);

  /** An evaluation that has gone up to a step, that included. */
  async function after(last: Step | null, changed: Partial<Record<Step, object>> = {}) {
    const { evaluationId, projectId } = await world.evaluated(ended);
    for (const step of order.slice(0, last === null ? 0 : order.indexOf(last) + 1)) {
      await world.done(steps[step].command, { evaluationId, ...steps[step].input, ...changed[step] });
    }
    return { evaluationId, projectId };
  }

  const refused = async (evaluationId: string, step: Step, input: object = {}) =>
    codesOf((await give(evaluationId, step, input)).errors);

  it('is gone step by step, each by whom it belongs to, and told with its snapshot', async () => {
    const { evaluationId, projectId } = await world.evaluated(ended);
    const actors = {
      report: askers.evaluator(projectId),
      askCtis: askers.team,
      ctis: askers.ctis,
      askCsis: askers.team,
      csis: askers.csis,
      transition: askers.ars11,
      outcome: askers.team,
    };
    const statuses: unknown[] = [];
    for (const step of order) {
      const given = await give(evaluationId, step, {}, actors[step]);
      expect([given.errors, given.failures], step).toEqual([[], []]);
      statuses.push(given.evaluation?.['status']);
    }
    expect(statuses).toEqual([
      'RAPPORT_FINAL_REMIS',
      'RAPPORT_FINAL_REMIS',
      'AVIS_CTIS',
      'AVIS_CTIS',
      'AVIS_CSIS',
      'AVIS_CSIS',
      'AVIS_CSIS',
    ]);
    const events = (await world.eventsOf(projectId)).slice(1);
    expect(
      events.map(({ kind, audience, happened_on, actor_role }) => [kind, audience, happened_on, actor_role]),
    ).toEqual([
      ['REPORT_DELIVERED', 'PUBLIC', '2026-01-20', 'EVALUATOR'],
      ['GENERALISATION_REFERRED', 'FILE', '2026-01-25', 'NATIONAL_TEAM'],
      ['GENERALISATION_OPINION', 'PUBLIC', '2026-02-10', 'CTIS'],
      ['GENERALISATION_REFERRED', 'FILE', '2026-02-15', 'NATIONAL_TEAM'],
      ['GENERALISATION_OPINION', 'PUBLIC', '2026-03-10', 'CSIS'],
      ['TRANSITION_OPENED', 'PUBLIC', '2026-04-01', 'ARS'],
      ['OUTCOME_DECIDED', 'PUBLIC', '2026-06-01', 'NATIONAL_TEAM'],
    ]);
    expect(events.at(-1)?.facts).toEqual({
      projectId,
      version: 8,
      protocolValidated: false,
      evaluatorId: events[0]?.facts?.['evaluatorId'],
      awaitedReports: [],
      generalisationOpinions: ['CTIS', 'CSIS'],
      transitionEndsOn: '2027-06-30',
      finalReportOn: '2026-01-20',
      generalisationReferredOn: '2026-01-25',
      generalisationReferredTo: ['CTIS', 'CSIS'],
      transitionStartsOn: '2026-04-01',
      transitionActId: act,
      outcome: 'GENERALISED',
      outcomeOn: '2026-06-01',
    });
    expect(events[5]?.act_id).toBe(act);
    expect(events[6]).toMatchObject({ document: 'Décret n° 2026-1' });
  });

  it('begins with the final report: no committee is asked before', async () => {
    const { evaluationId } = await after(null);
    expect(await refused(evaluationId, 'askCtis')).toEqual([
      'T17 NOT_IN_THIS_STATE input.body',
      'REPORT_NOT_DELIVERED input.body',
    ]);
    const { evaluationId: delivered } = await after('report');
    expect(await refused(delivered, 'askCtis', { requestedOn: '2026-01-19' })).toEqual([
      'BEFORE_REPORT input.requestedOn',
    ]);
    expect(await refused(delivered, 'askCtis', { requestedOn: '2026-07-01' })).toEqual([
      'IN_THE_FUTURE input.requestedOn',
    ]);
  });

  it('asks the CSIS only after the opinion of the CTIS, on its day or later (R-GEN-1)', async () => {
    const { evaluationId } = await after('askCtis');
    expect(await refused(evaluationId, 'askCsis')).toEqual(['R-GEN-1 CSIS_BEFORE_CTIS input.requestedOn']);
    const { evaluationId: given } = await after('ctis');
    expect(await refused(given, 'askCsis', { requestedOn: '2026-02-09' })).toEqual([
      'R-GEN-1 CSIS_BEFORE_CTIS input.requestedOn',
    ]);
    expect(await refused(given, 'askCtis')).toEqual(['ALREADY_REFERRED input.body']);
  });

  it('takes an opinion of whom was asked, once, after that day, with its reasons', async () => {
    const { evaluationId } = await after('report');
    expect(await refused(evaluationId, 'ctis')).toEqual(['NOT_REFERRED input.body']);
    const { evaluationId: asked } = await after('askCtis');
    expect((await give(asked, 'ctis', {}, askers.csis)).failures, 'the CSIS was not asked: not its file').toEqual([
      'FORBIDDEN input.evaluationId',
    ]);
    expect((await give(asked, 'csis', {}, askers.ctis)).failures).toEqual(['FORBIDDEN input.body']);
    expect(await refused(asked, 'ctis', { givenOn: '2026-01-24' })).toEqual(['BEFORE_REFERRAL input.givenOn']);
    expect(await refused(asked, 'ctis', { givenOn: '2026-07-24' })).toEqual(['IN_THE_FUTURE input.givenOn']);
    expect(await refused(asked, 'ctis', { verdict: 'FAVOURABLE_WITH_RESERVES' })).toEqual([
      'COMMENT_MISSING input.comment',
    ]);
    const { evaluationId: given } = await after('ctis');
    expect(await refused(given, 'ctis')).toEqual(['ALREADY_GIVEN input.body']);
  });

  it('opens a transition after two favourable opinions and the end, for 18 months at most (R-TRANS-1)', async () => {
    const { evaluationId: early } = await after('ctis');
    expect(await refused(early, 'transition')).toEqual(['R-TRANS-1 CSIS_NOT_FAVOURABLE input.evaluationId']);
    const unfavourable = { csis: { verdict: 'UNFAVOURABLE', comment: 'Coût' } };
    const { evaluationId: against } = await after('csis', unfavourable);
    expect(await refused(against, 'transition')).toEqual(['R-TRANS-1 CSIS_NOT_FAVOURABLE input.evaluationId']);
    const { evaluationId } = await after('csis');
    expect(await refused(evaluationId, 'transition', { startsOn: '2025-12-30' })).toEqual([
      'R-TRANS-1 TRANSITION_BEFORE_END input.startsOn',
    ]);
    expect(await refused(evaluationId, 'transition', { endsOn: '2027-10-02' })).toEqual([
      'R-TRANS-1 TRANSITION_TOO_LONG input.endsOn',
    ]);
    expect(await refused(evaluationId, 'transition', { endsOn: '2026-03-31' })).toEqual([
      'R-TRANS-1 TRANSITION_ENDS_BEFORE_IT_STARTS input.endsOn',
    ]);
    expect(await refused(evaluationId, 'transition', { startsOn: '2026-07-01', actId: testId('ac7', 2) })).toEqual([
      'ACT_NOT_FOUND input.actId',
      'IN_THE_FUTURE input.startsOn',
    ]);
    expect((await give(evaluationId, 'transition', { endsOn: '2027-10-01' })).errors, 'the last day counts').toEqual(
      [],
    );
    expect(await refused(evaluationId, 'transition')).toEqual(['T18 NOT_IN_THIS_STATE input.evaluationId']);
  });

  it('prolongs a transition by another act, up to 18 months in all', async () => {
    const { evaluationId, projectId } = await after('transition');
    const second = testId('ac7', 2);
    await world.tell({
      ...toldProject(1, ended),
      id: projectId,
      slug: 'demo-prolonged',
      version: 2,
      actIds: [act, second],
    });
    const prolong = (input: object, principal?: Parameters<EvaluationWorld['give']>[2]) =>
      world.give('prolongTransition', { evaluationId, endsOn: '2027-09-30', actId: second, ...input }, principal);
    expect(codesOf((await prolong({ endsOn: '2027-06-30' })).errors)).toEqual(['NOT_LONGER input.endsOn']);
    expect(codesOf((await prolong({ endsOn: '2027-10-02' })).errors)).toEqual([
      'R-TRANS-1 TRANSITION_TOO_LONG input.endsOn',
    ]);
    expect(codesOf((await prolong({ prolongedOn: '2026-03-31' })).errors)).toEqual([
      'BEFORE_TRANSITION input.prolongedOn',
    ]);
    expect(codesOf((await prolong({ prolongedOn: '2026-08-01', actId: testId('ac7', 3) })).errors)).toEqual([
      'ACT_NOT_FOUND input.actId',
      'IN_THE_FUTURE input.prolongedOn',
    ]);
    const { evaluation } = await prolong({ prolongedOn: '2026-05-01' }, askers.ars11);
    expect(evaluation?.['transitionPeriod']).toEqual({
      startsOn: '2026-04-01',
      endsOn: '2027-09-30',
      actId: second,
      withinLimit: true,
    });
    expect((await world.eventsOf(projectId)).at(-1)).toMatchObject({
      kind: 'TRANSITION_OPENED',
      happened_on: '2026-05-01',
      act_id: second,
      changes: [{ field: 'transitionPeriod.endsOn', before: '2027-06-30', after: '2027-09-30' }],
    });
    const { evaluationId: without } = await after('csis');
    const none = await world.give('prolongTransition', { evaluationId: without, endsOn: '2027-01-01', actId: act });
    expect(codesOf(none.errors)).toEqual([
      'T18 NOT_IN_THIS_STATE input.evaluationId',
      'TRANSITION_NOT_KNOWN input.evaluationId',
    ]);
  });

  it('is decided after both opinions (R-GEN-1), once, with what the decision needs', async () => {
    const { evaluationId: early } = await after('askCtis');
    expect(await refused(early, 'outcome')).toEqual(['R-GEN-1 CTIS_OPINION_MISSING input.decidedOn']);
    const { evaluationId: half } = await after('askCsis');
    expect(await refused(half, 'outcome')).toEqual(['R-GEN-1 CSIS_OPINION_MISSING input.decidedOn']);
    const { evaluationId } = await after('csis');
    expect(await refused(evaluationId, 'outcome', { decidedOn: '2026-03-09' })).toEqual([
      'R-GEN-1 CSIS_OPINION_MISSING input.decidedOn',
    ]);
    expect(await refused(evaluationId, 'outcome', { vehicle: null, reference: ' ', decidedOn: '2026-07-02' })).toEqual([
      'IN_THE_FUTURE input.decidedOn',
      'VEHICLE_MISSING input.vehicle',
      'REFERENCE_MISSING input.reference',
    ]);
    expect(await refused(evaluationId, 'outcome', { kind: 'NOT_GENERALISED' })).toEqual([
      'VEHICLE_UNEXPECTED input.vehicle',
      'REASON_MISSING input.reason',
    ]);
    expect(
      await refused(evaluationId, 'outcome', { kind: 'GENERALISATION_ANNOUNCED', vehicle: null, reason: 'x' }),
    ).toEqual(['ANNOUNCEMENT input.kind']);
    expect((await give(evaluationId, 'outcome')).errors).toEqual([]);
    expect(await refused(evaluationId, 'outcome')).toEqual(['ALREADY_DECIDED input.kind']);
  });

  it('may lead to a new project, but not from a transition (T20)', async () => {
    const relaunch = { kind: 'RELAUNCHED', vehicle: null, reference: null, reason: 'Une version 2 suit' };
    const { evaluationId: inTransition } = await after('transition');
    expect(await refused(inTransition, 'outcome', relaunch)).toEqual(['T20 NOT_IN_THIS_STATE input.kind']);
    const { evaluationId } = await after('csis');
    expect((await give(evaluationId, 'outcome', relaunch)).evaluation?.['outcome']).toMatchObject({
      kind: 'RELAUNCHED',
    });
  });

  it('is closed to a project that still runs', async () => {
    const { evaluationId } = await world.evaluated();
    expect(await refused(evaluationId, 'outcome')).toEqual([
      'T19 NOT_IN_THIS_STATE input.kind',
      'R-GEN-1 CTIS_OPINION_MISSING input.decidedOn',
    ]);
  });
});
