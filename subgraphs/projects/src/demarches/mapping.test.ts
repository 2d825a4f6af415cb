/** From a dossier to a letter: every type of champ, both revisions, states, days, and every fault named at once. */
import { describe, expect, it } from 'vitest';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { readConfiguration } from './configuration.js';
import { mapFile } from './mapping.js';
import {
  type SampleChamp,
  type SampleFile,
  champ,
  champsOfFirstRevision,
  champsOfSecondRevision,
  sampleConfiguration,
  sampleFile,
  secondRevision,
} from './testing/sample-file.js';

/** A file as the API's query gives it: its champs under the names that the query gives their values. */
function asAnswered(file: SampleFile): unknown {
  const names: Record<string, string> = {
    CheckboxChamp: 'checked',
    YesNoChamp: 'selected',
    IntegerNumberChamp: 'integerNumber',
    DecimalNumberChamp: 'decimalNumber',
  };
  return {
    ...file,
    champs: file.champs.map(({ value, ...rest }) => ({ ...rest, [names[rest.__typename] ?? 'value']: value })),
  };
}

const base = sampleConfiguration('https://api.example/api/v2/graphql');
const { mapping } = readConfiguration(JSON.stringify(base));
const map = (differs: Partial<SampleFile>) => mapFile(asAnswered(sampleFile(7, differs)), mapping);
const letterOf = (differs: Partial<SampleFile>) => {
  const mapped = map(differs);
  if ('faults' in mapped) throw new Error(JSON.stringify(mapped.faults));
  return mapped.letter;
};
const faultsOf = (differs: Partial<SampleFile>) => {
  const mapped = map(differs);
  return 'faults' in mapped ? mapped.faults : [];
};
const replacing = (champDescriptorId: string, by: SampleChamp) =>
  champsOfFirstRevision(7).map((champ) => (champ.champDescriptorId === champDescriptorId ? by : champ));

describe('A dossier', () => {
  it('of the first revision is a letter in the codes of the scheme', () => {
    expect(letterOf({})).toEqual({
      number: 7,
      state: 'LI_DEPOSEE',
      outcome: 'PENDING',
      depositedOn: '2026-01-01',
      instructedOn: null,
      decidedOn: null,
      reason: null,
      receiver: { organisationId: arsOrganisationId('11'), regionCode: '11' },
      applicant: {
        kind: 'ORGANISATION',
        siret: '35600000000048',
        organisationId: base.organisations['35600000000048'],
      },
      title: 'Parcours coordonné no 7',
      summary: 'Une équipe suit les patients entre la ville et l’hôpital.',
      declaredScope: 'REGIONAL',
      regionCodes: ['11'],
      departementCodes: ['75'],
      objectives: ['ACCES', 'EFFICIENCE'],
      themes: [],
      populations: [],
      derogationCodes: ['FACTURATION', 'PARTAGE_HONORAIRES'],
      paymentModels: [],
      origin: null,
      callSlug: null,
      preExisting: false,
      alreadyFunded: null,
      circumscribedEffect: null,
      diffusable: true,
      onlyFundsUnreimbursedServices: null,
      documents: [{ champDescriptorId: 'P1', filename: 'lettre.pdf', checksum: 'c7' }],
    });
  });

  it('of the second revision is read by that revision’s champs: the second of two lists, territories in a block', () => {
    const letter = letterOf({
      demarche: { number: 1, revision: { id: secondRevision } },
      champs: champsOfSecondRevision(7),
      groupeInstructeur: { number: 5_100, label: 'Rapporteur général' },
    });
    expect(letter.declaredScope).toBe('INTERREGIONAL');
    expect(letter.regionCodes).toEqual(['53', '52']);
    expect(letter.receiver).toEqual({ organisationId: organisationId('rapporteur-general'), regionCode: null });
  });

  it.each([
    ['en_construction', 'LI_DEPOSEE', 'PENDING', null],
    ['en_instruction', 'LI_EN_INSTRUCTION', 'PENDING', null],
    ['accepte', 'RECEVABLE', 'ADMISSIBLE', '2026-03-02'],
    ['refuse', 'LI_IRRECEVABLE', 'INADMISSIBLE', '2026-03-02'],
    ['sans_suite', 'RETIRE', 'WITHDRAWN', '2026-03-02'],
  ])('in the state %s is a letter in the state %s (%s)', (state, expected, outcome, decidedOn) => {
    const letter = letterOf({ state, dateTraitement: '2026-03-01T23:30:00Z', motivation: ' Voir avis ' });
    expect(letter).toMatchObject({ state: expected, outcome, decidedOn, reason: decidedOn && 'Voir avis' });
  });

  it('deposited half an hour after midnight in Paris is of that day, in summer and in winter', () => {
    expect(letterOf({ dateDepot: '2026-06-30T22:30:00Z' }).depositedOn).toBe('2026-07-01');
    expect(letterOf({ dateDepot: '2026-12-31T23:30:00+00:00' }).depositedOn).toBe('2027-01-01');
    expect(letterOf({ dateDepot: '2026-07-01T00:30:00+02:00' }).depositedOn).toBe('2026-07-01');
  });

  it.each<[string, SampleChamp, string]>([
    ['a text', champ('Text', 'T1', '  Titre  '), 'Titre'],
    ['an exact whole number', champ('IntegerNumber', 'T1', null, { value: '9007199254740993' }), '9007199254740993'],
    ['a decimal number', champ('DecimalNumber', 'T1', null, { value: 12.5 }), '12.5'],
    ['a date', champ('Date', 'T1', '1 mars 2026', { date: '2026-03-01' }), '2026-03-01'],
    [
      'a SIRET',
      champ('Siret', 'T1', '35600000000048', { etablissement: { siret: '35600000000048' } }),
      '35600000000048',
    ],
    ['a type that did not exist yet', champ('Hologramme', 'T1', 'vu'), 'vu'],
  ])('says %s as a text', (_, title, expected) => {
    expect(letterOf({ champs: replacing('T1', title) }).title).toBe(expected);
  });

  it.each<[string, SampleChamp]>([
    ['a commune', champ('Commune', 'R1', 'Rennes', { commune: { code: '35238' }, departement: { code: '35' } })],
    ['an address', champ('Address', 'R1', '1 rue', { address: { departmentCode: '35', regionCode: '53' } })],
    ['a département', champ('Departement', 'R1', 'Ille-et-Vilaine', { departement: { code: '35' } })],
    ['a drop-down list of codes', champ('DropDownList', 'R1', '53')],
  ])('says a region by %s', (_, place) => {
    expect(letterOf({ champs: replacing('R1', place) }).regionCodes).toEqual(['53']);
  });

  it('compares answers without regard to spaces, apostrophes and composition', () => {
    const scope = champ('DropDownList', 'C1', ' Une  seule re\u0301gion ');
    expect(letterOf({ champs: replacing('C1', scope) }).declaredScope).toBe('REGIONAL');
  });

  it('of a person names the person; without a name and a SIRET it is refused', () => {
    const person = { __typename: 'PersonnePhysique', nom: 'Martin', prenom: 'Claude' };
    expect(letterOf({ demandeur: person }).applicant).toEqual({ kind: 'PERSON', name: 'Claude Martin' });
    expect(faultsOf({ demandeur: { __typename: 'PersonnePhysique' } })).toMatchObject([{ field: 'applicant' }]);
  });

  it('with a SIRET whose key is wrong is a letter, with a warning', () => {
    const mapped = map({ demandeur: { __typename: 'PersonneMoraleIncomplete', siret: '35600000000049' } });
    expect(mapped).toMatchObject({
      letter: { applicant: { siret: '35600000000049', organisationId: null } },
      warnings: [{ dossier: 7, field: 'applicant' }],
    });
  });

  it('with several faults has them all named, with their champs', () => {
    const champs = replacing('C1', champ('DropDownList', 'C1', 'Planétaire'))
      .filter(({ champDescriptorId }) => champDescriptorId !== 'T1')
      .map((one) => (one.champDescriptorId === 'O1' ? { ...one, values: ['Gloire', 'Fortune'] } : one));
    expect(faultsOf({ champs, groupeInstructeur: { number: 9, label: '?' }, state: 'refuse' })).toEqual([
      { dossier: 7, field: 'receiver', champDescriptorId: null, message: expect.stringContaining('9') },
      { dossier: 7, field: 'decidedOn', champDescriptorId: null, message: expect.any(String) },
      { dossier: 7, field: 'title', champDescriptorId: 'T1', message: 'is not answered' },
      {
        dossier: 7,
        field: 'declaredScope',
        champDescriptorId: 'C1',
        message: expect.stringContaining('« Planétaire »'),
      },
      { dossier: 7, field: 'objectives', champDescriptorId: 'O1', message: expect.stringContaining('« Gloire »') },
      { dossier: 7, field: 'objectives', champDescriptorId: 'O1', message: expect.stringContaining('« Fortune »') },
    ]);
  });

  it('of a revision that is not mapped says which', () => {
    expect(faultsOf({ demarche: { number: 1, revision: { id: 'third' } } })).toEqual([
      { dossier: 7, field: 'revision', champDescriptorId: null, message: expect.stringContaining('third') },
    ]);
  });

  it('that is not of the API’s shape says where, and of which champ', () => {
    const broken = { ...sampleFile(7), state: 'brouillon', champs: [{ ...champ('Text', 'T1', 'x'), stringValue: 12 }] };
    expect(mapFile(broken, mapping)).toMatchObject({
      faults: [
        { dossier: 7, field: 'state' },
        { dossier: 7, field: 'champs.0.stringValue', champDescriptorId: 'T1' },
      ],
    });
    expect(mapFile(null, mapping)).toMatchObject({ faults: [{ dossier: null, field: 'dossier' }] });
  });
});
