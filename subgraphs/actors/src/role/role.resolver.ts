/** Roles in the graph: who, where. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Committee } from '../committee/committee.entity.js';
import { committeeByCode } from '../committee/committee.repository.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { organisationBy } from '../organisation/organisation.repository.js';
import { Person } from '../person/person.entity.js';
import { personBy } from '../person/person.repository.js';
import { Role } from './role.entity.js';

@Resolver(() => Role)
export class RoleResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description:
      'Who holds the role; without a token only for official functions (rapporteur général, committees, directors of ARS).',
  })
  person(@Root() { personId }: Role, @Ctx() context: RequestContext) {
    return personBy.id(context).load(personId);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation in which it is held, where it is one.',
  })
  organisation(@Root() { organisationId }: Role, @Ctx() context: RequestContext) {
    return organisationId === null ? null : organisationBy.id(context).load(organisationId);
  }

  @FieldResolver(() => Committee, {
    nullable: true,
    description: 'The committee on which it is held, where it is one.',
  })
  committee(@Root() { committeeCode }: Role, @Ctx() context: RequestContext) {
    return committeeCode === null ? null : committeeByCode(context).load(committeeCode);
  }
}
