/** A protocol is submitted, sent back, submitted again and validated; and follows indicators. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EvaluationWorld, askers, codesOf, startWorld } from '../testing/evaluation-world.js';

describe('a protocol', () => {
  let world: EvaluationWorld;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());

  it('goes back and forth until it is validated, each step told with what was before', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const evaluator = askers.evaluator(projectId);
    const submitted = await world.done(
      'submitProtocol',
      { evaluationId, submittedOn: '2022-02-10', document: 'protocole v1' },
      evaluator,
    );
    expect(submitted.evaluation).toMatchObject({
      version: 2,
      protocol: { status: 'SUBMITTED', submittedOn: '2022-02-10' },
    });
    const back = await world.done(
      'validateProtocol',
      { evaluationId, decision: 'SEND_BACK', decidedOn: '2022-02-20', remarks: 'Préciser les témoins' },
      askers.team,
    );
    expect(back.evaluation).toMatchObject({ status: 'PROTOCOLE_A_VALIDER', protocol: { status: 'TO_REVISE' } });
    await world.done('submitProtocol', { evaluationId, submittedOn: '2022-03-01' }, evaluator);
    const valid = await world.done('validateProtocol', { evaluationId, decidedOn: '2022-03-10' }, askers.team);
    expect(valid.evaluation).toMatchObject({
      version: 5,
      status: 'EN_COURS',
      protocol: { status: 'VALIDATED', submittedOn: '2022-03-01', validatedOn: '2022-03-10' },
    });
    const events = await world.eventsOf(projectId);
    expect(events.map(({ kind, happened_on }) => [kind, happened_on])).toEqual([
      ['EVALUATION_OPENED', '2022-01-20'],
      ['PROTOCOL_SUBMITTED', '2022-02-10'],
      ['PROTOCOL_SENT_BACK', '2022-02-20'],
      ['PROTOCOL_SUBMITTED', '2022-03-01'],
      ['PROTOCOL_VALIDATED', '2022-03-10'],
    ]);
    expect(events[1]).toMatchObject({ document: 'protocole v1', audience: 'FILE', actor_role: 'EVALUATOR' });
    expect(events[2]).toMatchObject({ reason: 'Préciser les témoins' });
    expect(events[4]?.changes).toEqual([
      { field: 'protocol.status', before: 'SUBMITTED', after: 'VALIDATED' },
      { field: 'protocol.validatedOn', before: null, after: '2022-03-10' },
      { field: 'status', before: 'PROTOCOLE_A_VALIDER', after: 'EN_COURS' },
    ]);
    expect(events.map(({ facts }) => [facts?.['version'], facts?.['protocolValidated']])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, false],
      [5, true],
    ]);
  });

  it('is refused in the wrong state, on a wrong day, or sent back without remarks', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const submit = async (input: object) =>
      codesOf((await world.give('submitProtocol', { evaluationId, ...input })).errors);
    const decide = async (input: object) =>
      codesOf((await world.give('validateProtocol', { evaluationId, ...input })).errors);
    expect(await decide({})).toEqual(['NOT_IN_THIS_STATE input.evaluationId']);
    expect(await submit({ submittedOn: '2026-07-01' })).toEqual(['IN_THE_FUTURE input.submittedOn']);
    expect(await submit({ submittedOn: '2022-01-14' })).toEqual(['BEFORE_AUTHORISATION input.submittedOn']);
    await world.done('submitProtocol', { evaluationId, submittedOn: '2022-02-10' });
    expect(await submit({})).toEqual(['NOT_IN_THIS_STATE input.evaluationId']);
    expect(await decide({ decidedOn: '2022-02-09', decision: 'SEND_BACK', remarks: ' ' })).toEqual([
      'BEFORE_SUBMISSION input.decidedOn',
      'REMARKS_MISSING input.remarks',
    ]);
    await world.done('validateProtocol', {
      evaluationId,
      decision: 'SEND_BACK',
      decidedOn: '2022-02-20',
      remarks: 'À revoir',
    });
    expect(await submit({ submittedOn: '2022-02-09' })).toEqual(['BEFORE_LAST_SUBMISSION input.submittedOn']);
    expect(await world.eventsOf(projectId)).toHaveLength(3);
  });

  it('follows an indicator, or at another frequency, and no unknown one', async () => {
    const { evaluationId, projectId } = await world.evaluated();
    const follow = (input: object) =>
      world.give('followIndicator', { evaluationId, ...input }, askers.evaluator(projectId));
    await follow({ indicatorCode: 'RATE', frequency: 'YEARLY' });
    const { evaluation } = await follow({ indicatorCode: 'RATE', frequency: 'QUARTERLY' });
    expect(evaluation?.['indicators']).toEqual([{ frequency: 'QUARTERLY', indicator: { code: 'RATE' } }]);
    const again = await follow({ indicatorCode: 'RATE', frequency: 'QUARTERLY' });
    expect(codesOf(again.errors)).toEqual(['ALREADY_FOLLOWED input.indicatorCode']);
    const unknown = await follow({ indicatorCode: 'NONE', frequency: 'QUARTERLY' });
    expect(codesOf(unknown.errors)).toEqual(['UNKNOWN_INDICATOR input.indicatorCode']);
    expect((await world.eventsOf(projectId)).map(({ kind, changes }) => [kind, changes]).slice(1)).toEqual([
      ['INDICATOR_FOLLOWED', [{ field: 'indicators.RATE.frequency', before: null, after: 'YEARLY' }]],
      ['INDICATOR_FOLLOWED', [{ field: 'indicators.RATE.frequency', before: 'YEARLY', after: 'QUARTERLY' }]],
    ]);
  });
});
