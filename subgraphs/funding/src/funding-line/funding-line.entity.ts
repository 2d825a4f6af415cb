/** A funding line: what is authorised for a project, from a fund, for a nature of expense, in a year and perhaps a region. */
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, type FundCode, FundingRule } from '@innovation-sante/scheme/vocabulary/funding';
import { executionRate } from '../money/execution-rate.js';
import { LegalAct } from '../legal-act/legal-act.entity.js';
import { Money, euros } from '../money/money.js';
import { totalsDescriptions } from '../money/totals.js';
import { Project } from '../project/project.entity.js';
import { Region } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'funding_line' })
@Directive('@key(fields: "id")')
@ObjectType('FundingLine', {
  simpleResolvers: true,
  description:
    'A funding line (ligne de financement): the money of one project, fund, nature of expense, year and, where one holds it, region.',
})
export class FundingLine extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text')
  fundCode!: FundCode;

  @Column('text')
  @Field(() => enumOf(ExpenseNature), { description: 'Nature of the expense (nature de dépense).' })
  nature!: ExpenseNature;

  @Column('integer')
  @Field(() => Int, { description: 'The budget year (exercice) of the line; payments of the line may be made later.' })
  year!: number;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('text')
  @Field(() => enumOf(FundingRule), { description: 'The rule by which this fund pays this nature of expense.' })
  rule!: FundingRule;

  @Column('uuid')
  actId!: string;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Grows with each correction of the line: what a command on it must name. Commitments and payments leave it as it is.',
  })
  version!: number;

  @Column('bigint')
  authorisedCents!: number;

  /** Kept by the database from the commitments: never written by this process. */
  @Column('bigint')
  committedCents!: number;

  /** Kept by the database from the payments: never written by this process. */
  @Column('bigint')
  paidCents!: number;

  @Field(() => Project, { description: 'The project that the line finances.' })
  get project(): Project {
    return { id: this.projectId };
  }

  @Field(() => LegalAct, { description: 'The act (arrêté) that authorises the line.' })
  get authorisedBy(): LegalAct {
    return { id: this.actId };
  }

  @Field(() => Region, { nullable: true, description: 'The region that holds the line; null for a national line.' })
  get region(): Region | null {
    return this.regionCode === null ? null : { code: this.regionCode };
  }

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
