/** What is awaited, over all projects: the same as each project says of itself, in order, and of whom. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { start } from '../subgraph.js';
import { at, done, people, regional } from '../testing/life.js';
import { allNodes, answer } from '../testing/world.js';

let tested: TestedSubgraph;
beforeAll(async () => {
  tested = await startForTest(start);
});
afterAll(async () => tested.stop());

interface Item {
  readonly action: string;
  readonly party: string;
  readonly dueOn: string | null;
  readonly late: boolean;
  readonly daysLate: number | null;
  readonly organisation: { readonly id: string } | null;
  readonly committee: { readonly code: string } | null;
  readonly project: { readonly id: string; readonly regions: readonly { readonly code: string }[] };
}

const selection =
  'action document party dueOn late daysLate rule organisation { id } committee { code } project { id regions { code } }';
const all = (list: string, backwards = false) => allNodes<Item>(tested, list, selection, { backwards });
const last = '9999';
const byText = (a: string, b: string) => (a < b ? -1 : 1);

describe('What is awaited', () => {
  it('is what every project says of itself, ordered by its due date, undated last, forwards and backwards', async () => {
    const items = await all('awaitedActions(PAGE)');
    const projects = await allNodes<{ id: string; nextActions: Item[] }>(
      tested,
      'projects(PAGE)',
      'id nextActions { action document party dueOn late daysLate rule organisation { id } committee { code } }',
    );
    const said = projects.flatMap(({ id, nextActions }) =>
      nextActions.map((action) => JSON.stringify({ ...action, id })),
    );
    const listed = items.map(({ project, ...item }) => JSON.stringify({ ...item, id: project.id }));
    expect(listed.toSorted(byText)).toEqual(said.toSorted(byText));
    expect(items.length).toBeGreaterThan(20);
    const dates = items.map(({ dueOn }) => dueOn ?? last);
    expect(dates).toEqual(dates.toSorted(byText));
    expect(await all('awaitedActions(PAGE)', true)).toEqual(items);
    const { awaitedActions } = await answer<{ awaitedActions: { totalCount: number } }>(
      tested,
      '{ awaitedActions { totalCount } }',
    );
    expect(awaitedActions.totalCount).toBe(items.length);
  });

  it('is narrowed by party, committee, organisation, region and day', async () => {
    const items = await all('awaitedActions(PAGE)');
    const cases: readonly (readonly [string, (item: Item) => boolean])[] = [
      ['{ parties: [PORTEUR, HAS] }', ({ party }) => party === 'PORTEUR' || party === 'HAS'],
      ['{ actions: [FINAL_REPORT] }', ({ action }) => action === 'FINAL_REPORT'],
      ['{ committees: [CTIS] }', ({ committee }) => committee?.code === 'CTIS'],
      [
        `{ organisations: ["${organisationId('has')}"] }`,
        ({ organisation }) => organisation?.id === organisationId('has'),
      ],
      [
        '{ regions: ["11", "32"] }',
        ({ project }) => project.regions.some(({ code }) => code === '11' || code === '32'),
      ],
      ['{ lateAt: "2026-06-30" }', ({ late }) => late],
      ['{ dueBefore: "2026-09-01" }', ({ dueOn }) => dueOn !== null && dueOn <= '2026-09-01'],
    ];
    for (const [filter, passes] of cases) {
      const wanted = items.filter(passes);
      expect(wanted.length, filter).toBeGreaterThan(0);
      expect(wanted.length, filter).toBeLessThan(items.length);
      expect(await all(`awaitedActions(PAGE, filter: ${filter})`), filter).toEqual(wanted);
    }
  });

  it('moves with the project', async () => {
    const of = async (id: string) => (await all('awaitedActions(PAGE)')).filter(({ project }) => project.id === id);
    const referred = await regional(tested, 'REFERRED');
    expect(await of(referred.id)).toMatchObject([
      { action: 'CTIS_OPINION', dueOn: '2024-08-20', late: true, daysLate: 679 },
    ]);
    const withdrawn = await done(tested, people.porteur, 'withdrawProject', at(referred));
    expect(await of(withdrawn.id)).toEqual([]);
  });
});

describe('What is awaited of oneself', () => {
  const mine = async (person: object, list = 'myAwaitedActions') => {
    const { data, errors } = await tested.run(`{ found: ${list}(first: 100) { nodes { ${selection} } } }`, {}, person);
    if (errors) throw new Error(JSON.stringify(errors));
    return (JSON.parse(JSON.stringify(data)) as { found: { nodes: Item[] } }).found.nodes;
  };

  it('is by role, organisation and region what the whole list says', async () => {
    await regional(tested, 'ADMISSIBLE');
    await regional(tested, 'SENT');
    const items = await all('awaitedActions(PAGE)');
    const ars = arsOrganisationId('11');
    const cases: readonly (readonly [object, (item: Item) => boolean])[] = [
      [
        people.porteur,
        ({ party, organisation }) => party === 'PORTEUR' && organisation?.id === people.porteur.organisation,
      ],
      [people.ars11, ({ organisation }) => organisation?.id === ars],
      [people.ctis, ({ party, project: { id } }) => party === 'CTIS' && id !== ''],
      [
        people.national,
        ({ party, organisation }) =>
          ['RAPPORTEUR_GENERAL', 'MINISTRES'].includes(party) ||
          (party === 'AUTHORITY' && organisation?.id === organisationId('ministres')),
      ],
    ];
    for (const [person, passes] of cases) {
      const wanted = items.filter(passes);
      expect(wanted.length, JSON.stringify(person)).toBeGreaterThan(0);
      expect(await mine(person), JSON.stringify(person)).toEqual(wanted);
    }
    expect(await mine(people.administrator)).toEqual([]);
  });

  it('is nobody else’s to see', async () => {
    expect(await mine(people.otherPorteur, 'awaitedActions')).toEqual([]);
    const { data } = await tested.run('{ awaitedActions { totalCount } myAwaitedActions { totalCount } }', {}, null);
    expect(data).toEqual({ awaitedActions: { totalCount: 0 }, myAwaitedActions: { totalCount: 0 } });
    const foreign = await tested.run(
      '{ awaitedActions(filter: { regions: ["32"] }) { totalCount } }',
      {},
      people.ars11,
    );
    expect(foreign.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  });
});
