/** What became of many letters of intent: counts and times to decide, as a whole and by quarter. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';

@ObjectType('LetterOutcomeCount', {
  simpleResolvers: true,
  description: 'How many letters of intent ended so, and how fast.',
})
export class LetterOutcomeCount {
  @Field(() => enumOf(LetterOutcome), { description: 'The outcome.' })
  outcome!: LetterOutcome;

  @Field(() => Int, { description: 'How many letters had it.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Median days from deposit to decision; null where none is decided.',
  })
  medianDays!: number | null;
}

@ObjectType('LetterQuarter', {
  simpleResolvers: true,
  description: 'The letters of intent deposited in a quarter (trimestre).',
})
export class LetterQuarter {
  @Field(() => CalendarDate, { description: 'First day of the quarter.' })
  startsOn!: string;

  @Field(() => String, { description: 'The quarter, as "2024-T1" (premier trimestre 2024).' })
  label!: string;

  @Field(() => Int, { description: 'How many letters were deposited in it.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are decided or withdrawn.' })
  decided!: number;

  @Field(() => Float, { nullable: true, description: 'Median days from deposit to decision of those.' })
  medianDays!: number | null;

  @Field(() => [LetterOutcomeCount], { description: 'The same by outcome (at most 4).' })
  byOutcome!: readonly LetterOutcomeCount[];
}

/** Both views of the same letters. */
export interface LettersSummary {
  readonly byOutcome: readonly LetterOutcomeCount[];
  readonly byQuarter: readonly LetterQuarter[];
}
