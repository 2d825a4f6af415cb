/** @see https://spec.graphql.org/October2021/#sec-Handling-Field-Errors */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('An error or a null', () => {
  let graph: SmallGraph;
  /** Fields that fail, by name and the object's number. */
  const broken = new Set<string>();
  /** Fields of objects that their subgraph has no value for. */
  const missing = new Set<string>();
  beforeEach(() => {
    broken.clear();
    missing.clear();
  });

  beforeAll(async () => {
    const value = (field: string, id: string, is: unknown) => (): unknown => {
      if (broken.has(field + id)) throw new Error('10.0.0.7 is away');
      return missing.has(field + id) ? null : is;
    };
    const node = (id: string): Record<string, unknown> => ({
      id,
      name: value('name', id, `n${id}`),
      must: value('must', id, `m${id}`),
      child: () => node(`${id}c`),
    });
    const three = ['1', '2', '3'].map(node);
    graph = await smallGraph({
      nodes: {
        sdl: `type Query { node: Node strict: Node! list: [Node] items: [Node!] whole: [Node!]! matrix: [[Node!]] fine: Int }
          type Node @key(fields: "id") { id: ID! name: String must: String! child: Node }`,
        Query: {
          node: three[0],
          strict: three[0],
          list: three,
          items: three,
          whole: three,
          matrix: [[], three],
          fine: 0,
        },
      },
      details: {
        sdl: `enum Kind { A B }
          type Node @key(fields: "id") { id: ID! note: String mustNote: String! kind: Kind rest: [Rest!] sure: Sure! }
          type Rest { size: Int! } type Sure { size: Int! other: Int }`,
        entities: {
          Node: ['1', '2', '3', '1c'].map((id) => ({
            id,
            note: value('note', id, `note${id}`),
            mustNote: value('mustNote', id, `must${id}`),
            kind: 'A',
            rest: [{ size: 0 }, { size: value('size', id, 1) }],
            sure: { size: value('sure', id, 2), other: 3 },
          })),
        },
      },
    });
  });

  it('of a nullable field makes this field null, and nothing else', async () => {
    broken.add('name1').add('note1');
    const { data, errors } = await graph.ask('{ node { n: name id must o: note mustNote } fine }');
    expect(data).toEqual({ node: { n: null, id: '1', must: 'm1', o: null, mustNote: 'must1' }, fine: 0 });
    expect(errors).toEqual([
      { path: 'node.n', code: 'SUBGRAPH_ERROR' },
      { path: 'node.o', code: 'SUBGRAPH_ERROR' },
    ]);
  });

  it('that is a null where one may be is no error', async () => {
    missing.add('name1').add('note1');
    const { data, errors } = await graph.ask('{ node { name note } }');
    expect(data).toEqual({ node: { name: null, note: null } });
    expect(errors).toEqual([]);
  });

  it('of a field that may not be null makes its object null', async () => {
    broken.add('must1');
    const inside = await graph.ask('{ node { id must } fine }');
    expect(inside).toMatchObject({
      data: { node: null, fine: 0 },
      errors: [{ path: 'node.must', code: 'SUBGRAPH_ERROR' }],
    });
    broken.clear();
    broken.add('mustNote1');
    const elsewhere = await graph.ask('{ node { id m: mustNote } fine }');
    expect(elsewhere).toMatchObject({
      data: { node: null, fine: 0 },
      errors: [{ path: 'node.m', code: 'SUBGRAPH_ERROR' }],
    });
  });

  it('stops at the nearest place that may be null', async () => {
    broken.add('mustNote1c');
    expect(await graph.ask('{ strict { id child { mustNote } } }')).toMatchObject({
      data: { strict: { id: '1', child: null } },
      errors: [{ path: 'strict.child.mustNote', code: 'SUBGRAPH_ERROR' }],
    });
  });

  it('comes up to the item of a list', async () => {
    broken.add('mustNote2');
    expect(await graph.ask('{ list { id mustNote } }')).toMatchObject({
      data: { list: [{ id: '1', mustNote: 'must1' }, null, { id: '3', mustNote: 'must3' }] },
      errors: [{ path: 'list.1.mustNote', code: 'SUBGRAPH_ERROR' }],
    });
  });

  it('comes up to the list when its items may not be null, and to the next list around it', async () => {
    broken.add('must3');
    expect(await graph.ask('{ items { must } fine }')).toMatchObject({
      data: { items: null, fine: 0 },
      errors: [{ path: 'items.2.must', code: 'SUBGRAPH_ERROR' }],
    });
    broken.clear();
    broken.add('mustNote3');
    expect(await graph.ask('{ matrix { mustNote } fine }')).toMatchObject({
      data: { matrix: [[], null], fine: 0 },
      errors: [{ path: 'matrix.1.2.mustNote', code: 'SUBGRAPH_ERROR' }],
    });
  });

  it('comes up to the root: data is null', async () => {
    broken.add('mustNote3');
    expect(await graph.ask('{ fine whole { mustNote } }')).toMatchObject({
      text: 'null',
      errors: [{ path: 'whole.2.mustNote', code: 'SUBGRAPH_ERROR' }],
    });
    expect(await graph.ask('{ fine strict { must child { id } } whole { id } }')).toMatchObject({ errors: [] });
    broken.add('must1');
    expect(await graph.ask('{ strict { must } }')).toMatchObject({
      text: 'null',
      errors: [{ path: 'strict.must', code: 'SUBGRAPH_ERROR' }],
    });
  });

  it('that stands beside another one below the same object may be told alone', async () => {
    broken.add('mustNote1').add('must1');
    const { data, errors } = await graph.ask('{ node { mustNote must } }');
    expect(data).toEqual({ node: null });
    expect(errors.length).toBeGreaterThan(0);
    for (const { path, code } of errors) {
      expect(['node.mustNote', 'node.must']).toContain(path);
      expect(code).toBe('SUBGRAPH_ERROR');
    }
  });

  it('is told with all that the subgraph said of the object that it made null', async () => {
    const twice = await smallGraph({
      nodes: {
        sdl: 'type Query { first: Node! second: Node! } type Node { soft: Int must: Int! }',
        Query: {
          first: { soft: () => Promise.reject(new Error('away')), must: 0 },
          second: () => Promise.resolve({ soft: 0, must: null }),
        },
      },
    });
    expect(await twice.ask('{ a: first { soft } b: second { must } }')).toMatchObject({
      text: 'null',
      errors: [
        { path: 'a.soft', code: 'SUBGRAPH_ERROR' },
        { path: 'b.must', code: 'SUBGRAPH_ERROR' },
      ],
    });
  });

  it('has the number of its item, also where fragments and nulls stand between', async () => {
    broken.add('note2').add('note3');
    missing.add('name1');
    const { data, errors } = await graph.ask('{ list { name ... on Node { note } } }');
    expect(data).toEqual({
      list: [
        { name: null, note: 'note1' },
        { name: 'n2', note: null },
        { name: 'n3', note: null },
      ],
    });
    expect(errors.map(({ path }) => path)).toEqual(['list.1.note', 'list.2.note']);
  });

  it('is told at each place of an object that stands at several', async () => {
    broken.add('note1');
    const { errors } = await graph.ask('{ node { note } list { a: note } }');
    expect(errors.map(({ path }) => path)).toEqual(['node.note', 'list.0.a']);
  });

  it('inside what another subgraph adds stops where the schema says', async () => {
    broken.add('size1').add('sure2');
    const { data, errors } = await graph.ask('{ list { id rest { size } s: sure { other n: size } } }');
    expect(data).toEqual({
      list: [
        { id: '1', rest: null, s: { other: 3, n: 2 } },
        null,
        { id: '3', rest: [{ size: 0 }, { size: 1 }], s: { other: 3, n: 2 } },
      ],
    });
    expect(errors).toEqual([
      { path: 'list.0.rest.1.size', code: 'SUBGRAPH_ERROR' },
      { path: 'list.1.s.n', code: 'SUBGRAPH_ERROR' },
    ]);
  });

  it('of the object itself, which its subgraph does not know, is one at each field that it should have had', async () => {
    const { data, errors } = await graph.ask('{ node { child { child { id note n: kind } } } }');
    expect(data).toEqual({ node: { child: { child: { id: '1cc', note: null, n: null } } } });
    expect(errors).toEqual([
      { path: 'node.child.child.note', code: 'SUBGRAPH_ERROR' },
      { path: 'node.child.child.n', code: 'SUBGRAPH_ERROR' },
    ]);
    expect(await graph.ask('{ node { child { child { id mustNote } } } }')).toMatchObject({
      data: { node: { child: { child: null } } },
      errors: [{ path: 'node.child.child.mustNote', code: 'SUBGRAPH_ERROR' }],
    });
  });

  it('does not say what the subgraph said', async () => {
    broken.add('name1');
    const { errors } = await graph.ask('{ node { name } }');
    expect(JSON.stringify(errors)).not.toContain('10.0.0.7');
  });
});
