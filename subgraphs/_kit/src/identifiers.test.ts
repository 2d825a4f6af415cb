/** The official identifiers accept what is one and say why another is not. */
import { describe, expect, it } from 'vitest';
import { identifierFault, identifiers } from './identifiers.js';

describe('identifiers', () => {
  it.each([
    ['Siren', '356000000'],
    ['Siret', '35600000000048'],
    ['Siret', '35600000049837'],
    ['Finess', '010003820'],
    ['Finess', '010003812'],
    ['Nor', 'SSAH2106928A'],
    ['Jorftext', 'JORFTEXT000043253428'],
    ['RegionCode', '01'],
    ['DepartementCode', '2A'],
    ['DepartementCode', '976'],
    ['CommuneCode', '2A004'],
  ] as const)('%s accepts %s', (name, value) => {
    expect(identifierFault(name, value)).toBeUndefined();
  });

  it.each([
    ['Siren', '356000001', 'Luhn'],
    ['Siren', '35600000', 'is not a SIREN'],
    ['Siret', '35600000000049', 'Luhn'],
    ['Finess', '010003821', 'Luhn'],
    ['Finess', '2C0003821', 'is not a FINESS'],
    ['Nor', 'ssah2106928a', 'is not a NOR'],
    ['RegionCode', "11' OR 1=1", 'is not a region code'],
    ['DepartementCode', '980', 'is not a département code'],
    ['Siren', '356000000\n', 'is not a SIREN'],
  ] as const)('%s refuses %s', (name, value, reason) => {
    expect(identifierFault(name, value)).toContain(reason);
  });

  it('gives an example of each that it accepts itself', () => {
    for (const name of Object.keys(identifiers) as (keyof typeof identifiers)[]) {
      expect(identifierFault(name, identifiers[name].example), name).toBeUndefined();
    }
  });
});
