/** Regions, départements and regional health agencies: the code officiel géographique, read from the package's data. */
import { cell, readData } from '../csv.js';
import type { ArsFacts, DepartementFacts, RegionFacts } from '../facts/geography-facts.js';
import type { Sourced } from '../facts/sourced.js';
import { arsOrganisationId } from '../ids.js';
import type { Confidence } from '../vocabulary/provenance.js';

/** Date of the edition that was read; the source says nothing of earlier validity. */
const edition = '2024-03-12';

const sourced: Sourced = {
  provenance: 'REAL',
  source: 'Insee, code officiel géographique (etalab/decoupage-administratif, 12/03/2024)',
  confidence: 'HIGH',
};

let knownRegions: readonly RegionFacts[] | undefined;
let knownDepartements: readonly DepartementFacts[] | undefined;

/** The 18 regions, in order of code. */
export function regions(): readonly RegionFacts[] {
  knownRegions ??= readData('regions.csv').map((row) => ({
    code: cell(row, 'REG'),
    name: cell(row, 'LIBELLE'),
    prefectureCode: cell(row, 'CHEFLIEU'),
    validFrom: edition,
    ...sourced,
  }));
  return knownRegions;
}

/** The 101 départements, in order of code. */
export function departements(): readonly DepartementFacts[] {
  knownDepartements ??= readData('departements.csv').map((row) => ({
    code: cell(row, 'DEP'),
    name: cell(row, 'LIBELLE'),
    regionCode: cell(row, 'REG'),
    prefectureCode: cell(row, 'CHEFLIEU'),
    validFrom: edition,
    ...sourced,
  }));
  return knownDepartements;
}

let departementsByCode: ReadonlyMap<string, DepartementFacts> | undefined;
let departementsByRegion: ReadonlyMap<string, readonly DepartementFacts[]> | undefined;

/** The département of a code. Throws when there is none. */
export function departementOf(departementCode: string): DepartementFacts {
  departementsByCode ??= new Map(departements().map((departement) => [departement.code, departement]));
  const departement = departementsByCode.get(departementCode);
  if (!departement) throw new RangeError(`no département has the code "${departementCode}"`);
  return departement;
}

/** The region of a département. Throws for a code that does not exist. */
export function regionOfDepartement(departementCode: string): string {
  return departementOf(departementCode).regionCode;
}

/** The départements of a region, in order of code; none for a region that does not exist. */
export function departementsOfRegion(regionCode: string): readonly DepartementFacts[] {
  departementsByRegion ??= new Map(
    regions().map(({ code }) => [code, departements().filter((departement) => departement.regionCode === code)]),
  );
  return departementsByRegion.get(regionCode) ?? [];
}

/** The web domain of each agency: read where HIGH, by the common pattern where MEDIUM, recollected where LOW. */
const domains: Readonly<Record<string, readonly [domain: string, confidence: Confidence]>> = {
  '01': ['guadeloupe', 'MEDIUM'],
  '02': ['martinique', 'MEDIUM'],
  '03': ['guyane', 'MEDIUM'],
  '04': ['lareunion', 'LOW'],
  '06': ['mayotte', 'MEDIUM'],
  '11': ['iledefrance', 'HIGH'],
  '24': ['centre-val-de-loire', 'MEDIUM'],
  '27': ['bourgogne-franche-comte', 'MEDIUM'],
  '28': ['normandie', 'MEDIUM'],
  '32': ['hauts-de-france', 'MEDIUM'],
  '44': ['grand-est', 'MEDIUM'],
  '52': ['pays-de-la-loire', 'MEDIUM'],
  '53': ['bretagne', 'HIGH'],
  '75': ['nouvelle-aquitaine', 'MEDIUM'],
  '76': ['occitanie', 'MEDIUM'],
  '84': ['auvergne-rhone-alpes', 'HIGH'],
  '93': ['paca', 'LOW'],
  '94': ['corse', 'MEDIUM'],
};

/** The 18 agencies, one for each region. Their confidence is that of the web address, the least certain of their facts. */
export function agencies(): readonly ArsFacts[] {
  return regions().map(({ code, name }) => {
    const [domain, confidence] = domains[code] ?? missing(code);
    return {
      regionCode: code,
      name: `Agence régionale de santé ${name}`,
      organisationId: arsOrganisationId(code),
      website: `https://www.${domain}.ars.sante.fr`,
      provenance: 'REAL',
      source: 'Source A; web addresses of the agencies (www.<région>.ars.sante.fr)',
      confidence,
    };
  });
}

function missing(code: string): never {
  throw new RangeError(`no agency is known for the region "${code}"`);
}
