/** What commands on values take. */
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CommandInput, VersionedInput } from '@innovation-sante/kit/command';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Comparison } from '@innovation-sante/scheme/vocabulary/indicator';

@InputType({ description: 'A measured value (mesure): a count, rate or amount of a group, never of a person.' })
export class IndicatorValueRow {
  @Field(() => String, { description: 'Code of the indicator.' })
  readonly indicatorCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The unit in which the numbers are given, to be checked: it must be the indicator’s.',
  })
  readonly unit?: string | null;

  @Field(() => CalendarDate, { description: 'First day of the period measured, within the run of the experiment.' })
  readonly periodStart!: string;

  @Field(() => CalendarDate, { description: 'Last day of the period measured, within the run; not in the future.' })
  readonly periodEnd!: string;

  @Field(() => enumOf(Comparison), { defaultValue: 'NONE', description: 'What the value is compared with.' })
  readonly comparison!: Comparison;

  @Field(() => Float, {
    nullable: true,
    description:
      'What was measured: after, among the cases, or reached; up to 15 significant digits. May be null only beside a reference.',
  })
  readonly value?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it is compared with: before, among the controls, or the target. Not with NONE.',
  })
  readonly reference?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people or places were measured; among the cases.' })
  readonly n?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were measured for the reference; among the controls. Not with NONE.',
  })
  readonly nReference?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Lower bound of the 95 % confidence interval: of the difference where there is one, otherwise of the value. With `ciHigh`.',
  })
  readonly ciLow?: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the same interval. With `ciLow`.' })
  readonly ciHigh?: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the report that gives it, among those of the evaluation.' })
  readonly reportId?: string | null;
}

@InputType({ description: 'Values to record (enregistrement de mesures), one or many.' })
export class RecordIndicatorValuesInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the evaluation.' })
  readonly evaluationId!: string;

  @Field(() => [IndicatorValueRow], {
    description: 'The values, 1 to 1,000. Each is judged alone: good ones are recorded, the others reported.',
  })
  readonly rows!: IndicatorValueRow[];
}

@InputType({
  description:
    'A value to correct (correction d’une mesure): what is not given stays as it is; null takes a number away.',
})
export class CorrectIndicatorValueInput extends VersionedInput {
  @Field(() => ID, { description: 'Id of the value; `version` is that of the value.' })
  readonly valueId!: string;

  @Field(() => String, { description: 'Why it is corrected; it stays in the timeline beside what was before.' })
  readonly reason!: string;

  @Field(() => Float, { nullable: true, description: 'What was measured.' })
  readonly value?: number | null;

  @Field(() => Float, { nullable: true, description: 'What it is compared with.' })
  readonly reference?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many people or places were measured.' })
  readonly n?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were measured for the reference.' })
  readonly nReference?: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the 95 % confidence interval.' })
  readonly ciLow?: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the 95 % confidence interval.' })
  readonly ciHigh?: number | null;

  @Field(() => ID, { nullable: true, description: 'Id of the report that gives it, among those of the evaluation.' })
  readonly reportId?: string | null;
}
