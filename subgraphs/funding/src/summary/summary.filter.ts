/** How clients choose and group the lines that are summed. */
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import { BadInput } from '@innovation-sante/kit/errors';
import { DepartementCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { FundingLineFilter } from '../funding-line/funding-line.filter.js';
import { FundingGroup } from './funding-group.js';

/** Each group multiplies the rows; four already answer every question that we know. */
const maximumGroups = 4;

@InputType('FundingSummaryFilter', {
  description:
    'Which funding lines are summed: those that fulfil every condition given. A list means any of its values.',
})
export class FundingSummaryFilter extends FundingLineFilter {
  @Field(() => [DepartementCode], {
    nullable: true,
    description:
      'Only lines of projects that run in these départements; of regional lines, only those of their regions.',
  })
  departements?: string[] | null;

  @Field(() => [enumOf(ProjectState)], { nullable: true, description: 'Only lines of projects now in these states.' })
  states?: ProjectState[] | null;

  @Field(() => [enumOf(Scope)], { nullable: true, description: 'Only lines of projects of these territorial scopes.' })
  scopes?: Scope[] | null;

  @Field(() => [enumOf(Theme)], { nullable: true, description: 'Only lines of projects with any of these themes.' })
  themes?: Theme[] | null;

  @Field(() => [enumOf(Population)], {
    nullable: true,
    description: 'Only lines of projects for any of these populations.',
  })
  populations?: Population[] | null;

  @Field(() => [enumOf(PaymentModel)], {
    nullable: true,
    description: 'Only lines of projects that try any of these payment models.',
  })
  paymentModels?: PaymentModel[] | null;
}

@ArgsType()
export class FundingSummaryArgs {
  @Field(() => [FundingGroup], {
    defaultValue: [],
    description: `What the sums are grouped by, at most ${maximumGroups}; the rows come in the order of these groups. If not given, one row sums everything.`,
  })
  groupBy!: FundingGroup[];

  @Field(() => Int, {
    nullable: true,
    description: 'Only lines of this budget year (exercice): short for `filter.years`.',
  })
  year?: number;

  @Field(() => FundingSummaryFilter, { nullable: true, description: 'Which lines are summed; all if not given.' })
  filter?: FundingSummaryFilter;
}

/** What a summary is asked for, checked. */
export interface SummaryQuery {
  readonly groupBy: readonly FundingGroup[];
  /** The budget years, in place of `filter.years`; null for all. */
  readonly years: number[] | null;
  readonly filter: FundingSummaryFilter;
}

/** @throws BadInput for too many or repeated groups, or two ways of naming the year */
export function checkedSummary({ groupBy, year, filter = {} }: FundingSummaryArgs): SummaryQuery {
  if (groupBy.length > maximumGroups) throw new BadInput('groupBy', `has more than ${maximumGroups} groups`);
  if (new Set(groupBy).size < groupBy.length) throw new BadInput('groupBy', 'names a group twice');
  if (year != null && filter.years) throw new BadInput('year', 'cannot be combined with filter.years');
  return { groupBy, years: year == null ? (filter.years ?? null) : [year], filter };
}
