/** What the graph counts of the whole scheme as of a day: never a published figure, never real and fictional together. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

/** Each count with what it means. */
export const indicatorDescriptions = {
  lettersFiled: 'Letters of intent deposited up to that day.',
  authorised:
    'Projects authorised up to that day (by a first act, or by their history), whatever became of them since.',
  running: 'Projects that were authorised and had not finished: in preparation, running or suspended.',
  finished: 'Projects that had finished: stopped early, or at their end and beyond.',
  inTransition: 'Those of the finished that were in their transition period (période transitoire).',
  generalised: 'Those of the finished that had been carried over into ordinary law (transposées dans le droit commun).',
} as const;

export type IndicatorName = keyof typeof indicatorDescriptions;

/** Null: nothing dated of this kind is recorded, so that the count is unknown, not nought. */
export type Indicators = Readonly<Record<IndicatorName, number | null>>;

const unknown = 'Null where the graph records nothing dated of this kind: unknown, not none.';

@ObjectType('ProvenanceIndicators', {
  simpleResolvers: true,
  description: 'The counts of real experiments, or those of fictional projects.',
})
export class ProvenanceIndicators {
  @Field(() => enumOf(Provenance), { description: 'Which of the two.' })
  provenance!: Provenance;

  @Field(() => Int, { nullable: true, description: `${indicatorDescriptions.lettersFiled} ${unknown}` })
  lettersFiled!: number | null;

  @Field(() => Int, { nullable: true, description: `${indicatorDescriptions.authorised} ${unknown}` })
  authorised!: number | null;

  @Field(() => Int, { nullable: true, description: `${indicatorDescriptions.running} ${unknown}` })
  running!: number | null;

  @Field(() => Int, { nullable: true, description: `${indicatorDescriptions.finished} ${unknown}` })
  finished!: number | null;

  @Field(() => Int, { nullable: true, description: `${indicatorDescriptions.inTransition} ${unknown}` })
  inTransition!: number | null;

  @Field(() => Int, { nullable: true, description: `${indicatorDescriptions.generalised} ${unknown}` })
  generalised!: number | null;
}

@Directive('@key(fields: "asOf")')
@ObjectType('NationalIndicators', {
  simpleResolvers: true,
  description:
    'Counters of the scheme as of a day, made from the letters, acts and histories that this graph holds. Its real experiments are a sample of those of the scheme, whose own counters are published figures.',
})
export class NationalIndicators {
  @Field(() => CalendarDate, { description: 'The day.' })
  asOf!: string;
}
