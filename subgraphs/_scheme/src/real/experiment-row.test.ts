/** How the confidence of a row is read. */
import { expect, test } from 'vitest';
import { confidenceOf } from './experiment-row.js';

test('a mixed confidence is the lower one, except for acts where the text names them', () => {
  expect(confidenceOf('H')).toEqual({ acts: 'HIGH', other: 'HIGH' });
  expect(confidenceOf('H/M')).toEqual({ acts: 'MEDIUM', other: 'MEDIUM' });
  expect(confidenceOf('L/M')).toEqual({ acts: 'LOW', other: 'LOW' });
  expect(confidenceOf('H (acts) / M (prolongation)')).toEqual({ acts: 'HIGH', other: 'MEDIUM' });
  expect(confidenceOf('H (acts) / M')).toEqual({ acts: 'HIGH', other: 'MEDIUM' });
  expect(confidenceOf('M (existence); rest unknown')).toEqual({ acts: 'MEDIUM', other: 'MEDIUM' });
});

test('a text that names no level is refused', () => {
  expect(() => confidenceOf('unknown')).toThrow('names no level');
});
