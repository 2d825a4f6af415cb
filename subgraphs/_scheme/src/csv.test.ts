/** The reader of the package's data files. */
import { expect, test } from 'vitest';
import { cell, parseCsv, readData } from './csv.js';

test('quotes hold commas, quotes and ends of line', () => {
  expect(parseCsv('a,b\n"x, ""y""",2\r\n"two\nlines",\n')).toEqual([
    { a: 'x, "y"', b: '2' },
    { a: 'two\nlines', b: '' },
  ]);
});

test('a last line without end is read, an empty one is not', () => {
  expect(parseCsv('a\n1\n\n2')).toEqual([{ a: '1' }, { a: '2' }]);
  expect(parseCsv('')).toEqual([]);
});

test('a column that does not exist is refused', () => {
  expect(() => cell({ a: '1' }, 'b')).toThrow('no column "b"');
});

test('the three data files are read whole', () => {
  expect(readData('regions.csv')).toHaveLength(18);
  expect(readData('departements.csv')).toHaveLength(101);
  expect(readData('experiments.csv')).toHaveLength(44);
});
