/** The fictional people: for each organisation of the fictional world one person in charge, sometimes with a predecessor. */
import { dateOf, dayOf, type Day } from '../calendar.js';
import type { PersonFacts, RoleFacts } from '../facts/committee-facts.js';
import { personId, seededId } from '../ids.js';
import { Random } from '../random.js';
import type { RoleKind } from '../vocabulary/role-kind.js';
import { demoOrganisation, demoOrganisationId } from './demo-organisations.js';
import { inventedRpps } from './invented-identifiers.js';
import { invented } from './invented.js';

const firstNames = 'Camille Dominique Claude Sacha Alix Morgan Charlie Andréa Maxime Noa Lou Eden Sam Yaël Jo'.split(
  ' ',
);
const lastNames =
  'Aubrelle Brévannier Castelombre Daurival Ferrandole Grandvallin Hautecombe Lavaine Mirevent Orvaux Pontréal Roquesert Sorbier Valbrun'.split(
    ' ',
  );

/** A person with the role that they hold. */
export interface DemoPerson {
  readonly person: PersonFacts;
  readonly role: RoleFacts;
}

const labels: Readonly<Partial<Record<RoleKind, string>>> = {
  RESPONSABLE_EVALUATION: 'Responsable des évaluations',
  MEDECIN_COORDONNATEUR: 'Médecin coordonnateur',
  RESPONSABLE_PORTEUR: 'Responsable des projets',
};

/** The people of fictional organisation number `index`: one, or two whose periods follow each other. */
export function demoPeople(seed: number, index: number): readonly DemoPerson[] {
  const random = new Random(seed, index, 3);
  const [kind] = demoOrganisation(seed, index).kinds;
  const role: RoleKind =
    kind === 'EVALUATEUR'
      ? 'RESPONSABLE_EVALUATION'
      : kind === 'ETABLISSEMENT_SANTE_PUBLIC' || kind === 'PROFESSIONNELS_SANTE'
        ? 'MEDECIN_COORDONNATEUR'
        : 'RESPONSABLE_PORTEUR';
  const start = dayOf('2018-05-02') + random.integer(0, 600);
  if (!random.chance(0.25)) return [demoPerson(index, 1, role, start, null, random)];
  const handover = start + random.integer(700, 1800);
  return [demoPerson(index, 1, role, start, handover, random), demoPerson(index, 2, role, handover + 1, null, random)];
}

function demoPerson(
  index: number,
  rank: number,
  kind: RoleKind,
  from: Day,
  to: Day | null,
  random: Random,
): DemoPerson {
  const slug = `demo-person-${String(index + 1).padStart(4, '0')}-${rank}`;
  const id = personId(slug);
  return {
    person: {
      id,
      slug,
      name: `${random.pick(firstNames)} ${random.pick(lastNames)} (personne fictive)`,
      rpps: kind === 'MEDECIN_COORDONNATEUR' ? inventedRpps(index * 2 + rank) : null,
      ...invented,
    },
    role: {
      id: seededId('role', slug, dateOf(from)),
      kind,
      personId: id,
      organisationId: demoOrganisationId(index),
      committee: null,
      label: labels[kind] ?? kind,
      validFrom: dateOf(from),
      validTo: to === null ? null : dateOf(to),
      periodStatement: null,
      ...invented,
    },
  };
}
