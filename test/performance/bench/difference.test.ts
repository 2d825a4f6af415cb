/** Two answers are the same where nothing but the order of keys differs. */
import { describe, expect, it } from 'vitest';
import { firstDifference } from './difference.js';

describe('Two answers', () => {
  it('are the same whatever the order of their keys', () =>
    expect(firstDifference({ a: [1, { b: null, c: 'x' }] }, { a: [1, { c: 'x', b: null }] })).toBeUndefined());
  it('differ by a value', () => expect(firstDifference({ a: [1, 2] }, { a: [1, 3] })).toBe('$.a[1]: 2 and 3'));
  it('differ by null and nothing', () =>
    expect(firstDifference({ a: { b: null } }, { a: {} })).toBe('$.a.b: only left has it'));
  it('differ by how many items a list has', () => expect(firstDifference([], [1])).toBe('$: 0 items and 1'));
  it('differ by the order of a list', () => expect(firstDifference(['a', 'b'], ['b', 'a'])).toBe('$[0]: "a" and "b"'));
});
