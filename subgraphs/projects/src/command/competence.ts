/** Who is competent for a command among those who may give it at all: the ARS in its regions, the national team elsewhere. */
import { Forbidden } from '@innovation-sante/kit/errors';
import { type Principal, systemRole } from '@innovation-sante/kit/principal';
import { ministersId } from '../project/project-authority.rules.js';
import type { ProjectFile } from '../project/project-file.js';

const actsForRegion = ({ role, regions }: Principal, region: string | null) =>
  role !== 'ARS' || (region !== null && regions.includes(region));

/**
 * Only who holds the letter examines it, decides on it and sends it on: an ARS, or the rapporteur général.
 *
 * @throws Forbidden
 */
export function demandReceiver(principal: Principal, { letter }: ProjectFile): void {
  // The service itself brings in what the receiver did in the téléprocédure.
  if (principal.role === 'ADMINISTRATOR' || principal.role === systemRole) return;
  const region = letter?.regionCode ?? null;
  const holds = principal.role === 'ARS' ? actsForRegion(principal, region) : region === null;
  if (!holds) {
    const holder = region === null ? 'the rapporteur général' : `the ARS of the region ${region}`;
    throw new Forbidden('input.projectId', `names a project whose letter of intent is held by ${holder}`);
  }
}

/** An authority that has authorised a project: the region of an ARS, or null for the ministers. */
const authoritiesOf = ({ acts }: ProjectFile): (string | null)[] => [
  ...new Set(acts.filter(({ purpose }) => purpose === 'AUTHORISATION').map(({ regionCode }) => regionCode)),
];

/**
 * Only the authority decides on the whole of a project. Where several ARS authorised it, none of them does so alone: the
 * national team records what they decide together. Before it is authorised, the authority is the competent one.
 *
 * @throws Forbidden
 */
export function demandSoleAuthority(principal: Principal, file: ProjectFile): void {
  if (principal.role === 'ADMINISTRATOR') return;
  const known = authoritiesOf(file);
  const authorities = known.length > 0 ? known : [file.project.competentRegionCode];
  const [first = null] = authorities;
  const several = authorities.length > 1;
  if (principal.role === 'NATIONAL_TEAM') {
    if (!several && first !== null && file.project.competentAuthorityId !== ministersId)
      throw new Forbidden('input.projectId', `names a project of the ARS of the region ${first}, which decides on it`);
    return;
  }
  if (principal.role !== 'ARS') return;
  if (several)
    throw new Forbidden(
      'input.projectId',
      'names a project that several ARS authorised: none decides on the whole of it alone',
    );
  if (!actsForRegion(principal, first)) {
    const decides = first === null ? 'the ministers decide' : `the ARS of the region ${first} decides`;
    throw new Forbidden('input.projectId', `names a project on which ${decides}`);
  }
}

/** An ARS acts in its own regions. @param field the input field that names the region @throws Forbidden */
export function demandOwnRegion(principal: Principal, field: string, region: string): void {
  if (!actsForRegion(principal, region))
    throw new Forbidden(field, `names the region ${region}, which is not yours (${principal.regions.join(', ')})`);
}

/** A partner takes part without answering for the project: what binds it is for those who carry it. @throws Forbidden */
export function demandCarrier({ role, organisation }: Principal, { porteurs }: ProjectFile): void {
  if (role !== 'PORTEUR') return;
  const part = porteurs.find(({ organisationId }) => organisationId === organisation);
  if (!part || part.role === 'PARTENAIRE')
    throw new Forbidden('input.projectId', 'names a project in which you are a partner: its porteurs do this');
}
