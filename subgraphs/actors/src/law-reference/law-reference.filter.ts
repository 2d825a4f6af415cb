/** How the list of law references is narrowed and ordered by a client. */
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { LawKind } from '@innovation-sante/scheme/vocabulary/law';

@InputType('LawReferenceFilter', {
  description: 'Narrows the list of law references. A list means any of its values; an empty list matches nothing.',
})
export class LawReferenceFilter {
  @Field(() => [enumOf(LawKind)], { nullable: true, description: 'Kinds of text.' })
  kinds?: LawKind[] | null;
}

export const LawReferenceOrderField = enumOf({
  name: 'LawReferenceOrderField',
  description: 'What the list of law references is ordered by. An unknown date comes last in both directions.',
  codes: {
    CITATION: { label: 'Citation', description: 'How it is cited, without regard to accents and case.' },
    SIGNED_ON: { label: 'Date de signature', description: 'When it was signed.' },
  },
});

@InputType('LawReferenceOrder', { description: 'The order of the list of law references.' })
export class LawReferenceOrder {
  @Field(() => LawReferenceOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

/** The arguments of the list of law references. */
@ArgsType()
export class LawReferenceListArgs extends PageArgs {
  @Field(() => LawReferenceFilter, { nullable: true, description: 'Which references; all if not given.' })
  filter?: LawReferenceFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of the citation or code, or their beginnings, without regard to accents and case.',
  })
  search?: string | null;

  @Field(() => LawReferenceOrder, { nullable: true, description: 'The order; by citation if not given.' })
  orderBy?: LawReferenceOrder | null;
}
