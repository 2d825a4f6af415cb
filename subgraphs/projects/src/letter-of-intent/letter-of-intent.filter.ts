/** How the list of letters of intent is narrowed and ordered by a client. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { CalendarDate, RegionCode } from '@innovation-sante/kit/scalars';
import { type CodeTable, enumOf } from '@innovation-sante/kit/vocabulary';
import { ExclusionGround, LetterChannel, LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';

@InputType('LetterOfIntentFilter', {
  description: 'Narrows a list of letters of intent. Filters combine; a list means any of its values.',
})
export class LetterOfIntentFilter {
  @Field(() => [RegionCode], {
    nullable: true,
    description: 'Regions of the ARS that hold them; an agent of an ARS may name their own only (FORBIDDEN).',
  })
  regions?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the organisations that hold them: ARS, or rapporteur général.',
  })
  receivers?: string[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Deposited on this day or later.' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Deposited on this day or earlier.' })
  to?: string | null;

  @Field(() => [enumOf(LetterOutcome)], { nullable: true, description: 'What became of them.' })
  outcomes?: LetterOutcome[] | null;

  @Field(() => [enumOf(Scope)], { nullable: true, description: 'Scopes that they declare.' })
  declaredScopes?: Scope[] | null;

  @Field(() => [enumOf(LetterChannel)], { nullable: true, description: 'How they were deposited.' })
  channels?: LetterChannel[] | null;

  @Field(() => [enumOf(ExclusionGround)], { nullable: true, description: 'Grounds on which they were refused.' })
  exclusionGrounds?: ExclusionGround[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the call for projects that they answer.' })
  callForProjects?: string | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Real letters alone, or invented ones alone.' })
  provenance?: Provenance | null;
}

const orderFields: CodeTable = {
  name: 'LetterOfIntentOrderField',
  description: 'What a list of letters of intent is ordered by. An unknown date comes last in both directions.',
  codes: {
    DEPOSITED_ON: { label: 'Date de dépôt', description: 'When it was deposited.' },
    DECIDED_ON: { label: 'Date de décision', description: 'When it was decided.' },
    NUMBER: { label: 'Numéro', description: 'Its number.' },
  },
};
const LetterOfIntentOrderField = enumOf(orderFields);

@InputType('LetterOfIntentOrder', { description: 'The order of a list of letters of intent.' })
export class LetterOfIntentOrder {
  @Field(() => LetterOfIntentOrderField, { description: 'What to order by.' })
  field!: string;

  @Field(() => OrderDirection, { nullable: true, description: 'ASC if not given.' })
  direction?: Direction | null;
}

@ArgsType()
export class LetterListArgs extends PageArgs {
  @Field(() => LetterOfIntentFilter, { nullable: true, description: 'Which letters; all if not given.' })
  filter?: LetterOfIntentFilter | null;

  @Field(() => LetterOfIntentOrder, {
    nullable: true,
    description: 'The order: by deposit, the oldest first, if not given.',
  })
  orderBy?: LetterOfIntentOrder | null;
}
