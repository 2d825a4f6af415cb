/** The configuration of the import: what it means, and every fault at once. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from './configuration.js';
import { readToken } from './environment.js';
import { firstRevision, sampleConfiguration } from './testing/sample-file.js';

const url = 'https://demarche.example/api/v2/graphql';
const sample = sampleConfiguration(url);
const read = (differs: object = {}) => readConfiguration(JSON.stringify({ ...sample, ...differs }));
const faultsOf = (differs: object) => {
  try {
    read(differs);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
};

describe('The configuration', () => {
  it('has the limits of the API unless it says otherwise', () => {
    const { pageSize: _, requestsPerMinute: __, retry: ___, ...rest } = sample;
    const { api, overlapSeconds } = readConfiguration(JSON.stringify(rest));
    expect(api).toMatchObject({ pageSize: 100, requestsPerMinute: 400, retry: { attempts: 8 } });
    expect(overlapSeconds).toBe(60);
  });

  it('that the README shows is one', () => {
    const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const { api, mapping } = readConfiguration(/```json\n([^]*?)```/.exec(readme)?.[1] ?? '');
    expect(api.demarche).toBe(12_345);
    expect([...mapping.revisions.values()][0]?.get('declaredScope')?.values.get('Une seule région')).toBe('REGIONAL');
  });

  it('names all faults at once, each with its place', () => {
    const faults = faultsOf({
      url: 'http://demarche.example/api',
      pageSize: 101,
      token: 'secret',
      receivers: { 5111: 'ARS-99' },
      organisations: { '123': 'x' },
      revisions: [
        { ids: ['a', 'a'], fields: { declaredScope: { champ: 'C1', values: { Partout: 'EUROPEAN' } }, tilte: {} } },
      ],
    });
    for (const place of [
      'url: must be an https address',
      'pageSize:',
      'Unrecognized key: "token"',
      'receivers.5111: must be RAPPORTEUR_GENERAL',
      'organisations.123:',
      'revisions.0.fields.title:',
      'revisions.0.fields.declaredScope.values.Partout: "EUROPEAN" is not a code of Scope',
      'Unrecognized key: "tilte"',
    ])
      expect(faults).toContain(place);
    expect(faultsOf({ revisions: [...sample.revisions, ...sample.revisions] })).toContain(
      `${firstRevision} stands here`,
    );
    expect(() => readConfiguration('{')).toThrow('is not JSON');
  });

  it('has another checksum when the meaning of an answer changes, not when its layout or the address does', () => {
    const { checksum } = read().mapping;
    expect(read({ url: `${url}2` }).mapping.checksum).toBe(checksum);
    expect(readConfiguration(JSON.stringify(sample, null, 2)).mapping.checksum).toBe(checksum);
    expect(read({ receivers: { ...sample.receivers, 5153: 'ARS-53' } }).mapping.checksum).not.toBe(checksum);
  });
});

describe('The token', () => {
  it('comes from the variable that the configuration names, and is never said', () => {
    expect(readToken('TOKEN', { TOKEN: ' abc== \n' })).toBe('abc==');
    expect(() => readToken('TOKEN', {})).toThrow('TOKEN');
    expect(() => readToken('TOKEN', { TOKEN: 'se cret' })).toThrow(/^(?!.*cret)/s);
  });
});
