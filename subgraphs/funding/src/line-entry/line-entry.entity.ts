/** What a commitment and a payment have in common: an amount for a beneficiary, entered on a funding line. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, type FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { Money, euros } from '../money/money.js';
import { Organisation } from '../organisation/organisation.entity.js';
import { Project } from '../project/project.entity.js';
import { Region } from '../region/region.entity.js';
import { Sourced } from '../sourced/sourced.entity.js';

/**
 * The columns that repeat the line's (project, fund, nature, region) let lists filter without a join; a foreign key over
 * all of them keeps them true.
 */
@ObjectType({ simpleResolvers: true })
export abstract class LineEntry extends Sourced {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  projectId!: string;

  @Column('text')
  fundCode!: FundCode;

  @Column('text')
  @Field(() => enumOf(ExpenseNature), { description: 'Nature of the expense (nature de dépense): that of the line.' })
  nature!: ExpenseNature;

  @Column('text', { nullable: true })
  regionCode!: string | null;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('bigint')
  amountCents!: number;

  @Column('integer')
  @Field(() => Int, { description: 'Grows with each correction of the entry: what a command on it must name.' })
  version!: number;

  @Field(() => Project, { description: 'The project: that of the line.' })
  get project(): Project {
    return { id: this.projectId };
  }

  @Field(() => Region, { nullable: true, description: 'The region that holds the line; null for a national line.' })
  get region(): Region | null {
    return this.regionCode === null ? null : { code: this.regionCode };
  }

  @Field(() => Organisation, { description: 'The organisation for which the money is (bénéficiaire).' })
  get beneficiary(): Organisation {
    return { id: this.beneficiaryId };
  }

  @Field(() => Money, { description: 'The amount; never negative.' })
  get amount(): Money {
    return euros(this.amountCents);
  }
}
