/** Committees in the graph, with who sits on them. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, connectionType } from '@innovation-sante/kit/connection';
import type { RequestContext } from '@innovation-sante/kit/context';
import { demandTextKey } from '@innovation-sante/kit/reference';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import { RoleConnection } from '../role/role.connection.js';
import { RoleListArgs } from '../role/role.filter.js';
import { listRolesOf } from '../role/role.repository.js';
import { Seat } from '../seat/seat.entity.js';
import { seatsOf } from '../seat/seat.repository.js';
import { Committee } from './committee.entity.js';
import { committeeByCode, listCommittees } from './committee.repository.js';

const CommitteeConnection = connectionType(Committee, 'Committee', 'committees, by code');

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, { nullable: true, description: 'One of the two national committees.' })
  committee(
    @Arg('code', () => enumOf(CommitteeCode), { description: 'CTIS or CSIS.' }) code: string,
    @Ctx() context: RequestContext,
  ) {
    return committeeByCode(context).load(code);
  }

  @Query(() => CommitteeConnection, { description: 'The national committees, by code.' })
  committees(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return listCommittees(context, page);
  }

  @FieldResolver(() => [Seat], {
    description: 'Its seats, in the order of the text that names them (at most 62 at a time).',
  })
  seats(
    @Root() { code }: Committee,
    @Ctx() context: RequestContext,
    @Arg('at', () => CalendarDate, {
      nullable: true,
      description: 'Only the seats of this day; past, present and future ones if not given.',
    })
    at?: string | null,
  ) {
    return seatsOf(context, at ?? null).load(code);
  }

  @FieldResolver(() => RoleConnection, { description: 'The roles that people hold on it, the latest first.' })
  roles(@Root() { code }: Committee, @Args(() => RoleListArgs) list: RoleListArgs, @Ctx() context: RequestContext) {
    return listRolesOf(context, 'committee', code, list);
  }
}

/** A committee by the key that the gateway sends. */
export const committeeReference = ({ code }: { code: unknown }, context: RequestContext) =>
  committeeByCode(context).load(demandTextKey('Committee.code', code));
