/** The letter of intent as commands: what is refused, and on which rule. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import { type ProjectNow, at, attempt, done, give, letter, people, refused, regional } from '../testing/life.js';
import { eventsOf } from '../testing/log.js';
import { answer } from '../testing/world.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(async () => tested.stop());

const { porteur, ars11, ars32, national } = people;
const rapporteur = organisationId('rapporteur-general');

describe('A letter that is deposited', () => {
  it('is examined by who holds it alone, once, not before its deposit', async () => {
    const project = await regional(tested, 'DEPOSITED');
    for (const foreign of [national, { ...ars32, regions: ['32', '11'].slice(0, 1) }]) {
      const { errors, payload } = await attempt(tested, foreign, 'beginLetterExamination', at(project));
      if (foreign === national) expect(errors).toEqual([{ code: 'FORBIDDEN', field: 'input.projectId' }]);
      else expect(payload?.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    }
    expect(await refused(tested, ars11, 'beginLetterExamination', { ...at(project), on: '2024-01-09' })).toEqual([
      'BEFORE_DEPOSIT',
    ]);
    const examined = await done(tested, ars11, 'beginLetterExamination', { ...at(project), on: '2024-01-20' });
    expect(examined).toMatchObject({ state: 'LI_EN_INSTRUCTION', stateSince: '2024-01-20' });
    const { errors } = await give(tested, ars11, 'beginLetterExamination', at(examined));
    expect(errors).toMatchObject([{ rule: 'T2', code: 'NOT_IN_THIS_STATE' }]);
    expect(errors[0]?.message).toContain('« Lettre d’intention en instruction »');
    expect(errors[0]?.message).toContain('« Lettre d’intention déposée »');
  });

  it('is sent on to the receiver of its scope, and both receivers stay recorded (T2b)', async () => {
    const project = await done(tested, porteur, 'depositLetterOfIntent', { ...letter, receiverId: rapporteur });
    const input = { ...at(project), reason: 'Motif' };
    const reroute = (receiverId: string, more: object = {}) =>
      refused(tested, national, 'rerouteLetterOfIntent', { ...input, receiverId, ...more });
    expect(await reroute(rapporteur)).toEqual(['RECEIVER_NOT_ARS', 'SAME_RECEIVER']);
    expect(await reroute(arsOrganisationId('32'))).toEqual(['RECEIVER_OF_OTHER_REGION']);
    expect(await reroute(organisationId('has'), { reason: ' ' })).toEqual(['RECEIVER_UNKNOWN', 'TEXT_MISSING']);
    const right = { ...input, receiverId: arsOrganisationId('11') };
    expect((await attempt(tested, ars11, 'rerouteLetterOfIntent', right)).errors, 'it does not hold it').toEqual([
      { code: 'FORBIDDEN', field: 'input.projectId' },
    ]);
    const sent = await done(tested, national, 'rerouteLetterOfIntent', {
      ...at(project),
      receiverId: arsOrganisationId('11'),
      reason: 'Projet régional',
      on: '2024-01-15',
    });
    const found = await answer<{ project: { letterOfIntent: object } }>(
      tested,
      'query ($id: ID!) { project(id: $id) { letterOfIntent { receiver { id } reroutings { on from { id } to { id } reason } } } }',
      { id: sent.id },
    );
    expect(found.project.letterOfIntent).toEqual({
      receiver: { id: arsOrganisationId('11') },
      reroutings: [
        { on: '2024-01-15', from: { id: rapporteur }, to: { id: arsOrganisationId('11') }, reason: 'Projet régional' },
      ],
    });
    const [deposited, rerouted] = await eventsOf(tested, sent.id);
    expect(deposited?.kind).toBe('LETTER_DEPOSITED');
    expect(rerouted).toMatchObject({
      kind: 'LETTER_REROUTED',
      reason: 'Projet régional',
      changes: [{ field: 'letterOfIntent.receiver', before: rapporteur, after: arsOrganisationId('11') }],
    });
    expect(
      await refused(tested, ars11, 'rerouteLetterOfIntent', {
        ...at(sent),
        receiverId: rapporteur,
        reason: 'x',
        on: '2024-01-14',
      }),
    ).toEqual(['BEFORE_LAST_REROUTING', 'RECEIVER_NOT_ARS']);
  });

  it('is decided by no other than the receiver of its scope: the wrong one may begin, and must send it on', async () => {
    const nationwide = { ...letter, declaredScope: 'NATIONAL', regions: ['11', '32'] };
    const deposited = await done(tested, porteur, 'depositLetterOfIntent', {
      ...nationwide,
      receiverId: arsOrganisationId('32'),
    });
    const begun = await done(tested, ars32, 'beginLetterExamination', { ...at(deposited), on: '2024-01-15' });
    const decision = { ...at(begun), reason: 'Motif', decidedOn: '2024-02-01' };
    for (const outcome of [
      { outcome: 'ADMISSIBLE' },
      { outcome: 'INADMISSIBLE', findings: { preExisting: true, alreadyFunded: true }, grounds: ['NOT_INNOVATIVE'] },
    ]) {
      const { errors } = await give(tested, ars32, 'decideLetterOfIntent', { ...decision, ...outcome });
      expect(errors).toMatchObject([
        { rule: 'R-ROUTE-2', code: 'RECEIVER_NOT_RAPPORTEUR_GENERAL', field: 'input.projectId' },
      ]);
    }
    const early = await attempt(tested, national, 'decideLetterOfIntent', { ...decision, outcome: 'ADMISSIBLE' });
    expect(early.errors).toEqual([{ code: 'FORBIDDEN', field: 'input.projectId' }]);
    const sent = await done(tested, ars32, 'rerouteLetterOfIntent', {
      ...at(begun),
      receiverId: rapporteur,
      reason: 'Projet national',
      on: '2024-01-20',
    });
    const decided = await done(tested, national, 'decideLetterOfIntent', {
      ...decision,
      ...at(sent),
      outcome: 'ADMISSIBLE',
    });
    expect(decided.state).toBe('RECEVABLE');
    expect((await eventsOf(tested, decided.id)).map(({ kind, actorRole }) => [kind, actorRole])).toEqual([
      ['LETTER_DEPOSITED', 'PORTEUR'],
      ['LETTER_EXAMINED', 'ARS'],
      ['LETTER_REROUTED', 'ARS'],
      ['LETTER_DECIDED', 'NATIONAL_TEAM'],
    ]);
  });
});

describe('The decision on a letter', () => {
  const decide = (project: ProjectNow, input: object) =>
    refused(tested, ars11, 'decideLetterOfIntent', { ...at(project), reason: 'Motif', ...input });

  it('cannot find admissible what the rules exclude (R-ELIG, R-DEROG-1)', async () => {
    const excluded = await regional(tested, 'DEPOSITED', { derogations: [] });
    expect(await decide(excluded, { outcome: 'ADMISSIBLE' })).toEqual(['NO_DEROGATION', 'NO_RULE_DEROGATED']);
    const project = await regional(tested, 'DEPOSITED');
    const findings = [
      [{ preExisting: true, alreadyFunded: true }, 'NOT_INNOVATIVE'],
      [{ circumscribedEffect: true, diffusable: false }, 'CIRCUMSCRIBED_EFFECT'],
      [{ onlyFundsUnreimbursedServices: true }, 'FUNDING_ONLY'],
    ] as const;
    for (const [found, code] of findings) {
      expect(await decide(project, { outcome: 'ADMISSIBLE', findings: found })).toEqual([code]);
      expect(await decide(project, { outcome: 'INADMISSIBLE', grounds: [code] })).toEqual(['GROUND_NOT_MET']);
    }
  });

  it('refuses on a ground that is met, named, with reasons', async () => {
    const project = await regional(tested, 'DEPOSITED');
    expect(await decide(project, { outcome: 'INADMISSIBLE' })).toEqual(['GROUND_MISSING']);
    expect(await decide(project, { outcome: 'PENDING' })).toEqual(['NOT_A_DECISION']);
    expect(await decide(project, { outcome: 'ADMISSIBLE', grounds: ['NO_DEROGATION'] })).toEqual([
      'GROUND_OF_ADMISSIBLE',
    ]);
    expect(await decide(project, { outcome: 'ADMISSIBLE', reason: '' })).toEqual(['TEXT_MISSING']);
    expect(await decide(project, { outcome: 'ADMISSIBLE', decidedOn: '2024-01-01' })).toEqual([
      'BEFORE_DEPOSIT',
      'BEFORE_STATE',
    ]);
    const decided = await done(tested, ars11, 'decideLetterOfIntent', {
      ...at(project),
      outcome: 'INADMISSIBLE',
      findings: { preExisting: true, alreadyFunded: true },
      grounds: ['NOT_INNOVATIVE'],
      reason: 'Financé depuis 2019',
      decidedOn: '2024-03-01',
    });
    expect(decided.state).toBe('LI_IRRECEVABLE');
    const found = await answer<{ project: object }>(
      tested,
      'query ($id: ID!) { project(id: $id) { letterOfIntent { outcome exclusionGrounds reason decidedOn } nextActions { action } } }',
      { id: decided.id },
    );
    expect(found.project).toEqual({
      letterOfIntent: {
        outcome: 'INADMISSIBLE',
        exclusionGrounds: ['NOT_INNOVATIVE'],
        reason: 'Financé depuis 2019',
        decidedOn: '2024-03-01',
      },
      nextActions: [],
    });
    expect(await decide(decided, { outcome: 'ADMISSIBLE' })).toEqual(['NOT_INNOVATIVE', 'NOT_IN_THIS_STATE']);
  });
});
