import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing/small-graph.js';

describe('What is inaccessible', () => {
  it('may be the key by which subgraphs speak, and a requirement, and is not in the schema of clients', async () => {
    const graph = await smallGraph({
      people: {
        sdl: `type Query { person: Person }
          type Person @key(fields: "secret") { secret: ID! @inaccessible wage: Int @inaccessible name: String }`,
        Query: { person: { secret: 's1', name: 'Ada', wage: 1000 } },
      },
      taxes: {
        sdl: `type Person @key(fields: "secret") { secret: ID! @inaccessible wage: Int @external
          tax: Int @requires(fields: "wage") }`,
        entities: { Person: [{ secret: 's1' }] },
        computed: { Person: { tax: ({ wage }: { wage: number }) => wage / 10 } },
      },
    });
    const { text } = await graph.ask('{ person { tax name } }');
    expect(text).toBe('{"person":{"tax":100,"name":"Ada"}}');
    // An alias may have its name: it is one of the client's like any other.
    expect((await graph.ask('{ person { wage: name secret: tax } }')).data).toEqual({
      person: { wage: 'Ada', secret: 100 },
    });
    const { data } = await graph.ask('{ __type(name: "Person") { fields { name } } }');
    expect(data).toEqual({ __type: { fields: [{ name: 'name' }, { name: 'tax' }] } });
  });
});
