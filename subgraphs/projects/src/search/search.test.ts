/** Search: French endings, no accents, no case, an unfinished last word, and nothing of a client's text taken for an operator. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';
import { answer, demoFacts } from '../testing/world.js';
import { fold } from './fold.js';

describe('Folding', () => {
  it.each([
    ['Réadaptation', 'readaptation'],
    ['Onco’Link – thérapies ORALES', 'onco link therapies orales'],
    ['Mission : retrouve ton cap (MRTC)', 'mission retrouve ton cap mrtc'],
    ['AKO@dom-PICTO', 'ako dom picto'],
    ['cœur, Œdème, ex æquo', 'coeur oedeme ex aequo'],
    ['  ', ''],
    ['e\u0301tat', 'etat'],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('Search', () => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest(start);
  });
  afterAll(() => tested.stop());

  async function find(search: string): Promise<string[]> {
    const { projects } = await answer<{ projects: { nodes: { slug: string }[] } }>(
      tested,
      'query ($search: String) { projects(search: $search, first: 100) { nodes { slug } } }',
      { search },
    );
    return projects.nodes.map(({ slug }) => slug);
  }

  it('finds the same with and without accents, in any case and any ending', async () => {
    const found = await find('réadaptation cardiaque');
    expect(found.length).toBeGreaterThan(0);
    for (const same of [
      'readaptation cardiaque',
      'RÉADAPTATION Cardiaque',
      'réadaptations cardiaques',
      'cardiaque réadaptation',
      'cardiaque réadaptati',
    ]) {
      expect((await find(same)).toSorted(), same).toEqual(found.toSorted());
    }
  });

  it('finds a last word that is not finished yet', async () => {
    for (const typed of ['équipa', 'EQUIP', 'equip’add', 'equipaddict'])
      expect(await find(typed), typed).toContain('equipaddict');
    for (const typed of ['onco', 'oncol', "Onco'L", 'onco link thérap'])
      expect(await find(typed), typed).toContain('oncolink');
  });

  it('finds by theme, population, summary, the words of a source, and the name or acronym of a porteur', async () => {
    expect(await find('bucco-dentaire')).toContain('ufsbd');
    expect(await find('personnes agees')).toContain('ufsbd');
    expect(await find('Croix-Rouge')).toContain('drad');
    expect(await find('readaptation respiratoire')).toContain('inspiraction');
    expect(await find('Haute-Vienne')).toContain('santeprotegee');
    const [project] = demoFacts.projects;
    const porteur = demoFacts.organisations.find(({ id }) => id === project?.porteurs[0]?.organisationId);
    expect(await find(porteur?.name ?? '')).toContain(project?.slug);
  });

  it('wants every word', async () => {
    expect(await find('réadaptation bucco-dentaire')).toEqual([]);
  });

  it('puts a project whose title has the word before those that only mention it', async () => {
    const [first] = await find('addictions');
    expect(first).toMatch(/addict/);
  });

  it('is no search when blank', async () => {
    expect(await find('   ')).toHaveLength(84);
  });

  it.each([
    "cœur' | '",
    'a & b',
    '!plaies',
    'plaies:*',
    "'; DROP TABLE project; --",
    '(',
    '\\',
    'plaies\u0000',
    '<-> plaies',
    '%',
  ])('takes %j for words, not for an operator', async (search) => {
    const { errors } = await tested.run('query ($search: String) { projects(search: $search) { totalCount } }', {
      search,
    });
    if (errors) expect(errors[0]?.message).toBe('search: holds no letter or digit');
  });

  it.each([
    ['?!', 'search: holds no letter or digit'],
    ['x'.repeat(201), 'search: must have at most 200 characters'],
    ['mot '.repeat(21), 'search: must have at most 20 words'],
  ])('refuses %j', async (search, message) => {
    const { errors } = await tested.run('query ($search: String) { projects(search: $search) { totalCount } }', {
      search,
    });
    expect(errors?.map((error) => [error.message, error.extensions['code']])).toEqual([[message, 'BAD_USER_INPUT']]);
  });
});
