import { buildClientSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('What is asked of the schema', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph({
      one: {
        sdl: 'type Query { thing: Thing broken: Int! } type Thing @key(fields: "id") { id: ID! name: String @deprecated(reason: "old") }',
        Query: { thing: { id: '1', name: 'x' }, broken: null },
      },
      two: { sdl: 'type Thing @key(fields: "id") { id: ID! size: Int }', entities: { Thing: [{ id: '1', size: 0 }] } },
    });
  });

  it('is answered in its place among data', async () => {
    const { text } = await graph.ask(
      '{ a: __type(name: "Thing") { name } thing { size } __schema { queryType { name } } b: __typename }',
    );
    expect(text).toBe(
      '{"a":{"name":"Thing"},"thing":{"size":0},"__schema":{"queryType":{"name":"Query"}},"b":"Query"}',
    );
  });

  it('follows variables, fragments and conditions', async () => {
    const query = `query ($t: String!, $d: Boolean) {
      one: __type(name: $t) { ...F } two: __type(name: "Nothing") { name } __typename @skip(if: true)
    } fragment F on __Type { fields(includeDeprecated: $d) { name } }`;
    expect((await graph.ask(query, { t: 'Thing', d: false })).data).toEqual({
      one: { fields: [{ name: 'id' }, { name: 'size' }] },
      two: null,
    });
  });

  it('is the schema of clients, whole, and asks no subgraph', async () => {
    const { data, requests } = await graph.ask(getIntrospectionQuery());
    expect(printSchema(buildClientSchema(data as IntrospectionQuery))).toBe(printSchema(graph.apiSchema));
    expect(requests).toEqual([]);
  });

  it('is gone with the rest of the data when a null comes up to the root', async () => {
    const { data, errors } = await graph.ask('{ __typename broken }');
    expect(data).toBe(null);
    expect(errors).toEqual([{ path: 'broken', code: 'SUBGRAPH_ERROR' }]);
  });
});
