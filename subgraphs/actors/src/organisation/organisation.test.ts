/** Organisations are found by each of their keys, listed as asked for, and refused input is named. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { organisations } from '@innovation-sante/scheme/dataset';
import { start } from '../subgraph.js';

interface Page {
  readonly organisations: {
    readonly nodes: readonly {
      readonly name: string;
      readonly kinds: readonly string[];
      readonly region: { code: string } | null;
    }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string;
      readonly endCursor: string;
    };
    readonly totalCount?: number;
  };
}

const facts = [...organisations({ dataset: 'demo' })];
const registered = facts.find(({ finessEt }) => finessEt !== null)!;
const folded = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
const byFoldedName = (one: string, other: string) => (folded(one) < folded(other) ? -1 : 1);

describe('organisations', () => {
  let actors: TestedSubgraph;
  beforeAll(async () => {
    actors = await startForTest(start);
  });
  afterAll(() => actors.stop());

  const list = async (args: string): Promise<Page['organisations']> => {
    const { data, errors } = await actors.run(
      `{ organisations(${args}) { nodes { name kinds region { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    return (data as unknown as Page).organisations;
  };
  const namesOf = async (args: string) => (await list(args)).nodes.map(({ name }) => name);

  it('are all there, each fact with its provenance, source and confidence', async () => {
    const found: unknown[] = [];
    for (let after = ''; ;) {
      const { data } = await actors.run(
        `{ organisations(first: 100 ${after && `after: "${after}"`}) { nodes {
             id slug name acronym kinds siren siret finessEj finessEt region { code } departement { code } website description
             provenance source confidence } pageInfo { hasNextPage endCursor } } }`,
      );
      const page = (data as unknown as Page).organisations;
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const expected = facts.map(({ regionCode, departementCode, ...organisation }) => ({
      ...organisation,
      region: regionCode && { code: regionCode },
      departement: departementCode && { code: departementCode },
    }));
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  it.each(['id', 'siren', 'siret', 'finessEj', 'finessEt'] as const)(
    'are found by %s, and unknown ones are null',
    async (key) => {
      const unknown = {
        id: '00000000-0000-7000-8000-000000000000',
        siren: '356000000',
        siret: '35600000000048',
        finessEj: '010003812',
        finessEt: '010003820',
      };
      const type = { id: 'ID', siren: 'Siren', siret: 'Siret', finessEj: 'Finess', finessEt: 'Finess' }[key];
      const query = `query ($key: ${type}) { organisation(${key}: $key) { slug } }`;
      expect((await actors.run(query, { key: registered[key] })).data).toEqual({
        organisation: { slug: registered.slug },
      });
      const missing = await actors.run(query, { key: unknown[key] });
      expect(missing.errors).toBeUndefined();
      expect(missing.data).toEqual({ organisation: null });
    },
  );

  it('are asked for by exactly one key', async () => {
    for (const [args, field, reason] of [
      ['', 'id', 'give exactly one of id, siren, siret, finessEj, finessEt'],
      ['(id: null)', 'id', 'give exactly one of id, siren, siret, finessEj, finessEt'],
      [`(id: "${registered.id}", siren: "${registered.siren}")`, 'siren', 'cannot be combined with id'],
      [
        `(siret: "${registered.siret}", finessEt: "${registered.finessEt}")`,
        'finessEt',
        'cannot be combined with siret',
      ],
    ]) {
      const { errors } = await actors.run(`{ organisation${args} { id } }`);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'BAD_USER_INPUT', field, reason }]);
    }
  });

  it.each([
    ['organisation(id: "chu-dijon")', 'id', 'is not an id of this graph (a UUID)'],
    ['organisation(siren: "123456789")', 'siren', 'is not a SIREN: its check digit is wrong (Luhn)'],
    ['organisation(siret: "123")', 'siret', 'is not a SIRET'],
    ['organisation(finessEj: "2C0000000")', 'finessEj', 'is not a FINESS'],
    ['organisation(finessEt: 750000000)', 'finessEt', 'must be a text'],
    ['organisations(first: 101)', 'first', 'must be from 1 to 100'],
    ['organisations(after: "?")', 'after', 'is not a cursor'],
    ['organisations(filter: { regions: ["1"] })', 'filter.regions', 'is not a region code'],
    ['organisations(filter: { departements: ["20"] }, last: 0)', 'last', 'must be from 1 to 100'],
    ['organisations(search: "??")', 'search', 'holds no letter or digit'],
    [`organisations(search: "${'a'.repeat(201)}")`, 'search', 'must have at most 200 characters'],
  ])('refuse %s, naming the field and the reason', async (field, name, reason) => {
    const selection = field.startsWith('organisations') ? '{ nodes { id } }' : '{ id }';
    const { errors, statements } = await actors.run(`{ ${field} ${selection} }`);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'BAD_USER_INPUT', field: name, reason: expect.stringContaining(reason) as string },
    ]);
    expect(statements).toHaveLength(0);
  });

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await list('first: 1');
    const { errors } = await actors.run(
      `{ organisations(after: "${pageInfo.endCursor}", orderBy: { field: REGION }) { nodes { id } } }`,
    );
    expect(errors?.[0]?.message).toBe('after: is a cursor of a list in another order');
  });

  it('are ordered by name without regard to accents and case, page by page, in both directions', async () => {
    const expected = facts.map(({ name }) => name).toSorted(byFoldedName);
    for (const [direction, names] of [
      ['ASC', expected],
      ['DESC', expected.toReversed()],
    ] as const) {
      const order = `orderBy: { field: NAME, direction: ${direction} }`;
      const forward: string[] = [];
      let page = await list(`first: 17, ${order}`);
      forward.push(...page.nodes.map(({ name }) => name));
      while (page.pageInfo.hasNextPage) {
        page = await list(`first: 17, after: "${page.pageInfo.endCursor}", ${order}`);
        forward.push(...page.nodes.map(({ name }) => name));
      }
      expect(forward).toEqual(names);
      expect((await list(`last: 5, before: "${page.pageInfo.startCursor}", ${order}`)).nodes).toHaveLength(5);
    }
  });

  it('are ordered by region, those of no region first', async () => {
    const regions = (await list('first: 100, orderBy: { field: REGION }')).nodes.map(
      ({ region }) => region?.code ?? '',
    );
    expect(regions).toEqual(regions.toSorted());
    expect(regions[0]).toBe('');
  });

  it('are narrowed by filters that combine, a list meaning any of its values', async () => {
    const expected = (passes: (fact: (typeof facts)[number]) => boolean) =>
      facts
        .filter(passes)
        .map(({ name }) => name)
        .toSorted(byFoldedName);
    expect(await namesOf('first: 100, filter: { kinds: [ARS] }')).toHaveLength(18);
    expect(await namesOf('first: 100, filter: { kinds: [HAS, DREES] }')).toEqual(
      expected(({ kinds }) => kinds.includes('HAS') || kinds.includes('DREES')),
    );
    expect(await namesOf('first: 100, filter: { regions: ["11", "84"], provenance: DEMO }')).toEqual(
      expected(({ regionCode, provenance }) => (regionCode === '11' || regionCode === '84') && provenance === 'DEMO'),
    );
    const { departementCode } = registered;
    expect(await namesOf(`first: 100, filter: { departements: ["${departementCode}"] }`)).toEqual(
      expected((fact) => fact.departementCode === departementCode),
    );
    expect(await namesOf('filter: { kinds: [] }')).toEqual([]);
    expect(await namesOf('filter: { kinds: [ARS], regions: ["99"] }')).toEqual([]);
  });

  it('are searched by beginnings of the words of their name or acronym, without regard to accents and case', async () => {
    expect(await namesOf('search: "HAUTÉ autorite sante"')).toEqual(['Haute Autorité de santé']);
    expect(await namesOf('search: "autor hau"')).toEqual(['Haute Autorité de santé']);
    expect(await namesOf('search: "uncam"')).toEqual(['Union nationale des caisses d’assurance maladie']);
    expect(await namesOf('search: "ile-de-france"')).toContain('Agence régionale de santé Île-de-France');
    expect(await namesOf('search: "l’offre de soins"')).toEqual(['Direction générale de l’offre de soins']);
    expect(await namesOf('search: "santé", filter: { kinds: [HAS] }')).toEqual(['Haute Autorité de santé']);
    expect(await namesOf('search: "日本"')).toEqual([]);
    expect(await namesOf('search: "\' & ! | :* \\\\ <-> has \\u0000"')).toContain('Haute Autorité de santé');
    expect(await namesOf('search: "  ", first: 3')).toHaveLength(3);
  });

  it('are counted only when asked', async () => {
    const counted = await actors.run(
      '{ organisations(filter: { kinds: [ARS] }, first: 2) { nodes { id } totalCount } }',
    );
    expect(counted.data).toMatchObject({ organisations: { totalCount: 18 } });
    expect(counted.statements).toHaveLength(2);
    expect((await actors.run('{ organisations(first: 2) { nodes { id } } }')).statements).toHaveLength(1);
  });

  it('cost as many statements for 50 as for 1, with their territory and their people', async () => {
    const query = `query ($first: Int!) { organisations(first: $first, filter: { kinds: [ETABLISSEMENT_SANTE_PUBLIC, PROFESSIONNELS_SANTE, STARTUP, URPS, FONDATION, ASSOCIATION, AUTRE, RESEAU_GCS, AIDE_DOMICILE, FEDERATION_SYNDICAT, COLLECTIVITE_TERRITORIALE, ORGANISME_COMPLEMENTAIRE, ASSOCIATION_USAGERS, ETABLISSEMENT_SANTE_PRIVE], provenance: DEMO }) { nodes {
      name region { name ars { name } } departement { name region { name } }
      roles(at: "2025-01-01") { nodes { kind person { name roles { nodes { label organisation { name } } } } } totalCount } } totalCount } }`;
    const one = await actors.run(query, { first: 1 });
    const fifty = await actors.run(query, { first: 50 });
    expect(fifty.errors).toBeUndefined();
    expect((fifty.data as unknown as Page).organisations.nodes).toHaveLength(50);
    expect(one.statements).toHaveLength(10);
    expect(fifty.statements).toHaveLength(10);
  });
});
