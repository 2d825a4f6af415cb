/** Named parameters become numbered ones. */
import { describe, expect, it } from 'vitest';
import { withNumbers } from './sql-answer.js';

describe('The parameters of a hand-written statement', () => {
  it('are numbered in the order in which they first stand', () =>
    expect(withNumbers('SELECT :b, :a, :b', { a: 1, b: 2 })).toEqual({ text: 'SELECT $1, $2, $1', values: [2, 1] }));
  it('are not confused with casts', () =>
    expect(withNumbers('SELECT :day::date', { day: '2026-06-30' }).text).toBe('SELECT $1::date'));
  it('must be variables of the operation', () =>
    expect(() => withNumbers('SELECT :region', {})).toThrow('asks for :region, which is no variable'));
});
