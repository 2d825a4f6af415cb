/** Ids computed from what they name. */
import { expect, test } from 'vitest';
import { arsOrganisationId, organisationId, projectId, seededId } from './ids.js';

test('an id has the form of a UUID version 7', () => {
  const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (let key = 0; key < 500; key++) expect(seededId('payment', String(key), '2024-02-29')).toMatch(form);
});

test('an id carries the milliseconds of its date, so that ids sort by date', () => {
  const id = seededId('act', 'a', '2021-03-01');
  expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2021, 2, 1));
  expect(seededId('act', 'z', '2020-12-31') < seededId('act', 'a', '2021-01-01')).toBe(true);
});

test('equal arguments give equal ids, different kinds or keys give different ones', () => {
  expect(projectId('peps')).toBe(projectId('peps'));
  expect(projectId('peps')).not.toBe(projectId('ipep'));
  expect(seededId('ab', 'c')).not.toBe(seededId('a', 'bc'));
  expect(arsOrganisationId('11')).toBe(organisationId('ars-11'));
});

test('what is not a date is refused', () => {
  expect(() => seededId('act', 'a', 'yesterday')).toThrow(RangeError);
});
