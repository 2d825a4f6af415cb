/** How lists of roles are narrowed by a client. */
import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { RoleKind } from '@innovation-sante/scheme/vocabulary/role-kind';

/** The arguments of every list of roles. */
@ArgsType()
export class RoleListArgs extends PageArgs {
  @Field(() => CalendarDate, {
    nullable: true,
    description:
      'Only the roles held on this day, an unknown beginning or end not excluding it; past, present and future ones if not given.',
  })
  at?: string | null;

  @Field(() => [enumOf(RoleKind)], {
    nullable: true,
    description: 'Only roles of any of these kinds; of all if not given.',
  })
  kinds?: RoleKind[] | null;
}
