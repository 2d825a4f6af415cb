/** The two national committees with their seats, and the people known to have led the scheme. */
import type { CommitteeFacts, PersonFacts, RoleFacts, SeatFacts } from '../facts/committee-facts.js';
import type { Sourced } from '../facts/sourced.js';
import { organisationId, personId, seededId } from '../ids.js';
import type { CommitteeCode } from '../vocabulary/committee-code.js';

const ctisSource: Sourced = {
  provenance: 'REAL',
  source: 'weka 36636346, juriblio (CSS R. 162-50-2); Source B',
  confidence: 'HIGH',
};

/** The decree that names the seats of the comité technique was signed on this day. */
const ctisSince = '2018-02-21';

const csisSource: Sourced = { provenance: 'REAL', source: 'Source A; Source B; bretagne.ars', confidence: 'HIGH' };
const csisInstalledOn = '2018-04-05';

function seat(
  committee: CommitteeCode,
  label: string,
  organisation: string | null,
  validFrom: string,
  sourced: Sourced,
  more: { count?: number; chair?: boolean } = {},
): SeatFacts {
  return {
    id: seededId('seat', `${committee}/${label}`, validFrom),
    committee,
    label,
    organisationId: organisation === null ? null : organisationId(organisation),
    count: more.count ?? 1,
    chair: more.chair ?? false,
    validFrom,
    validTo: null,
    ...sourced,
  };
}

/** The comité technique (8 seats) and the conseil stratégique (62 members). */
export function committees(): readonly CommitteeFacts[] {
  const ctis = (label: string, organisation: string | null) => seat('CTIS', label, organisation, ctisSince, ctisSource);
  return [
    {
      code: 'CTIS',
      name: 'Comité technique de l’innovation en santé',
      role: 'Gives the opinion that conditions each authorisation, examines financing and evaluation, fixes the territorial scope, follows progress, receives the reports and gives an opinion on generalisation. If no member opposes, its opinion is favourable.',
      legalBasis: 'CSS, art. R. 162-50-2 (décret n° 2018-125 du 21 février 2018)',
      size: 8,
      installedOn: null,
      seats: [
        ctis('Secrétaire général des ministères chargés des affaires sociales', 'sg-ministeres-sociaux'),
        ctis('Directeur de la sécurité sociale', 'dss'),
        ctis('Directeur général de l’offre de soins', 'dgos'),
        ctis('Directeur général de la santé', 'dgs'),
        ctis('Directeur général de la cohésion sociale', 'dgcs'),
        ctis('Directeur de la recherche, des études, de l’évaluation et des statistiques', 'drees'),
        ctis('Représentant des directeurs généraux des agences régionales de santé', null),
        ctis('Directeur de l’Union nationale des caisses d’assurance maladie', 'uncam'),
      ],
      ...ctisSource,
    },
    {
      code: 'CSIS',
      name: 'Conseil stratégique de l’innovation en santé',
      role: 'Chaired by the minister in charge of health: pronounces on the broad orientations, is informed of progress, receives the reports and gives an opinion on each generalisation.',
      legalBasis: 'Arrêté du 28 février 2018 relatif à la composition et au fonctionnement du conseil stratégique',
      size: 62,
      installedOn: csisInstalledOn,
      seats: [
        seat('CSIS', 'Ministre chargé de la santé', 'ministres', csisInstalledOn, csisSource, { chair: true }),
        // One step of inference: the chair is counted among the 62.
        seat(
          'CSIS',
          'Autres membres, représentant la diversité des acteurs du système de santé',
          null,
          csisInstalledOn,
          { ...csisSource, confidence: 'MEDIUM' },
          { count: 61 },
        ),
      ],
      ...csisSource,
    },
  ];
}

const press: Sourced = { provenance: 'REAL', source: 'press', confidence: 'MEDIUM' };

/** The rapporteures générales named in the press. */
export function nationalPeople(): readonly PersonFacts[] {
  return [
    { id: personId('natacha-lemaire'), slug: 'natacha-lemaire', name: 'Natacha Lemaire', rpps: null, ...press },
    { id: personId('cecile-lambert'), slug: 'cecile-lambert', name: 'Cécile Lambert', rpps: null, ...press },
  ];
}

/** Their roles. The day of the change of office is approximate, as `periodStatement` says. */
export function nationalRoles(): readonly RoleFacts[] {
  const rapporteur = {
    kind: 'RAPPORTEUR_GENERAL' as const,
    organisationId: organisationId('rapporteur-general'),
    committee: null,
    label: 'Rapporteure générale du dispositif',
    ...press,
  };
  return [
    {
      id: seededId('role', 'natacha-lemaire/rapporteur-general'),
      personId: personId('natacha-lemaire'),
      ...rapporteur,
      validFrom: null,
      validTo: '2024-08-31',
      periodStatement: 'until about August or September 2024; beginning not found',
    },
    {
      id: seededId('role', 'cecile-lambert/rapporteur-general'),
      personId: personId('cecile-lambert'),
      ...rapporteur,
      validFrom: '2024-09-01',
      validTo: null,
      periodStatement: 'from about August or September 2024',
    },
  ];
}
