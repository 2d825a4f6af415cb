/** Cursors come back as they went, and a forged one is refused by name. */
import { describe, expect, it } from 'vitest';
import { cursorOf, placeOf } from './cursor.js';

describe('cursors', () => {
  const place = { order: 'NAME ASC', value: 'Île-de-France', id: '11' };
  it('come back as they went', () => expect(placeOf('after', cursorOf(place), 'NAME ASC')).toEqual(place));
  it('of another order are refused', () =>
    expect(() => placeOf('after', cursorOf(place), 'NAME DESC')).toThrow(
      'after: is a cursor of a list in another order',
    ));
  it.each([
    '',
    'zz',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('[1,2,3]').toString('base64url'),
  ])('"%s" is refused', (cursor) =>
    expect(() => placeOf('after', cursor, 'NAME ASC')).toThrow('after: is not a cursor'),
  );
});
