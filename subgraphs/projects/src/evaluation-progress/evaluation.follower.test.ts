/** What the evaluation tells moves a project on and says what is awaited: once, in order, whatever comes twice or late. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import { EvaluationNews, evaluationOf } from '../testing/evaluation-news.js';
import { type ProjectNow, arsAct, at, done, people, regional } from '../testing/life.js';
import { eventsOf } from '../testing/log.js';
import { repeatedOf } from '../testing/repeated.js';
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

const { porteur, ars11 } = people;

interface Now {
  readonly state: string;
  readonly stateSince: string;
  readonly version: number;
}

const now = async (id: string): Promise<Now> =>
  (await answer<{ project: Now }>(tested, 'query ($id: ID!) { project(id: $id) { state stateSince version } }', { id }))
    .project;

/** A project whose twelve months have begun on 4 November 2024. */
async function short(): Promise<ProjectNow> {
  const authorised = await done(tested, ars11, 'authoriseProject', {
    ...at(await regional(tested, 'OPINION')),
    act: arsAct,
    duration: 'P12M',
  });
  return done(tested, porteur, 'recordFirstInclusion', { ...at(authorised), on: '2024-11-04' });
}

const ended = async () => done(tested, ars11, 'endProject', at(await short()));

describe('The final report', () => {
  it('brings an ended project to its final evaluation, told as any change by the service', async () => {
    const { id, version } = await ended();
    await news.tell(evaluationOf(id), evaluationOf(id, { version: 2, finalReportOn: '2026-02-01' }));
    expect(await now(id)).toEqual({ state: 'EVALUATION_FINALE', stateSince: '2026-02-01', version: version + 1 });
    const event = (await eventsOf(tested, id)).at(-1);
    expect(event).toMatchObject({
      kind: 'STATE_REACHED',
      actorRole: 'SYSTEM',
      audience: 'PUBLIC',
      happenedOn: '2026-02-01',
      facts: { state: 'EVALUATION_FINALE', version: version + 1 },
    });
    expect(event?.changes[0]).toEqual({ field: 'state', before: 'TERMINE', after: 'EVALUATION_FINALE' });
  });

  it('delivered before the end is recorded counts once the end is', async () => {
    const running = await short();
    await news.tell(evaluationOf(running.id), evaluationOf(running.id, { version: 2, finalReportOn: '2025-10-01' }));
    expect((await now(running.id)).state).toBe('EN_COURS');
    await done(tested, ars11, 'endProject', at(running));
    expect(await now(running.id)).toEqual({
      state: 'EVALUATION_FINALE',
      stateSince: '2025-11-04',
      version: running.version + 2,
    });
  });
});

describe('The way to ordinary law', () => {
  it('goes step by step, also when several are told at once, and only where the table leads', async () => {
    const { id, version } = await ended();
    const actId = organisationId('an-act');
    await news.tell(
      evaluationOf(id),
      evaluationOf(id, {
        version: 5,
        finalReportOn: '2026-02-01',
        generalisationReferredOn: '2026-03-01',
        generalisationReferredTo: ['CTIS', 'CSIS'],
        generalisationOpinions: ['CTIS', 'CSIS'],
        transitionStartsOn: '2026-04-01',
        transitionActId: actId,
        transitionEndsOn: '2027-04-01',
      }),
    );
    expect(await now(id)).toEqual({ state: 'PERIODE_TRANSITOIRE', stateSince: '2026-04-01', version: version + 3 });
    const told = (await eventsOf(tested, id)).slice(-3);
    expect(told.map(({ changes, actId: act }) => [changes[0]?.after, act])).toEqual([
      ['EVALUATION_FINALE', null],
      ['AVIS_GENERALISATION', null],
      ['PERIODE_TRANSITOIRE', actId],
    ]);
    expect(told.at(-1)?.facts?.referredTo).toEqual(['ARS', 'CSIS', 'CTIS']);
    await news.tell(
      evaluationOf(id, {
        version: 6,
        finalReportOn: '2026-02-01',
        outcome: 'GENERALISATION_ANNOUNCED',
        outcomeOn: '2026-05-01',
      }),
    );
    expect((await now(id)).state).toBe('PERIODE_TRANSITOIRE');
    await news.tell(
      evaluationOf(id, { version: 7, finalReportOn: '2026-02-01', outcome: 'GENERALISED', outcomeOn: '2026-06-01' }),
    );
    expect(await now(id)).toMatchObject({ state: 'GENERALISE', stateSince: '2026-06-01' });
    const { kept, reckoned } = await repeatedOf(tested.subgraph.database.asSystem(), id);
    expect(kept).toEqual(reckoned);
  });

  it('leads to a new project, or nowhere', async () => {
    for (const [outcome, state] of [
      ['RELAUNCHED', 'RELANCE_V2'],
      ['NOT_GENERALISED', 'NON_GENERALISE'],
      ['PARTIALLY_GENERALISED', 'GENERALISE'],
    ] as const) {
      const { id } = await ended();
      const far = {
        finalReportOn: '2026-02-01',
        generalisationReferredOn: '2026-03-01',
        outcome,
        outcomeOn: '2026-05-01',
      };
      await news.tell(evaluationOf(id), evaluationOf(id, { version: 3, ...far }));
      expect(await now(id), outcome).toMatchObject({ state, stateSince: '2026-05-01' });
    }
  });
});

describe('What is told', () => {
  it('twice or late changes nothing', async () => {
    const { id, version } = await ended();
    const second = evaluationOf(id, { version: 2, finalReportOn: '2026-02-01' });
    const third = evaluationOf(id, { version: 3, finalReportOn: '2026-02-01', protocolValidated: true });
    await news.tell(evaluationOf(id), third);
    await news.tell(second, third, evaluationOf(id));
    await news.tell(second);
    expect(await now(id)).toMatchObject({ state: 'EVALUATION_FINALE', version: version + 1 });
    const [progress] = await tested.subgraph.database
      .asSystem()
      .rows(
        sql`SELECT version, protocol_validated AS validated FROM evaluation_progress WHERE project_id = ${id}::uuid`,
      );
    expect(progress).toEqual({ version: 3, validated: true });
  });

  it('with the load moves nothing, and says what is awaited', async () => {
    const { id } = await ended();
    const evaluatorId = organisationId('evaluator');
    await news.tell(
      evaluationOf(id, {
        finalReportOn: '2026-02-01',
        evaluatorId,
        awaitedReports: [{ kind: 'ACTIVITY', dueOn: '2026-08-01' }],
      }),
    );
    expect((await now(id)).state).toBe('TERMINE');
    const { project } = await answer<{ project: object }>(
      tested,
      'query ($id: ID!) { project(id: $id) { nextActions { action dueOn } } }',
      { id },
    );
    expect(project).toEqual({ nextActions: [{ action: 'ACTIVITY_REPORT', dueOn: '2026-08-01' }] });
    const { kept, reckoned } = await repeatedOf(tested.subgraph.database.asSystem(), id);
    expect(kept).toEqual(reckoned);
  });

  it('of a body that is asked makes the file its own, and others are told', async () => {
    const { id, version } = await ended();
    await news.tell(evaluationOf(id, { generalisationReferredOn: '2026-03-01', generalisationReferredTo: ['CSIS'] }));
    expect((await eventsOf(tested, id)).at(-1)).toMatchObject({
      kind: 'OPINION_REQUESTED',
      facts: { version: version + 1, referredTo: ['ARS', 'CSIS', 'CTIS'] },
    });
  });

  it('is followed at once, as the graph says', async () => {
    const { projectsProjection } = await answer<{ projectsProjection: object }>(
      tested,
      '{ projectsProjection { reader behind behindSince } }',
    );
    expect(projectsProjection).toEqual({ reader: 'projects.evaluations', behind: 0, behindSince: null });
  });

  it('of a project that is not there is left alone', async () => {
    await news.tell(evaluationOf(organisationId('nothing')));
    const rows = await tested.subgraph.database
      .asSystem()
      .rows(sql`SELECT FROM evaluation_progress WHERE project_id = ${organisationId('nothing')}::uuid`);
    expect(rows).toEqual([]);
  });

  it('is derived again from the first event on: the same rows, no state twice, and what was never told is gone', async () => {
    const database = tested.subgraph.database.asSystem();
    const all = () => database.rows(sql`SELECT * FROM evaluation_progress ORDER BY project_id`);
    const lives = () => database.rows(sql`SELECT id, state, version FROM project ORDER BY id`);
    const silent = await ended();
    await database.rows(sql`
      INSERT INTO evaluation_progress (project_id, protocol_validated, awaited_reports, generalisation_opinions)
      VALUES (${silent.id}::uuid, true, '[]', '{}')`);
    const [before, states] = [await all(), await lives()];
    await tested.subgraph.log.rebuild('projects.evaluations');
    expect(await all()).toEqual(before.filter((row) => (row as { project_id: string }).project_id !== silent.id));
    expect(await lives()).toEqual(states);
    for (const { id } of states as { id: string }[]) {
      const { kept, reckoned } = await repeatedOf(database, id);
      expect(kept).toEqual(reckoned);
    }
  });
});
