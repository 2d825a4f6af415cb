import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

describe('An interface object', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    const media = [
      { __typename: 'Book', id: 'b', title: 'Essais', pages: 300 },
      { __typename: 'Film', id: 'f', title: 'Nadja', minutes: 0 },
    ];
    graph = await smallGraph({
      catalogue: {
        sdl: `type Query { media: [Media] }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
        Query: { media },
        entities: { Media: media, Book: media, Film: media },
      },
      ratings: {
        sdl: `type Query { best: Media worst: [Media] }
          type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int
            title: String @external label: String @requires(fields: "title") }`,
        Query: {
          best: { id: 'f', stars: 5 },
          worst: [
            { id: 'b', stars: 0 },
            { id: 'f', stars: 5 },
          ],
        },
        entities: {
          Media: [
            { id: 'b', stars: 0 },
            { id: 'f', stars: 5 },
          ],
        },
        computed: { Media: { label: ({ title }: { title: string }) => `« ${title} »` } },
      },
    });
  });

  it('gives fields to all objects of an interface, whose types its subgraph does not know', async () => {
    const { text, requests } = await graph.ask('{ media { stars __typename ... on Book { pages } } }');
    expect(text).toBe('{"media":[{"stars":0,"__typename":"Book","pages":300},{"stars":5,"__typename":"Film"}]}');
    expect(requests[1]?.variables).toEqual({
      representations: [
        { __typename: 'Media', id: 'b' },
        { __typename: 'Media', id: 'f' },
      ],
    });
  });

  it('has the name of its object’s type, not that of the interface', async () => {
    expect((await graph.ask('{ best { __typename } }')).data).toEqual({ best: { __typename: 'Film' } });
    expect((await graph.ask('{ worst { kind: __typename stars } }')).text).toBe(
      '{"worst":[{"kind":"Book","stars":0},{"kind":"Film","stars":5}]}',
    );
  });

  it('can be asked for what only objects of one type have', async () => {
    const { data } = await graph.ask(
      '{ best { stars ... on Film { minutes } ... on Book { pages } } worst { title } }',
    );
    expect(data).toEqual({ best: { stars: 5, minutes: 0 }, worst: [{ title: 'Essais' }, { title: 'Nadja' }] });
  });

  it('may require fields of the interface', async () => {
    expect((await graph.ask('{ media { label } best { label title } }')).data).toEqual({
      media: [{ label: '« Essais »' }, { label: '« Nadja »' }],
      best: { label: '« Nadja »', title: 'Nadja' },
    });
  });

  it('gives its fields inside fragments on one type alone', async () => {
    const { text } = await graph.ask('{ media { ... on Book { stars label } id } }');
    expect(text).toBe('{"media":[{"stars":0,"label":"« Essais »","id":"b"},{"id":"f"}]}');
  });

  it('is sent by the key that it had when it was to be sent, whatever comes while the request waits for others', async () => {
    const sent: unknown[] = [];
    const rated = await smallGraph({
      lists: {
        sdl: `type Query { first: Media } type Media @key(fields: "id") @interfaceObject { id: ID! }`,
        Query: { first: { id: 'f' } },
      },
      catalogue: {
        sdl: `interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int! }`,
        entities: { Media: [{ __typename: 'Film', id: 'f', title: 'Nadja', minutes: null }] },
      },
      ratings: {
        sdl: `type Media @key(fields: "id") @interfaceObject {
          id: ID! stars: Int title: String @external label: String @requires(fields: "title") }`,
        entities: { Media: [{ id: 'f' }] },
        computed: { Media: { stars: ({ id }: { id: string }) => sent.push(id) } },
      },
    });
    const { data, errors } = await rated.ask('{ first { stars label ... on Film { minutes } } }');
    expect(data).toEqual({ first: null });
    expect(errors).toEqual([{ path: 'first.minutes', code: 'SUBGRAPH_ERROR' }]);
    // Once to the subgraph that gives objects, once to the one that writes text.
    expect(sent).toEqual(['f', 'f']);
  });
});
