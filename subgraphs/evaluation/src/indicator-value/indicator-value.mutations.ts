/** Commands on values of indicators, in the graph. */
import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Refusal, type RefusalShape } from '@innovation-sante/kit/refusal';
import { isUuid } from '@innovation-sante/kit/uuid';
import { Evaluation } from '../evaluation/evaluation.entity.js';
import { Answered, answered, evaluationPayload } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { correctIndicatorValue } from './correct-value.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { CorrectIndicatorValueInput, RecordIndicatorValuesInput } from './indicator-value.inputs.js';
import { valueById } from './indicator-value.repository.js';
import { recordIndicatorValues } from './record-values.js';

@ObjectType('RefusedRow', {
  simpleResolvers: true,
  description: 'A row of a command that was not recorded (ligne refusée), with every reason.',
})
export class RefusedRow {
  @Field(() => Int, { description: 'Its place among the rows of the input, from 0 on.' })
  readonly index!: number;

  @Field(() => [Refusal], { description: 'Why it was not recorded; `field` names it from the input on.' })
  readonly errors!: readonly RefusalShape[];
}

@ObjectType('IndicatorValuesPayload', {
  simpleResolvers: true,
  description: 'What became of values that were to be recorded: some may be recorded and others refused.',
})
export class IndicatorValuesPayload extends Answered {
  @Field(() => Evaluation, {
    nullable: true,
    description: 'The evaluation; null where there is none that you may see.',
  })
  readonly evaluation!: Evaluation | null;

  @Field(() => Int, { description: 'How many rows were recorded.' })
  readonly recorded!: number;

  @Field(() => [IndicatorValue], {
    description: 'The values that were recorded, in the order of their rows: up to 1,000.',
  })
  readonly values!: readonly IndicatorValue[];

  @Field(() => [RefusedRow], { description: 'The rows that were not recorded; those that are not here were.' })
  readonly rows!: readonly RefusedRow[];
}

@ObjectType('IndicatorValuePayload', {
  simpleResolvers: true,
  description: 'What became of a command on a value of an indicator (mesure).',
})
export class IndicatorValuePayload extends Answered {
  @Field(() => IndicatorValue, {
    nullable: true,
    description: 'The value as it is now, also after a refusal; null where there is none that you may see.',
  })
  readonly value!: IndicatorValue | null;
}

@Resolver()
export class IndicatorValueMutations {
  @Mutation(() => IndicatorValuesPayload, {
    description:
      'Records values of indicators, 1 to 1,000 at a time: good rows are recorded, each bad one is reported in `rows`. By the evaluator of the project.',
  })
  async recordIndicatorValues(
    @Arg('input', () => RecordIndicatorValuesInput, { description: 'The values.' }) input: RecordIndicatorValuesInput,
    @Ctx() context: RequestContext,
  ): Promise<IndicatorValuesPayload> {
    const outcome = await giveCommand(context, 'recordIndicatorValues', input, recordIndicatorValues);
    const payload = await evaluationPayload(context, outcome, input.evaluationId);
    if (!outcome.done) return { ...payload, recorded: 0, values: [], rows: [] };
    const { valueIds, refused } = outcome.result;
    const values = await Promise.all(valueIds.map((id) => valueById(context).load(id)));
    return {
      ...payload,
      recorded: valueIds.length,
      values: values.filter((value) => value !== null),
      rows: refused,
    };
  }

  @Mutation(() => IndicatorValuePayload, {
    description:
      'Corrects a value of an indicator; the timeline keeps what it was, and why. By the evaluator of the project.',
  })
  async correctIndicatorValue(
    @Arg('input', () => CorrectIndicatorValueInput, { description: 'The correction.' })
    input: CorrectIndicatorValueInput,
    @Ctx() context: RequestContext,
  ): Promise<IndicatorValuePayload> {
    const outcome = await giveCommand(context, 'correctIndicatorValue', input, correctIndicatorValue);
    const id = outcome.done ? outcome.result.valueId : input.valueId.toLowerCase();
    const value = isUuid(id) ? await valueById(context).load(id) : null;
    return { value, ...answered(outcome) };
  }
}
