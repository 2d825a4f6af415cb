/** Which organisation is the ARS of which region. */
import { arsOrganisationId } from '@innovation-sante/scheme/ids';
import { regions } from '@innovation-sante/scheme/reference/geography';

let byOrganisation: ReadonlyMap<string, string> | undefined;

/** The region of the ARS that an organisation is; null for an organisation that is none. */
export function regionOfArs(organisationId: string): string | null {
  byOrganisation ??= new Map(regions().map(({ code }) => [arsOrganisationId(code), code]));
  return byOrganisation.get(organisationId) ?? null;
}
