/** What the commands on funding lines take. */
import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput, VersionedInput } from '@innovation-sante/kit/command';
import { CalendarDate, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { MoneyInput } from '../money/money.input.js';

@InputType('OpenFundingLineInput', {
  description: 'A funding line (ligne de financement) to be opened: what is authorised, from which fund and for what.',
})
export class OpenFundingLineInput extends CommandInput {
  @Field(() => ID, { description: 'The project, which must be authorised.' })
  readonly projectId!: string;

  @Field(() => enumOf(FundCode), {
    description: 'The fund that pays: nature and scope decide it (R-FUND-1 to 4), and another one is refused.',
  })
  readonly fund!: FundCode;

  @Field(() => enumOf(ExpenseNature), { description: 'Nature of the expense (nature de dépense).' })
  readonly nature!: ExpenseNature;

  @Field(() => Int, { description: 'The budget year (exercice), not before the year of the authorisation.' })
  readonly year!: number;

  @Field(() => RegionCode, {
    nullable: true,
    description:
      'INSEE code of the region that holds the line, one of the project’s; needed for the FIR, none for national money of the FISS.',
  })
  readonly regionCode?: string | null;

  @Field(() => MoneyInput, { description: 'What is authorised: the ceiling (montant prévisionnel) of the line.' })
  readonly amount!: MoneyInput;

  @Field(() => ID, {
    description: 'The act (arrêté) that authorises it: one of those that authorise or amend the project.',
  })
  readonly actId!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day on which the money was authorised; today if not given.',
  })
  readonly on?: string | null;
}

@InputType('CorrectFundingLineInput', {
  description: 'Another authorised amount for a funding line, such as an amendment (avenant) fixes it, and why.',
})
export class CorrectFundingLineInput extends VersionedInput {
  @Field(() => ID, { description: 'The line.' })
  readonly lineId!: string;

  @Field(() => MoneyInput, { description: 'What is authorised from now on; not below what is committed on the line.' })
  readonly amount!: MoneyInput;

  @Field(() => ID, {
    nullable: true,
    description: 'The act that authorises the new amount, where it is another one; the line’s own if not given.',
  })
  readonly actId?: string | null;

  @Field(() => String, { description: 'Why it is corrected (motif).' })
  readonly reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the correction; today if not given.' })
  readonly on?: string | null;
}
