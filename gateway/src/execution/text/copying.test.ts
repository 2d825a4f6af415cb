import { afterEach, describe, expect, it, vi } from 'vitest';
import { smallGraph } from '../../testing/small-graph.js';
import { execute } from '../values/merging.js';

vi.mock('../values/merging.js', async (original) => {
  const module = await original<{ execute: typeof execute }>();
  return { ...module, execute: vi.fn<typeof execute>(module.execute) };
});

const graph = await smallGraph({
  shelves: {
    sdl: 'type Query { left: [Book] right: [Book] } type Book @key(fields: "id") { id: ID! }',
    Query: { left: [{ id: '1' }, { id: '2' }], right: [{ id: '2' }, { id: '3' }] },
  },
  titles: {
    sdl: 'type Book @key(fields: "id") { id: ID! title: String }',
    entities: { Book: ['1', '2', '3'].map((id) => ({ id, title: `t${id}` })) },
  },
});

describe('A plan run over text', () => {
  afterEach(() => vi.mocked(execute).mockClear());

  it('is not run again over values where several fetches of a request want different entities', async () => {
    const { text, requests } = await graph.askTampered('{ left { title } right { title } }', (reply) => reply);
    expect(text).toBe('{"left":[{"title":"t1"},{"title":"t2"}],"right":[{"title":"t2"},{"title":"t3"}]}');
    expect(requests.map(({ subgraph }) => subgraph)).toEqual(['shelves', 'titles']);
    expect(execute).not.toHaveBeenCalled();
  });

  it('is run again over values where a value is of another type, not where it may be null', async () => {
    const { text } = await graph.askTampered('{ left { title } }', (reply) => reply.replace('"t1"', 'null'));
    expect(text).toBe('{"left":[{"title":null},{"title":"t2"}]}');
    expect(execute).not.toHaveBeenCalled();
    await graph.askTampered('{ left { title } }', (reply) => reply.replace('"t1"', '1'));
    expect(execute).toHaveBeenCalledOnce();
  });
});
