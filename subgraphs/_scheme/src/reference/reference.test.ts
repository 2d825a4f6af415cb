/** The reference data: complete, and without contradiction among themselves. */
import { expect, test } from 'vitest';
import { allocations } from './allocations.js';
import { committees, nationalRoles } from './committees.js';
import { publishedFigures } from './figures.js';
import { agencies, departements, regionOfDepartement, regions } from './geography.js';
import { indicators } from './indicators.js';
import { lawReferences } from './law.js';
import { nationalOrganisations } from './national-organisations.js';

const unique = (values: readonly string[]) => new Set(values).size === values.length;

test('there are 18 regions, each with its agency, and 101 départements, each in a region', () => {
  expect(regions()).toHaveLength(18);
  expect(agencies().map(({ regionCode }) => regionCode)).toEqual(regions().map(({ code }) => code));
  expect(departements()).toHaveLength(101);
  const codes = new Set(regions().map(({ code }) => code));
  expect(departements().every(({ regionCode }) => codes.has(regionCode))).toBe(true);
});

test('region "01" is Guadeloupe and département "01" is Ain, in another region', () => {
  expect(regions().find(({ code }) => code === '01')?.name).toBe('Guadeloupe');
  expect(departements().find(({ code }) => code === '01')?.name).toBe('Ain');
  expect(regionOfDepartement('01')).toBe('84');
  expect(() => regionOfDepartement('20')).toThrow('no département has the code "20"');
});

test('the chef-lieu of a département is a commune of it', () => {
  for (const { code, prefectureCode } of departements()) expect(prefectureCode.startsWith(code)).toBe(true);
});

test('every agency is an organisation, and every slug and id is unique', () => {
  const organisations = nationalOrganisations();
  const ids = new Set(organisations.map(({ id }) => id));
  expect(agencies().every(({ organisationId }) => ids.has(organisationId))).toBe(true);
  expect(ids.size).toBe(organisations.length);
  expect(unique(organisations.map(({ slug }) => slug))).toBe(true);
});

test('the comité technique has 8 seats, the conseil stratégique 62 members and the minister in the chair', () => {
  const ids = new Set(nationalOrganisations().map(({ id }) => id));
  for (const { size, seats } of committees()) {
    expect(seats.reduce((sum, { count }) => sum + count, 0)).toBe(size);
    expect(seats.every(({ organisationId }) => organisationId === null || ids.has(organisationId))).toBe(true);
  }
  const [ctis, csis] = committees();
  expect(ctis).toMatchObject({ code: 'CTIS', size: 8 });
  expect(csis).toMatchObject({ code: 'CSIS', size: 62, installedOn: '2018-04-05' });
  expect(csis?.seats.filter(({ chair }) => chair).map(({ label }) => label)).toEqual(['Ministre chargé de la santé']);
});

test('one rapporteure générale follows the other', () => {
  const [first, second] = nationalRoles();
  expect(first?.validTo).toBe('2024-08-31');
  expect(second?.validFrom).toBe('2024-09-01');
});

test('allocations that were not found are null, and no final amount was found', () => {
  const fiss = allocations().filter(({ fund }) => fund === 'FISS');
  const known = fiss.filter(({ forecastCents }) => forecastCents !== null);
  expect(known.map(({ year, forecastCents }) => [year, forecastCents])).toEqual([
    [2018, 20_000_000_00],
    [2019, 30_000_000_00],
    [2021, 102_000_000_00],
    [2025, 125_000_000_00],
  ]);
  expect(allocations().every(({ finalCents }) => finalCents === null)).toBe(true);
});

test('published figures are quoted as stated, with their dates and sources', () => {
  const figures = publishedFigures();
  expect(unique(figures.map(({ id }) => id))).toBe(true);
  const authorised = figures.filter(({ measure }) => measure === 'PROJECTS_AUTHORISED').map(({ value }) => value);
  expect(authorised).toEqual([9, 42, 71, 79, 113, 117, 122, 132, 144, 155, 164]);
  expect(figures.every(({ source, statement, confidence }) => source && statement && confidence)).toBe(true);
  expect(figures.map(({ asOf }) => asOf)).toEqual(figures.map(({ asOf }) => asOf).toSorted());
});

test('indicators and law references have unique codes; only the invented indicator is fictional', () => {
  expect(unique(indicators().map(({ code }) => code))).toBe(true);
  expect(indicators().filter(({ provenance }) => provenance === 'DEMO')).toHaveLength(1);
  expect(new Set(indicators().map(({ criterion }) => criterion)).size).toBe(3);
  expect(unique(lawReferences().map(({ code }) => code))).toBe(true);
});
