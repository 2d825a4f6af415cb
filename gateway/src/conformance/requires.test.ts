import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('A field that requires others', () => {
  it('is computed from what other subgraphs say of its object', async () => {
    const graph = await smallGraph({
      products: {
        sdl: `type Query { products: [Product] }
          type Product @key(fields: "id") { id: ID! weight: Int name: String }`,
        Query: {
          products: [
            { id: 'a', weight: 2, name: 'Anvil' },
            { id: 'b', weight: 0, name: 'Balloon' },
          ],
        },
      },
      shipping: {
        sdl: `type Product @key(fields: "id") {
          id: ID! weight: Int @external postage: Int @requires(fields: "weight") }`,
        entities: { Product: [{ id: 'a' }, { id: 'b' }] },
        computed: { Product: { postage: ({ weight }: { weight: number }) => 10 + weight } },
      },
    });
    const { text, requests } = await graph.ask('{ products { postage name } }');
    expect(text).toBe('{"products":[{"postage":12,"name":"Anvil"},{"postage":10,"name":"Balloon"}]}');
    expect(requests[1]?.variables).toEqual({
      representations: [
        { __typename: 'Product', id: 'a', weight: 2 },
        { __typename: 'Product', id: 'b', weight: 0 },
      ],
    });
  });

  it('may require fields of objects, and through lists', async () => {
    const graph = await smallGraph({
      carts: {
        sdl: `type Query { cart: Cart } type Cart @key(fields: "id") { id: ID! lines: [Line!]! box: Box }
          type Line { price: Int! count: Int! } type Box { size: Size } type Size { width: Int }`,
        Query: {
          cart: {
            id: 'c',
            lines: [
              { price: 3, count: 2 },
              { price: 5, count: 1 },
            ],
            box: { size: { width: 4 } },
          },
        },
      },
      totals: {
        sdl: `type Cart @key(fields: "id") { id: ID! lines: [Line!]! @external box: Box @external
            total: Int @requires(fields: "lines { price count } box { size { width } }") }
          type Line { price: Int! @external count: Int! @external } type Box { size: Size @external }
          type Size { width: Int @external }`,
        entities: { Cart: [{ id: 'c' }] },
        computed: {
          Cart: {
            total: ({ lines, box }: { lines: { price: number; count: number }[]; box: { size: { width: number } } }) =>
              lines.reduce((sum, { price, count }) => sum + price * count, box.size.width),
          },
        },
      },
    });
    expect((await graph.ask('{ cart { total } }')).data).toEqual({ cart: { total: 15 } });
    const beside = await graph.ask('{ cart { l: lines { n: count } total box { size { w: width } } } }');
    expect(beside.data).toEqual({ cart: { l: [{ n: 2 }, { n: 1 }], total: 15, box: { size: { w: 4 } } } });
  });

  it('may require what requires something itself', async () => {
    const graph = await smallGraph({
      orders: {
        sdl: 'type Query { order: Order } type Order @key(fields: "id") { id: ID! price: Int }',
        Query: { order: { id: 'o', price: 100 } },
      },
      taxes: {
        sdl: `type Order @key(fields: "id") { id: ID! price: Int @external
          tax: Int @requires(fields: "price") }`,
        entities: { Order: [{ id: 'o' }] },
        computed: { Order: { tax: ({ price }: { price: number }) => price / 5 } },
      },
      totals: {
        sdl: `type Order @key(fields: "id") { id: ID! price: Int @external tax: Int @external
          total: Int @requires(fields: "price tax") }`,
        entities: { Order: [{ id: 'o' }] },
        computed: { Order: { total: ({ price, tax }: { price: number; tax: number }) => price + tax } },
      },
    });
    const { data, requests } = await graph.ask('{ order { total } }');
    expect(data).toEqual({ order: { total: 120 } });
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['orders', 'taxes', 'totals']);
    expect((await graph.ask('{ order { tax total price } }')).text).toBe(
      '{"order":{"tax":20,"total":120,"price":100}}',
    );
  });

  it('has below it whatever its type has, of other subgraphs too', async () => {
    const graph = await smallGraph({
      trips: {
        sdl: `type Query { trip: Trip } type Trip @key(fields: "id") { id: ID! from: String }
          type Town @key(fields: "name") { name: String! people: Int }`,
        Query: { trip: { id: 't', from: 'Brest' } },
        entities: { Town: [{ name: 'Brest-Nord', people: 9 }] },
      },
      routes: {
        sdl: `type Trip @key(fields: "id") { id: ID! from: String @external stops: [Town] @requires(fields: "from") }
          type Town @key(fields: "name") { name: String! }`,
        entities: { Trip: [{ id: 't' }] },
        computed: { Trip: { stops: ({ from }: { from: string }) => [{ name: `${from}-Nord` }] } },
      },
    });
    expect((await graph.ask('{ trip { stops { people name } } }')).data).toEqual({
      trip: { stops: [{ people: 9, name: 'Brest-Nord' }] },
    });
  });

  it('is null, with an error at its own place, when what it requires has failed', async () => {
    const graph = await smallGraph({
      products: {
        sdl: 'type Query { product: Product } type Product @key(fields: "id") { id: ID! weight: Int name: String }',
        Query: {
          product: {
            id: 'a',
            name: 'Anvil',
            weight: () => {
              throw new Error('the scales are broken');
            },
          },
        },
      },
      shipping: {
        sdl: `type Product @key(fields: "id") {
          id: ID! weight: Int @external postage: Int @requires(fields: "weight") }`,
        entities: { Product: [{ id: 'a' }] },
        computed: { Product: { postage: () => 10 } },
      },
    });
    const { data, errors, requests } = await graph.ask('{ product { cost: postage name } }');
    expect(data).toEqual({ product: { cost: null, name: 'Anvil' } });
    expect(errors).toEqual([{ path: 'product.cost', code: 'SUBGRAPH_ERROR' }]);
    expect(requests).toHaveLength(1);
  });

  it('is so also when that was taken along by a field of another object, whatever its own has under that name', async () => {
    const graph = await smallGraph({
      carts: {
        sdl: 'type Query { cart: Cart } type Cart @key(fields: "id") { id: ID! last: Cart }',
        Query: { cart: { id: 'c', last: { id: 'd' } } },
      },
      prices: {
        sdl: `type Cart @key(fields: "id") {
            id: ID! last: Cart @external count: Int @external name: String! @external
            price: Int @requires(fields: "last { count name }") }`,
        entities: { Cart: [{ id: 'c', price: 1 }] },
      },
      counts: {
        sdl: 'type Cart @key(fields: "id") { id: ID! count: Int name: String! }',
        entities: {
          Cart: [
            { id: 'c', name: 'n' },
            { id: 'd', count: 3 },
          ],
        },
      },
    });
    expect(await graph.ask('{ cart { name price } }')).toMatchObject({
      data: { cart: { name: 'n', price: null } },
      errors: [{ path: 'cart.price', code: 'SUBGRAPH_ERROR' }],
    });
  });
});

describe('A requirement with arguments', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph({
      prices: {
        sdl: `enum Currency { EUR USD }
          type Query { product: Product }
          type Product @key(fields: "id") { id: ID! price(currency: Currency! = EUR): Int }`,
        Query: {
          product: { id: 'a', price: ({ currency }: { currency: string }) => (currency === 'USD' ? 110 : 100) },
        },
      },
      estimates: {
        sdl: `enum Currency { EUR USD }
          type Product @key(fields: "id") { id: ID! price(currency: Currency! = EUR): Int @external
            inEuros: String @requires(fields: "price(currency: EUR)")
            inDollars: String @requires(fields: "price(currency: USD)") }`,
        entities: { Product: [{ id: 'a' }] },
        computed: {
          Product: {
            inEuros: ({ price }: { price: number }) => `${price} €`,
            inDollars: ({ price }: { price: number }) => `$${price}`,
          },
        },
      },
    });
  });

  it('has its own value beside one of the same field with other arguments', async () => {
    const { data } = await graph.ask('{ product { inEuros inDollars } }');
    expect(data).toEqual({ product: { inEuros: '100 €', inDollars: '$110' } });
  });

  it('is not met by the arguments that a client gives', async () => {
    const query = 'query ($c: Currency!) { product { inDollars price(currency: $c) p: price(currency: USD) } }';
    expect((await graph.ask(query, { c: 'EUR' })).data).toEqual({ product: { inDollars: '$110', price: 100, p: 110 } });
    expect((await graph.ask(query, { c: 'USD' })).data).toEqual({ product: { inDollars: '$110', price: 110, p: 110 } });
    expect((await graph.ask('{ product { price inDollars } }')).data).toEqual({
      product: { price: 100, inDollars: '$110' },
    });
  });
});
