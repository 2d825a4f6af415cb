import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { FAULT_QUERY, faultGraph } from '../testing/fault-graph.js';
import type { SmallAnswer, SmallGraph } from '../testing/small-graph.js';
import { parsed, unsound } from '../testing/unsound.js';

const ROUNDS = 1_500;
const SEED = 20_251_129;
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|\w+|[{}[\],:]/g;
const CHARACTERS = ['{', '}', '[', ']', ',', ':', '"', '\\', ' ', '\n', '\u0000', '\uD800', '\uFEFF'];
const NUMBERS = ['0', '-0', '1.0', '1e2', '-1', '2147483648', '1e999', '12345678901234567890', '0.5'];
const STRINGS = ['""', '"x"', '"Book"', '"GONE"', '"__typename"', '"__proto__"', '"\\u0041"', '"\\ud800"'];
const VALUES = ['null', 'true', 'false', '{}', '[]', '[[]]', '[null]', '{"":0}'];
const FIELDS = ['"__typename":"Toy",', '"__proto__":null,', '"errors":[{"message":"x"}],'];
const PIECES = [...CHARACTERS, ...NUMBERS, ...STRINGS, ...VALUES, ...FIELDS];

/** Numbers from 0 to 1, the same at every run. */
function drawnFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Replaces, doubles, drops or swaps tokens, or puts a piece anywhere. */
function mutate(text: string, draw: () => number): string {
  const upTo = (count: number): number => Math.floor(draw() * count);
  const tokens = [...text.matchAll(TOKEN)];
  const [one, other] = [tokens[upTo(tokens.length)], tokens[upTo(tokens.length)]];
  const piece = PIECES[upTo(PIECES.length)] ?? '';
  if (!one || !other) return piece;
  const [from, to] = [one.index, one.index + one[0].length];
  const put = (start: number, between: string, end: number): string => text.slice(0, start) + between + text.slice(end);
  switch (upTo(7)) {
    case 0:
      return put(from, piece, to);
    case 1:
      return put(from, other[0], to);
    case 2:
      return put(from, '', to);
    case 3:
      return put(to, one[0], to);
    case 4:
      return put(from, piece, from);
    case 5: {
      const at = upTo(text.length);
      return put(at, piece, at + upTo(3));
    }
    default: {
      const [start, end] = from < other.index ? [from, other.index] : [other.index, from];
      return put(start, '', end);
    }
  }
}

describe('Whatever happens to a reply on its way', () => {
  let graph: SmallGraph;
  let right: SmallAnswer;
  beforeAll(async () => {
    graph = await faultGraph();
    right = await graph.ask(FAULT_QUERY);
  });

  it.each(['stock', 'reviews'])(
    'from %s, the answer is sound, and right if the reply still says the same',
    async (name) => {
      const draw = drawnFrom(SEED);
      let same = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const replies: string[] = [];
        const saying = { isTheSame: true };
        let changed = '';
        const answer = await graph.askTampered(FAULT_QUERY, (reply, { subgraph }) => {
          if (subgraph === name) {
            changed = reply;
            for (let more = 0; more === 0 || draw() < 0.3; more += 1) changed = mutate(changed, draw);
            if (!isDeepStrictEqual(parsed(changed), parsed(reply))) saying.isTheSame = false;
          }
          const arriving = subgraph === name ? changed : reply;
          replies.push(arriving);
          return arriving;
        });
        const fault = unsound(graph.apiSchema, FAULT_QUERY, answer, replies);
        if (fault !== undefined)
          expect.fail(`${fault}\n${changed}\n${String(answer.text)}\n${JSON.stringify(answer.errors)}`);
        if (!saying.isTheSame) continue;
        same += 1;
        expect({ changed, data: answer.data, errors: answer.errors }).toEqual({
          changed,
          data: right.data,
          errors: [],
        });
      }
      // Some have to, or nothing was shown.
      expect(same).toBeGreaterThan(ROUNDS / 100);
    },
  );
});
