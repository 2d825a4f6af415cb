/** The money of one project: its totals, and the same totals by fund and by nature of expense. */
import { Field, Float, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, type FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { executionRate } from '../money/execution-rate.js';
import { Money, eurosOrNull } from '../money/money.js';
import { Totals, totalsDescriptions } from '../money/totals.js';

@ObjectType('ProjectNatureTotals', {
  simpleResolvers: true,
  description: 'The money of a project from one fund for one nature of expense.',
})
export class ProjectNatureTotals extends Totals {
  @Field(() => enumOf(ExpenseNature), { description: 'Nature of the expense (nature de dépense).' })
  nature!: ExpenseNature;
}

@ObjectType('ProjectFundTotals', { simpleResolvers: true, description: 'The money of a project from one fund.' })
export class ProjectFundTotals extends Totals {
  fundCode!: FundCode;

  @Field(() => [ProjectNatureTotals], {
    description: 'The same by nature of expense; these rows add up to the fund’s.',
  })
  byNature!: ProjectNatureTotals[];
}

const unknown =
  ' Null where it is unknown (a real project of which no funding line was found), and where it is not for you.';

/** Amounts are null where they are unknown or not for who asks, and 0 where a fictional project has no line yet. */
@ObjectType('ProjectFunding', {
  simpleResolvers: true,
  description:
    'The money of a project (financement). Its authorised, committed and paid amounts are three numbers, and what sources publish (`statedAmounts`) is none of them.',
})
export class ProjectFunding {
  projectId!: string;
  authorisedCents!: number | null;
  committedCents!: number | null;
  paidCents!: number | null;

  @Field(() => Money, { nullable: true, description: totalsDescriptions.authorised + unknown })
  get authorised(): Money | null {
    return eurosOrNull(this.authorisedCents);
  }

  @Field(() => Money, { nullable: true, description: totalsDescriptions.committed + unknown })
  get committed(): Money | null {
    return eurosOrNull(this.committedCents);
  }

  @Field(() => Money, { nullable: true, description: totalsDescriptions.paid + unknown })
  get paid(): Money | null {
    return eurosOrNull(this.paidCents);
  }

  @Field(() => Money, { nullable: true, description: totalsDescriptions.remaining + unknown })
  get remaining(): Money | null {
    const { authorisedCents, paidCents } = this;
    return authorisedCents === null || paidCents === null ? null : eurosOrNull(authorisedCents - paidCents);
  }

  @Field(() => Float, { nullable: true, description: totalsDescriptions.executionRate })
  get executionRate(): number | null {
    const { authorisedCents, paidCents } = this;
    return authorisedCents === null || paidCents === null ? null : executionRate(paidCents, authorisedCents);
  }

  @Field(() => [ProjectFundTotals], { description: 'The same by fund; these rows add up to the project’s.' })
  byFund!: ProjectFundTotals[];
}
