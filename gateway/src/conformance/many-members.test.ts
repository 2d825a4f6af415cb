import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing/small-graph.js';

const MEMBERS = 40;

const numbered = (make: (number: number) => string): string =>
  Array.from({ length: MEMBERS }, (_, number) => make(number)).join('\n');
const objects = (fields: Record<string, unknown>) =>
  Array.from({ length: MEMBERS }, (_, number) => ({ id: `${number}`, ...fields }));
const typed = (fields: Record<string, unknown>) =>
  objects(fields).map((one) => ({ __typename: `Kind${one.id}`, ...one }));

describe('An interface of forty types', () => {
  it('may have a field that three subgraphs can give, in objects inside one another', async () => {
    const shared = {
      sdl: `${numbered(
        (number) => `type Kind${number} implements Thing @key(fields: "id") {
          id: ID! name: String @shareable owner: Owner @shareable next: Thing @shareable }`,
      )}
        interface Thing { id: ID! name: String owner: Owner next: Thing } type Owner { name: String @shareable }`,
    };
    const [last] = typed({ name: 'last', owner: { name: 'Ada' } });
    const graph = await smallGraph({
      first: {
        sdl: `type Query { things: [Thing] } ${shared.sdl}`,
        Query: { things: typed({ owner: { name: 'Eve' }, next: last }) },
      },
      second: shared,
      third: shared,
    });
    const { data, requests } = await graph.ask('{ things { owner { name } next { name owner { name } } } }');
    expect(requests).toHaveLength(1);
    expect(data).toEqual({
      things: Array.from({ length: MEMBERS }, () => ({
        owner: { name: 'Eve' },
        next: { name: 'last', owner: { name: 'Ada' } },
      })),
    });
  });

  it('may have a field of which each subgraph gives another part', async () => {
    const part = (name: string) => ({
      sdl: `type Query { ${name}: Int } interface Thing { id: ID! owner: Owner } type Owner { ${name}: String }
        ${numbered(
          (number) => `type Kind${number} implements Thing @key(fields: "id") { id: ID! owner: Owner @shareable }`,
        )}`,
      entities: Object.fromEntries(typed({ owner: { [name]: name } }).map((one) => [one.__typename, [one]])),
    });
    const graph = await smallGraph({
      things: {
        sdl: `type Query { things: [Thing] } interface Thing { id: ID! }
          ${numbered((number) => `type Kind${number} implements Thing @key(fields: "id") { id: ID! }`)}`,
        Query: { things: typed({}) },
      },
      names: part('name'),
      towns: part('town'),
    });
    const { data } = await graph.ask('{ things { owner { town name } } }');
    expect(data).toEqual({
      things: Array.from({ length: MEMBERS }, () => ({ owner: { town: 'town', name: 'name' } })),
    });
    expect(graph.planned.at(-1)).toContain('...on Kind39{owner{town name}}');
    // Each of them counts.
    const many = Array.from({ length: 150 }, (_, at) => `owner${at}: owner { town }`).join(' ');
    const { errors } = await graph.ask(`{ things { ${many} } }`);
    expect(errors).toEqual([{ path: '', code: 'OPERATION_TOO_COMPLEX' }]);
  });

  it('may have fields from two subgraphs that do not know its types, in objects inside one another', async () => {
    const friend: Record<string, unknown> = { id: '7' };
    friend.friend = friend;
    const graph = await smallGraph({
      things: {
        sdl: `type Query { things: [Thing] } interface Thing @key(fields: "id") { id: ID! next: Thing }
          ${numbered((number) => `type Kind${number} implements Thing @key(fields: "id") { id: ID! next: Thing }`)}`,
        Query: { things: typed({}) },
        entities: { Thing: typed({ next: typed({})[7] }) },
      },
      friends: {
        sdl: `type Thing @key(fields: "id") @interfaceObject { id: ID! friend: Thing }`,
        entities: { Thing: objects({ friend }) },
      },
      likes: {
        sdl: `type Thing @key(fields: "id") @interfaceObject { id: ID! likes: Int }`,
        entities: { Thing: objects({ likes: 3 }) },
      },
    });
    const { data } = await graph.ask(
      '{ things { friend { friend { likes friend { __typename friend { friend { likes __typename next { likes } } } } } } } }',
    );
    expect(graph.planned.at(-1)).not.toContain('...on');
    const innermost = { likes: 3, __typename: 'Kind7', next: { likes: 3 } };
    const friends = { friend: { likes: 3, friend: { __typename: 'Kind7', friend: { friend: innermost } } } };
    expect(data).toEqual({ things: Array.from({ length: MEMBERS }, () => ({ friend: friends })) });
  });
});
