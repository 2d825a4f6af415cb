/** What commands on reports take. */
import { Field, ID, InputType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ReportKind } from '@innovation-sante/scheme/vocabulary/evaluation';
import { EvaluationInput } from '../evaluation/evaluation.inputs.js';

@InputType({ description: 'A report to plan (rapport à venir).' })
export class PlanReportInput extends EvaluationInput {
  @Field(() => enumOf(ReportKind), { description: 'Kind of the report.' })
  readonly kind!: ReportKind;

  @Field(() => CalendarDate, {
    description: 'The day by which it is due: of a final report at most six months after the end (R-EVAL-1).',
  })
  readonly dueOn!: string;
}

@InputType({ description: 'A report to deliver (remise d’un rapport).' })
export class DeliverReportInput extends EvaluationInput {
  @Field(() => enumOf(ReportKind), {
    description: 'Kind of the report: a porteur delivers ACTIVITY, an evaluator INTERIM and FINAL.',
  })
  readonly kind!: ReportKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the planned report that it is; if not given, the one of its kind that is due first, or a new one where none is planned.',
  })
  readonly reportId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was delivered; today in Paris if not given.' })
  readonly deliveredOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The document, as its sender cites it.' })
  readonly document?: string | null;
}
