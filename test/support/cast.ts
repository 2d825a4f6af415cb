/** The people of the stories: each with the role, the organisation and the regions that their token names. */
import { demoOrganisationId, evaluatorIndex, porteurIndex } from '@innovation-sante/scheme/demo/demo-organisations';
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import type { Person } from './identity.js';

/** Organisations whose ids commands name. */
export const organisations = {
  /** In the Île-de-France. */
  porteur: demoOrganisationId(porteurIndex(0, '11', 0)),
  /** In the Auvergne-Rhône-Alpes. */
  otherPorteur: demoOrganisationId(porteurIndex(0, '84', 0)),
  evaluator: demoOrganisationId(evaluatorIndex(0, 0)),
  rapporteurGeneral: organisationId('rapporteur-general'),
  has: organisationId('has'),
  ars: arsOrganisationId,
} as const;

/** Asks for the organisation that carries the projects of the stories. */
export const porteur: Person = { sub: 'porteur', role: 'PORTEUR', organisation: organisations.porteur };

/** Asks for an organisation that carries others. */
export const otherPorteur: Person = { sub: 'other-porteur', role: 'PORTEUR', organisation: organisations.otherPorteur };

/** An agent of the ARS of a region, such as `ars('11')`. */
export const ars = (region: string): Person => ({
  sub: `ars-${region}`,
  role: 'ARS',
  organisation: arsOrganisationId(region),
  regions: [region],
});

/** Of the national team (équipe nationale d’appui), for the rapporteur général. */
export const nationalTeam: Person = {
  sub: 'national-team',
  role: 'NATIONAL_TEAM',
  organisation: organisationId('equipe-nationale'),
};

/** Of the comité technique. */
export const ctis: Person = { sub: 'ctis', role: 'CTIS', organisation: organisationId('dss') };

/** Of the conseil stratégique. */
export const csis: Person = { sub: 'csis', role: 'CSIS', organisation: organisationId('sg-ministeres-sociaux') };

export const has: Person = { sub: 'has', role: 'HAS', organisation: organisationId('has') };

/** Manages the FISS. */
export const assuranceMaladie: Person = {
  sub: 'assurance-maladie',
  role: 'ASSURANCE_MALADIE',
  organisation: organisationId('cnam'),
};

/** An evaluator with a mandate for these projects. */
export const evaluatorOf = (...projectIds: readonly string[]): Person => ({
  sub: 'evaluator',
  role: 'EVALUATOR',
  organisation: organisations.evaluator,
  mandates: projectIds,
});

/** Without a token. */
export const anybody = null;
