/** What suspends, resumes, stops, begins, ends and withdraws a project, as commands. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { arsAct, at, attempt, done, ministerialAct, people, refused, regional } from '../testing/life.js';
import { eventsOf } from '../testing/log.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

const { porteur, ars11, national } = people;

describe('A running project', () => {
  const act = (signedOn: string) => ({ ...arsAct, signedOn });

  it('is suspended, resumed and stopped by acts of its authority, in order (T13)', async () => {
    const running = await regional(tested, 'RUNNING');
    expect(await refused(tested, ars11, 'resumeProject', { ...at(running), act: act('2025-01-10') })).toEqual([
      'NOT_IN_THIS_STATE',
    ]);
    expect(
      (await attempt(tested, national, 'suspendProject', { ...at(running), act: ministerialAct, reason: 'x' })).errors,
    ).toEqual([{ code: 'FORBIDDEN', field: 'input.projectId' }]);
    expect(
      await refused(tested, ars11, 'suspendProject', {
        ...at(running),
        act: { ...act('2024-11-03'), arsNumber: null },
        reason: '',
      }),
    ).toEqual(['BEFORE_STATE', 'REGIONAL_NUMBER_MISSING', 'TEXT_MISSING']);
    const suspended = await done(tested, ars11, 'suspendProject', {
      ...at(running),
      act: act('2025-01-10'),
      reason: 'Effectifs',
    });
    expect(suspended.state).toBe('SUSPENDU');
    expect(await refused(tested, porteur, 'addSite', { ...at(suspended), name: 'Site', departement: '75' })).toEqual([
      'NOT_IN_THIS_STATE',
    ]);
    const resumed = await done(tested, ars11, 'resumeProject', { ...at(suspended), act: act('2025-02-10') });
    expect(resumed).toMatchObject({ state: 'EN_COURS', endsOn: running.endsOn });
    const stopped = await done(tested, ars11, 'stopProject', {
      ...at(resumed),
      act: act('2025-03-10'),
      reason: 'Inclusions trop peu nombreuses',
    });
    expect(stopped.state).toBe('ARRET_ANTICIPE');
    const told = await eventsOf(tested, running.id);
    expect(told.slice(-3).map(({ kind, happenedOn, reason }) => [kind, happenedOn, reason])).toEqual([
      ['SUSPENDED', '2025-01-10', 'Effectifs'],
      ['RESUMED', '2025-02-10', null],
      ['STOPPED', '2025-03-10', 'Inclusions trop peu nombreuses'],
    ]);
    const acts = await tested.subgraph.database
      .asSystem()
      .rows<{ purpose: string; linked: boolean }>(
        sql`SELECT purpose, amends_id IS NOT NULL AS linked FROM legal_act WHERE project_id = ${running.id}::uuid ORDER BY signed_on`,
      );
    expect(acts).toEqual([
      { purpose: 'AUTHORISATION', linked: false },
      { purpose: 'SUSPENSION', linked: true },
      { purpose: 'AMENDMENT', linked: true },
      { purpose: 'EARLY_END', linked: true },
    ]);
    expect(await refused(tested, ars11, 'resumeProject', { ...at(stopped), act: act('2025-04-10') })).toEqual([
      'NOT_IN_THIS_STATE',
    ]);
  });

  it('begins with its first inclusion, not before its authorisation, and once (T9)', async () => {
    const authorised = await regional(tested, 'AUTHORISED');
    expect(await refused(tested, porteur, 'recordFirstInclusion', { ...at(authorised), on: '2024-09-14' })).toEqual([
      'BEFORE_AUTHORISATION',
    ]);
    expect(await refused(tested, porteur, 'recordFirstInclusion', { ...at(authorised), on: '2026-07-01' })).toEqual([
      'IN_THE_FUTURE',
    ]);
    const running = await done(tested, porteur, 'recordFirstInclusion', at(authorised));
    expect(running).toMatchObject({ firstInclusionOn: '2026-06-30', endsOn: '2029-06-30' });
    expect(await refused(tested, porteur, 'recordFirstInclusion', at(running))).toEqual(['NOT_IN_THIS_STATE']);
  });

  it('ends when its duration has elapsed, on that day (T15)', async () => {
    const running = await regional(tested, 'RUNNING');
    expect(await refused(tested, ars11, 'endProject', at(running))).toEqual(['DURATION_NOT_ELAPSED']);
    const short = await done(tested, ars11, 'authoriseProject', {
      ...at(await regional(tested, 'OPINION')),
      act: arsAct,
      duration: 'P12M',
    });
    const begun = await done(tested, porteur, 'recordFirstInclusion', { ...at(short), on: '2024-11-04' });
    const ended = await done(tested, ars11, 'endProject', at(begun));
    expect(ended).toMatchObject({ state: 'TERMINE', stateSince: '2025-11-04' });
    expect((await eventsOf(tested, ended.id)).at(-1)).toMatchObject({
      kind: 'ENDED',
      happenedOn: '2025-11-04',
      audience: 'PUBLIC',
    });
    expect(await refused(tested, ars11, 'endProject', at(ended))).toEqual(['NOT_IN_THIS_STATE']);
  });

  it('is not withdrawn any more; before its authorisation it is, with its letter (T14)', async () => {
    const running = await regional(tested, 'RUNNING');
    expect(await refused(tested, porteur, 'withdrawProject', at(running))).toEqual(['NOT_IN_THIS_STATE']);
    const deposited = await regional(tested, 'DEPOSITED');
    const withdrawn = await done(tested, porteur, 'withdrawProject', {
      ...at(deposited),
      reason: 'Équipe partie',
      on: '2024-02-01',
    });
    expect(withdrawn.state).toBe('RETIRE');
    expect((await eventsOf(tested, withdrawn.id)).at(-1)).toMatchObject({
      kind: 'WITHDRAWN',
      changes: expect.arrayContaining([
        { field: 'letterOfIntent.outcome', before: 'PENDING', after: 'WITHDRAWN' },
      ]) as unknown,
    });
    expect((await done(tested, porteur, 'withdrawProject', at(await regional(tested, 'OPINION')))).state).toBe(
      'RETIRE',
    );
  });
});
