import { buildSchema, executeSync, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Path } from './executor.js';
import { Namesakes } from './namesakes.js';

const schema = buildSchema(`
  type Query { found: Found! one: Order! }
  union Found = Order | Crate
  type Order { text: String! note: String! of(n: Int): String! part: Part! }
  type Crate { text: String! note: String of(n: Int): String! part: Part! }
  type Part { text: String! }
`);

/** Of an error at a path, where all that is found is an order. */
function namesakes(query: string, path: Path, nulls: Path): Path[] {
  const found = new Namesakes(schema);
  executeSync({
    schema,
    document: parse(query),
    fieldResolver(_source, _args, _context, info) {
      const steps: (string | number)[] = [];
      for (let at: typeof info.path | undefined = info.path; at; at = at.prev) steps.unshift(at.key);
      found.visit(steps, info);
      return 'text';
    },
    typeResolver: () => 'Order',
  });
  return found.of(path, nulls);
}

describe('An error', () => {
  it('below an object whose type is gone has every name that its leaf has in some type', () => {
    const query = '{ found { ... on Order { a: text } ... on Crate { text b: note } } }';
    expect(namesakes(query, ['found', 'a'], [])).toEqual([['found', 'text']]);
    const deep =
      '{ found { ... on Order { part { a: text } } ... on Crate { part { b: text } other: part { c: text } } } }';
    expect(namesakes(deep, ['found', 'part', 'a'], [])).toEqual([['found', 'part', 'b']]);
  });

  it('has its own name alone where the object is there, or its type is known', () => {
    const query = '{ found { ... on Order { a: text } ... on Crate { text } } one { a: text b: text } }';
    expect(namesakes(query, ['found', 'a'], ['found', 'a'])).toEqual([]);
    expect(namesakes(query, ['one', 'a'], [])).toEqual([]);
  });

  it('has its own name alone where no other type has the same field, with the same arguments, of the same type', () => {
    const query = `query ($no: Boolean = false) {
      found {
        ... on Order { note a: of(n: 1) text part { text } }
        ... on Crate { b: note c: of(n: 2) d: text @include(if: $no) e: part { f: text } }
      }
    }`;
    for (const path of [['note'], ['a'], ['text'], ['part', 'text']])
      expect(namesakes(query, ['found', ...path], [])).toEqual([]);
  });
});
