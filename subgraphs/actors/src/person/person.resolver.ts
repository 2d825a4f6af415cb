/** People in the graph. */
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { BadInput } from '@innovation-sante/kit/errors';
import { demandIdKey, demandIdentifierKey } from '@innovation-sante/kit/reference';
import { Rpps } from '@innovation-sante/kit/scalars';
import { demandUuid } from '@innovation-sante/kit/uuid';
import { RoleConnection } from '../role/role.connection.js';
import { RoleListArgs } from '../role/role.filter.js';
import { listRolesOf } from '../role/role.repository.js';
import { Person } from './person.entity.js';
import { PersonListArgs } from './person.filter.js';
import { listPeople, personBy } from './person.repository.js';

const PersonConnection = connectionType(Person, 'Person', 'people, in the order asked for');

@ArgsType()
class PersonKeyArgs {
  @Field(() => ID, { nullable: true, description: 'Id of the person; exactly one of the two keys is given.' })
  id?: string | null;

  @Field(() => Rpps, { nullable: true, description: 'RPPS number of a health professional.' })
  rpps?: string | null;
}

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'The person of an id or of an RPPS number; null when there is none.',
  })
  person(@Args(() => PersonKeyArgs) { id, rpps }: PersonKeyArgs, @Ctx() context: RequestContext) {
    if (id != null && rpps != null) throw new BadInput('rpps', 'cannot be combined with id');
    if (id != null) return personBy.id(context).load(demandUuid('id', id));
    if (rpps != null) return personBy.rpps(context).load(rpps);
    throw new BadInput('id', 'give exactly one of id, rpps');
  }

  @Query(() => PersonConnection, {
    description:
      'The people that pass a filter and match a search, real and fictional unless the filter’s `provenance` says otherwise.',
  })
  persons(@Args(() => PersonListArgs) list: PersonListArgs, @Ctx() context: RequestContext) {
    return listPeople(context, list);
  }

  @FieldResolver(() => RoleConnection, { description: 'The roles that the person holds or held, the latest first.' })
  roles(@Root() { id }: Person, @Args(() => RoleListArgs) list: RoleListArgs, @Ctx() context: RequestContext) {
    return listRolesOf(context, 'person', id, list);
  }
}

/** A person by the key that the gateway sends: id or RPPS number. */
export function personReference({ id, rpps }: { id?: unknown; rpps?: unknown }, context: RequestContext) {
  if (id != null) return personBy.id(context).load(demandIdKey('Person.id', id));
  return rpps == null ? null : personBy.rpps(context).load(demandIdentifierKey('Person.rpps', 'Rpps', rpps));
}
