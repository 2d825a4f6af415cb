/** What every command about money answers beside the noun itself. */
import { Field, ObjectType } from 'type-graphql';
import type { Outcome } from '@innovation-sante/kit/command';
import { Refusal, type RefusalShape } from '@innovation-sante/kit/refusal';

@ObjectType({ simpleResolvers: true })
export abstract class CommandPayload {
  @Field(() => [Refusal], { description: 'Why it was refused: all that speaks against it; empty when it was done.' })
  readonly errors!: readonly RefusalShape[];

  @Field(() => [Refusal], { description: 'What does not forbid it, but should be known.' })
  readonly warnings!: readonly RefusalShape[];

  /** What is said of an outcome. */
  static of(outcome: Outcome<object>): Pick<CommandPayload, 'errors' | 'warnings'> {
    return outcome.done ? { errors: [], warnings: outcome.warnings } : { errors: outcome.errors, warnings: [] };
  }
}
