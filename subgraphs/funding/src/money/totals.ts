/** The numbers of a sum of funding lines: authorised, committed, paid, and what follows from them. */
import { Field, Float, ObjectType } from 'type-graphql';
import { executionRate } from './execution-rate.js';
import { Money, euros } from './money.js';

export const totalsDescriptions = {
  authorised:
    'Authorised: the ceiling (montant prévisionnel) that the specification (cahier des charges) of the authorising act sets. Neither committed nor paid money, nor an annual allocation.',
  committed: 'Committed (engagé): the sum of the financing conventions signed. It never exceeds what is authorised.',
  paid: 'Paid (versé): the sum of the payments made. It never exceeds what is committed (R-FUND-6).',
  remaining: 'Remaining to be paid (reste à verser): authorised less paid.',
  executionRate:
    'Execution rate (taux d’exécution): paid ÷ authorised, from 0 to 1. Null where nothing is authorised. A rounded ratio: compute with the amounts.',
} as const;

/** What every sum of funding lines has in common. Amounts are whole cents, added up exactly by the database. */
@ObjectType({ simpleResolvers: true })
export abstract class Totals {
  authorisedCents!: number;
  committedCents!: number;
  paidCents!: number;

  @Field(() => Money, { description: totalsDescriptions.authorised })
  get authorised(): Money {
    return euros(this.authorisedCents);
  }

  @Field(() => Money, { description: totalsDescriptions.committed })
  get committed(): Money {
    return euros(this.committedCents);
  }

  @Field(() => Money, { description: totalsDescriptions.paid })
  get paid(): Money {
    return euros(this.paidCents);
  }

  @Field(() => Money, { description: totalsDescriptions.remaining })
  get remaining(): Money {
    return euros(this.authorisedCents - this.paidCents);
  }

  @Field(() => Float, { nullable: true, description: totalsDescriptions.executionRate })
  get executionRate(): number | null {
    return executionRate(this.paidCents, this.authorisedCents);
  }
}
