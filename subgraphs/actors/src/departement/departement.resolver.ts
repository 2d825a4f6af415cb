/** Départements in the graph. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandIdentifierKey } from '@innovation-sante/kit/reference';
import { DepartementCode } from '@innovation-sante/kit/scalars';
import { OrganisationConnection } from '../organisation/organisation.connection.js';
import { OrganisationListArgs } from '../organisation/organisation.filter.js';
import { listOrganisationsOf } from '../organisation/organisation.repository.js';
import { Region } from '../region/region.entity.js';
import { regionByCode } from '../region/region.repository.js';
import { Departement } from './departement.entity.js';
import { departementByCode, listDepartements } from './departement.repository.js';

const DepartementConnection = connectionType(Departement, 'Departement', 'départements, by code');

@Resolver(() => Departement)
export class DepartementResolver {
  @Query(() => Departement, {
    nullable: true,
    description: 'The département of an Insee code; null when there is none.',
  })
  departement(
    @Arg('code', () => DepartementCode, { description: 'Insee code of the département, such as "2A".' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return departementByCode(context).load(code);
  }

  @Query(() => DepartementConnection, { description: 'The 101 départements, by code.' })
  departements(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listDepartements(context, page);
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The region of which it is part.' })
  region(@Root() { regionCode }: Departement, @Ctx() context: RequestContext) {
    return regionByCode(context).load(regionCode);
  }

  @FieldResolver(() => OrganisationConnection, {
    description: 'The organisations that are seated in the département, by name unless asked otherwise.',
  })
  organisations(
    @Root() { code }: Departement,
    @Args(() => OrganisationListArgs) list: OrganisationListArgs,
    @Ctx() context: RequestContext,
  ) {
    return listOrganisationsOf(context, 'departement', code, list);
  }
}

/** A département by the key that the gateway sends. */
export const departementReference = ({ code }: { code: unknown }, context: RequestContext) =>
  departementByCode(context).load(demandIdentifierKey('Departement.code', 'DepartementCode', code));
