/** Seats in the graph. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Committee } from '../committee/committee.entity.js';
import { committeeByCode } from '../committee/committee.repository.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { organisationBy } from '../organisation/organisation.repository.js';
import { Seat } from './seat.entity.js';

@Resolver(() => Seat)
export class SeatResolver {
  @FieldResolver(() => Committee, { nullable: true, description: 'The committee on which the seat is.' })
  committee(@Root() { committeeCode }: Seat, @Ctx() context: RequestContext) {
    return committeeByCode(context).load(committeeCode);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation that the seat belongs to, where it is one.',
  })
  organisation(@Root() { organisationId }: Seat, @Ctx() context: RequestContext) {
    return organisationId === null ? null : organisationBy.id(context).load(organisationId);
  }
}
