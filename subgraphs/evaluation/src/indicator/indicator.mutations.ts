/** Commands on indicators, in the graph. */
import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '@innovation-sante/kit/context';
import { Answered, answered } from '../evaluation/evaluation.payload.js';
import { giveCommand } from '../judging/give-command.js';
import { defineIndicator } from './indicator.commands.js';
import { Indicator } from './indicator.entity.js';
import { DefineIndicatorInput } from './indicator.inputs.js';
import { indicatorByCode } from './indicator.repository.js';

@ObjectType('IndicatorPayload', {
  simpleResolvers: true,
  description: 'What became of a command on an indicator (indicateur).',
})
export class IndicatorPayload extends Answered {
  @Field(() => Indicator, { nullable: true, description: 'The indicator; null when the command was refused.' })
  readonly indicator!: Indicator | null;
}

@Resolver()
export class IndicatorMutations {
  @Mutation(() => IndicatorPayload, {
    description: 'Defines an indicator, by which all evaluations may measure. By the national team.',
  })
  async defineIndicator(
    @Arg('input', () => DefineIndicatorInput, { description: 'What is defined.' }) input: DefineIndicatorInput,
    @Ctx() context: RequestContext,
  ): Promise<IndicatorPayload> {
    const outcome = await giveCommand(context, 'defineIndicator', input, defineIndicator);
    const indicator = outcome.done ? await indicatorByCode(context).load(outcome.result.code) : null;
    return { indicator, ...answered(outcome) };
  }
}
