import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing/small-graph.js';

describe('An enum', () => {
  it('whose value clients may not see is null where it comes, with an error', async () => {
    const graph = await smallGraph({
      jobs: {
        sdl: `enum State { OPEN DONE SECRET @inaccessible }
          type Query { states: [State] state: State jobs: [Job] }
          type Job @key(fields: "id") { id: ID! state: State! }`,
        Query: {
          states: ['OPEN', 'SECRET', 'DONE'],
          state: 'SECRET',
          jobs: [
            { id: '1', state: 'SECRET' },
            { id: '2', state: 'OPEN' },
          ],
        },
      },
      advice: {
        sdl: `enum State { OPEN DONE SECRET @inaccessible }
          type Job @key(fields: "id") { id: ID! state: State! @external advice: String @requires(fields: "state") }`,
        entities: { Job: [{ id: '1' }, { id: '2' }] },
        computed: { Job: { advice: ({ state }: { state: string }) => (state === 'SECRET' ? 'say nothing' : 'tell') } },
      },
    });
    const { data, errors } = await graph.ask('{ s: state states jobs { state } }');
    expect(data).toEqual({ s: null, states: ['OPEN', null, 'DONE'], jobs: [null, { state: 'OPEN' }] });
    expect(errors).toEqual([
      { path: 's', code: 'SUBGRAPH_INVALID_VALUE' },
      { path: 'states.1', code: 'SUBGRAPH_INVALID_VALUE' },
      { path: 'jobs.0.state', code: 'SUBGRAPH_INVALID_VALUE' },
    ]);
    // Between subgraphs the value is one like any other.
    expect((await graph.ask('{ jobs { advice } }')).data).toEqual({
      jobs: [{ advice: 'say nothing' }, { advice: 'tell' }],
    });
  });

  it('of which each subgraph knows some values is the union of them in answers', async () => {
    const graph = await smallGraph({
      one: { sdl: 'enum Hue { RED BLUE } type Query { red: Hue }', Query: { red: 'RED' } },
      other: { sdl: 'enum Hue { RED GREEN } type Query { green: Hue }', Query: { green: 'GREEN' } },
    });
    const { data } = await graph.ask('{ green red }');
    expect(data).toEqual({ green: 'GREEN', red: 'RED' });
  });
});
