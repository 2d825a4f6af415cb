/** Regions in the graph. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdentifierKey } from '@innovation-sante/kit/reference';
import { RegionCode } from '@innovation-sante/kit/scalars';
import { Ars } from '../ars/ars.entity.js';
import { arsByRegion } from '../ars/ars.repository.js';
import { Departement } from '../departement/departement.entity.js';
import { departementsOfRegion } from '../departement/departement.repository.js';
import { OrganisationConnection } from '../organisation/organisation.connection.js';
import { OrganisationListArgs } from '../organisation/organisation.filter.js';
import { listOrganisationsOf } from '../organisation/organisation.repository.js';
import { Region } from './region.entity.js';
import { listRegions, regionByCode } from './region.repository.js';

const RegionConnection = connectionType(Region, 'Region', 'regions, by name');

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, { nullable: true, description: 'The region of an Insee code; null when there is none.' })
  region(
    @Arg('code', () => RegionCode, { description: 'Insee code of the region, such as "11".' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return regionByCode(context).load(code);
  }

  @Query(() => RegionConnection, { description: 'The 18 regions, by name.' })
  regions(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listRegions(context, page);
  }

  @FieldResolver(() => [Departement], { description: 'The départements of the region, by code (at most 13).' })
  departements(@Root() { code }: Region, @Ctx() context: RequestContext) {
    return departementsOfRegion(context).load(code);
  }

  @FieldResolver(() => Ars, { nullable: true, description: 'The agence régionale de santé of the region.' })
  ars(@Root() { code }: Region, @Ctx() context: RequestContext) {
    return arsByRegion(context).load(code);
  }

  @FieldResolver(() => OrganisationConnection, {
    description: 'The organisations that are seated in the region, its ARS among them, by name unless asked otherwise.',
  })
  organisations(
    @Root() { code }: Region,
    @Args(() => OrganisationListArgs) list: OrganisationListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listOrganisationsOf(context, 'region', code, list);
  }
}

/** A region by the key that the gateway sends. */
export const regionReference = ({ code }: { code: unknown }, context: RequestContext) =>
  regionByCode(context).load(demandIdentifierKey('Region.code', 'RegionCode', code));
