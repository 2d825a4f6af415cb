/** Organisations in the graph: found by any of their keys, listed, and linked to their territory and their people. */
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { demandIdKey, demandIdentifierKey } from '@innovation-sante/kit/reference';
import { Finess, Siren, Siret } from '@innovation-sante/kit/scalars';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { Departement } from '../departement/departement.entity.js';
import { departementByCode } from '../departement/departement.repository.js';
import { Region } from '../region/region.entity.js';
import { regionByCode } from '../region/region.repository.js';
import { RoleConnection } from '../role/role.connection.js';
import { RoleListArgs } from '../role/role.filter.js';
import { listRolesOf } from '../role/role.repository.js';
import { OrganisationConnection } from './organisation.connection.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationListArgs } from './organisation.filter.js';
import { type OrganisationKey, listOrganisations, organisationBy } from './organisation.repository.js';

@ArgsType()
class OrganisationKeyArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the organisation; exactly one of the five keys is given.' })
  id?: string | null;

  @Field(() => Siren, { nullable: true, description: 'SIREN of its legal unit.' })
  siren?: string | null;

  @Field(() => Siret, { nullable: true, description: 'SIRET of the establishment.' })
  siret?: string | null;

  @Field(() => Finess, { nullable: true, description: 'FINESS number of the legal entity (EJ).' })
  finessEj?: string | null;

  @Field(() => Finess, { nullable: true, description: 'FINESS number of the establishment (ET).' })
  finessEt?: string | null;
}

const keyNames = ['id', 'siren', 'siret', 'finessEj', 'finessEt'] as const satisfies readonly OrganisationKey[];

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'The organisation of an id or of an official number; null when there is none.',
  })
  organisation(@Args(() => OrganisationKeyArgs) keys: OrganisationKeyArgs, @Ctx() context: RequestContext) {
    const [key, other] = keyNames.filter((name) => keys[name] != null);
    if (key === undefined) throw new BadInput('id', `give exactly one of ${keyNames.join(', ')}`);
    if (other !== undefined) throw new BadInput(other, `cannot be combined with ${key}`);
    const value = keys[key] as string;
    return organisationBy[key](context).load(key === 'id' ? demandUuid('id', value) : value);
  }

  @Query(() => OrganisationConnection, {
    description:
      'The organisations that pass a filter and match a search, real and fictional unless the filter’s `provenance` says otherwise.',
  })
  organisations(@Args(() => OrganisationListArgs) list: OrganisationListArgs, @Ctx() context: RequestContext) {
    return listOrganisations(context, list);
  }

  @FieldResolver(() => Region, {
    nullable: true,
    description: 'Region in which it is seated; null when unknown or national.',
  })
  region(@Root() { regionCode }: Organisation, @Ctx() context: RequestContext) {
    return regionCode === null ? null : regionByCode(context).load(regionCode);
  }

  @FieldResolver(() => Departement, { nullable: true, description: 'Département in which it is seated, where known.' })
  departement(@Root() { departementCode }: Organisation, @Ctx() context: RequestContext) {
    return departementCode === null ? null : departementByCode(context).load(departementCode);
  }

  @FieldResolver(() => RoleConnection, { description: 'The roles that people hold in it, the latest first.' })
  roles(@Root() { id }: Organisation, @Args(() => RoleListArgs) list: RoleListArgs, @Ctx() context: RequestContext) {
    return listRolesOf(context, 'organisation', id, list);
  }
}

/** How each key of a reference is checked before the database sees it. */
const demands = {
  id: (value) => demandIdKey('Organisation.id', value),
  siren: (value) => demandIdentifierKey('Organisation.siren', 'Siren', value),
  siret: (value) => demandIdentifierKey('Organisation.siret', 'Siret', value),
  finessEj: (value) => demandIdentifierKey('Organisation.finessEj', 'Finess', value),
  finessEt: (value) => demandIdentifierKey('Organisation.finessEt', 'Finess', value),
} as const satisfies Record<OrganisationKey, (value: unknown) => string>;

/** An organisation by the key that the gateway sends, whichever of the five it is. */
export function organisationReference(
  reference: Readonly<Partial<Record<OrganisationKey, unknown>>>,
  context: RequestContext,
) {
  const key = keyNames.find((name) => reference[name] != null);
  return key === undefined ? null : organisationBy[key](context).load(demands[key](reference[key]));
}
