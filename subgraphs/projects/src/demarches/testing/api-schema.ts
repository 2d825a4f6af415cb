/** The API of Démarches Simplifiées as far as the import uses it, written from its description. */
import { buildSchema } from 'graphql';

/** Types whose champs say no more than the interface does. */
const plainChamps = ['TextChamp', 'DropDownListChamp', 'CiviliteChamp', 'EngagementJuridiqueChamp'];

const champFields = 'id: ID! champDescriptorId: String! label: String! stringValue: String';
const champ = (name: string, fields = '') => `type ${name} implements Champ { ${champFields} ${fields} }`;

const lists = (type: string) => `
  type ${type}Edge { cursor: String! node: ${type} }
  type ${type}Connection { edges: [${type}Edge] nodes: [${type}] pageInfo: PageInfo! }`;

export const apiSchema = buildSchema(`
  scalar ISO8601DateTime
  scalar ISO8601Date
  scalar BigInt

  type Query { demarche(number: Int!): Demarche! }

  type Demarche {
    number: Int!
    title: String!
    revision: Revision!
    dossiers(after: String, first: Int, updatedSince: ISO8601DateTime, archived: Boolean): DossierConnection!
    deletedDossiers(after: String, first: Int, deletedSince: ISO8601DateTime): DeletedDossierConnection!
    pendingDeletedDossiers(after: String, first: Int, deletedSince: ISO8601DateTime): DeletedDossierConnection!
  }
  type Revision { id: ID! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  ${lists('Dossier')}
  ${lists('DeletedDossier')}

  enum DossierState { en_construction en_instruction accepte refuse sans_suite }
  type DeletedDossier { number: Int! state: DossierState! reason: String! dateSupression: ISO8601DateTime! }
  type GroupeInstructeur { number: Int! label: String! }
  type DossierDemarche { number: Int! revision: Revision! }

  interface Demandeur { id: ID! }
  type PersonneMorale implements Demandeur { id: ID! siret: String! }
  type PersonneMoraleIncomplete implements Demandeur { id: ID! siret: String! }
  type PersonnePhysique implements Demandeur { id: ID! nom: String! prenom: String! }

  type Dossier {
    number: Int!
    state: DossierState!
    dateDepot: ISO8601DateTime!
    datePassageEnInstruction: ISO8601DateTime
    dateTraitement: ISO8601DateTime
    dateDerniereModification: ISO8601DateTime!
    motivation: String
    archived: Boolean!
    demarche: DossierDemarche!
    groupeInstructeur: GroupeInstructeur!
    demandeur: Demandeur!
    champs: [Champ!]!
  }

  type Coded { name: String! code: String! }
  type Address { label: String! cityCode: String departmentCode: String regionCode: String }
  type File { filename: String! checksum: String! url: String! }
  type Row { champs: [Champ!]! }

  interface Champ { ${champFields} }
  ${plainChamps.map((name) => champ(name)).join('\n')}
  ${champ('CheckboxChamp', 'value: Boolean')}
  ${champ('YesNoChamp', 'value: Boolean')}
  ${champ('IntegerNumberChamp', 'value: BigInt')}
  ${champ('DecimalNumberChamp', 'value: Float')}
  ${champ('DateChamp', 'date: ISO8601Date')}
  ${champ('MultipleDropDownListChamp', 'values: [String!]!')}
  ${champ('LinkedDropDownListChamp', 'primaryValue: String secondaryValue: String')}
  ${champ('RegionChamp', 'region: Coded')}
  ${champ('DepartementChamp', 'departement: Coded')}
  ${champ('CommuneChamp', 'commune: Coded departement: Coded')}
  ${champ('AddressChamp', 'address: Address')}
  ${champ('SiretChamp', 'etablissement: PersonneMorale')}
  ${champ('PieceJustificativeChamp', 'files: [File!]!')}
  ${champ('RepetitionChamp', 'rows: [Row!]!')}
`);
