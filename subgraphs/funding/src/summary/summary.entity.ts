/** A row of sums of funding lines. */
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ExpenseNature, type FundCode } from '@innovation-sante/scheme/vocabulary/funding';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { ProjectState } from '@innovation-sante/scheme/vocabulary/project-state';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { Departement } from '../departement/departement.entity.js';
import { Totals } from '../money/totals.js';
import { Region } from '../region/region.entity.js';

const ifGrouped = (group: string) => `Null unless grouped by ${group}`;

@ObjectType('FundingSummaryRow', {
  simpleResolvers: true,
  description:
    'Sums of funding lines that share the values of the groups asked for. Committed and paid amounts are those of these lines, whenever they were committed and paid. A group without lines has no row.',
})
export class FundingSummaryRow extends Totals {
  regionCode!: string | null;
  departementCode!: string | null;
  fundCode!: FundCode | null;
  real!: boolean;
  demo!: boolean;

  @Field(() => Region, { nullable: true, description: `${ifGrouped('REGION')}; then null for national lines.` })
  get region(): Region | null {
    return this.regionCode === null ? null : { code: this.regionCode };
  }

  @Field(() => Departement, {
    nullable: true,
    description: `${ifGrouped('DEPARTEMENT')}; then null where none is known.`,
  })
  get departement(): Departement | null {
    return this.departementCode === null ? null : { code: this.departementCode };
  }

  @Field(() => enumOf(ExpenseNature), { nullable: true, description: `${ifGrouped('NATURE')}.` })
  nature!: ExpenseNature | null;

  @Field(() => enumOf(ProjectState), {
    nullable: true,
    description: `${ifGrouped('STATE')}; then null where it is unknown.`,
  })
  state!: ProjectState | null;

  @Field(() => enumOf(Theme), { nullable: true, description: `${ifGrouped('THEME')}; then null where none is known.` })
  theme!: Theme | null;

  @Field(() => Int, { nullable: true, description: `${ifGrouped('YEAR')}: the budget year (exercice).` })
  year!: number | null;

  @Field(() => enumOf(PaymentModel), {
    nullable: true,
    description: `${ifGrouped('PAYMENT_MODEL')}; then null where none is known.`,
  })
  paymentModel!: PaymentModel | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: `${ifGrouped('PROVENANCE')}.` })
  provenance!: Provenance | null;

  @Field(() => [enumOf(Provenance)], {
    description:
      'Of which kinds the summed facts are. Two kinds say that real and invented money are mixed: filter, or group by PROVENANCE.',
  })
  get provenances(): Provenance[] {
    return [...(this.real ? ['REAL' as const] : []), ...(this.demo ? ['DEMO' as const] : [])];
  }

  @Field(() => Int, {
    description: 'How many projects have a line in this row; a project with lines in several rows counts in each.',
  })
  projectCount!: number;

  @Field(() => Int, { description: 'How many lines are summed.' })
  lineCount!: number;
}
