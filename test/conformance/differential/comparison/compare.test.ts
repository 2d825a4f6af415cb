import { describe, expect, it } from 'vitest';
import type { Truth } from '../executors/truth.js';
import { compare } from './compare.js';

const truth = (data: string, rounded = data): Truth => ({ exact: data, rounded, errors: [], possible: [] });
const outcome = (wanted: Truth, data: string | undefined, isExact = true) =>
  compare(wanted, { data, errors: [] }, isExact).outcome;

describe('An answer', () => {
  it('is equal only if its text is', () => {
    const text = '{"a":[0,"",false,null],"b":{}}';
    expect(outcome(truth(text), text)).toBe('equal');
    expect(outcome(truth(text), '{"a":[0,"",false,null], "b":{}}')).toBe('other data');
    expect(outcome(truth('{"a":"é"}'), String.raw`{"a":"\u00e9"}`)).toBe('other data');
  });

  it('is in another key order if only that differs', () => {
    expect(outcome(truth('{"a":{"x":1,"y":[2]}}'), '{"a":{"y":[2],"x":1}}')).toBe('other key order');
    expect(outcome(truth('{"a":[1,2]}'), '{"a":[2,1]}')).toBe('other data');
  });

  it.each([
    ['a falsy value', '{"a":0}', '{"a":null}'],
    ['an empty text', '{"a":""}', '{"a":null}'],
    ['a type', '{"a":1}', '{"a":"1"}'],
    ['an item', '{"a":[1,2]}', '{"a":[1]}'],
    ['an absent field', '{"a":null}', '{}'],
    ['a field too many', '{}', '{"a":null}'],
    ['an object for a list', '{"a":[]}', '{"a":{}}'],
    ['a name that JavaScript hides', '{"__proto__":1}', '{}'],
    ['a value of such a name', '{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
  ])('differs by %s', (_what, wanted, got) => {
    expect(outcome(truth(wanted), got)).toBe('other data');
  });

  it('has every digit of a number where text is exchanged', () => {
    const long = truth('{"a":9007199254740993}', '{"a":9007199254740992}');
    expect(outcome(long, '{"a":9007199254740993}')).toBe('equal');
    expect(outcome(long, '{"a":9007199254740992}')).toBe('other data');
    expect(outcome(long, '{"a":9007199254740992}', false)).toBe('equal');
  });

  it('is refused when there is no data, or an error of no field', () => {
    expect(outcome(truth('{}'), undefined)).toBe('refused');
    expect(compare(truth('null'), { data: 'null', errors: [{ message: 'no plan' }] }, true).outcome).toBe('refused');
  });
});
