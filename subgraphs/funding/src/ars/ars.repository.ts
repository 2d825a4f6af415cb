/** The sums of an ARS: those of its region's FIR lines. */
import type { RequestContext } from '@innovation-sante/kit/context';
import type { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { summaryOfRegion } from '../summary/summary.repository.js';
import { FirSpending } from './fir-spending.entity.js';

const nothing = { authorisedCents: 0, committedCents: 0, paidCents: 0, provenances: [], projectCount: 0 } as const;

export async function firSpendingOf(
  context: RequestContext,
  regionCode: string,
  year: number | null,
  provenance: Provenance | null,
): Promise<FirSpending> {
  const filter = { funds: ['FIR' as const], years: year === null ? null : [year], provenance };
  const [row] = await summaryOfRegion(context, regionCode, { groupBy: [], filter });
  const { authorisedCents, committedCents, paidCents, provenances, projectCount } = row ?? nothing;
  return Object.assign(new FirSpending(), {
    year,
    authorisedCents,
    committedCents,
    paidCents,
    provenances: [...provenances],
    projectCount,
  });
}
