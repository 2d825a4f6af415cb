/** The fictional organisations: 60 for each block of 40 projects, three porteurs in each region and six evaluators. */
import type { OrganisationFacts } from '../facts/organisation-facts.js';
import { organisationId } from '../ids.js';
import { Random } from '../random.js';
import { departementsOfRegion, regions } from '../reference/geography.js';
import type { OrganisationKind } from '../vocabulary/organisation-kind.js';
import { inventedFiness, inventedSiren, inventedSiret } from './invented-identifiers.js';
import { invented } from './invented.js';

export const porteursPerRegion = 3;
export const evaluatorsPerBlock = 6;

/** How many fictional organisations a block of projects has: 18 × 3 + 6. */
export const organisationsPerBlock = 18 * porteursPerRegion + evaluatorsPerBlock;

/** What an organisation of each kind is called, around an invented place; every porteur type of Source A occurs. */
const kinds: readonly (readonly [OrganisationKind, (place: string) => string])[] = [
  ['ETABLISSEMENT_SANTE_PUBLIC', (place) => `Centre hospitalier de ${place}`],
  ['ASSOCIATION_USAGERS', (place) => `Association des usagers de la santé de ${place}`],
  ['PROFESSIONNELS_SANTE', (place) => `Maison de santé pluriprofessionnelle de ${place}`],
  ['ETABLISSEMENT_SANTE_PRIVE', (place) => `Clinique de ${place}`],
  ['STARTUP', (place) => `${place} Santé numérique`],
  ['URPS', (place) => `Union régionale des soignants de ${place}`],
  ['COLLECTIVITE_TERRITORIALE', (place) => `Communauté de communes de ${place}`],
  ['AIDE_DOMICILE', (place) => `Services d’aide à domicile de ${place}`],
  ['ORGANISME_COMPLEMENTAIRE', (place) => `Mutuelle de ${place}`],
  ['FEDERATION_SYNDICAT', (place) => `Fédération des soins coordonnés de ${place}`],
  ['RESEAU_GCS', (place) => `Groupement de coopération sanitaire de ${place}`],
  ['FONDATION', (place) => `Fondation ${place}`],
  ['ASSOCIATION', (place) => `Association de recherche en parcours de ${place}`],
  ['AUTRE', (place) => `Coopérative de santé de ${place}`],
];

/** Places that do not exist. */
const places: readonly string[] = [
  'Valbrume',
  'Montclairval',
  'Saint-Aubrelle',
  'Roquesereine',
  'Port-Lavaine',
  'Fontargues',
  'Belleruche-sur-Orse',
  'Castelombre',
  'Villedouce-en-Brenne',
  'Hautessource',
  'Mirevent',
  'Pontréal-les-Ormes',
  'Brévanges',
  'Aiguelune',
  'Sorbières-le-Lac',
  'Champ-d’Azur',
  'Grandvallon',
  'La Ferrandole',
  'Orvaux-le-Neuf',
];

/** The organisations that have a number in the FINESS register. */
const establishments: ReadonlySet<OrganisationKind> = new Set([
  'ETABLISSEMENT_SANTE_PUBLIC',
  'ETABLISSEMENT_SANTE_PRIVE',
  'PROFESSIONNELS_SANTE',
]);

/** The slug of fictional organisation number `index` (from 0). */
export function demoOrganisationSlug(index: number): string {
  return `demo-organisation-${String(index + 1).padStart(4, '0')}`;
}

/** The id of fictional organisation number `index`. */
export function demoOrganisationId(index: number): string {
  return organisationId(demoOrganisationSlug(index));
}

/** The number of a porteur of a region in a block; `rank` counts from 0 and wraps. */
export function porteurIndex(block: number, regionCode: string, rank: number): number {
  const region = regions().findIndex(({ code }) => code === regionCode);
  return block * organisationsPerBlock + region * porteursPerRegion + (rank % porteursPerRegion);
}

/** The number of an evaluator in a block; `rank` counts from 0 and wraps. */
export function evaluatorIndex(block: number, rank: number): number {
  return block * organisationsPerBlock + 18 * porteursPerRegion + (rank % evaluatorsPerBlock);
}

/** The fictional organisation number `index`, which depends on nothing but the seed and the index. */
export function demoOrganisation(seed: number, index: number): OrganisationFacts {
  const inBlock = index % organisationsPerBlock;
  const random = new Random(seed, index, 2);
  // Names are told apart by place and kind; from the second use of a pair on, by a number too.
  const place = places[(index * 7) % places.length] ?? 'Valbrume';
  const use = Math.floor(index / (kinds.length * places.length)) + 1;
  const numbered = use === 1 ? place : `${place} ${use}`;
  const slug = demoOrganisationSlug(index);
  const siren = inventedSiren(index + 1);
  const common = {
    id: organisationId(slug),
    slug,
    acronym: null,
    siren,
    siret: inventedSiret(siren),
    website: null,
    description: 'Invented organisation.',
    ...invented,
  };
  const region = regions()[Math.floor(inBlock / porteursPerRegion)];
  if (region === undefined) {
    return {
      ...common,
      name: `Cabinet d’évaluation ${numbered} (fictif)`,
      kinds: ['EVALUATEUR'],
      finessEj: null,
      finessEt: null,
      regionCode: null,
      departementCode: null,
    };
  }
  const [kind, name] = kinds[index % kinds.length] ?? kindsExhausted();
  const departement = random.pick(departementsOfRegion(region.code)).code;
  const registered = establishments.has(kind);
  return {
    ...common,
    name: `${name(numbered)} (fictif)`,
    kinds: [kind],
    finessEj: registered ? inventedFiness(departement, 700_000 + index) : null,
    finessEt: registered ? inventedFiness(departement, 850_000 + index) : null,
    regionCode: region.code,
    departementCode: departement,
  };
}

function kindsExhausted(): never {
  throw new RangeError('no kind of organisation');
}
