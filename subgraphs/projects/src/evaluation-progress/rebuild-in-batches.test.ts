/** A log that is longer than one batch can be read again from its first event without anything being told again. */
import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { EvaluationNews, evaluationOf } from '../testing/evaluation-news.js';
import { arsAct, at, done, people, regional } from '../testing/life.js';

/** More events than a follower reads at once. */
const aBatch = 600;

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

it('leaves projects, what is known of their evaluations and the log as they are', async () => {
  const { porteur, ars11 } = people;
  const of = at(await regional(tested, 'OPINION'));
  const authorised = await done(tested, ars11, 'authoriseProject', { ...of, act: arsAct, duration: 'P12M' });
  const running = await done(tested, porteur, 'recordFirstInclusion', { ...at(authorised), on: '2024-11-04' });
  const { id } = await done(tested, ars11, 'endProject', at(running));
  await news.tell(evaluationOf(id), evaluationOf(id, { version: 2, finalReportOn: '2026-02-01' }));
  const reported = { finalReportOn: '2026-02-01' };
  await news.tell(
    ...Array.from({ length: aBatch }, (_, index) => evaluationOf(id, { version: 3 + index, ...reported })),
  );
  await news.tell(
    evaluationOf(id, {
      version: 3 + aBatch,
      ...reported,
      generalisationReferredOn: '2026-03-01',
      generalisationReferredTo: ['CTIS', 'CSIS'],
    }),
  );
  const all = async () => {
    const database = tested.subgraph.database.asSystem();
    return [
      await database.rows(sql`SELECT * FROM project`),
      await database.rows(sql`SELECT * FROM evaluation_progress`),
      await database.rows(sql`SELECT * FROM awaited_action ORDER BY position`),
      await database.rows(sql`SELECT position, kind FROM events.event WHERE subgraph = 'projects' ORDER BY position`),
    ];
  };
  const before = await all();
  await tested.subgraph.log.rebuild('projects.evaluations');
  expect(await all()).toEqual(before);
});
