/** Files of a form for letters of intent, as its API gives them, and the configuration that reads its two revisions. */

/** A champ of the form: its type and values, without the plain text where that follows. */
export interface SampleChamp {
  readonly __typename: string;
  readonly champDescriptorId: string;
  readonly label: string;
  readonly stringValue: string | null;
  readonly [specific: string]: unknown;
}

/** A file as the server of the tests keeps it. */
export interface SampleFile {
  readonly number: number;
  readonly state: string;
  readonly dateDepot: string;
  readonly datePassageEnInstruction: string | null;
  readonly dateTraitement: string | null;
  readonly dateDerniereModification: string;
  readonly motivation: string | null;
  readonly archived: boolean;
  readonly demarche: { readonly number: number; readonly revision: { readonly id: string } };
  readonly groupeInstructeur: { readonly number: number; readonly label: string };
  readonly demandeur: { readonly __typename: string; readonly [field: string]: unknown };
  readonly champs: readonly SampleChamp[];
}

export const demarcheNumber = 51_018;
export const firstRevision = 'UHJvY2VkdXJlUmV2aXNpb24tMQ==';
export const secondRevision = 'UHJvY2VkdXJlUmV2aXNpb24tMg==';

/** A champ of any type. */
export const champ = (
  type: string,
  champDescriptorId: string,
  stringValue: string | null,
  specific: Record<string, unknown> = {},
): SampleChamp => ({
  __typename: `${type}Champ`,
  champDescriptorId,
  label: `Champ ${champDescriptorId}`,
  stringValue,
  ...specific,
});

const codes = (values: string[]) => ({ values });
const region = (code: string, name: string) => ({ region: { code, name } });

/** What the form asks in its first revision. */
export const champsOfFirstRevision = (number: number): SampleChamp[] => [
  champ('Text', 'T1', `Parcours coordonné no ${number}`),
  champ('Text', 'S1', 'Une équipe suit les patients entre la ville et l’hôpital.'),
  champ('DropDownList', 'C1', 'Une seule région'),
  champ('Region', 'R1', 'Île-de-France', region('11', 'Île-de-France')),
  champ('Departement', 'D1', '75 – Paris', { departement: { code: '75', name: 'Paris' } }),
  champ('MultipleDropDownList', 'O1', 'Accès aux soins, Efficience', codes(['Accès aux soins', 'Efficience'])),
  champ('MultipleDropDownList', 'G1', 'FACTURATION, PARTAGE_HONORAIRES', codes(['FACTURATION', 'PARTAGE_HONORAIRES'])),
  champ('YesNo', 'E1', 'false', { value: false }),
  champ('Checkbox', 'F1', 'true', { value: true }),
  champ('PieceJustificative', 'P1', null, {
    files: [{ filename: 'lettre.pdf', checksum: `c${number}`, url: 'https://stockage.example/1?expires=1' }],
  }),
];

/** The second revision asks the same with other champs, and for several territories in a block that repeats. */
export const champsOfSecondRevision = (number: number): SampleChamp[] => [
  champ('Text', 'T2', `Parcours coordonné no ${number}`),
  champ('LinkedDropDownList', 'C2', 'Plusieurs / Inter-régional', {
    primaryValue: 'Plusieurs',
    secondaryValue: 'Inter-régional',
  }),
  champ('Repetition', 'B2', null, {
    rows: [
      { champs: [champ('Region', 'R2', 'Bretagne', region('53', 'Bretagne'))] },
      {
        champs: [
          champ('Commune', 'R2', 'Nantes', {
            commune: { code: '44109', name: 'Nantes' },
            departement: { code: '44', name: 'Loire-Atlantique' },
          }),
        ],
      },
    ],
  }),
];

const second = (number: number) => new Date(Date.UTC(2026, 0, 1, 8, 0, number)).toISOString();

/** A file in construction, deposited and modified in the second that is its number; with what differs. */
export const sampleFile = (number: number, differs: Partial<SampleFile> = {}): SampleFile => ({
  number,
  state: 'en_construction',
  dateDepot: second(number),
  datePassageEnInstruction: null,
  dateTraitement: null,
  dateDerniereModification: second(number),
  motivation: null,
  archived: false,
  demarche: { number: demarcheNumber, revision: { id: firstRevision } },
  groupeInstructeur: { number: 5_111, label: 'ARS Île-de-France' },
  demandeur: { __typename: 'PersonneMorale', siret: '35600000000048' },
  champs: champsOfFirstRevision(number),
  ...differs,
});

/** Some files, numbered from 1. */
export const sampleFiles = (count: number): SampleFile[] =>
  Array.from({ length: count }, (_, index) => sampleFile(index + 1));

/** The configuration of an import from a server of the tests, as it stands in its JSON file; waits are short. */
export const sampleConfiguration = (url: string) => ({
  url,
  tokenVariable: 'DEMARCHES_TOKEN',
  demarche: demarcheNumber,
  pageSize: 10,
  requestsPerMinute: 100_000,
  deadlineSeconds: 5,
  retry: { attempts: 5, firstWaitSeconds: 0.02, longestWaitSeconds: 2 },
  receivers: { 5111: 'ARS-11', 5100: 'RAPPORTEUR_GENERAL' },
  organisations: { '35600000000048': '01941f29-7c00-7b5e-8c0a-3f2d5a6b7c8d' },
  revisions: [
    {
      ids: [firstRevision],
      fields: {
        title: { champ: 'T1' },
        summary: { champ: 'S1' },
        declaredScope: { champ: 'C1', values: { 'Une seule région': 'REGIONAL', National: 'NATIONAL' } },
        regionCodes: { champ: 'R1' },
        departementCodes: { champ: 'D1' },
        objectives: { champ: 'O1', values: { 'Accès aux soins': 'ACCES', Efficience: 'EFFICIENCE' } },
        derogationCodes: { champ: 'G1' },
        preExisting: { champ: 'E1' },
        diffusable: { champ: 'F1' },
      },
    },
    {
      ids: [secondRevision],
      fields: {
        title: { champ: 'T2' },
        declaredScope: { champ: 'C2', values: { 'Inter-régional': 'INTERREGIONAL' } },
        regionCodes: { champ: 'R2' },
      },
    },
  ],
});
