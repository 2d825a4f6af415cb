/** Who decides on which fund: the agents of the FISS on the FISS, the ARS of a region on the FIR that its region holds. */
import { Forbidden } from '@innovation-sante/kit/errors';
import type { Principal } from '@innovation-sante/kit/principal';
import type { FundCode } from '@innovation-sante/scheme/vocabulary/funding';

/** To authorise is to open or correct a line; to spend is to commit, to pay, or to correct either. */
export type Deed = 'AUTHORISE' | 'SPEND';

/** The roles that do it with the money of the FISS, whatever the region. */
const fiss: Readonly<Record<Deed, readonly string[]>> = {
  AUTHORISE: ['NATIONAL_TEAM', 'ASSURANCE_MALADIE'],
  SPEND: ['ASSURANCE_MALADIE'],
};

/** Money as competence sees it. */
export interface Held {
  readonly fundCode: FundCode;
  /** The region that holds it; null where none does. */
  readonly regionCode: string | null;
}

/**
 * Whether the principal is competent for the money.
 *
 * @param field the input field that names the money, such as 'input.lineId'
 * @throws Forbidden
 */
export function demandCompetence(
  { principal: { role, regions } }: { readonly principal: Principal },
  field: string,
  deed: Deed,
  { fundCode, regionCode }: Held,
): void {
  if (role === 'ADMINISTRATOR') return;
  if (fundCode === 'FISS' && !fiss[deed].includes(role))
    throw new Forbidden(field, `is money of the FISS: for ${fiss[deed].join(' and ')}; you ask as ${role}`);
  if (fundCode === 'FIR' && role !== 'ARS')
    throw new Forbidden(field, `is money of the FIR: for the ARS of the region that holds it; you ask as ${role}`);
  if (fundCode === 'FIR' && (regionCode === null || !regions.includes(regionCode)))
    throw new Forbidden(
      field,
      `is money of the FIR of region ${regionCode ?? '(none)'}: for its ARS (your regions: ${regions.join(', ')})`,
    );
}
