/** What one may ask for in so many words: an argument that names what is not one's own is refused, never answered by nothing. */
import { Forbidden } from '@innovation-sante/kit/errors';
import type { Principal } from '@innovation-sante/kit/principal';
import { reachOf } from './project-scope.js';

interface Asker {
  readonly principal: Principal;
}

/**
 * Regions named in a filter of something that only the ARS of a region may see.
 *
 * @param field the argument's path, such as 'filter.regions'
 * @throws Forbidden
 */
export function demandOwnRegions(
  { principal }: Asker,
  field: string,
  regions: readonly string[] | null | undefined,
): void {
  if (reachOf(principal) !== 'REGION') return;
  const foreign = (regions ?? []).filter((region) => !principal.regions.includes(region));
  if (foreign.length > 0)
    throw new Forbidden(
      field,
      `names regions that are not yours (${foreign.join(', ')}; yours: ${principal.regions.join(', ')})`,
    );
}

/**
 * Organisations named in a filter of something that only they themselves may see: of a porteur or an evaluator.
 *
 * @param reach whose own the filter asks for
 * @throws Forbidden
 */
export function demandOwnOrganisation(
  { principal }: Asker,
  field: string,
  reach: 'OWN' | 'MANDATE',
  organisations: readonly string[] | null | undefined,
): void {
  if (reachOf(principal) !== reach) return;
  if ((organisations ?? []).some((organisation) => organisation !== principal.organisation))
    throw new Forbidden(field, 'names an organisation that is not yours');
}
