/** What the import asks of the API of Démarches Simplifiées (demarche.numerique.gouv.fr), and no more. */

/**
 * A champ with its own values. Addresses of documents are not asked for: they change at each request, and would make
 * every file look changed.
 */
const champ = `
  fragment AChamp on Champ {
    __typename
    champDescriptorId
    label
    stringValue
    ... on CheckboxChamp { checked: value }
    ... on YesNoChamp { selected: value }
    ... on IntegerNumberChamp { integerNumber: value }
    ... on DecimalNumberChamp { decimalNumber: value }
    ... on DateChamp { date }
    ... on MultipleDropDownListChamp { values }
    ... on LinkedDropDownListChamp { primaryValue secondaryValue }
    ... on RegionChamp { region { code } }
    ... on DepartementChamp { departement { code } }
    ... on CommuneChamp { commune { code } departement { code } }
    ... on AddressChamp { address { cityCode departmentCode regionCode } }
    ... on SiretChamp { etablissement { siret } }
    ... on PieceJustificativeChamp { files { filename checksum } }
  }`;

/**
 * A page of files. `updatedSince` is always given: with it the API orders by date of modification, so that a file that
 * changes while it is paged moves to the end and is not lost.
 */
export const dossiersQuery = `
  query Letters($demarche: Int!, $first: Int!, $after: String, $since: ISO8601DateTime!) {
    demarche(number: $demarche) {
      dossiers(first: $first, after: $after, updatedSince: $since) {
        pageInfo { hasNextPage endCursor }
        nodes {
          number
          state
          dateDepot
          datePassageEnInstruction
          dateTraitement
          dateDerniereModification
          motivation
          demarche { revision { id } }
          groupeInstructeur { number label }
          demandeur {
            __typename
            ... on PersonneMorale { siret }
            ... on PersonneMoraleIncomplete { siret }
            ... on PersonnePhysique { nom prenom }
          }
          champs {
            ...AChamp
            ... on RepetitionChamp { rows { champs { ...AChamp } } }
          }
        }
      }
    }
  }
  ${champ}`;

/** The two lists of removed files: those that are gone, and those that wait to be. */
export type DeletionList = 'deletedDossiers' | 'pendingDeletedDossiers';

/** A page of removed files. */
export const deletionsQuery = (list: DeletionList): string => `
  query Removed($demarche: Int!, $first: Int!, $after: String, $since: ISO8601DateTime) {
    demarche(number: $demarche) {
      ${list}(first: $first, after: $after, deletedSince: $since) {
        pageInfo { hasNextPage endCursor }
        nodes { number reason dateSupression }
      }
    }
  }`;
