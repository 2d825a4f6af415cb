/** The organisations of the national level: authorities, committees' members, health insurance, HAS and named evaluators. */
import type { OrganisationFacts } from '../facts/organisation-facts.js';
import { arsSlug, organisationId } from '../ids.js';
import type { OrganisationKind } from '../vocabulary/organisation-kind.js';
import type { Confidence } from '../vocabulary/provenance.js';
import { agencies } from './geography.js';

interface Row {
  readonly slug: string;
  readonly name: string;
  readonly acronym?: string;
  readonly kinds: readonly OrganisationKind[];
  readonly description: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Official registers were not read, so no SIREN or FINESS number is given. */
const rows: readonly Row[] = [
  {
    slug: 'ministres',
    name: 'Ministres chargés de la santé et de la sécurité sociale',
    kinds: ['MINISTERE'],
    description: 'Authorise national projects, and most interregional ones, by joint arrêté.',
    source: 'legifrance JORFTEXT000046618118; nosdeputes 1297/681',
    confidence: 'HIGH',
  },
  {
    slug: 'sg-ministeres-sociaux',
    name: 'Secrétariat général des ministères sociaux',
    acronym: 'SG',
    kinds: ['ADMINISTRATION'],
    description: 'Has a seat on the comité technique.',
    source: 'weka 36636346 (CSS R. 162-50-2)',
    confidence: 'HIGH',
  },
  {
    slug: 'dss',
    name: 'Direction de la sécurité sociale',
    acronym: 'DSS',
    kinds: ['ADMINISTRATION'],
    description: 'Has a seat on the comité technique; carries PEPS with the Cnam.',
    source: 'weka 36636346 (CSS R. 162-50-2)',
    confidence: 'HIGH',
  },
  {
    slug: 'dgos',
    name: 'Direction générale de l’offre de soins',
    acronym: 'DGOS',
    kinds: ['ADMINISTRATION'],
    description: 'Has a seat on the comité technique; carries State-initiated experiments.',
    source: 'weka 36636346 (CSS R. 162-50-2)',
    confidence: 'HIGH',
  },
  {
    slug: 'dgs',
    name: 'Direction générale de la santé',
    acronym: 'DGS',
    kinds: ['ADMINISTRATION'],
    description: 'Has a seat on the comité technique; carries State-initiated experiments.',
    source: 'weka 36636346 (CSS R. 162-50-2)',
    confidence: 'HIGH',
  },
  {
    slug: 'dgcs',
    name: 'Direction générale de la cohésion sociale',
    acronym: 'DGCS',
    kinds: ['ADMINISTRATION'],
    description: 'Has a seat on the comité technique.',
    source: 'weka 36636346 (CSS R. 162-50-2)',
    confidence: 'HIGH',
  },
  {
    slug: 'drees',
    name: 'Direction de la recherche, des études, de l’évaluation et des statistiques',
    acronym: 'Drees',
    kinds: ['DREES', 'ADMINISTRATION'],
    description: 'Has a seat on the comité technique; forms the national evaluation cell with the Cnam.',
    source: 'weka 36636346 (CSS R. 162-50-2); drees',
    confidence: 'HIGH',
  },
  {
    slug: 'cnam',
    name: 'Caisse nationale de l’assurance maladie',
    acronym: 'Cnam',
    kinds: ['ASSURANCE_MALADIE'],
    description: 'Forms the national evaluation cell with the Drees; the FISS is managed within it (recollected).',
    source: 'Source B; drees',
    confidence: 'HIGH',
  },
  {
    slug: 'uncam',
    name: 'Union nationale des caisses d’assurance maladie',
    acronym: 'Uncam',
    kinds: ['ASSURANCE_MALADIE'],
    description: 'Its director has a seat on the comité technique.',
    source: 'Source B; weka 36636346 (CSS R. 162-50-2)',
    confidence: 'HIGH',
  },
  {
    slug: 'has',
    name: 'Haute Autorité de santé',
    acronym: 'HAS',
    kinds: ['HAS'],
    description: 'Gives an opinion on projects that need an organisational derogation (R-HAS-1).',
    source: 'Source A',
    confidence: 'HIGH',
  },
  {
    slug: 'rapporteur-general',
    name: 'Rapporteur général du dispositif',
    kinds: ['RAPPORTEUR_GENERAL'],
    description: 'Attached to the minister: receives, instructs and transmits interregional and national projects.',
    source: 'Source A; Source B',
    confidence: 'HIGH',
  },
  {
    slug: 'equipe-nationale',
    name: 'Équipe nationale d’appui',
    kinds: ['EQUIPE_NATIONALE'],
    description: 'Headed by the rapporteur général; organises the work of the two committees.',
    source: 'Source B',
    confidence: 'HIGH',
  },
  {
    slug: 'cellule-evaluation',
    name: 'Cellule nationale d’évaluation (Drees et Cnam)',
    kinds: ['DREES', 'ASSURANCE_MALADIE'],
    description: 'Sets the method, validates evaluation protocols and chooses evaluators by tender.',
    source: 'drees; Source A',
    confidence: 'HIGH',
  },
  {
    slug: 'irdes',
    name: 'Irdes',
    kinds: ['EVALUATEUR'],
    description: 'Evaluates PEPS and IPEP.',
    source: 'irdes.fr',
    confidence: 'HIGH',
  },
  {
    slug: 'cemka',
    name: 'CEMKA',
    kinds: ['EVALUATEUR'],
    description: 'Evaluated As du Cœur.',
    source: 'azursportsante.fr; npisummit',
    confidence: 'HIGH',
  },
  {
    slug: 'ace-sante',
    name: 'ACE Santé',
    kinds: ['EVALUATEUR'],
    description: 'Evaluates Passport BP with Heva.',
    source: 'fondation-fondamental.org',
    confidence: 'HIGH',
  },
  {
    slug: 'heva',
    name: 'Heva',
    kinds: ['EVALUATEUR'],
    description: 'Evaluates Passport BP with ACE Santé.',
    source: 'fondation-fondamental.org',
    confidence: 'HIGH',
  },
];

/** The national organisations, then the 18 agencies. */
export function nationalOrganisations(): readonly OrganisationFacts[] {
  const national = rows.map(({ slug, name, acronym, kinds, description, source, confidence }) => ({
    ...unregistered(slug, name),
    acronym: acronym ?? null,
    kinds,
    description,
    source,
    confidence,
  }));
  const regional = agencies().map((agency): OrganisationFacts => ({
    ...unregistered(arsSlug(agency.regionCode), agency.name),
    kinds: ['ARS'],
    regionCode: agency.regionCode,
    website: agency.website,
    description: 'Receives, instructs and authorises the local and regional projects of its region.',
    source: agency.source,
    confidence: agency.confidence,
  }));
  return [...national, ...regional];
}

/** A real organisation of which no register was read. */
function unregistered(slug: string, name: string) {
  return {
    id: organisationId(slug),
    slug,
    name,
    acronym: null,
    siren: null,
    siret: null,
    finessEj: null,
    finessEt: null,
    regionCode: null,
    departementCode: null,
    website: null,
    provenance: 'REAL' as const,
  };
}
