/** What the API answers, checked: pages strictly (they lead the way), files one by one (a bad one is only reported). */
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

const champFields = {
  __typename: z.string(),
  champDescriptorId: z.string(),
  label: z.string().nullish(),
  stringValue: z.string().nullish(),
  checked: z.boolean().nullish(),
  selected: z.boolean().nullish(),
  /** A BigInt: a text, since no JSON number is that exact. */
  integerNumber: z.union([z.string(), z.int()]).nullish(),
  decimalNumber: z.number().nullish(),
  date: z.string().nullish(),
  values: z.array(z.string()).nullish(),
  primaryValue: z.string().nullish(),
  secondaryValue: z.string().nullish(),
  region: z.looseObject({ code: z.string().nullish() }).nullish(),
  departement: z.looseObject({ code: z.string().nullish() }).nullish(),
  commune: z.looseObject({ code: z.string().nullish() }).nullish(),
  address: z.looseObject({ departmentCode: z.string().nullish(), regionCode: z.string().nullish() }).nullish(),
  etablissement: z.looseObject({ siret: z.string().nullish() }).nullish(),
  files: z.array(z.looseObject({ filename: z.string(), checksum: z.string() })).nullish(),
};
const innerChamp = z.looseObject(champFields);
const champ = z.looseObject({
  ...champFields,
  rows: z.array(z.looseObject({ champs: z.array(innerChamp) })).nullish(),
});

/** A dossier as far as the import reads it. */
export const dossierShape = z.looseObject({
  number: z.int().positive(),
  state: z.enum(['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite']),
  dateDepot: moment,
  datePassageEnInstruction: moment.nullish(),
  dateTraitement: moment.nullish(),
  dateDerniereModification: moment,
  motivation: z.string().nullish(),
  demarche: z.looseObject({ revision: z.looseObject({ id: z.string() }) }),
  groupeInstructeur: z.looseObject({ number: z.int(), label: z.string().nullish() }),
  demandeur: z.looseObject({
    __typename: z.string(),
    siret: z.string().nullish(),
    nom: z.string().nullish(),
    prenom: z.string().nullish(),
  }),
  champs: z.array(champ),
});

export type Champ = z.infer<typeof champ>;
export type Dossier = z.infer<typeof dossierShape>;

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });
const page = z.object({ pageInfo, nodes: z.array(z.unknown()) });

/** The data of a page of files or of removed files: what it lists is checked one by one, elsewhere. */
export const pageShape = z.object({ demarche: z.record(z.string(), page) });

/** A reply of GraphQL: data, errors, or both. */
export const replyShape = z.object({
  data: z.unknown(),
  errors: z
    .array(z.looseObject({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).nullish() }))
    .nullish(),
});

/** A removed file. `dateSupression` is the API's own spelling. */
export const deletionShape = z.looseObject({
  number: z.int().positive(),
  reason: z.string().nullish(),
  dateSupression: moment,
});

export type Deletion = z.infer<typeof deletionShape>;
