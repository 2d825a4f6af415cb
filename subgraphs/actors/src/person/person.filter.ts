/** How lists of people are narrowed by a client. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { RoleKind } from '@innovation-sante/scheme/vocabulary/role-kind';

@InputType('PersonFilter', {
  description:
    'Narrows a list of people. Filters combine: those on roles are fulfilled by one and the same role. A list means any of its values; an empty list matches nothing.',
})
export class PersonFilter {
  @Field(() => [enumOf(RoleKind)], { nullable: true, description: 'Holds a role of any of these kinds.' })
  roleKinds?: RoleKind[] | null;

  @Field(() => [ID], { nullable: true, description: 'Holds a role in any of these organisations, given by their ids.' })
  organisations?: string[] | null;

  @Field(() => enumOf(CommitteeCode), { nullable: true, description: 'Holds a role on this committee.' })
  committee?: CommitteeCode | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Holds the role on this day, an unknown beginning or end not excluding it; at any time if not given.',
  })
  at?: string | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Real people alone, or fictional ones alone.' })
  provenance?: Provenance | null;
}

export const PersonOrderField = enumOf({
  name: 'PersonOrderField',
  description: 'What a list of people is ordered by.',
  codes: { NAME: { label: 'Nom', description: 'First and last name, without regard to accents and case.' } },
});

@InputType('PersonOrder', { description: 'The order of a list of people.' })
export class PersonOrder {
  @Field(() => PersonOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

/** The arguments of the list of people. */
@ArgsType()
export class PersonListArgs extends PageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which people; all if not given.' })
  filter?: PersonFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the name, or their beginnings, without regard to accents and case.',
  })
  search?: string | null;

  @Field(() => PersonOrder, { nullable: true, description: 'The order; by name if not given.' })
  orderBy?: PersonOrder | null;
}
