/** The invented identifiers: right in form and check digit, unique, and out of the attributed series. */
import { expect, test } from 'vitest';
import { organisations } from '../dataset.js';
import {
  inventedFiness,
  inventedJorftext,
  inventedNor,
  inventedRpps,
  inventedSiren,
  inventedSiret,
  luhnKey,
} from './invented-identifiers.js';

const passesLuhn = (digits: string) => luhnKey(digits.slice(0, -1)) === digits.at(-1);

test('the key is that of Luhn: known numbers pass, a changed digit does not', () => {
  // La Poste's SIREN, and two FINESS numbers of the register's documentation.
  for (const number of ['356000000', '010003820', '010003812']) expect(passesLuhn(number)).toBe(true);
  expect(passesLuhn('356000001')).toBe(false);
});

test('invented numbers have their official form and key', () => {
  for (let n = 0; n < 3000; n++) {
    const siren = inventedSiren(n);
    expect(siren).toMatch(/^000\d{6}$/);
    expect(passesLuhn(siren)).toBe(true);
    expect(inventedSiret(siren)).toMatch(/^000\d{11}$/);
    expect(passesLuhn(inventedSiret(siren))).toBe(true);
  }
  for (const departement of ['01', '2A', '2B', '75', '974']) {
    const number = inventedFiness(departement, 320_000);
    expect(number).toMatch(/^(\d{2}|2[AB])\d{7}$/);
    expect(passesLuhn(number.replace('A', '1').replace('B', '2'))).toBe(true);
  }
  expect(inventedRpps(12)).toMatch(/^99\d{9}$/);
  expect(inventedNor(2024, 1_234_567)).toMatch(/^ZZZ[A-Z]\d{7}[A-Z]$/);
  expect(inventedJorftext(7)).toMatch(/^JORFTEXT999\d{9}$/);
});

test('no two organisations of the fictional world share an identifier', () => {
  const all = [...organisations({ dataset: 'demo', times: 20 })];
  for (const key of ['id', 'slug', 'siren', 'siret', 'finessEj', 'finessEt'] as const) {
    const given = all.map((organisation) => organisation[key]).filter((value) => value !== null);
    expect(new Set(given).size, key).toBe(given.length);
  }
  const finess = all.flatMap(({ finessEj, finessEt }) => [finessEj, finessEt]).filter((value) => value !== null);
  expect(new Set(finess).size).toBe(finess.length);
});
