/** What funding adds to an ARS. */
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdentifierKey } from '@innovation-sante/kit/reference';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { Ars } from './ars.entity.js';
import { firSpendingOf } from './ars.repository.js';
import { FirSpending } from './fir-spending.entity.js';

@Resolver(() => Ars)
export class ArsResolver {
  @FieldResolver(() => FirSpending, {
    description:
      'What the ARS authorised, committed and paid from its FIR (R-FUND-3 and 4); zeros where there is no line, or none for you to see.',
  })
  firSpending(
    @Root() { regionCode }: Ars,
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, {
      nullable: true,
      description: 'Only this budget year (exercice); all years if not given.',
    })
    year?: number,
    @Arg('provenance', () => enumOf(Provenance), {
      nullable: true,
      description: 'Only real facts, or only invented ones.',
    })
    provenance?: Provenance,
  ) {
    return firSpendingOf(context, regionCode, year ?? null, provenance ?? null);
  }
}

export const arsReference = ({ regionCode }: { regionCode: string }) => ({
  regionCode: demandIdentifierKey('Ars.regionCode', 'RegionCode', regionCode),
});
