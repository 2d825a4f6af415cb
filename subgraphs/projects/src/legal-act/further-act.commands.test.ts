/** The acts of a transition period and of generalisation are legal acts of the project, which other subgraphs then know. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { EvaluationNews, evaluationOf } from '../testing/evaluation-news.js';
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
import { answer } from '../testing/world.js';

let tested: TestedSubgraph;
let news: EvaluationNews;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
  news = await EvaluationNews.open(tested);
});
afterAll(async () => {
  await news.close();
  await tested.stop();
});

const { porteur, ars11, ars32, ars76, national, ctis, administrator } = people;

/** A project whose twelve months have passed, and on whose generalisation the comité technique is asked. */
async function asked(opinion: ProjectNow, act: object = arsAct, by: object = ars11): Promise<ProjectNow> {
  const authorised = await done(tested, by, 'authoriseProject', { ...at(opinion), act, duration: 'P12M' });
  const running = await done(tested, porteur, 'recordFirstInclusion', { ...at(authorised), on: '2024-11-04' });
  const { id } = await done(tested, administrator, 'endProject', at(running));
  const final = { finalReportOn: '2026-01-15' };
  const referred = { ...final, generalisationReferredOn: '2026-02-01', generalisationReferredTo: ['CTIS'] as const };
  await news.tell(evaluationOf(id, { version: 2, ...final }), evaluationOf(id, { version: 3, ...referred }));
  return now(id);
}

const now = async (id: string): Promise<ProjectNow> =>
  (await answer<{ project: ProjectNow }>(tested, 'query ($id: ID!) { project(id: $id) { id version state } }', { id }))
    .project;

const regionalAsked = async () => asked(await regional(tested, 'OPINION'));
const decidedAs = async (decidedScope: string, regions: readonly string[]) =>
  done(tested, ctis, 'giveOpinion', {
    ...at(await regional(tested, 'REFERRED')),
    ...favourable,
    decidedScope,
    regions,
  });

const transition = { purpose: 'TRANSITION', act: { ...arsAct, signedOn: '2026-05-04', arsNumber: 'DIRNOV-2026/09' } };
const text = { ...ministerialAct, signedOn: '2026-06-01', publishedOn: '2026-06-05', nor: 'SSAS2600000A' };
const generalisation = { purpose: 'GENERALISATION', act: text };

describe('The act of a transition period', () => {
  it('is one of the project’s, amends its authorisation, leaves its state, and is told with its id', async () => {
    const project = await regionalAsked();
    expect(project.state).toBe('AVIS_GENERALISATION');
    const recorded = await done(tested, ars11, 'recordAct', { ...at(project), ...transition });
    expect(recorded).toMatchObject({ state: 'AVIS_GENERALISATION', version: project.version + 1 });
    const { found } = await answer<{ found: { legalActs: { nodes: { id: string; amends: { id: string } }[] } } }>(
      tested,
      'query ($id: ID!) { found: project(id: $id) { legalActs { nodes { id purpose signedOn arsNumber amends { id } } } } }',
      { id: project.id },
    );
    const [authorisation, act] = found.legalActs.nodes;
    expect(act).toMatchObject({
      purpose: 'TRANSITION',
      signedOn: '2026-05-04',
      arsNumber: 'DIRNOV-2026/09',
      amends: { id: authorisation?.id },
    });
    expect((await eventsOf(tested, project.id)).at(-1)).toMatchObject({
      kind: 'ACT_RECORDED',
      happenedOn: '2026-05-04',
      audience: 'PUBLIC',
      actId: act?.id,
      document: 'Arrêté du 2026-05-04 (DIRNOV-2026/09)',
      changes: [{ field: 'legalActs', before: null, after: act?.id }],
      facts: {
        actIds: [authorisation?.id ?? '', act?.id ?? ''].toSorted(),
        authority: 'ARS',
        authorisedOn: '2024-09-15',
      },
    });
  });

  it('is recorded during the period too, for what prolongs it, and at no other time (T18)', async () => {
    const running = await regional(tested, 'RUNNING');
    const { errors } = await give(tested, ars11, 'recordAct', { ...at(running), ...transition });
    expect(errors).toMatchObject([{ rule: 'T18', code: 'NOT_IN_THIS_STATE', field: 'input.projectId' }]);
    expect(errors[0]?.message).toMatch(/AVIS_GENERALISATION.*PERIODE_TRANSITOIRE/);
    const { id } = await regionalAsked();
    await news.tell(
      evaluationOf(id, {
        version: 4,
        finalReportOn: '2026-01-15',
        generalisationReferredOn: '2026-02-01',
        generalisationReferredTo: ['CTIS', 'CSIS'],
        generalisationOpinions: ['CTIS', 'CSIS'],
        transitionStartsOn: '2026-05-05',
        transitionEndsOn: '2027-05-04',
      }),
    );
    const inTransition = await now(id);
    expect(inTransition.state).toBe('PERIODE_TRANSITOIRE');
    await done(tested, ars11, 'recordAct', { ...at(inTransition), ...transition });
  });

  it('keeps the rules of every act', async () => {
    const project = await regionalAsked();
    const record = (changed: object) =>
      refused(tested, ars11, 'recordAct', { ...at(project), ...transition, act: { ...transition.act, ...changed } });
    expect(await record({ arsNumber: null })).toEqual(['REGIONAL_NUMBER_MISSING']);
    expect(await record({ signedOn: '2024-09-14' })).toEqual(['BEFORE_AUTHORISATION']);
    expect(await record({ signedOn: '2026-07-01' })).toEqual(['IN_THE_FUTURE']);
    for (const purpose of ['AUTHORISATION', 'SUSPENSION'])
      expect(await refused(tested, ars11, 'recordAct', { ...at(project), ...transition, purpose })).toEqual([
        'PURPOSE_OF_OTHER_COMMAND',
      ]);
  });

  it('is of an authority that authorised the project, each ARS its own', async () => {
    const interregional = await asked(await decidedAs('INTERREGIONAL', ['11', '32', '76']));
    const input = { ...at(interregional), ...transition };
    expect((await attempt(tested, ars32, 'recordAct', input)).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.act' },
    ]);
    expect(
      (await attempt(tested, ars76, 'recordAct', { ...input, act: { ...transition.act, region: '11' } })).errors,
    ).toEqual([{ code: 'FORBIDDEN', field: 'input.act.region' }]);
    expect((await attempt(tested, national, 'recordAct', input)).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.act.kind' },
    ]);
    const { errors } = await give(tested, national, 'recordAct', { ...input, act: text });
    expect(errors).toMatchObject([{ rule: 'T18', code: 'NOT_THE_AUTHORITY', field: 'input.act.kind' }]);
    expect((await attempt(tested, porteur, 'recordAct', input)).errors).toEqual([
      { code: 'FORBIDDEN', field: 'recordAct' },
    ]);
    await done(tested, ars11, 'recordAct', input);
  });

  it('is the ministers’ for a project that they authorised', async () => {
    const project = await asked(await decidedAs('NATIONAL', ['11', '32']), ministerialAct, national);
    expect((await attempt(tested, ars11, 'recordAct', { ...at(project), ...transition })).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.act' },
    ]);
    await done(tested, national, 'recordAct', { ...at(project), purpose: 'TRANSITION', act: text });
  });
});

describe('The text that carries an experiment into ordinary law', () => {
  it('is of the ministers, whoever authorised it, and amends nothing (T19)', async () => {
    const project = await regionalAsked();
    const byArs = { ...at(project), purpose: 'GENERALISATION', act: transition.act };
    expect((await attempt(tested, ars11, 'recordAct', byArs)).errors).toEqual([
      { code: 'FORBIDDEN', field: 'input.purpose' },
    ]);
    expect(await refused(tested, administrator, 'recordAct', byArs)).toEqual(['WRONG_AUTHORITY']);
    const recorded = await done(tested, national, 'recordAct', { ...at(project), ...generalisation });
    expect(recorded.state).toBe('AVIS_GENERALISATION');
    const { found } = await answer<{ found: { legalActs: { nodes: object[] } } }>(
      tested,
      'query ($id: ID!) { found: project(id: $id) { legalActs { nodes { purpose nor amends { id } authority { id } } } } }',
      { id: project.id },
    );
    expect(found.legalActs.nodes.at(-1)).toMatchObject({
      purpose: 'GENERALISATION',
      nor: 'SSAS2600000A',
      amends: null,
    });
  });

  it('comes after the opinions were asked, not while the experiment runs', async () => {
    const running = await regional(tested, 'RUNNING');
    const { errors } = await give(tested, national, 'recordAct', { ...at(running), ...generalisation });
    expect(errors).toMatchObject([{ rule: 'T19', code: 'NOT_IN_THIS_STATE' }]);
  });
});
