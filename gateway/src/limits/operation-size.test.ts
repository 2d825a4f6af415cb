import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, makeLimitCheck } from './limits.js';
import { measure } from './operation-size.js';

/** A sequence of numbers from 0 to 1 that is the same in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A document whose fragments spread one another at random, each only later ones, so that none spreads itself. */
function randomDocument(random: () => number): string {
  const fragments = Math.floor(random() * 8);
  function selections(from: number, depth: number): string {
    const parts = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, i): string => {
      const kind = random();
      if (kind < 0.35 && from < fragments) return `...F${from + Math.floor(random() * (fragments - from))}`;
      if (kind < 0.5 && depth > 0) return `... on Book { ${selections(from, depth - 1)} }`;
      if (kind < 0.75 && depth > 0) return `a${i}: next { ${selections(from, depth - 1)} }`;
      return random() < 0.5 ? `a${i}: id` : 'title';
    });
    return parts.join(' ');
  }
  const definitions = Array.from({ length: fragments }, (_, i) => `fragment F${i} on Book { ${selections(i + 1, 3)} }`);
  return [`{ books { ${selections(0, 3)} } }`, ...definitions].join(' ');
}

/** What the planner would walk through: every selection, one by one, wherever it is spread. Stops at 100,000. */
function walk(document: DocumentNode): { selections: number; depth: number; aliases: number } {
  const found = { selections: 0, depth: 0, aliases: 0 };
  function visit({ selections }: SelectionSetNode, depth: number): void {
    for (const selection of selections) {
      if (found.selections >= 100_000) return;
      found.selections += 1;
      if (selection.kind === Kind.FIELD) {
        found.depth = Math.max(found.depth, depth + 1);
        if (selection.alias) found.aliases += 1;
        if (selection.selectionSet) visit(selection.selectionSet, depth + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, depth);
      else visit(bodyOf(selection.name.value), depth);
    }
  }
  function bodyOf(name: string): SelectionSetNode {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name)
        return definition.selectionSet;
    }
    throw new Error(`no fragment ${name}`);
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) visit(definition.selectionSet, 0);
  }
  return found;
}

describe('the size of an operation', () => {
  it('is what a walk through the expanded operation counts, without the walk', () => {
    const random = numbersFrom(3);
    for (let i = 0; i < 300; i += 1) {
      const document = parse(randomDocument(random));
      const walked = walk(document);
      if (walked.selections >= 100_000) continue;
      const { selections, depth, aliases } = measure(document);
      expect(selections).toBeGreaterThanOrEqual(walked.selections);
      expect(depth).toBeGreaterThanOrEqual(walked.depth);
      expect(aliases).toBeGreaterThanOrEqual(walked.aliases);
    }
  });

  it('bounds what reaches the planner: no text that passes is larger when it is expanded', () => {
    const check = makeLimitCheck();
    const random = numbersFrom(5);
    let passed = 0;
    let refused = 0;
    for (let i = 0; i < 1_000; i += 1) {
      const text = randomDocument(random);
      const { selections, depth, aliases } = walk(parse(text));
      const fits =
        selections <= DEFAULT_LIMITS.selections && depth <= DEFAULT_LIMITS.depth && aliases <= DEFAULT_LIMITS.aliases;
      try {
        check(text, undefined);
        passed += 1;
        expect(fits).toBe(true);
      } catch {
        refused += 1;
      }
    }
    expect(passed).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(10);
  });

  it('is linear in the text: three hundred levels of doubled fragments are counted like three', () => {
    const levels = 300;
    const fragments = Array.from(
      { length: levels },
      (_, i) => `fragment F${i} on Book { a: next { ...F${i + 1} } b: next { ...F${i + 1} } }`,
    );
    const document = parse(`{ books { ...F0 } } ${fragments.join(' ')} fragment F${levels} on Book { id }`);
    expect(measure(document).selections).toBeGreaterThan(2 ** levels);
  });
});
