/** Keys of references are checked as strictly as arguments. */
import { describe, expect, it } from 'vitest';
import { demandIdKey, demandIdentifierKey, demandTextKey } from './reference.js';

describe('the key of a reference', () => {
  it('is a text, never a number, a list or nothing', () => {
    expect(demandTextKey('Region.code', '01')).toBe('01');
    for (const value of [1, null, undefined, ['01'], { code: '01' }, 'a\0b']) {
      expect(() => demandTextKey('Region.code', value)).toThrow('Region.code: must be a text');
    }
  });

  it('that is an id has the form of one, in lower case', () => {
    const id = '01605B16-8000-7abc-8def-0123456789ab';
    expect(demandIdKey('Organisation.id', id)).toBe(id.toLowerCase());
    expect(() => demandIdKey('Organisation.id', 'chu')).toThrow('Organisation.id: is not an id of this graph');
  });

  it('that is an official identifier has its form and its check digit', () => {
    expect(demandIdentifierKey('Organisation.siren', 'Siren', '180035024')).toBe('180035024');
    expect(() => demandIdentifierKey('Organisation.siren', 'Siren', '180035025')).toThrow(
      'Organisation.siren: is not a SIREN: its check digit is wrong (Luhn)',
    );
    expect(() => demandIdentifierKey('Organisation.siren', 'Siren', 180035024)).toThrow('must be a text');
  });
});
