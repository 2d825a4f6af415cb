import { beforeAll, describe, expect, it } from 'vitest';
import type { ReplyText } from '../subgraphs/subgraph.js';
import { FAULT_QUERY, faultGraph } from '../testing/fault-graph.js';
import type { SmallAnswer, SmallGraph } from '../testing/small-graph.js';
import { unsound } from '../testing/unsound.js';

type Change = (reply: string) => string | ReplyText;

let graph: SmallGraph;
let right: SmallAnswer;
beforeAll(async () => {
  graph = await faultGraph();
  right = await graph.ask(FAULT_QUERY);
});

/** Asks while the replies of one subgraph are changed; whatever is changed, the answer has to be sound. */
async function askChanged(subgraph: string, change: Change): Promise<SmallAnswer> {
  const replies: string[] = [];
  const answer = await graph.askTampered(FAULT_QUERY, (reply, request) => {
    const arriving = request.subgraph === subgraph ? change(reply) : reply;
    replies.push(typeof arriving === 'string' ? arriving : arriving.text);
    return arriving;
  });
  expect(unsound(graph.apiSchema, FAULT_QUERY, answer, replies)).toBeUndefined();
  return answer;
}

/** With `data`'s value put into another reply. */
const around =
  (before: string, after: string): Change =>
  (reply) =>
    `{${before}"data":${reply.slice('{"data":'.length, -1)}${after}}`;
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const withError = (error: string): Change => around('', `,"errors":[${error}]`);

const SUBGRAPHS = ['stock', 'reviews'] as const;

describe.each(SUBGRAPHS)('A reply of %s that says the same in other words is the same', (subgraph) => {
  const cases: readonly (readonly [string, Change])[] = [
    ['pretty-printed', (reply) => JSON.stringify(JSON.parse(reply), null, 2)],
    ['with white space around', (reply) => `\r\n\t ${reply} \n`],
    ['with its keys in another order', (reply) => JSON.stringify(reordered(JSON.parse(reply)))],
    ['with escapes', (reply) => reply.replaceAll(/"[^"]*"/g, (text) => text.replaceAll('a', '\\u0061'))],
    ['with extensions after the data', around('', ',"extensions":{"took":[1,{"ms":2.5}]}')],
    ['with extensions before the data', around('"extensions":{"data":{"must":8}},', '')],
    ['with other keys beside the data', around('"hasNext":false,"__proto__":{"data":1},', ',"constructor":null')],
    ['with an empty list of errors', around('', ',"errors":[]')],
    ['with errors that are null', around('"errors":null,', '')],
    ['with keys that nobody asked for at every level', (reply) => JSON.stringify(withMore(JSON.parse(reply)))],
    ['with duplicate keys, of which the last counts', (reply) => reply.replaceAll(/("\w+"):(\d+)/g, '$1:{},$1:$2')],
    ['with duplicate data, of which the last counts', around('"data":{"must":null},', '')],
    [
      'with prototypes at every level',
      (reply) => reply.replaceAll('{"', '{"__proto__":{"polluted":1},"constructor":{"prototype":{}},"'),
    ],
    ['with status 201', (text) => ({ status: 201, text })],
  ];
  it.each(cases)('%s', async (_title, change) => {
    // What a scalar of the graph's own holds is its own business.
    const { data, errors } = await askChanged(subgraph, (reply) => {
      const [json] = /"json":\{.*?\}\],"d":false\}/.exec(reply) ?? [];
      const changed = change(json === undefined ? reply : reply.replace(json, '"json":"JSON"'));
      if (json === undefined) return changed;
      return typeof changed === 'string' ? withJson(changed, json) : { ...changed, text: withJson(changed.text, json) };
    });
    expect(errors).toEqual([]);
    expect(data).toEqual(right.data);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const withJson = (reply: string, json: string): string => reply.replace(/"json":\s*"JSON"/, () => json);

describe.each(SUBGRAPHS)('A reply of %s that is none is an error for what was asked of it', (subgraph) => {
  const cases: readonly (readonly [string, Change])[] = [
    ['empty', () => ''],
    ['white space', () => ' \n'],
    ['HTML', () => '<!doctype html><h1>502 Bad Gateway</h1>'],
    ['a number', () => '1'],
    ['null', () => 'null'],
    ['a string', () => '"data"'],
    ['a list', (reply) => `[${reply}]`],
    ['an empty object', () => '{}'],
    ['data that is null, without errors', () => '{"data":null}'],
    ['data that is a list', () => '{"data":[]}'],
    ['data that is text', () => '{"data":"x"}'],
    ['NaN in it', (reply) => reply.replace(/:\d+/, ':NaN')],
    ['Infinity in it', (reply) => reply.replace(/:\d+/, ':-Infinity')],
    ['a hexadecimal number in it', (reply) => reply.replace(/:\d/, ':0x')],
    ['a leading zero in it', (reply) => reply.replace(/:(\d)/, ':0$1')],
    ['a number in the place of a key', (reply) => reply.replace(/"\w+":(\d)/, '12345678901234567890:$1')],
    ['single quotes', (reply) => reply.replaceAll('"', "'")],
    ['a comma too many', (reply) => `${reply.slice(0, -1)},}`],
    ['a comment', (reply) => `/* */${reply}`],
    ['a byte order mark', (reply) => `\uFEFF${reply}`],
    ['something after its end', (reply) => `${reply}{}`],
    ['a space that is none of JSON after its end', (reply) => `${reply}\u00A0`],
    ['a line break in a string', (reply) => reply.replace(/"(\w)/, '"\n$1')],
    ['a zero character in a string', (reply) => reply.replace(/"(\w)/, '"\0$1')],
    ['an escape that is none', (reply) => reply.replace(/"(\w)/, '"\\x$1')],
    ['errors that are no list', around('', ',"errors":{"message":"x"}')],
    ['errors that are none', around('', ',"errors":[null]')],
    ['errors without a message', around('', ',"errors":[{"path":[]}]')],
    ['only nesting', () => nested(10_000)],
    ['data that is only nesting', () => `{"data":${'{"data":'.repeat(10_000)}1${'}'.repeat(10_001)}`],
    ['status 500', (text) => ({ status: 500, text })],
    ['status 302', (text) => ({ status: 302, text })],
    ['status 401', (text) => ({ status: 401, text })],
  ];
  it.each(cases)('%s', async (_title, change) => {
    const { data, errors } = await askChanged(subgraph, change);
    expect(data).toEqual(subgraph === 'stock' ? null : { ...(right.data as object), all: null, book: null });
    expect(errors.length).toBeGreaterThan(0);
    for (const { path, code } of errors) {
      expect(code).toBe('SUBGRAPH_ERROR');
      expect(path).toMatch(subgraph === 'stock' ? /^(?:all|book|json|must)$/ : /^(?:all\.\d|book)\./);
    }
  });

  it.each([429, 502, 503, 504])('status %i, by which it says that it is away', async (status) => {
    const { errors } = await askChanged(subgraph, () => ({ status, text: 'away' }));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  });

  it('cut off, wherever', async () => {
    let length = 0;
    await askChanged(subgraph, (reply) => {
      ({ length } = reply);
      return reply;
    });
    for (let end = 0; end < length; end += 3) {
      const { errors } = await askChanged(subgraph, (reply) => reply.slice(0, end));
      expect(errors.length).toBeGreaterThan(0);
    }
  });
});

describe('A reply to a fetch of entities is an error where', () => {
  it.each<[string, Change]>([
    ['a list is too short', (reply) => reply.replace(/("e0":\[)\{.*?\}\]\},/, '$1')],
    ['a list is too long', (reply) => reply.replace('"e0":[', '"e0":[{"stars":9,"notes":[]},')],
    ['a list is none', (reply) => reply.replace(/"e0":\[.*\],"e1"/, '"e0":{"0":{}},"e1"')],
    ['a list is null without an error', (reply) => reply.replace(/"e0":\[.*\],"e1"/, '"e0":null,"e1"')],
    ['a list is not there', (reply) => reply.replace('"e0"', '"e9"')],
    ['entities are null', (reply) => reply.replace('{"age":3.5,"stars":2}', 'null')],
    ['entities are of another type', (reply) => reply.replace('{"age"', '{"__typename":"Book","age"')],
    ['entities are of no type', (reply) => reply.replace('{"age"', '{"__typename":null,"age"')],
    ['entities are lists', (reply) => reply.replace('{"age":3.5,"stars":2}', '[{"age":3.5,"stars":2}]')],
    ['fields are missing', (reply) => reply.replace('"age":3.5,"stars":2', '"age":3.5')],
  ])('%s', async (_title, change) => {
    const { data, errors } = await askChanged('reviews', change);
    expect(data).toMatchObject({ all: null, json: (right.data as { json: unknown }).json, must: 7 });
    expect(errors.some(({ path }) => path.startsWith('all.'))).toBe(true);
  });
});

describe('An error of an odd shape does no harm:', () => {
  it.each([
    ['without a place', '{"message":"x"}'],
    ['with a place that is null', '{"message":"x","path":null}'],
    ['with a place that is text', '{"message":"x","path":"book"}'],
    ['with a place that is no name', '{"message":"x","path":[null,{},true]}'],
    ['far behind the end of a list', '{"message":"x","path":["LIST",4294967290]}'],
    ['before the beginning of a list', '{"message":"x","path":["LIST",-1]}'],
    ['between the items of a list', '{"message":"x","path":["LIST",0.5]}'],
    ['at the length of a list', '{"message":"x","path":["LIST","length"]}'],
    ['at a prototype', '{"message":"x","path":["LIST",0,"__proto__","polluted"]}'],
    ['at the prototype of all', '{"message":"x","path":["__proto__"]}'],
    ['at a key that nobody asked for', '{"message":"x","path":["toString"]}'],
    ['below a key that nobody asked for', '{"message":"x","path":["LIST",0,"more","LIST"]}'],
    ['with extensions that are only nesting', `{"message":"x","extensions":{"code":${nested(200_000)}}}`],
    ['with a place that is only nesting', `{"message":"x","path":${nested(200_000)}}`],
    ['with a message that is empty and extensions that are text', '{"message":"","extensions":"x","locations":1}'],
    ['with extensions that are a list', '{"message":"x","extensions":["code"]}'],
    ['with a code that is an object', '{"message":"x","extensions":{"code":{"toString":1}}}'],
    ['with a code of every object', '{"message":"x","extensions":{"code":"constructor"}}'],
  ])('%s', async (_title, error) => {
    for (const subgraph of SUBGRAPHS) {
      const { data, errors } = await askChanged(
        subgraph,
        withError(error.replace('LIST', subgraph === 'stock' ? 'things' : 'e0')),
      );
      expect(data).toEqual(right.data);
      expect(errors).toEqual([{ path: '', code: 'SUBGRAPH_ERROR' }]);
    }
  });

  it('with a way longer than any operation is deep', async () => {
    const far = `{"message":"x","path":["book"${',0'.repeat(30_000)}]}`;
    const { errors } = await askChanged('stock', (reply) =>
      withError(far)(reply.replace(/"book":\{.*?\}/, '"book":null')),
    );
    expect(errors).toEqual([{ path: 'book', code: 'SUBGRAPH_ERROR' }]);
  });
});

describe('Thousands of errors of one reply', () => {
  const many = (error: (index: number) => string, last = error(5_000)): Change =>
    withError([...Array.from({ length: 5_000 }, (_, index) => error(index)), last].join(','));
  const forbidden = (index: number, path: string): string =>
    `{"message":"${index}","path":${path},"extensions":{"code":"FORBIDDEN"}}`;

  it('are at most a hundred to the client', async () => {
    for (const data of ['null', '{"e0":null}']) {
      const { errors } = await askChanged('reviews', () =>
        many((index) => forbidden(index, `["e0",${index}]`))(`{"data":${data}}`),
      );
      expect(errors).toHaveLength(100);
    }
    const { data, errors } = await askChanged(
      'stock',
      many((index) => forbidden(index, '[]')),
    );
    expect(data).toEqual(right.data);
    expect(errors).toHaveLength(100);
  });

  it('that say the same of a place are one', async () => {
    const { errors } = await askChanged('reviews', () => many(() => '{"message":"x"}')('{"data":null}'));
    expect(new Set(errors.map(({ path }) => path)).size).toBe(errors.length);
    expect(
      await askChanged(
        'reviews',
        many(() => '{"message":"x"}'),
      ),
    ).toMatchObject({
      data: right.data,
      errors: [{ path: '' }],
    });
  });

  // What comes so late is not read: that it is there has to be enough.
  it.each([
    ['a field of the root', 'stock', /"json":\{.*?\}\],"d":false\}/, '"json":null', '["json"]', 'json'],
    ['an object', 'stock', /"book":\{.*?\}/, '"book":null', '["book","title"]', 'book.t'],
    ['an item', 'stock', /\{[^{}]*"Toy".*?\}/, 'null', '["things",1]', 'all.1'],
    ['a field of an entity', 'reviews', '"mood":"BAD"', '"mood":null', '["e2",0,"mood"]', 'book.mood'],
    ['an entity', 'reviews', '{"stars":5,"mood":"BAD"}', 'null', '["e2",0]', 'book.stars'],
    ['a list of entities', 'reviews', /"e2":\[.*?\]/, '"e2":null', '["e2"]', 'book.stars'],
  ])('hide no error that makes %s null', async (_title, subgraph, value, nothing, path, place) => {
    const last = `{"message":"y","path":${path},"extensions":{"code":"FORBIDDEN"}}`;
    for (const error of [
      () => '{"message":"x"}',
      (index: number) => forbidden(index, '[]'),
      (index: number) => forbidden(index, '["things",0,"nobody asked"]'),
      (index: number) => forbidden(index, '["things",0,"name"]'),
    ]) {
      const { errors } = await askChanged(subgraph, (reply) => {
        const changed = reply.replace(value, nothing);
        expect(changed).not.toBe(reply);
        return many(error, last)(changed);
      });
      expect(errors.map((one) => one.path)).toContain(place);
    }
  });
});

function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, reordered(inner)] as const)
      .toReversed(),
  );
}

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([name, inner]) => [name, withMore(inner)] as const);
  return { more: null, ...Object.fromEntries(inside), toString: { valueOf: 'no' } };
}
