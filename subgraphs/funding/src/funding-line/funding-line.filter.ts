/** How clients filter, order and page funding lines. */
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { OrderDirection } from '@innovation-sante/kit/order';
import type { Direction } from '@innovation-sante/kit/page';
import { RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

@InputType('FundingLineFilter', { description: 'Which funding lines: those that fulfil every condition given.' })
export class FundingLineFilter {
  @Field(() => [ID], { nullable: true, description: 'Only those of these projects, by id.' })
  projects?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only those of projects that one of these organisations carries (porteurs, by id).',
  })
  porteurs?: string[] | null;

  @Field(() => [enumOf(FundCode)], { nullable: true, description: 'Only those of any of these funds.' })
  funds?: FundCode[] | null;

  @Field(() => [enumOf(ExpenseNature)], {
    nullable: true,
    description: 'Only those for any of these natures of expense.',
  })
  natures?: ExpenseNature[] | null;

  @Field(() => [Int], { nullable: true, description: 'Only those of any of these budget years (exercices).' })
  years?: number[] | null;

  @Field(() => [RegionCode], { nullable: true, description: 'Only those that one of these regions holds.' })
  regions?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only national lines, which no region holds. False: only lines that a region holds.',
  })
  national?: boolean | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Only real facts, or only invented ones.' })
  provenance?: Provenance | null;
}

export const FundingLineOrderField = {
  YEAR: 'YEAR',
  AUTHORISED: 'AUTHORISED',
  COMMITTED: 'COMMITTED',
  PAID: 'PAID',
} as const;
registerEnumType(FundingLineOrderField, {
  name: 'FundingLineOrderField',
  description: 'What a list of funding lines is ordered by.',
  valuesConfig: {
    YEAR: { description: 'The budget year (exercice).' },
    AUTHORISED: { description: 'The amount authorised (montant prévisionnel).' },
    COMMITTED: { description: 'The amount committed (engagé).' },
    PAID: { description: 'The amount paid (versé).' },
  },
});

@InputType('FundingLineOrder', { description: 'The order of a list of funding lines.' })
export class FundingLineOrder {
  @Field(() => FundingLineOrderField, { description: 'What the list is ordered by.' })
  field!: keyof typeof FundingLineOrderField;

  @Field(() => OrderDirection, { defaultValue: 'ASC', description: 'Ascending if not given.' })
  direction!: Direction;
}

@ArgsType()
export class FundingLineListArgs extends PageArgs {
  @Field(() => FundingLineFilter, { nullable: true, description: 'Which funding lines; all if not given.' })
  filter?: FundingLineFilter;

  @Field(() => FundingLineOrder, { nullable: true, description: 'The order; by year if not given.' })
  orderBy?: FundingLineOrder;
}
