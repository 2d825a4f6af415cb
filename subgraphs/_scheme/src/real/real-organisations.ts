/** The organisations named as porteurs of real experiments that are not national ones already. */
import type { OrganisationFacts } from '../facts/organisation-facts.js';
import { organisationId } from '../ids.js';
import { regionOfDepartement } from '../reference/geography.js';
import type { OrganisationKind } from '../vocabulary/organisation-kind.js';

/**
 * A kind is given only where the name or the row says so (CHU, EPSM, clinique, URPS, fondation, réseau, association), a
 * place only where a name holds one: one step of inference, hence MEDIUM. Registers were not read: no SIREN, no FINESS.
 */
type Row = readonly [
  slug: string,
  name: string,
  kinds: readonly OrganisationKind[],
  where: { readonly departement?: string; readonly region?: string },
  experiment: string,
];

const rows: readonly Row[] = [
  ['ministere-sante', 'Ministère chargé de la santé', ['MINISTERE'], {}, 'ipep'],
  ['soignons-humain', 'Soignons Humain', ['ASSOCIATION'], {}, 'equilibres'],
  ['rnms', 'RNMS – réseau national des microstructures', ['RESEAU_GCS'], {}, 'equipaddict'],
  ['ipso-sante', 'Ipso santé', [], {}, 'ipso'],
  ['chu-dijon', 'CHU Dijon', ['ETABLISSEMENT_SANTE_PUBLIC'], { departement: '21' }, 'diva'],
  ['ght-21-52', 'GHT 21-52', [], {}, 'diva'],
  ['ch-beaune', 'CH Beaune', [], {}, 'diva'],
  ['pouponniere-saint-exupery', 'Pouponnière Saint-Exupéry', [], {}, 'pegase'],
  ['gepso', 'GEPSo', [], {}, 'pegase'],
  ['chu-nantes', 'CHU Nantes', ['ETABLISSEMENT_SANTE_PUBLIC'], { departement: '44' }, 'santeprotegee'],
  ['unicancer', 'Unicancer', [], {}, 'oncolink'],
  ['neon', 'NEON (réseau onco Grand Est)', ['RESEAU_GCS'], { region: '44' }, 'akodom'],
  ['croix-rouge-francaise', 'Croix-Rouge française', [], {}, 'drad'],
  ['hstv', 'HSTV', [], {}, 'drad'],
  ['mutualite-francaise', 'Mutualité française', [], {}, 'drad'],
  ['ufsbd', 'UFSBD', [], {}, 'ufsbd'],
  ['mdhc', 'MDHC', [], {}, 'mydiabby'],
  ['e-medys', 'e-Medys', [], {}, 'candiss'],
  ['fhp-ssr', 'FHP-SSR (SMR)', [], {}, 'inspiraction'],
  ['phsq', 'Pharma Système Qualité (PHSQ)', [], {}, 'osys'],
  ['urps-pharmaciens', 'URPS pharmaciens', ['URPS'], {}, 'osys'],
  ['diplp', 'DIPLP', ['ADMINISTRATION'], {}, 'secpa'],
  ['fondation-fondamental', 'Fondation FondaMental', ['FONDATION'], {}, 'passportbp'],
  ['gresmo', 'GRESMO (Grigny)', [], {}, 'gpso'],
  ['rest-o', 'Rest’O', [], {}, 'gpso'],
  ['cso-orleans', 'CSO Orléans', [], { departement: '45' }, 'gpso'],
  ['emno', 'EMNO, Dijon', [], { departement: '21' }, 'emno'],
  ['cicat-occitanie', 'CICAT-Occitanie', [], { region: '76' }, 'domoplaies'],
  ['azur-sport-sante', 'Azur Sport Santé', [], {}, 'asducoeur'],
  ['ensweet', 'Ensweet', [], {}, 'walkhop'],
  ['ch-bligny', 'CH Bligny', [], {}, 'readhy'],
  ['clinique-st-yves', 'Clinique St-Yves (Rennes)', ['ETABLISSEMENT_SANTE_PRIVE'], { departement: '35' }, 'readhy'],
  ['ch-bastia', 'CH Bastia', [], { departement: '2B' }, 'readhy'],
  ['chu-lille', 'CHU Lille', ['ETABLISSEMENT_SANTE_PUBLIC'], { departement: '59' }, 'iatroprev1'],
  ['chu-amiens', 'CHU Amiens', ['ETABLISSEMENT_SANTE_PUBLIC'], { departement: '80' }, 'iatroprev1'],
  ['urps-pharmaciens-bretagne', 'URPS pharmaciens Bretagne', ['URPS'], { region: '53' }, 'octave'],
  ['urps-pharmaciens-pays-de-la-loire', 'URPS pharmaciens Pays de la Loire', ['URPS'], { region: '52' }, 'octave'],
  ['reseau-memoire-alois', 'Réseau Mémoire Aloïs', ['RESEAU_GCS'], {}, 'passcog'],
  ['ap-hp', 'AP-HP', ['ETABLISSEMENT_SANTE_PUBLIC'], {}, 'cecics'],
  ['propara', 'Propara, Montpellier', [], { departement: '34' }, 'handiconsult34'],
  ['cesame', 'CESAME', [], {}, 'psychosepdl'],
  ['epsm-72', 'EPSM 72', ['ETABLISSEMENT_SANTE_PUBLIC'], { departement: '72' }, 'psychosepdl'],
];

/** The real porteurs. */
export function realOrganisations(): readonly OrganisationFacts[] {
  return rows.map(([slug, name, kinds, where, experiment]) => ({
    id: organisationId(slug),
    slug,
    name,
    acronym: null,
    kinds,
    siren: null,
    siret: null,
    finessEj: null,
    finessEt: null,
    regionCode: where.region ?? (where.departement === undefined ? null : regionOfDepartement(where.departement)),
    departementCode: where.departement ?? null,
    website: null,
    description: null,
    provenance: 'REAL',
    source: `experiments.csv, row ${experiment}`,
    confidence: 'MEDIUM',
  }));
}
