/** The seeded source of random numbers. */
import { expect, test } from 'vitest';
import { Random } from './random.js';

test('the same seeds give the same numbers, on every machine', () => {
  const numbers = (...seeds: number[]) => {
    const random = new Random(...seeds);
    return Array.from({ length: 4 }, () => random.bits());
  };
  expect(numbers(51, 0)).toEqual(numbers(51, 0));
  expect(numbers(51, 0)).not.toEqual(numbers(51, 1));
  expect(numbers(51, 7)).toMatchInlineSnapshot(`
    [
      2968478886,
      3915407303,
      241964133,
      1197570909,
    ]
  `);
});

test('whole numbers fall on both ends and not outside', () => {
  const random = new Random(1);
  const seen = new Set(Array.from({ length: 2000 }, () => random.integer(-2, 3)));
  expect([...seen].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
});

test('numbers are spread evenly', () => {
  const random = new Random(2, 3);
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 100_000; draw++) {
    const number = random.integer(0, 9);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test('some items are chosen once each, in their order', () => {
  const random = new Random(3);
  for (let draw = 0; draw < 100; draw++) {
    const chosen = random.some([1, 2, 3, 4, 5], 3);
    expect(chosen).toHaveLength(3);
    expect([...new Set(chosen)].toSorted((a, b) => a - b)).toEqual(chosen);
  }
  expect(random.some([1, 2], 5)).toEqual([1, 2]);
});
