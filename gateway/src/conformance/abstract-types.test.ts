import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('Interfaces and unions', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    const all = [
      { __typename: 'Cat', id: 'c', name: 'Mina', lives: 9, home: { __typename: 'Barn', cows: 3 } },
      { __typename: 'Dog', id: 'd', name: 'Rex', tricks: 0, home: { __typename: 'Flat', floor: 2 } },
      { __typename: 'Fish', id: 'f', litres: 5 },
    ];
    graph = await smallGraph({
      animals: {
        sdl: `type Query { animals: [Animal] named: [Named] }
          union Animal = Cat | Dog | Fish
          interface Named { name: String }
          interface Walking { name: String home: Home }
          union Home = Barn | Flat
          type Barn { cows: Int } type Flat { floor: Int }
          type Cat implements Named & Walking @key(fields: "id") { id: ID! name: String home: Home lives: Int }
          type Dog implements Named & Walking @key(fields: "id") { id: ID! name: String home: Home tricks: Int }
          type Fish @key(fields: "id") { id: ID! litres: Int }`,
        Query: { animals: all, named: all.slice(0, 2) },
        entities: { Cat: all, Dog: all, Fish: all },
      },
      vets: {
        sdl: `type Query { patients: [Patient] }
          union Patient = Cat | Dog
          type Cat @key(fields: "id") { id: ID! isFat: Boolean }
          type Dog @key(fields: "id") { id: ID! isFat: Boolean bites: Int }`,
        Query: {
          patients: [
            { __typename: 'Dog', id: 'd', isFat: true, bites: 2 },
            { __typename: 'Cat', id: 'c', isFat: false },
          ],
        },
        entities: {
          Cat: [{ id: 'c', isFat: false }],
          Dog: [{ id: 'd', isFat: true, bites: 2 }],
        },
      },
    });
  });

  it('answer what each fragment says of the objects of its type', async () => {
    const { text } = await graph.ask('{ animals { __typename ... on Dog { tricks } ... on Cat { lives } } }');
    expect(text).toBe(
      '{"animals":[{"__typename":"Cat","lives":9},{"__typename":"Dog","tricks":0},{"__typename":"Fish"}]}',
    );
  });

  it('may stand inside one another', async () => {
    const { data } = await graph.ask(`{
      animals { ... on Named { ... on Walking { home { ... on Barn { cows } ... on Flat { floor } } } name } }
    }`);
    expect(data).toEqual({
      animals: [{ home: { cows: 3 }, name: 'Mina' }, { home: { floor: 2 }, name: 'Rex' }, {}],
    });
    const nested = await graph.ask('{ named { ... on Animal { ... on Patient { ... on Cat { lives isFat } } } } }');
    expect(nested.data).toEqual({ named: [{ lives: 9, isFat: false }, {}] });
  });

  it('are fetched by the type of each object where another subgraph has more of it', async () => {
    const { text, requests } = await graph.ask('{ animals { ... on Dog { bites isFat } ... on Cat { isFat } } }');
    expect(text).toBe('{"animals":[{"isFat":false},{"bites":2,"isFat":true},{}]}');
    expect(requests).toHaveLength(2);
  });

  it('may have members that one of the subgraphs lacks', async () => {
    const { data } = await graph.ask('{ patients { ... on Dog { name } ... on Animal { ... on Cat { lives } } } }');
    expect(data).toEqual({ patients: [{ name: 'Rex' }, { lives: 9 }] });
  });

  it('may have one name for things of different types', async () => {
    const { text } = await graph.ask(
      '{ animals { ... on Cat { x: lives } ... on Dog { x: tricks } ... on Fish { x: litres } } }',
    );
    expect(text).toBe('{"animals":[{"x":9},{"x":0},{"x":5}]}');
    const { data } = await graph.ask(
      '{ patients { ... on Cat { x: lives y: isFat } ... on Dog { x: bites y: isFat } } }',
    );
    expect(data).toEqual({
      patients: [
        { x: 2, y: true },
        { x: 9, y: false },
      ],
    });
  });

  it('may promise less of a field than their members do, and be asked for parts of it through both', async () => {
    const price = { unit: 'EUR', cents: 5 };
    const shop = await smallGraph({
      shop: {
        sdl: `type Query { sold: [Sold] }
          interface Sold { price: Price prices: [Price] }
          type Book implements Sold { price: Price! prices: [Price!]! }
          type Price { unit: String cents: Int }`,
        Query: { sold: [{ __typename: 'Book', price, prices: [price, price] }] },
      },
    });
    const { text } = await shop.ask(
      `{ sold { price { unit } prices { unit }
        ... on Book { ... on Sold { price { cents } prices { cents __typename } } } } }`,
    );
    expect(text).toBe(
      '{"sold":[{"price":{"unit":"EUR","cents":5},' +
        '"prices":[{"unit":"EUR","cents":5,"__typename":"Price"},{"unit":"EUR","cents":5,"__typename":"Price"}]}]}',
    );
  });

  it('may have members that promise more of a field, and have it in objects of such a field', async () => {
    const friendOf = (friend: unknown) =>
      ['Cat', 'Dog'].map((__typename) => ({ __typename, name: `${__typename} of`, friend }));
    const graph = await smallGraph({
      pets: {
        sdl: `type Query { pets: [Pet] } interface Pet { name: String friend: Pet }
          type Cat implements Pet { name: String friend: Pet! } type Dog implements Pet { name: String friend: Pet }`,
        Query: { pets: friendOf({ __typename: 'Cat', name: 'Tom' }).flatMap(friendOf) },
      },
    });
    const ofEach = (inner: string): string =>
      ['Cat', 'Dog'].map((type) => `... on ${type} { ... on Pet { friend { ${inner} } } }`).join(' ');
    const { data, errors } = await graph.ask(`{ pets { ${ofEach(`name ${ofEach('name')}`)} } }`);
    const pet = (name: string) => ({ friend: { name, friend: { name: 'Tom' } } });
    expect({ data, errors }).toEqual({
      data: { pets: [pet('Cat of'), pet('Cat of'), pet('Dog of'), pet('Dog of')] },
      errors: [],
    });
  });

  it('have errors under the name that a field has for all types, when the object is gone with its type', async () => {
    const lost = await smallGraph({
      pets: {
        sdl: `type Query { pet: Pet } interface Pet { name: String }
          type Cat implements Pet { name: String! } type Dog implements Pet { name: String }`,
        Query: { pet: { __typename: 'Cat', name: null } },
      },
    });
    const { errors } = await lost.ask('{ pet { ... on Dog { name } called: name } }');
    expect(errors).toEqual([{ path: 'pet.called', code: 'SUBGRAPH_ERROR' }]);
  });

  it('have the error where it arose when one of both parts failed', async () => {
    const price = { unit: 'EUR', tax: { rate: null } };
    const shop = await smallGraph({
      shop: {
        sdl: `type Query { sold: [Sold] } interface Sold { prices: [Price] } type Book implements Sold { prices: [Price]! }
          type Price { unit: String tax: Tax! } type Tax { rate: Int! }`,
        Query: { sold: [{ __typename: 'Book', prices: [price] }] },
      },
    });
    const query = '{ sold { prices { unit } ... on Book { ... on Sold { prices { tax { rate } } } } } }';
    expect(await shop.ask(query)).toMatchObject({
      data: { sold: [{ prices: [null] }] },
      errors: [{ path: 'sold.0.prices.0.tax.rate', code: 'SUBGRAPH_ERROR' }],
    });
  });

  it('may be asked for nothing but the type', async () => {
    const { text } = await graph.ask(
      '{ animals { a: __typename b: __typename } named { __typename ... on Named { __typename } } }',
    );
    expect(text).toBe(
      '{"animals":[{"a":"Cat","b":"Cat"},{"a":"Dog","b":"Dog"},{"a":"Fish","b":"Fish"}],' +
        '"named":[{"__typename":"Cat"},{"__typename":"Dog"}]}',
    );
  });

  it('may be given other arguments for each type', async () => {
    const { data } = await (
      await smallGraph({
        shapes: {
          sdl: `type Query { shapes: [Shape] }
            interface Shape { area(unit: String): String }
            type Square implements Shape { area(unit: String): String }
            type Circle implements Shape { area(unit: String, digits: Int): String }`,
          Query: {
            shapes: ['Square', 'Circle'].map((__typename) => ({
              __typename,
              area: ({ unit, digits }: { unit?: string; digits?: number }) => `${unit} ${digits}`,
            })),
          },
        },
      })
    ).ask(
      '{ shapes { ... on Square { area(unit: "m") } ... on Circle { area(unit: "ft", digits: 2) } all: area(unit: "in") } }',
    );
    expect(data).toEqual({
      shapes: [
        { area: 'm undefined', all: 'in undefined' },
        { area: 'ft 2', all: 'in undefined' },
      ],
    });
  });

  it('have errors of an object that is gone with its type under the name that the client has for what was fetched', async () => {
    const orders = await smallGraph({
      orders: {
        sdl: `type Query { found: Found } union Found = Order | Crate
          type Order { text: String! } type Crate @key(fields: "id") { id: ID! }`,
        Query: { found: { __typename: 'Order', text: null } },
      },
      crates: { sdl: 'type Crate @key(fields: "id") { id: ID! text: String! }' },
    });
    const query = '{ found { ... on Order { order: text } ... on Crate { text } } }';
    expect(await orders.ask(query)).toMatchObject({
      data: { found: null },
      errors: [{ path: 'found.order', code: 'SUBGRAPH_ERROR' }],
    });
  });
});
