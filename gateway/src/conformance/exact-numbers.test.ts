import { beforeAll, describe, expect, it } from 'vitest';
import { smallGraph, type SmallGraph } from '../testing/small-graph.js';

const LONG = '12345678901234567890';
const FRACTION = '0.12345678901234567890123';

describe('A number that JavaScript would round', () => {
  let graph: SmallGraph;
  beforeAll(async () => {
    graph = await smallGraph({
      ledgers: {
        sdl: `scalar Big type Query { entry(amount: Big): Entry }
          type Entry @key(fields: "id") { id: ID! amount: Big amounts: [Big] rate: Float word: String }`,
        Query: { entry: { id: '1', amount: '#', amounts: ['#', '#'], rate: 0.5, word: LONG } },
      },
      taxes: {
        sdl: `scalar Big type Entry @key(fields: "id") { id: ID! amount: Big @external
          tax: Big @requires(fields: "amount") }`,
        entities: { Entry: [{ id: '1' }] },
        computed: { Entry: { tax: ({ amount }: { amount: unknown }) => amount } },
      },
    });
  });

  /** Puts the digits in the place of the marks: in JavaScript there is no such number. */
  const withDigits = (reply: string): string => reply.replaceAll('"#"', LONG).replace('0.5', FRACTION);

  it('is answered with all its digits', async () => {
    const whole = await graph.askTampered('{ entry { amount amounts rate word } }', withDigits);
    expect(whole.text).toBe(
      `{"entry":{"amount":${LONG},"amounts":[${LONG},${LONG}],"rate":${FRACTION},"word":"${LONG}"}}`,
    );
  });

  it('keeps them where something else of the answer has failed', async () => {
    const failing = (reply: string): string => withDigits(reply).replace('"id":"1"', '"id":{}');
    const { text, errors } = await graph.askTampered('{ entry { amount id amounts rate } }', failing);
    expect(text).toBe('{"entry":null}');
    expect(errors).toEqual([{ path: 'entry.id', code: 'SUBGRAPH_INVALID_VALUE' }]);
    const partly = (reply: string): string => withDigits(reply).replace(`"${LONG}"`, 'false');
    const { text: rest } = await graph.askTampered('{ entry { word amount amounts rate } }', partly);
    expect(rest).toBe(`{"entry":{"word":null,"amount":${LONG},"amounts":[${LONG},${LONG}],"rate":${FRACTION}}}`);
  });

  it('is sent with them to a subgraph that requires it', async () => {
    const bodies: string[] = [];
    const { text } = await graph.askTampered('{ entry { tax } }', (reply, { subgraph, body }) => {
      bodies.push(body);
      return subgraph === 'taxes' ? `{"data":{"_entities":[{"tax":${LONG}}]}}` : withDigits(reply);
    });
    expect(text).toBe(`{"entry":{"tax":${LONG}}}`);
    expect(bodies[1]).toContain(`"amount":${LONG}`);
  });

  it('is sent with them as an argument', async () => {
    let body = '';
    await graph.askTampered(`{ entry(amount: { in: [${LONG}, -${FRACTION}] }) { id } }`, (reply, request) => {
      ({ body } = request);
      return reply;
    });
    expect(body).toContain(`{"in":[${LONG},-${FRACTION}]}`);
  });

  it('keeps them where it is larger or smaller than any that JavaScript holds', async () => {
    for (const number of ['1e400', '-1.5E+1000', '1e-400']) {
      const written = (reply: string): string => reply.replaceAll('"#"', number);
      const { text } = await graph.askTampered('{ entry { amount amounts } }', written);
      expect(text).toBe(`{"entry":{"amount":${number},"amounts":[${number},${number}]}}`);
      const spaced = await graph.askTampered('{ entry { amount amounts } }', (reply) => ` ${written(reply)}`);
      expect(spaced.text).toBe(text);
    }
  });
});
