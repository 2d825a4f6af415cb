/** Who may receive letters of intent: the ARS, and the rapporteur général. */
import { arsOrganisationId, organisationId } from '@innovation-sante/scheme/ids';
import { goesToArs } from '@innovation-sante/scheme/rules/routing';
import type { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { regionOfArs } from '../ars/ars-regions.js';

export const rapporteurGeneralId = organisationId('rapporteur-general');

/** A receiver; its region is null for the rapporteur général. */
export interface Receiver {
  readonly organisationId: string;
  readonly regionCode: string | null;
}

/** The receiver that an organisation is; null for an organisation that receives no letters. */
export function receiverOf(id: string): Receiver | null {
  const regionCode = regionOfArs(id);
  return regionCode !== null || id === rapporteurGeneralId ? { organisationId: id, regionCode } : null;
}

/** To whom a letter goes that names no receiver; null for one to an ARS that names no region. */
export function receiverFor(scope: Scope, regionCodes: readonly string[]): Receiver | null {
  if (!goesToArs(scope)) return { organisationId: rapporteurGeneralId, regionCode: null };
  const [regionCode] = regionCodes;
  return regionCode === undefined ? null : { organisationId: arsOrganisationId(regionCode), regionCode };
}
