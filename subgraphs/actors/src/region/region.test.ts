/** Territories and their ARS: 18 regions, 101 départements, one ARS each, two kinds of code that never mix. */
import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestedSubgraph, startForTest } from '@innovation-sante/kit/testing';
import { start } from '../subgraph.js';

describe('territories', () => {
  let actors: TestedSubgraph;
  beforeAll(async () => {
    actors = await startForTest(start);
  });
  afterAll(() => actors.stop());

  it('give the 18 regions by name, É with E', async () => {
    const { data } = await actors.run('{ regions(first: 100) { nodes { name } totalCount } }');
    const { regions } = data as unknown as { regions: { nodes: { name: string }[]; totalCount: number } };
    expect(regions.totalCount).toBe(18);
    const names = regions.nodes.map(({ name }) => name);
    expect(names.slice(8, 11)).toEqual(['Hauts-de-France', 'Île-de-France', 'La Réunion']);
  });

  it('give the 101 départements by code, in pages that meet', async () => {
    const codes: string[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await actors.run(
        'query ($after: String) { departements(first: 40, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { departements } = data as unknown as {
        departements: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      codes.push(...departements.nodes.map(({ code }) => code));
      if (!departements.pageInfo.hasNextPage) break;
      after = departements.pageInfo.endCursor;
    }
    expect(codes).toHaveLength(101);
    expect(new Set(codes).size).toBe(101);
    expect(codes.slice(18, 22)).toEqual(['19', '21', '22', '23']);
    expect(codes).toContain('2A');
  });

  it('tell region "01" from département "01"', async () => {
    const { data } = await actors.run(
      '{ region(code: "01") { name departements { code } } departement(code: "01") { name region { name } prefecture } }',
    );
    expect(data).toEqual({
      region: { name: 'Guadeloupe', departements: [{ code: '971' }] },
      departement: { name: 'Ain', region: { name: 'Auvergne-Rhône-Alpes' }, prefecture: '01053' },
    });
  });

  it('say of every fact where it was read', async () => {
    const { data } = await actors.run(
      `{ region(code: "11") { prefecture validFrom provenance source confidence }
         departement(code: "75") { validFrom provenance source confidence }
         ars(region: "11") { provenance source confidence } }`,
    );
    const read = { provenance: 'REAL', source: expect.stringContaining('Insee') as string, confidence: 'HIGH' };
    expect(data).toEqual({
      region: { prefecture: '75056', validFrom: '2024-03-12', ...read },
      departement: { validFrom: '2024-03-12', ...read },
      ars: { provenance: 'REAL', source: expect.stringContaining('Source A') as string, confidence: 'HIGH' },
    });
  });

  it('give one ARS to each region, which is also an organisation', async () => {
    const { data, statements } = await actors.run(
      '{ allArs(first: 18) { nodes { regionCode name website region { code name } organisation { name kinds region { code } } } totalCount } }',
    );
    const { allArs } = data as unknown as {
      allArs: {
        totalCount: number;
        nodes: { regionCode: string; name: string; region: { code: string; name: string }; organisation: object }[];
      };
    };
    expect(allArs.totalCount).toBe(18);
    for (const { regionCode, name, region, organisation } of allArs.nodes) {
      expect(name).toBe(`Agence régionale de santé ${region.name}`);
      expect(region.code).toBe(regionCode);
      expect(organisation).toEqual({ name, kinds: ['ARS'], region: { code: regionCode } });
    }
    expect(statements).toHaveLength(4);
  });

  it('list the organisations of each in one statement', async () => {
    const query =
      'query ($first: Int!) { regions(first: $first) { nodes { code organisations(first: 2, filter: { kinds: [ARS] }) { nodes { region { code } } totalCount } } } }';
    const one = await actors.run(query, { first: 1 });
    const all = await actors.run(query, { first: 18 });
    const { regions } = all.data as unknown as { regions: { nodes: { code: string; organisations: object }[] } };
    expect(regions.nodes).toHaveLength(18);
    for (const { code, organisations } of regions.nodes) {
      expect(organisations).toEqual({ nodes: [{ region: { code } }], totalCount: 1 });
    }
    expect(one.statements.length).toBe(all.statements.length);
    const byDepartement = await actors.run(
      '{ departements(first: 100) { nodes { region { ars { name } } organisations(first: 1) { nodes { name } } } } }',
    );
    expect(byDepartement.errors).toBeUndefined();
    expect(byDepartement.statements).toHaveLength(4);
  });

  it('are null when unknown, and refused when their code is not one', async () => {
    expect(
      (await actors.run('{ region(code: "99") { name } departement(code: "96") { name } ars(region: "99") { name } }'))
        .data,
    ).toEqual({
      region: null,
      departement: null,
      ars: null,
    });
    for (const [field, name, reason] of [
      ['region(code: "1")', 'code', 'is not a region code'],
      ['departement(code: "2C")', 'code', 'is not a département code'],
      ['ars(region: "IDF")', 'region', 'is not a region code'],
      ['ars(region: 11)', 'region', 'must be a text'],
    ] as const) {
      const { errors } = await actors.run(`{ ${field} { name } }`);
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'BAD_USER_INPUT', field: name, reason: expect.stringContaining(reason) as string },
      ]);
    }
  });
});
