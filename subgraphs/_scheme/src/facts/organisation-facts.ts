/** Facts about an organisation that takes part in the scheme. */
import type { OrganisationKind } from '../vocabulary/organisation-kind.js';
import type { Sourced } from './sourced.js';

export interface OrganisationFacts extends Sourced {
  /** `organisationId(slug)`. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
  /** Empty when the source does not say what it is. */
  readonly kinds: readonly OrganisationKind[];
  readonly siren: string | null;
  readonly siret: string | null;
  readonly finessEj: string | null;
  readonly finessEt: string | null;
  readonly regionCode: string | null;
  readonly departementCode: string | null;
  readonly website: string | null;
  /** What it does in the scheme, in English, where something is to be said. */
  readonly description: string | null;
}
