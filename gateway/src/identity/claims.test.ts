import { describe, expect, it } from 'vitest';
import { MissingField, principalOf, type FieldMapping } from './claims.js';

function field(claim: string, more: Partial<FieldMapping> = {}): FieldMapping {
  return { claim, list: false, required: false, ...more };
}

describe('a principal', () => {
  it('is made of the claims of a token like those of ProConnect', () => {
    const claims = {
      sub: '704e024229b7e6d5aa4f',
      email: 'dominique.seinevert@ars.sante.example',
      siret: '13000781500019',
      given_name: 'Dominique',
      usual_name: 'Seinevert',
      is_service_public: true,
      'https://roles.example/article51': { profil: ['lecture', 'instruction'] },
    };
    expect(
      principalOf(claims, {
        subject: field('sub', { required: true }),
        role: field('https://roles.example/article51.profil', { values: { instruction: 'ARS', lecture: 'READER' } }),
        organisation: field('siret', { values: { '13000781500019': '0160af04-9000-75f3-b6ce-91efb34bc016' } }),
        regions: field('siret', { values: { '13000781500019': '11' }, list: true }),
        publicService: field('is_service_public'),
      }),
    ).toEqual({
      subject: '704e024229b7e6d5aa4f',
      role: 'ARS',
      organisation: '0160af04-9000-75f3-b6ce-91efb34bc016',
      regions: ['11'],
      publicService: true,
    });
  });

  it('is made of the claims of a token like those of Pro Santé Connect', () => {
    const claims = {
      sub: 'f:550dc1c8-d97b-4b1e-ac8c-8eb4471cf9dd:899700218896',
      SubjectNameID: '899700218896',
      SubjectOrganization: 'MAISON DE SANTE DE LA FERRANDOLE',
      SubjectOrganizationID: '1927000166',
      SubjectRole: ['10^1.2.250.1.213.1.1.5.5'],
      SubjectRefPro: {
        codeCivilite: 'M',
        exercices: [
          { codeProfession: '10', activities: [{ numeroFinessSite: '920000001' }, { numeroFinessSite: '920000002' }] },
          { codeProfession: '10', activities: [{ numeroFinessSite: '920000001' }] },
        ],
      },
    };
    expect(
      principalOf(claims, {
        subject: field('SubjectNameID'),
        role: field('SubjectRole', { values: { '10^1.2.250.1.213.1.1.5.5': 'PORTEUR' }, default: 'READER' }),
        profession: field('SubjectRefPro.exercices.codeProfession'),
        sites: field('SubjectRefPro.exercices.activities.numeroFinessSite', { list: true }),
      }),
    ).toEqual({
      subject: '899700218896',
      role: 'PORTEUR',
      profession: '10',
      sites: ['920000001', '920000002'],
    });
  });

  it.each([
    ['a key with points before a way through objects', { 'a.b': 1, a: { b: 2 } }, field('a.b'), 1],
    ['a way through objects', { a: { b: { c: 'x' } } }, field('a.b.c'), 'x'],
    ['a key with points on the way', { a: { 'b.c': { d: 'x' } } }, field('a.b.c.d'), 'x'],
    [
      'the first of the configured values, of several',
      { r: ['low', 'high'] },
      field('r', { values: { high: 'H', low: 'L' } }),
      'H',
    ],
    [
      'the default for a value that means nothing',
      { r: 'odd' },
      field('r', { values: { high: 'H' }, default: 'N' }),
      'N',
    ],
    ['nothing for a value that means nothing', { r: 'odd' }, field('r', { values: { high: 'H' } }), undefined],
    ['nothing for a name of the language', { r: 'constructor' }, field('r', { values: { high: 'H' } }), undefined],
    ['nothing for a claim of that name', {}, field('constructor.name'), undefined],
    ['nothing for several values where one is meant', { r: ['a', 'b'] }, field('r'), undefined],
    ['nothing for an object', { r: { a: 1 } }, field('r'), undefined],
    ['nothing for an empty text', { r: '' }, field('r'), undefined],
    ['nothing for null', { r: null }, field('r'), undefined],
    ['false', { r: false }, field('r'), false],
    ['a list of one', { r: 'a' }, field('r', { list: true }), ['a']],
    [
      'each value of a list once, without those that mean nothing',
      { r: ['a', 'b', 'a', 'z'] },
      field('r', { list: true, values: { a: 1, b: 2 } }),
      [1, 2],
    ],
    ['no list for none', { r: [] }, field('r', { list: true }), undefined],
  ])('has %s', (_what, claims, mapping, expected) => {
    expect(principalOf(claims, { f: mapping })).toEqual(expected === undefined ? {} : { f: expected });
  });

  it('is not made of a token that lacks what is required', () => {
    expect(() => principalOf({ sub: '' }, { subject: field('sub', { required: true }) })).toThrow(MissingField);
  });

  it('cannot be changed by those to whom it is handed', () => {
    const principal = principalOf({ r: ['11'] }, { regions: field('r', { list: true }) });
    expect(() => (principal['regions'] as string[]).push('75')).toThrow(TypeError);
    expect(() => Object.assign(principal, { role: 'ADMINISTRATOR' })).toThrow(TypeError);
  });
});
