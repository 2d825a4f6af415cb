import { describe, expect, it } from 'vitest';
import { smallGraph } from '../testing/small-graph.js';

describe('A key', () => {
  it('is what one subgraph sends another to speak of the same object', async () => {
    const graph = await smallGraph({
      books: {
        sdl: `type Query { book: Book }
          type Book @key(fields: "id") { id: ID! title: String }`,
        Query: { book: { id: '1', title: 'Essais' } },
      },
      reviews: {
        sdl: 'type Book @key(fields: "id") { id: ID! stars: Int }',
        entities: { Book: [{ id: '1', stars: 4 }] },
      },
    });
    const { data, requests } = await graph.ask('{ book { title stars } }');
    expect(data).toEqual({ book: { title: 'Essais', stars: 4 } });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['books', 'reviews']);
    expect(requests[1]?.variables).toEqual({ representations: [{ __typename: 'Book', id: '1' }] });
  });

  it('may be made of several fields', async () => {
    const graph = await smallGraph({
      rooms: {
        sdl: `type Query { rooms: [Room] }
          type Room @key(fields: "floor number") { floor: Int! number: Int! name: String }`,
        Query: {
          rooms: [
            { floor: 0, number: 1, name: 'Hall' },
            { floor: 1, number: 1, name: 'Attic' },
          ],
        },
      },
      lights: {
        sdl: 'type Room @key(fields: "floor number") { floor: Int! number: Int! isLit: Boolean }',
        entities: {
          Room: [
            { floor: 0, number: 1, isLit: false },
            { floor: 1, number: 1, isLit: true },
          ],
        },
      },
    });
    const { data } = await graph.ask('{ rooms { name isLit } }');
    expect(data).toEqual({
      rooms: [
        { name: 'Hall', isLit: false },
        { name: 'Attic', isLit: true },
      ],
    });
  });

  it('may reach into objects and lists of objects', async () => {
    const key = '@key(fields: "owner { id } tags { name }")';
    const shared = 'type Owner @shareable { id: ID! } type Tag @shareable { name: String }';
    const [one, two] = [
      { owner: { id: 'a' }, tags: [{ name: 'x' }, { name: 'y' }] },
      { owner: { id: 'a' }, tags: [] },
    ];
    const graph = await smallGraph({
      files: {
        sdl: `type Query { files: [File] } type File ${key} { owner: Owner! tags: [Tag!]! } ${shared}`,
        Query: { files: [one, two] },
      },
      sizes: {
        sdl: `type File ${key} { owner: Owner! tags: [Tag!]! size: Int } ${shared}`,
        computed: { File: { size: ({ tags }: { tags: unknown[] }) => tags.length } },
        entities: { File: [] },
      },
      names: {
        sdl: `type File ${key} { owner: Owner! tags: [Tag!]! name: String } ${shared}`,
        entities: {
          File: [
            { ...two, name: 'untagged' },
            { ...one, name: 'tagged' },
          ],
        },
      },
    });
    const { data, requests } = await graph.ask('{ files { name } }');
    expect(data).toEqual({ files: [{ name: 'tagged' }, { name: 'untagged' }] });
    expect(requests[1]?.variables).toEqual({
      representations: [
        { __typename: 'File', ...one },
        { __typename: 'File', ...two },
      ],
    });
  });

  it('may be one of several, and the one that both subgraphs know is sent', async () => {
    const graph = await smallGraph({
      people: {
        sdl: `type Query { person: Person }
          type Person @key(fields: "id") @key(fields: "email") { id: ID! email: String! name: String }`,
        Query: { person: { id: '7', email: 'ada@example.org', name: 'Ada' } },
      },
      letters: {
        sdl: 'type Person @key(fields: "email") { email: String! letters: Int }',
        entities: { Person: [{ email: 'ada@example.org', letters: 3 }] },
      },
      badges: {
        sdl: 'type Person @key(fields: "id") { id: ID! badge: String }',
        entities: { Person: [{ id: '7', badge: 'gold' }] },
      },
    });
    const { data, requests } = await graph.ask('{ person { badge letters name } }');
    expect(data).toEqual({ person: { badge: 'gold', letters: 3, name: 'Ada' } });
    const sent = new Map(requests.map(({ subgraph, variables }) => [subgraph, variables]));
    expect(sent.get('letters')).toEqual({ representations: [{ __typename: 'Person', email: 'ada@example.org' }] });
    expect(sent.get('badges')).toEqual({ representations: [{ __typename: 'Person', id: '7' }] });
  });

  it('is fetched from a third subgraph where two have none in common', async () => {
    const graph = await smallGraph({
      orders: {
        sdl: `type Query { order: Order } type Order { id: ID! parcel: Parcel }
          type Parcel @key(fields: "number") { number: ID! }`,
        Query: { order: { id: 'o', parcel: { number: 'n1' } } },
      },
      depot: {
        sdl: 'type Parcel @key(fields: "number") @key(fields: "barcode") { number: ID! barcode: String! }',
        entities: { Parcel: [{ number: 'n1', barcode: '||1' }] },
      },
      trucks: {
        sdl: 'type Parcel @key(fields: "barcode") { barcode: String! truck: String }',
        entities: { Parcel: [{ barcode: '||1', truck: 'red' }] },
      },
    });
    const { data, requests } = await graph.ask('{ order { parcel { truck } } }');
    expect(data).toEqual({ order: { parcel: { truck: 'red' } } });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['orders', 'depot', 'trucks']);
  });

  it('by which a subgraph resolves nothing is not used to reach it', async () => {
    const graph = await smallGraph({
      shops: {
        sdl: `type Query { shop: Shop }
          type Shop @key(fields: "id") @key(fields: "sign") { id: ID! sign: String! }`,
        Query: { shop: { id: '1', sign: 'Boulanger' } },
      },
      hours: {
        sdl: `type Shop @key(fields: "id", resolvable: false) @key(fields: "sign") {
            id: ID! sign: String! isOpen: Boolean }`,
        entities: { Shop: [{ id: '1', sign: 'Boulanger', isOpen: true }] },
      },
      visits: {
        sdl: 'type Query { visit: Visit } type Visit { shop: Shop } type Shop @key(fields: "id", resolvable: false) { id: ID! }',
        Query: { visit: { shop: { id: '1' } } },
      },
    });
    const { data, requests } = await graph.ask('{ shop { isOpen } }');
    expect(data).toEqual({ shop: { isOpen: true } });
    expect(requests[1]?.variables).toEqual({ representations: [{ __typename: 'Shop', sign: 'Boulanger' }] });
  });

  it('by which a subgraph only points to objects leads to those that know them', async () => {
    const graph = await smallGraph({
      visits: {
        sdl: 'type Query { shop: Shop } type Shop @key(fields: "id", resolvable: false) { id: ID! }',
        Query: { shop: { id: '1' } },
      },
      shops: {
        sdl: 'type Shop @key(fields: "id") { id: ID! sign: String! }',
        entities: { Shop: [{ id: '1', sign: 'Boulanger' }] },
      },
    });
    expect((await graph.ask('{ shop { sign id } }')).text).toBe('{"shop":{"sign":"Boulanger","id":"1"}}');
  });

  it('that is null is sent as it stands, and found or not found by the subgraph', async () => {
    const graph = await smallGraph({
      plots: {
        sdl: 'type Query { plots: [Plot] } type Plot @key(fields: "number") { number: Int }',
        Query: { plots: [{ number: null }, { number: 0 }] },
      },
      owners: {
        sdl: 'type Plot @key(fields: "number") { number: Int owner: String }',
        entities: {
          Plot: [
            { number: 0, owner: 'Zoé' },
            { number: null, owner: 'nobody' },
          ],
        },
      },
    });
    const { data } = await graph.ask('{ plots { owner } }');
    expect(data).toEqual({ plots: [{ owner: 'nobody' }, { owner: 'Zoé' }] });
  });
});
