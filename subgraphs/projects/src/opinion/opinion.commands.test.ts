/** Referrals and opinions as commands, and what is refused. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import { at, attempt, done, favourable, give, people, ratings, refused, regional } from '../testing/life.js';
import { eventsOf } from '../testing/log.js';
import { answer } from '../testing/world.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

const { porteur, ars11, ars32, national, has, ctis, administrator } = people;
const organisational = { derogations: ['PARTAGE_HONORAIRES', 'TARIFICATION'] };
const version = { derogations: ['TARIFICATION'], paymentModels: [] };

describe('The opinion of an ARS', () => {
  it('is given by the ARS that holds the letter, with reasons; favourable, it transmits', async () => {
    const sent = await regional(tested, 'SENT');
    const opinion = { ...at(sent), verdict: 'FAVOURABLE', comment: 'Faisable' };
    expect((await attempt(tested, national, 'giveArsOpinion', opinion)).errors[0]?.code).toBe('FORBIDDEN');
    expect(await refused(tested, ars32, 'giveArsOpinion', opinion)).toEqual(['NOT_FOUND']);
    expect(await refused(tested, ars11, 'giveArsOpinion', { ...opinion, comment: '', givenOn: '2024-04-09' })).toEqual([
      'BEFORE_STATE',
      'TEXT_MISSING',
    ]);
    const transmitted = await done(tested, ars11, 'giveArsOpinion', opinion);
    expect(transmitted.state).toBe('TRANSMIS_RG');
    expect(await refused(tested, ars11, 'giveArsOpinion', { ...opinion, version: transmitted.version })).toEqual([
      'NOT_IN_THIS_STATE',
    ]);
  });

  it('unfavourable keeps the file with the ARS, until a new version earns another one', async () => {
    const sent = await regional(tested, 'SENT');
    expect(await refused(tested, porteur, 'submitSpecification', { ...at(sent), ...version, changes: 'x' })).toEqual([
      'NOT_IN_THIS_STATE',
    ]);
    const against = await done(tested, ars11, 'giveArsOpinion', {
      ...at(sent),
      verdict: 'UNFAVOURABLE',
      comment: 'Modèle fragile',
      givenOn: '2024-05-02',
    });
    expect(against.state).toBe('INSTRUCTION_ARS');
    const again = await done(tested, porteur, 'submitSpecification', {
      ...at(against),
      ...version,
      changes: 'Modèle revu',
      submittedOn: '2024-06-01',
    });
    expect(again.state).toBe('INSTRUCTION_ARS');
    const transmitted = await done(tested, ars11, 'giveArsOpinion', {
      ...at(again),
      verdict: 'FAVOURABLE_WITH_RESERVES',
      comment: 'À suivre',
      givenOn: '2024-07-01',
    });
    expect(transmitted.state).toBe('TRANSMIS_RG');
    const { project } = await answer<{ project: object }>(
      tested,
      'query ($id: ID!) { project(id: $id) { opinions { nodes { verdict requestedOn givenOn specificationVersion } } } }',
      { id: transmitted.id },
    );
    expect(project).toEqual({
      opinions: {
        nodes: [
          { verdict: 'UNFAVOURABLE', requestedOn: '2024-04-10', givenOn: '2024-05-02', specificationVersion: 1 },
          {
            verdict: 'FAVOURABLE_WITH_RESERVES',
            requestedOn: '2024-06-01',
            givenOn: '2024-07-01',
            specificationVersion: 2,
          },
        ],
      },
    });
  });
});

describe('A referral', () => {
  it('asks the HAS first where a derogation is organisational, and the CTIS for three months (T5, T6)', async () => {
    const transmitted = await regional(tested, 'TRANSMITTED', organisational);
    const refer = (input: object) => refused(tested, national, 'referFile', { ...at(transmitted), ...input });
    expect(await refer({ body: 'CTIS' })).toEqual(['HAS_REFERRAL_MISSING']);
    expect(await refer({ body: 'CSIS' })).toContain('BODY_NOT_ASKED');
    expect(await refer({ body: 'HAS', subject: 'AMENDMENT' })).toEqual(['SUBJECT_NOT_ASKED']);
    expect(await refer({ body: 'HAS', specificationVersion: 7 })).toEqual(['SPECIFICATION_UNKNOWN']);
    expect(
      await refused(tested, has, 'giveOpinion', { ...at(transmitted), body: 'HAS', verdict: 'FAVOURABLE' }),
    ).toEqual(['NOT_FOUND']);
    const waiting = await done(tested, national, 'referFile', {
      ...at(transmitted),
      body: 'HAS',
      cooperation: true,
      holdsUp: true,
      on: '2024-05-10',
    });
    expect(waiting.state).toBe('AVIS_HAS_ATTENDU');
    expect(await refused(tested, national, 'referFile', { ...at(waiting), body: 'HAS' })).toEqual(['ALREADY_REFERRED']);
    const asked = await done(tested, national, 'referFile', { ...at(waiting), body: 'CTIS', on: '2024-05-20' });
    expect(asked.state).toBe('SAISINE_CTIS');
    const { project } = await answer<{ project: { opinions: object; nextActions: object[] } }>(
      tested,
      'query ($id: ID!) { project(id: $id) { opinions { nodes { body dueOn organisation { id } committee { code } } } nextActions { action dueOn late } } }',
      { id: asked.id },
    );
    expect(project.opinions).toMatchObject({
      nodes: [
        { body: 'ARS' },
        { body: 'HAS', dueOn: '2024-11-10', organisation: { id: organisationId('has') }, committee: null },
        { body: 'CTIS', dueOn: '2024-08-20', organisation: null, committee: { code: 'CTIS' } },
      ],
    });
    expect(project.nextActions).toEqual([
      { action: 'HAS_OPINION', dueOn: '2024-11-10', late: true },
      { action: 'CTIS_OPINION', dueOn: '2024-08-20', late: true },
    ]);
    // The HAS answers beside what goes on, in its own words, and only once.
    const answered = await done(tested, has, 'giveOpinion', {
      ...at(asked),
      body: 'HAS',
      verdict: 'UNFAVOURABLE',
      comment: 'Réserves',
      givenOn: '2024-06-01',
    });
    expect(answered.state).toBe('SAISINE_CTIS');
    expect(await refused(tested, has, 'giveOpinion', { ...at(answered), body: 'HAS', verdict: 'FAVOURABLE' })).toEqual([
      'NOT_REFERRED',
    ]);
  });

  it('warns of an opinion of the HAS that nobody needs', async () => {
    const transmitted = await regional(tested, 'TRANSMITTED');
    const { warnings } = await give(tested, national, 'referFile', { ...at(transmitted), body: 'HAS' });
    expect(warnings.map(({ code }) => code)).toEqual(['HAS_NOT_NEEDED']);
  });
});

describe('The opinion of the CTIS', () => {
  it('rates four criteria, fixes the territory, and is favourable when nobody opposes (R-CTIS-2 to 5)', async () => {
    const referred = await regional(tested, 'REFERRED');
    const opine = async (changed: object) =>
      refused(tested, ctis, 'giveOpinion', { ...at(referred), ...favourable, ...changed });
    expect(await opine({ ratings: ratings.slice(1) })).toEqual(['CRITERION_NOT_RATED']);
    expect(await opine({ ratings: [...ratings, ratings[0]] })).toEqual(['CRITERION_RATED_TWICE']);
    expect(await opine({ opposingMembers: null })).toEqual(['OPPOSITION_MISSING']);
    expect(await opine({ opposingMembers: 9 })).toEqual(['OPPOSITION_NOT_VALID']);
    expect(await opine({ verdict: 'UNFAVOURABLE', comment: 'Non' })).toEqual(['UNFAVOURABLE_WITHOUT_OPPOSITION']);
    expect(await opine({ verdict: 'FAVOURABLE_WITH_RESERVES' })).toEqual(['TEXT_MISSING']);
    expect(await opine({ decidedScope: null })).toEqual(['SCOPE_NOT_DECIDED']);
    expect(await opine({ regions: [] })).toEqual(['NOT_ONE_REGION', 'TERRITORY_NOT_DECIDED']);
    expect(await opine({ decidedScope: 'INTERREGIONAL' })).toEqual(['FEWER_THAN_TWO_REGIONS']);
    expect(await opine({ givenOn: '2024-05-19' })).toEqual(['BEFORE_REFERRAL']);
    const as = await attempt(tested, ctis, 'giveOpinion', { ...at(referred), ...favourable, body: 'HAS' });
    expect(as.errors).toEqual([{ code: 'FORBIDDEN', field: 'input.body' }]);
    const late = await give(tested, ctis, 'giveOpinion', {
      ...at(referred),
      ...favourable,
      givenOn: '2024-09-01',
      decidedScope: 'INTERREGIONAL',
      regions: ['11', '32'],
      departements: ['59'],
    });
    expect(late.warnings).toMatchObject([{ rule: 'R-CTIS-5', code: 'CTIS_OPINION_LATE', field: 'input.givenOn' }]);
    expect(late.project).toMatchObject({
      state: 'AVIS_CTIS_RENDU',
      decidedScope: 'INTERREGIONAL',
      regions: [{ code: '11' }, { code: '32' }],
      competentAuthority: { id: organisationId('ministres') },
    });
    expect(await refused(tested, ctis, 'giveOpinion', { ...at(late.project ?? referred), ...favourable })).toContain(
      'NOT_IN_THIS_STATE',
    );
  });

  it('unfavourable decides no territory; the project is refused, or goes back to its specification (T8’)', async () => {
    const against = {
      ...favourable,
      verdict: 'UNFAVOURABLE',
      comment: 'Non reproductible',
      opposingMembers: 3,
      decidedScope: null,
      regions: [],
    };
    const referred = await regional(tested, 'REFERRED');
    const opinion = await done(tested, ctis, 'giveOpinion', { ...at(referred), ...against });
    expect(opinion).toMatchObject({ state: 'AVIS_CTIS_RENDU', decidedScope: null, regions: [{ code: '11' }] });
    expect(
      await refused(tested, national, 'sendBackProject', { ...at(opinion), reason: ' ', on: '2024-07-31' }),
    ).toEqual(['BEFORE_STATE', 'TEXT_MISSING']);
    const back = await done(tested, national, 'sendBackProject', {
      ...at(opinion),
      reason: 'À revoir',
      on: '2024-08-10',
    });
    expect(back.state).toBe('CDC_EN_CONSTRUCTION');
    const again = await done(tested, porteur, 'submitSpecification', { ...at(back), ...version, changes: 'Revu' });
    expect((await done(tested, porteur, 'sendFile', at(again))).state).toBe('INSTRUCTION_ARS');

    const other = await done(tested, ctis, 'giveOpinion', { ...at(await regional(tested, 'REFERRED')), ...against });
    expect((await attempt(tested, national, 'rejectProject', { ...at(other), reason: 'Non' })).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.projectId' },
    ]);
    const rejected = await done(tested, ars11, 'rejectProject', { ...at(other), reason: 'Avis défavorable' });
    expect(rejected.state).toBe('REJETE');
    expect((await eventsOf(tested, rejected.id)).at(-1)).toMatchObject({
      kind: 'REJECTED',
      audience: 'FILE',
      reason: 'Avis défavorable',
    });
    expect(await refused(tested, administrator, 'rejectProject', { ...at(rejected), reason: 'x' })).toEqual([
      'NOT_IN_THIS_STATE',
    ]);
  });
});
