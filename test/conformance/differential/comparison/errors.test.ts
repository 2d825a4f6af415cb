import { describe, expect, it } from 'vitest';
import type { PossibleError } from '../executors/executor.js';
import { errorFault } from './errors.js';

const error = (
  path: PossibleError['path'],
  nulls = path,
  namesakes: PossibleError['namesakes'] = [],
): PossibleError => ({
  path,
  nulls,
  namesakes,
});
const at = (...path: (string | number)[]) => ({ message: 'fails', path });

describe('The errors of an answer', () => {
  it('are right when each is there, in any order', () => {
    const possible = [error(['a']), error(['list', 1, 'b'])];
    expect(errorFault(possible, [at('list', 1, 'b'), at('a')])).toBeUndefined();
    expect(errorFault([], [])).toBeUndefined();
  });

  it('are wrong when one of a nullable field is left out', () => {
    const possible = [error(['a']), error(['b'])];
    expect(errorFault(possible, [at('a')])).toMatchObject({ what: 'missing', path: ['b'] });
  });

  it('are wrong at another index, under another name, or further out', () => {
    const possible = [error(['list', 1, 'b'])];
    for (const path of [
      ['list', 0, 'b'],
      ['list', 1, 'c'],
      ['list', 1],
      ['list', 'b'],
    ])
      expect(errorFault(possible, [at(...path)])).toMatchObject({ what: 'not there', path });
  });

  it('are wrong when one is told twice', () => {
    expect(errorFault([error(['a'])], [at('a'), at('a')])).toMatchObject({ what: 'twice' });
  });

  it('may be only one of several that null the same place', () => {
    const possible = [error(['a', 'b'], ['a']), error(['a', 'c', 0], ['a'])];
    expect(errorFault(possible, [at('a', 'b')])).toBeUndefined();
    expect(errorFault(possible, [at('a', 'c', 0)])).toBeUndefined();
    expect(errorFault(possible, [at('a', 'c', 0), at('a', 'b')])).toBeUndefined();
    expect(errorFault(possible, [])).toMatchObject({ what: 'missing' });
  });

  it('may be told by another name that cannot be told from its own, and by no third one', () => {
    const possible = [error(['a', 'b'], ['a'], [['a', 'c']])];
    expect(errorFault(possible, [at('a', 'c')])).toBeUndefined();
    expect(errorFault(possible, [at('a', 'd')])).toMatchObject({ what: 'not there' });
    expect(errorFault(possible, [])).toMatchObject({ what: 'missing' });
  });

  it('may leave out what is inside a place that is null already, and may not have that alone', () => {
    const possible = [error(['a', 'b'], ['a']), error(['a', 'c', 'd'], ['a', 'c'])];
    expect(errorFault(possible, [at('a', 'b')])).toBeUndefined();
    expect(errorFault(possible, [at('a', 'b'), at('a', 'c', 'd')])).toBeUndefined();
    expect(errorFault(possible, [at('a', 'c', 'd')])).toMatchObject({ what: 'missing', path: ['a', 'b'] });
  });

  it('may be any one of those that null the whole', () => {
    const possible = [error(['a'], []), error(['b', 'c'], []), error(['d'])];
    expect(errorFault(possible, [at('b', 'c')])).toBeUndefined();
    expect(errorFault(possible, [at('d')])).toMatchObject({ what: 'missing', path: ['a'] });
  });
});
