/** The filter that lists of commitments and lists of payments share. */
import { Field, ID, InputType } from 'type-graphql';
import { demandRange } from '@innovation-sante/kit/dates';
import { BadInput } from '@innovation-sante/kit/errors';
import { CalendarDate, Cents, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

@InputType()
export abstract class LineEntryFilter {
  @Field(() => [ID], { nullable: true, description: 'Only those of these projects, by id.' })
  projects?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only those of projects that one of these organisations carries (porteurs, by id).',
  })
  porteurs?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only those for these organisations (bénéficiaires, by id).' })
  beneficiaries?: string[] | null;

  @Field(() => [enumOf(FundCode)], { nullable: true, description: 'Only those of any of these funds.' })
  funds?: FundCode[] | null;

  @Field(() => [enumOf(ExpenseNature)], {
    nullable: true,
    description: 'Only those for any of these natures of expense.',
  })
  natures?: ExpenseNature[] | null;

  @Field(() => [RegionCode], { nullable: true, description: 'Only those on lines that one of these regions holds.' })
  regions?: string[] | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those on this day or later.' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only those on this day or earlier.' })
  to?: string | null;

  @Field(() => Cents, { nullable: true, description: 'Only those of this amount or more.' })
  minimumAmount?: number | null;

  @Field(() => Cents, { nullable: true, description: 'Only those of this amount or less.' })
  maximumAmount?: number | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Only real facts, or only invented ones.' })
  provenance?: Provenance | null;
}

/** @throws BadInput for a range whose end is before its start */
export function demandRanges({ from, to, minimumAmount, maximumAmount }: LineEntryFilter): void {
  demandRange('filter.to', from, to);
  if (minimumAmount != null && maximumAmount != null && maximumAmount < minimumAmount) {
    throw new BadInput('filter.maximumAmount', `is below filter.minimumAmount (${minimumAmount})`);
  }
}
