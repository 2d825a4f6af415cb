/** Authorisations and amendments as commands: who may, on which act, and what is refused. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import {
  type ProjectNow,
  arsAct,
  at,
  attempt,
  done,
  favourable,
  give,
  ministerialAct,
  people,
  refused,
  regional,
} from '../testing/life.js';
import { eventsOf } from '../testing/log.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

const { porteur, ars11, ars32, ars76, national, ctis, administrator } = people;
const duration = 'P36M';

/** A project for which the CTIS has fixed a scope and territory. */
const decidedAs = async (decidedScope: string, regions: readonly string[]) =>
  done(tested, ctis, 'giveOpinion', {
    ...at(await regional(tested, 'REFERRED')),
    ...favourable,
    decidedScope,
    regions,
  });

describe('The authorisation of a regional project', () => {
  it('is an act of its ARS, after the opinions, published, for five years at most (R-CTIS-1, R-HAS-1, R-PUB-1, R-DUR-1)', async () => {
    const project = await regional(tested, 'OPINION');
    const authorise = (changed: object, more: object = {}) =>
      refused(tested, ars11, 'authoriseProject', { ...at(project), act: { ...arsAct, ...changed }, duration, ...more });
    expect(await authorise({ arsNumber: null })).toEqual(['REGIONAL_NUMBER_MISSING']);
    expect(await authorise({ signedOn: '2024-07-31' })).toEqual(['CTIS_OPINION_AFTER_ACT']);
    expect(await authorise({ signedOn: '2027-01-01' })).toEqual(['IN_THE_FUTURE']);
    expect(await authorise({ publishedOn: '2024-09-14' })).toEqual(['BEFORE_SIGNATURE']);
    expect(await authorise({}, { duration: 'P61M' })).toEqual(['DURATION_TOO_LONG']);
    expect(await authorise({}, { specificationVersion: 2 })).toEqual(['SPECIFICATION_UNKNOWN']);
    const { errors } = await give(tested, ars11, 'authoriseProject', {
      ...at(project),
      act: { ...arsAct, arsNumber: null },
      duration,
    });
    expect(errors).toMatchObject([
      { rule: 'R-PUB-1', field: 'input.act.arsNumber', source: 'real acts (legifrance JORFTEXT, attrap)' },
    ]);
    const { project: authorised, warnings } = await give(tested, ars11, 'authoriseProject', {
      ...at(project),
      act: arsAct,
      duration,
    });
    expect(authorised).toMatchObject({
      state: 'AUTORISE',
      authorisedDuration: duration,
      competentAuthority: { id: arsOrganisationId('11') },
    });
    expect(warnings.map(({ code }) => code)).toEqual(['EVALUATION_MISSING']);
    const told = (await eventsOf(tested, project.id)).at(-1);
    expect(told).toMatchObject({
      kind: 'AUTHORISED',
      document: 'Arrêté du 2024-09-15 (DIRNOV-2024/99)',
      facts: { isPublic: true },
    });
    expect(told?.facts?.actIds).toEqual([told?.actId]);
  });

  it('is for nobody before the opinion of the CTIS, and not without that of the HAS for an organisational derogation', async () => {
    const transmitted = await regional(tested, 'TRANSMITTED');
    expect(await refused(tested, ars11, 'authoriseProject', { ...at(transmitted), act: arsAct, duration })).toEqual([
      'CTIS_OPINION_MISSING',
      'NOT_IN_THIS_STATE',
    ]);
    const organisational = { derogations: ['PARTAGE_HONORAIRES'] };
    const asked = await done(tested, national, 'referFile', {
      ...at(await regional(tested, 'TRANSMITTED', organisational)),
      body: 'HAS',
      on: '2024-05-12',
    });
    const referred = await done(tested, national, 'referFile', { ...at(asked), body: 'CTIS', on: '2024-05-20' });
    const opinion = await done(tested, ctis, 'giveOpinion', { ...at(referred), ...favourable });
    expect(await refused(tested, ars11, 'authoriseProject', { ...at(opinion), act: arsAct, duration })).toEqual([
      'HAS_OPINION_MISSING',
    ]);
  });

  it('is not for another ARS, nor for the ministers; an ARS signs no ministerial act', async () => {
    const project = await regional(tested, 'OPINION');
    const input = { ...at(project), duration };
    expect(await refused(tested, ars32, 'authoriseProject', { ...input, act: arsAct })).toEqual(['NOT_FOUND']);
    const both = { ...people.ars11, regions: ['11', '32'] };
    expect((await attempt(tested, national, 'authoriseProject', { ...input, act: ministerialAct })).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.act.kind' },
    ]);
    expect((await attempt(tested, national, 'authoriseProject', { ...input, act: arsAct })).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.act.kind' },
    ]);
    expect((await attempt(tested, ars11, 'authoriseProject', { ...input, act: ministerialAct })).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.act.kind' },
    ]);
    expect(
      (await attempt(tested, ars11, 'authoriseProject', { ...input, act: { ...arsAct, region: '32' } })).errors,
    ).toEqual([{ code: 'FORBIDDEN', field: 'input.act.region' }]);
    expect(await refused(tested, both, 'authoriseProject', { ...input, act: arsAct })).toEqual(['REGION_MISSING']);
    expect(await refused(tested, both, 'authoriseProject', { ...input, act: { ...arsAct, region: '32' } })).toEqual([
      'REGION_NOT_OF_PROJECT',
    ]);
    expect(await refused(tested, administrator, 'authoriseProject', { ...input, act: ministerialAct })).toEqual([
      'WRONG_AUTHORITY',
    ]);
    expect(
      await refused(tested, administrator, 'authoriseProject', { ...input, act: { ...ministerialAct, region: '11' } }),
    ).toEqual(['REGION_OF_MINISTERIAL_ACT', 'WRONG_AUTHORITY']);
  });
});

describe('The authorisation of wider projects', () => {
  it('is the ministers’ for a national one, and no ARS’', async () => {
    const project = await decidedAs('NATIONAL', ['11', '32']);
    const input = { ...at(project), duration };
    expect((await attempt(tested, ars11, 'authoriseProject', { ...input, act: arsAct })).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.act.kind' },
    ]);
    expect(
      await refused(tested, national, 'authoriseProject', { ...input, act: { ...ministerialAct, nor: null } }),
    ).toEqual(['NOR_MISSING']);
    const { project: authorised, warnings } = await give(tested, national, 'authoriseProject', {
      ...input,
      act: { ...ministerialAct, publishedOn: null },
    });
    expect(warnings.map(({ code }) => code)).toEqual(['PUBLICATION_DATE_MISSING', 'EVALUATION_MISSING']);
    expect(authorised).toMatchObject({ state: 'AUTORISE', competentAuthority: { id: organisationId('ministres') } });
    expect(
      await refused(tested, national, 'authoriseProject', {
        ...at(authorised ?? project),
        duration,
        act: ministerialAct,
      }),
    ).toEqual(['ALREADY_AUTHORISED']);
  });

  it('may be one act for each ARS of an interregional one, each in its region, the first of which authorises it', async () => {
    const project = await decidedAs('INTERREGIONAL', ['11', '32']);
    const first = await done(tested, ars11, 'authoriseProject', { ...at(project), act: arsAct, duration });
    expect(first.state).toBe('AUTORISE');
    expect(
      await refused(tested, ars11, 'authoriseProject', {
        ...at(first),
        act: { ...arsAct, signedOn: '2024-10-01' },
        duration,
      }),
    ).toEqual(['ALREADY_AUTHORISED']);
    expect((await attempt(tested, ars76, 'authoriseProject', { ...at(first), act: arsAct, duration })).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.projectId' },
    ]);
    const second = await done(tested, ars32, 'authoriseProject', {
      ...at(first),
      act: { ...arsAct, signedOn: '2024-10-15' },
      duration,
    });
    expect(second).toMatchObject({
      state: 'AUTORISE',
      stateSince: '2024-09-15',
      competentAuthority: { id: arsOrganisationId('11') },
    });
    expect((await eventsOf(tested, project.id)).at(-1)?.facts).toMatchObject({
      authority: 'ARS',
      authorisedOn: '2024-09-15',
      version: second.version,
    });
    expect((await eventsOf(tested, project.id)).at(-1)?.facts?.actIds).toHaveLength(2);
    const running = await done(tested, ars32, 'recordFirstInclusion', { ...at(second), on: '2024-11-02' });
    // None of them decides on the whole alone.
    expect(
      (await attempt(tested, ars11, 'suspendProject', { ...at(running), act: arsAct, reason: 'x' })).errors,
    ).toEqual([{ code: 'FORBIDDEN', field: 'input.projectId' }]);
  });
});

describe('An amendment', () => {
  let running: ProjectNow;
  beforeAll(async () => {
    running = await regional(tested, 'RUNNING');
  });
  const amending = { ...arsAct, signedOn: '2025-06-15', arsNumber: 'DIRNOV-2025/10' };

  it('needs an opinion of the CTIS on it, given before (R-CTIS-1), and changes something', async () => {
    const amend = (input: object) =>
      refused(tested, ars11, 'amendAuthorisation', { ...at(running), act: amending, ...input });
    expect(await amend({ duration: 'P48M' })).toEqual(['CTIS_OPINION_MISSING']);
    expect(await amend({})).toEqual(['CTIS_OPINION_MISSING', 'NOTHING_AMENDED']);
    const drafted = await done(tested, porteur, 'submitSpecification', {
      ...at(running),
      derogations: ['PARTICIPATION_ASSURE'],
      paymentModels: ['FORFAIT_TOTAL'],
      changes: 'Forfait revu',
      submittedOn: '2025-03-01',
    });
    expect(drafted.state).toBe('EN_COURS');
    const referred = await done(tested, national, 'referFile', {
      ...at(drafted),
      body: 'CTIS',
      subject: 'AMENDMENT',
      on: '2025-04-01',
    });
    running = await done(tested, ctis, 'giveOpinion', {
      ...at(referred),
      body: 'CTIS',
      subject: 'AMENDMENT',
      verdict: 'FAVOURABLE',
      opposingMembers: 0,
      givenOn: '2025-05-01',
    });
    expect(running.state).toBe('EN_COURS');
    expect(await amend({ act: { ...amending, signedOn: '2025-04-30' }, duration: 'P48M' })).toEqual([
      'CTIS_OPINION_AFTER_ACT',
    ]);
    expect(await amend({ act: { ...amending, signedOn: '2024-09-14' }, duration: 'P48M' })).toEqual([
      'BEFORE_AUTHORISATION',
      'CTIS_OPINION_AFTER_ACT',
    ]);
    expect(await amend({ specificationVersion: 9 })).toEqual(['SPECIFICATION_UNKNOWN']);
    expect(await amend({ regions: ['11', '32'] })).toEqual(['NOT_ONE_REGION']);
    expect(await amend({ regions: ['32'] })).toEqual(['REGION_NOT_OF_PROJECT']);
  });

  it('never lasts longer than five years from the first inclusion (R-DUR-1)', async () => {
    const { errors } = await give(tested, ars11, 'amendAuthorisation', {
      ...at(running),
      act: amending,
      duration: 'P60M1D',
    });
    expect(errors).toMatchObject([{ rule: 'R-DUR-1', code: 'DURATION_TOO_LONG', field: 'input.duration' }]);
  });

  it('takes effect on the duration, the end, the derogations, and stands beside its authorisation', async () => {
    const amended = await done(tested, ars11, 'amendAuthorisation', {
      ...at(running),
      act: amending,
      duration: 'P60M',
      specificationVersion: 2,
    });
    expect(amended).toMatchObject({ state: 'EN_COURS', authorisedDuration: 'P60M', endsOn: '2029-11-04' });
    const event = (await eventsOf(tested, amended.id)).at(-1);
    expect(event).toMatchObject({ kind: 'AMENDED', audience: 'PUBLIC' });
    expect(event?.changes).toEqual(
      expect.arrayContaining([
        { field: 'endsOn', before: '2027-11-04', after: '2029-11-04' },
        { field: 'derogations', before: 'TARIFICATION', after: 'PARTICIPATION_ASSURE' },
        { field: 'authorisedDuration', before: 'P36M', after: 'P60M' },
      ]),
    );
    // The opinion is used: another amendment needs another one.
    expect(
      await refused(tested, ars11, 'amendAuthorisation', { ...at(amended), act: amending, duration: 'P54M' }),
    ).toEqual(['CTIS_OPINION_MISSING']);
    expect(
      (
        await attempt(tested, national, 'amendAuthorisation', { ...at(amended), act: ministerialAct, duration: 'P54M' })
      ).payload?.errors.map(({ code }) => code),
    ).toContain('NOT_THE_AUTHORITY');
  });

  it('is of a running project', async () => {
    const authorised = await regional(tested, 'AUTHORISED');
    expect(
      await refused(tested, ars11, 'amendAuthorisation', { ...at(authorised), act: amending, duration: 'P48M' }),
    ).toEqual(['CTIS_OPINION_MISSING', 'NOT_IN_THIS_STATE']);
    expect(
      await refused(tested, national, 'referFile', { ...at(authorised), body: 'CTIS', subject: 'AMENDMENT' }),
    ).toEqual(['NOT_IN_THIS_STATE']);
  });
});
