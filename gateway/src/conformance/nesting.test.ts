import { beforeAll, describe, expect, it } from 'vitest';
import { FAULT_QUERY, faultGraph } from '../testing/fault-graph.js';
import { smallGraph, type SmallAnswer, type SmallGraph } from '../testing/small-graph.js';
import { unsound } from '../testing/unsound.js';

const DEPTHS = [10_000, 200_000];
const lists = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const objects = (depth: number): string => `${'{"w":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Asks while what stands under a key is deep in the replies of some subgraphs. @param key may go on with the value that is meant */
async function askNested(
  graph: SmallGraph,
  query: string,
  subgraphs: readonly string[],
  key: string,
  deep: string,
): Promise<SmallAnswer> {
  const replies: string[] = [];
  const name = key.replace(/:.*/, ':');
  let isChanged = false;
  const answer = await graph.askTampered(query, (reply, { subgraph }) => {
    const isMeant = subgraphs.includes(subgraph) && reply.includes(key);
    isChanged ||= isMeant;
    const arriving = isMeant ? reply.replaceAll(key, `${name}${deep},"ignored":${key.slice(name.length)}`) : reply;
    replies.push(arriving);
    return arriving;
  });
  expect(isChanged).toBe(true);
  expect(unsound(graph.apiSchema, query, answer, replies)).toBeUndefined();
  return answer;
}

describe.each(DEPTHS)('Nesting of %i levels is an error at the place where it stands', (depth) => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await faultGraph();
  });

  it.each([
    ['stock', 'json', '"json":', 'json'],
    ['stock', 'an object', '"book":', 'book'],
    ['stock', 'a leaf that another field requires', '"name":"Essais"', 'all.0.name'],
    ['stock', 'a list', '"tags":', 'all.0.tags.0'],
    ['stock', 'the name of a type', '"__typename":"Toy"', 'all.1'],
    ['reviews', 'a list of objects', '"notes":', 'all.0.notes.0'],
    ['reviews', 'a leaf', '"mood":', 'book.mood'],
  ])('%s: %s', async (subgraph, _title, key, place) => {
    const { data, errors } = await askNested(graph, FAULT_QUERY, [subgraph], key, lists(depth));
    expect(data).toMatchObject({ must: 7 });
    expect(errors).toContainEqual({ path: place, code: 'SUBGRAPH_INVALID_VALUE' });
  });

  it('beside a number that JavaScript does not hold', async () => {
    const deep = `[12345678901234567890,${lists(depth)}]`;
    const { data, errors } = await askNested(graph, FAULT_QUERY, ['stock'], '"book":', deep);
    expect(data).toMatchObject({ book: null, must: 7 });
    expect(errors).toEqual([{ path: 'book', code: 'SUBGRAPH_INVALID_VALUE' }]);
  });
});

const QUERY = `{
  item { name weight area cells size { w d } more }
  either { ... on Item { size { w } } ... on Bag { size { w } } }
}`;

/** A graph in which objects are keys, requirements, in two replies at once and under a key that the planner made up. */
function objectGraph(): Promise<SmallGraph> {
  const item = {
    __typename: 'Item',
    id: '1',
    name: 'n',
    owner: { id: 'o' },
    size: { w: 1, h: 2 },
    grid: [[{ w: 1 }]],
  };
  const size = 'type Size @shareable { w: Int h: Int';
  return smallGraph({
    stock: {
      // That a size has to be there only one of the subgraphs says: the planner renames one of the two that are called so.
      sdl: `type Query { item: Item either: Either } union Either = Item | Bag
        type Item @key(fields: "id") @key(fields: "owner { id }") {
          id: ID! name: String owner: Owner @shareable size: Size! @shareable grid: [[Cell]] }
        type Bag @key(fields: "id") { id: ID! size: Size @shareable }
        type Owner @shareable { id: ID! } type Cell @shareable { w: Int } ${size} }`,
      Query: { item, either: item },
    },
    makers: {
      sdl: `type Item @key(fields: "owner { id }") { owner: Owner @shareable size: Size @external grid: [[Cell]] @external
          weight: Int area: Int @requires(fields: "size { w h }") cells: Int @requires(fields: "grid { w }") }
        type Owner @shareable { id: ID! } type Cell @shareable { w: Int } ${size} }`,
      entities: { Item: [{ owner: { id: 'o' }, weight: 3 }] },
      computed: { Item: { area: () => 2, cells: () => 1 } },
    },
    shop: {
      sdl: `type Item @key(fields: "id") { id: ID! size: Size @shareable more: Int }
        type Bag @key(fields: "id") { id: ID! size: Size @shareable } ${size} d: Int }`,
      entities: { Item: [{ id: '1', size: { w: 1, h: 2, d: 3 }, more: 4 }] },
    },
  });
}

describe('Nesting where objects are needed to ask for others', () => {
  let graph: SmallGraph;
  let right: Record<string, Record<string, unknown>>;
  beforeAll(async () => {
    graph = await objectGraph();
    right = (await graph.ask(QUERY)).data as typeof right;
  });

  describe.each(DEPTHS)('of %i levels is an error where these are missing, and nowhere else:', (depth) => {
    const ofKey = { weight: null, area: null, cells: null };
    it.each<[string, readonly string[], string, (depth: number) => string, object]>([
      ['a key', ['stock'], '"owner":', lists, { item: ofKey }],
      ['a key of objects', ['stock'], '"owner":', objects, { item: ofKey }],
      ['a requirement', ['stock'], '"grid":', lists, { item: { cells: null } }],
      ['a requirement of objects', ['stock'], '"size":', objects, { item: { area: null } }],
      [
        'what two subgraphs give',
        ['stock', 'shop'],
        '"size_0":',
        lists,
        { item: { size: null }, either: { size: null } },
      ],
      ['what has to be renamed', ['stock'], '"either":', lists, { either: null }],
    ])('%s', async (_title, subgraphs, key, deep, missing) => {
      const { data, errors } = await askNested(graph, QUERY, subgraphs, key, deep(depth));
      const expected: Record<string, unknown> = { ...right };
      const places: string[] = [];
      for (const [name, fields] of Object.entries(missing) as [string, object | null][]) {
        expected[name] = fields && { ...right[name], ...fields };
        places.push(...(fields ? Object.keys(fields).map((field) => `${name}.${field}`) : [name]));
      }
      expect(data).toEqual(expected);
      expect(errors.map(({ path }) => path)).toEqual(places);
    });
  });

  const NAMES = [
    '"owner":',
    '"grid":',
    '"size":',
    '"size_0":',
    '"id":',
    '"item":',
    '"either":',
    '"_entities":',
    '"e0":',
  ];
  it.each(NAMES)('in all replies: %s', async (name) => {
    for (const deep of [lists(10_000), objects(10_000), `[12345678901234567890,${lists(10_000)}]`]) {
      const { errors } = await askNested(graph, QUERY, ['stock', 'makers', 'shop'], name, deep);
      for (const { path, code } of errors) {
        expect(path).toMatch(/^(?:item|either)/);
        expect(code).toMatch(/^SUBGRAPH_/);
      }
    }
  });
});
