/** An amount that a source publishes about a project, in its own words. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, type FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { FigureQualifier } from '@innovation-sante/scheme/vocabulary/published-figure';
import { Money, euros } from '../money/money.js';
import { Sourced } from '../sourced/sourced.entity.js';

@Entity({ name: 'stated_amount' })
@ObjectType('StatedAmount', {
  simpleResolvers: true,
  description:
    'An amount that a source publishes about a project (montant publié), quoted. What it counts is what its statement says: it is never added to, or taken for, authorised, committed or paid money.',
})
export class StatedAmount extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the amount.' })
  id!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text')
  @Field(() => String, { description: 'The source’s own words.' })
  statement!: string;

  @Column('bigint')
  amountCents!: number;

  @Field(() => Money, { description: 'The amount stated.' })
  get amount(): Money {
    return euros(this.amountCents);
  }

  @Column('text')
  @Field(() => enumOf(FigureQualifier), { description: 'How exactly the source states it.' })
  qualifier!: FigureQualifier;

  @Column('text', { nullable: true })
  fundCode!: FundCode | null;

  @Column('text', { array: true })
  @Field(() => [enumOf(ExpenseNature)], {
    description: 'The natures of expense that the source names; empty where it names none.',
  })
  natures!: ExpenseNature[];

  @Column('integer', { nullable: true })
  @Field(() => Int, { nullable: true, description: 'The year that the source names; null where it names none.' })
  year!: number | null;

  @Column('uuid', { nullable: true })
  @Field(() => ID, { nullable: true, description: 'Id of the stated amount of which this one is a part.' })
  partOfId!: string | null;
}
