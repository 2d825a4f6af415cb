/** How lists of opinions are narrowed by a client. */
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '@innovation-sante/kit/connection';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { OpinionBody, OpinionSubject, Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import { Provenance } from '@innovation-sante/scheme/vocabulary/provenance';

@InputType('OpinionFilter', {
  description: 'Narrows a list of opinions. Filters combine; a list means any of its values.',
})
export class OpinionFilter {
  @Field(() => [enumOf(OpinionBody)], { nullable: true, description: 'Bodies that give them.' })
  bodies?: OpinionBody[] | null;

  @Field(() => [enumOf(OpinionSubject)], { nullable: true, description: 'What they are about.' })
  subjects?: OpinionSubject[] | null;

  @Field(() => [enumOf(Verdict)], { nullable: true, description: 'Their conclusions.' })
  verdicts?: Verdict[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of the organisations (ARS, HAS) that give them.' })
  organisations?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those that were given; false: only those still awaited.',
  })
  given?: boolean | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Given on this day or later.' })
  givenFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Given on this day or earlier.' })
  givenTo?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Still awaited, and due before this day.' })
  overdueAt?: string | null;

  @Field(() => enumOf(Provenance), { nullable: true, description: 'Real opinions alone, or invented ones alone.' })
  provenance?: Provenance | null;
}

@ArgsType()
export class OpinionListArgs extends PageArgs {
  @Field(() => OpinionFilter, { nullable: true, description: 'Which opinions; all if not given.' })
  filter?: OpinionFilter | null;
}
