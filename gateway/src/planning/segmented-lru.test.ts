import { describe, expect, it } from 'vitest';
import { SegmentedLru } from './segmented-lru.js';

/** A sequence of numbers from 0 to 1 that is the same in each run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('a segmented cache', () => {
  it('gives back what it keeps, and nothing for what it never saw or was told to forget', () => {
    const cache = new SegmentedLru<string, number>({ entries: 10, weight: 100 });
    cache.set('a', 1, 10);
    cache.set('a', 2, 20);
    expect(cache.get('a')).toBe(2);
    expect([cache.size, cache.weight]).toEqual([1, 20]);
    cache.set('a', 3, 5);
    expect(cache.get('a')).toBe(3);
    expect(cache.get('b')).toBeUndefined();
    cache.delete('a');
    expect(cache.get('a')).toBeUndefined();
    expect([cache.size, cache.weight]).toEqual([0, 0]);
  });

  it('forgets first, of the entries that were used once, the one used longest ago', () => {
    const cache = new SegmentedLru<string, true>({ entries: 3, weight: 100 });
    for (const key of ['a', 'b', 'c', 'd']) cache.set(key, true, 1);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([undefined, true, true, true]);
  });

  it('never holds more entries, nor more weight, than its bounds', () => {
    const cache = new SegmentedLru<number, number>({ entries: 50, weight: 1_000 });
    const random = numbersFrom(7);
    for (let i = 0; i < 3_000; i += 1) {
      const key = Math.floor(random() * 120);
      if (random() < 0.5) cache.set(key, key, Math.floor(random() * 300));
      else expect([undefined, key]).toContain(cache.get(key));
      expect(cache.size).toBeLessThanOrEqual(50);
      expect(cache.weight).toBeLessThanOrEqual(1_000);
    }
  });

  it('does not keep a newcomer that is heavier than the room beside the protected entries', () => {
    const cache = new SegmentedLru<string, true>({ entries: 10, weight: 100 });
    cache.set('hot', true, 60);
    cache.get('hot');
    cache.set('light', true, 10);
    cache.set('heavy', true, 50);
    expect(cache.get('heavy')).toBeUndefined();
    expect([cache.get('hot'), cache.get('light')]).toEqual([true, true]);
  });

  it('lets a hot entry that grew too heavy for its segment be displaced, not its neighbours', () => {
    const cache = new SegmentedLru<string, true>({ entries: 10, weight: 100 });
    for (const key of ['hot', 'grown']) {
      cache.set(key, true, 10);
      cache.get(key);
    }
    cache.get('hot');
    cache.set('grown', true, 200);
    expect(cache.get('grown')).toBeUndefined();
    expect(cache.get('hot')).toBe(true);
  });

  it('gives the place of entries that were once hot to those that are now', () => {
    const cache = new SegmentedLru<string, true>({ entries: 10, weight: 100 });
    for (const generation of ['old', 'new']) {
      for (let i = 0; i < 10; i += 1) {
        cache.set(`${generation}${i}`, true, 1);
        cache.get(`${generation}${i}`);
      }
    }
    for (let i = 0; i < 10; i += 1) cache.get(`new${i}`);
    expect(cache.get('new9')).toBe(true);
    expect(cache.get('old0')).toBeUndefined();
  });

  it.each([
    ['that were there before', true],
    ['that come up during it', false],
  ])('answers 95 of 100 reads of 20 hot entries %s a flood of 50,000', (_what, warm) => {
    const cache = new SegmentedLru<string, string>({ entries: 1_000, weight: 1_000_000 });
    const random = numbersFrom(11);
    let hits = 0;
    let reads = 0;
    const read = (key: string): void => {
      reads += 1;
      if (cache.get(key)) hits += 1;
      else cache.set(key, key, 500);
    };
    const readHot = (): void => read(`hot${Math.floor(random() * 20)}`);
    if (warm) for (let i = 0; i < 200; i += 1) readHot();
    hits = 0;
    reads = 0;
    for (let i = 0; i < 50_000; i += 1) {
      cache.set(`cold${i}`, 'cold', 500);
      if (i % 20 === 0) readHot();
    }
    expect(hits / reads).toBeGreaterThanOrEqual(0.95);
    expect(cache.size).toBeLessThanOrEqual(1_000);
  });
});
