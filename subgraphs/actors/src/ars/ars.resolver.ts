/** ARS in the graph. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdentifierKey } from '@innovation-sante/kit/reference';
import { RegionCode } from '@innovation-sante/kit/scalars';
import { Organisation } from '../organisation/organisation.entity.js';
import { organisationBy } from '../organisation/organisation.repository.js';
import { Region } from '../region/region.entity.js';
import { regionByCode } from '../region/region.repository.js';
import { Ars } from './ars.entity.js';
import { arsByRegion, listArs } from './ars.repository.js';

const ArsConnection = connectionType(Ars, 'Ars', 'ARS, by name');

@Resolver(() => Ars)
export class ArsResolver {
  @Query(() => Ars, { nullable: true, description: 'The ARS of a region; null when there is no such region.' })
  ars(
    @Arg('region', () => RegionCode, { description: 'Insee code of the region, such as "11".' }) region: string,
    @Ctx() context: RequestContext,
  ) {
    return arsByRegion(context).load(region);
  }

  @Query(() => ArsConnection, { description: 'The 18 ARS, by name.' })
  allArs(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listArs(context, page);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region of the ARS.' })
  region(@Root() { regionCode }: Ars, @Ctx() context: RequestContext) {
    return regionByCode(context).load(regionCode);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The ARS as an organisation, as which it may authorise, carry or support projects.',
  })
  organisation(@Root() { organisationId }: Ars, @Ctx() context: RequestContext) {
    return organisationBy.id(context).load(organisationId);
  }
}

/** An ARS by the key that the gateway sends. */
export const arsReference = ({ regionCode }: { regionCode: unknown }, context: RequestContext) =>
  arsByRegion(context).load(demandIdentifierKey('Ars.regionCode', 'RegionCode', regionCode));
