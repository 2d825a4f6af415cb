/** Sites join and leave, as commands. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@innovation-sante/kit/sql';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import { type ProjectNow, at, attempt, done, people, refused, regional } from '../testing/life.js';
import { eventsOf } from '../testing/log.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start, { dataset: 'none' });
});
afterAll(async () => tested.stop());

const { porteur, ars11 } = people;

describe('Sites', () => {
  it('join and leave a running project in its territory, and its regions follow (T12)', async () => {
    const running = await regional(tested, 'RUNNING');
    const add = (input: object) =>
      refused(tested, porteur, 'addSite', { ...at(running), name: 'Centre', departement: '93', ...input });
    expect(await add({ departement: '59' })).toEqual(['NOT_ONE_REGION']);
    expect(await add({ departement: '96' })).toEqual(['DEPARTEMENT_UNKNOWN']);
    expect(await add({ communeCode: '75056' })).toEqual(['COMMUNE_OUTSIDE_DEPARTEMENT']);
    expect(await add({ joinedOn: '2024-09-14' })).toEqual(['BEFORE_AUTHORISATION']);
    expect(
      (await attempt(tested, ars11, 'addSite', { ...at(running), name: 'Centre', departement: '59' })).errors,
    ).toEqual([{ code: 'FORBIDDEN', field: 'input.departement' }]);
    const grown = await done(tested, porteur, 'addSite', {
      ...at(running),
      name: 'Centre',
      departement: '93',
      communeCode: '93066',
      joinedOn: '2025-01-06',
    });
    expect(await refused(tested, porteur, 'addSite', { ...at(grown), name: 'CENTRE', departement: '93' })).toEqual([
      'SITE_TWICE',
    ]);
    const [site] = await tested.subgraph.database
      .asSystem()
      .rows<{ id: string }>(sql`SELECT id FROM site WHERE project_id = ${grown.id}::uuid`);
    const remove = (project: ProjectNow, input: object = {}) => ({ ...at(project), siteId: site?.id, ...input });
    expect(await refused(tested, porteur, 'removeSite', remove(grown, { leftOn: '2025-01-05' }))).toEqual([
      'BEFORE_JOINING',
    ]);
    expect(await refused(tested, porteur, 'removeSite', remove(grown, { siteId: organisationId('nothing') }))).toEqual([
      'NOT_FOUND',
    ]);
    const left = await done(tested, ars11, 'removeSite', remove(grown, { leftOn: '2025-06-30', reason: 'Fermeture' }));
    expect(await refused(tested, porteur, 'removeSite', remove(left))).toEqual(['SITE_HAS_LEFT']);
    const told = await eventsOf(tested, left.id);
    expect(told.slice(-2)).toMatchObject([
      {
        kind: 'SITE_JOINED',
        changes: [
          { field: 'departements', before: null, after: '93' },
          { field: 'sites', before: null, after: 'Centre' },
        ],
      },
      { kind: 'SITE_LEFT', reason: 'Fermeture', changes: [{ field: 'sites', before: 'Centre', after: null }] },
    ]);
  });
});
