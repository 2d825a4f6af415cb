/** What one may not see looks like what is not there; what one names and may not have is refused. Each net holds alone. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSubgraph } from '@innovation-sante/kit/subgraph';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import type { ProjectFacts } from '@innovation-sante/scheme/facts/project-facts';
import { nets } from './testing/nets.js';
import { type Asker, askers, hidden, isPublic, leadOf, ownRegion, shown } from './testing/roles.js';
import { allProjects } from './testing/world.js';

const unknownId = '01900000-0000-7000-8000-000000000000';
const foreignRegion = ownRegion === '84' ? '11' : '84';

interface Found {
  readonly projects: { readonly nodes: readonly { readonly id: string }[] };
}

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe.each(Object.entries(nets))('With %s', (_net, definition) => {
  let tested: TestedSubgraph;
  beforeAll(async () => {
    tested = await startForTest((options) => startSubgraph(definition, options));
  });
  afterAll(() => tested.stop());

  async function ask<Data>(query: string, { principal }: Pick<Asker, 'principal'>, variables = {}): Promise<Data> {
    const { data, errors } = await tested.run(query, variables, principal);
    expect(errors).toBeUndefined();
    return plain(data) as Data;
  }

  describe('A project that one may not see', () => {
    const entities =
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Project { title } ... on LetterOfIntent { number } } }';
    const number = hidden.letter?.number ?? '';

    it('looks on every way as one that is not there', async () => {
      const ways = {
        id: (is: boolean) => `{ found: project(id: "${is ? hidden.id : unknownId}") { title } }`,
        slug: (is: boolean) => `{ found: project(slug: "${is ? hidden.slug : 'demo-nobody'}") { title } }`,
        letter: (is: boolean) => `{ found: letterOfIntent(number: "${is ? number : 'nobody'}") { project { slug } } }`,
      };
      for (const [way, query] of Object.entries(ways)) {
        const answer = await tested.run(query(true), {}, null);
        expect(plain(answer.data), way).toEqual({ found: null });
        expect([answer.data, answer.errors]).toEqual([(await tested.run(query(false), {}, null)).data, undefined]);
        expect(await ask(query(true), askers.PORTEUR), way).not.toEqual({ found: null });
      }
    });

    it('is null as a reference, beside those that are not', async () => {
      const r = [
        { __typename: 'Project', id: hidden.id },
        { __typename: 'Project', slug: hidden.slug },
        { __typename: 'Project', id: unknownId },
        { __typename: 'LetterOfIntent', number },
        { __typename: 'Project', id: shown.id },
        { __typename: 'LetterOfIntent', number: shown.letter?.number },
      ];
      expect(await ask(entities, askers.PUBLIC, { r })).toEqual({
        _entities: [null, null, null, null, { __typename: 'Project', title: shown.title }, null],
      });
    });

    it('is found by no search, and counted by nobody else’s list', async () => {
      const search = 'query ($s: String) { projects(search: $s, first: 100) { totalCount nodes { id } } }';
      const ids = async (asker: Asker) =>
        (await ask<Found>(search, asker, { s: hidden.title })).projects.nodes.map(({ id }) => id);
      expect(await ids(askers.PUBLIC)).not.toContain(hidden.id);
      expect(await ids(askers.PORTEUR)).toContain(hidden.id);
      const below = [
        { __typename: 'Organisation', id: leadOf(hidden) },
        { __typename: 'Region', code: ownRegion },
        { __typename: 'Ars', regionCode: ownRegion },
      ];
      const counts = async (asker: Asker) =>
        (
          await ask<{ _entities: { projects: { totalCount: number } }[] }>(
            'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organisation { projects { totalCount } } ... on Region { projects { totalCount } } ... on Ars { projects { totalCount } } } }',
            asker,
            { r: below },
          )
        )._entities.map(({ projects }) => projects.totalCount);
      const inRegion = (project: ProjectFacts) =>
        project.regionCodes.includes(ownRegion) || project.sites.some(({ regionCode }) => regionCode === ownRegion);
      const carried = (project: ProjectFacts) =>
        project.porteurs.some(({ organisationId }) => organisationId === leadOf(hidden));
      const of = (is: (project: ProjectFacts) => boolean) => allProjects.filter((each) => isPublic(each) && is(each));
      expect(await counts(askers.PUBLIC)).toEqual([of(carried), of(inRegion), of(inRegion)].map((list) => list.length));
      expect((await counts(askers.PORTEUR))[0]).toBe(allProjects.filter(carried).length);
    });
  });

  describe('Who names what is not theirs', () => {
    const refused = async (query: string, { principal }: Asker) => {
      const { errors } = await tested.run(query, {}, principal);
      return errors?.map(({ extensions }) => [extensions['code'], extensions['field']]);
    };

    it('is refused, where only files could answer', async () => {
      const byRegion = [['FORBIDDEN', 'filter.regions']];
      const letters = `{ lettersOfIntent(filter: { regions: ["${ownRegion}", "${foreignRegion}"] }) { totalCount } }`;
      const missing = `{ projects(filter: { regions: ["${foreignRegion}"], missingOpinion: HAS }) { totalCount } }`;
      const counted = `{ projectCounts(groupBy: [STATE], filter: { regions: ["${foreignRegion}"], overdueAt: "2026-01-01" }) { total } }`;
      for (const query of [letters, missing, counted]) expect(await refused(query, askers.ARS)).toEqual(byRegion);
      const carried = `{ projects(filter: { porteurs: ["${unknownId}"], filedTo: "2026-01-01" }) { totalCount } }`;
      expect(await refused(carried, askers.PORTEUR)).toEqual([['FORBIDDEN', 'filter.porteurs']]);
    });

    it('is answered, where everybody is', async () => {
      for (const [query, asker] of [
        [`{ projects(filter: { regions: ["${foreignRegion}"] }) { totalCount } }`, askers.ARS],
        [`{ lettersOfIntent(filter: { regions: ["${ownRegion}"] }) { totalCount } }`, askers.ARS],
        [`{ lettersOfIntent(filter: { regions: ["${foreignRegion}"] }) { totalCount } }`, askers.NATIONAL_TEAM],
        [`{ projects(filter: { porteurs: ["${unknownId}"] }) { totalCount } }`, askers.PORTEUR],
      ] as const)
        expect(await refused(query, asker), query).toBeUndefined();
    });
  });
});
