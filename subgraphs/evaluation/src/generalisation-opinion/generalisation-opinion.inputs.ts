/** What commands on generalisation take. */
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { CommitteeCode } from '@innovation-sante/scheme/vocabulary/committee-code';
import { Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import { EvaluationInput } from '../evaluation/evaluation.inputs.js';

@InputType({ description: 'A committee to ask about generalisation (saisine).' })
export class ReferForGeneralisationInput extends EvaluationInput {
  @Field(() => enumOf(CommitteeCode), {
    description:
      'The committee: CTIS once the final report is delivered, CSIS once the CTIS has given its opinion (R-GEN-1).',
  })
  readonly body!: CommitteeCode;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was asked; today in Paris if not given.' })
  readonly requestedOn?: string | null;
}

@InputType({ description: 'An opinion on generalisation to give (avis sur la généralisation).' })
export class GiveGeneralisationOpinionInput extends EvaluationInput {
  @Field(() => enumOf(CommitteeCode), { description: 'The committee that gives it; you must ask in its role.' })
  readonly body!: CommitteeCode;

  @Field(() => enumOf(Verdict), { description: 'Its conclusion.' })
  readonly verdict!: Verdict;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was given: not before the committee was asked; today in Paris if not given.',
  })
  readonly givenOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reserves, or the reasons of an unfavourable opinion; needed for both.',
  })
  readonly comment?: string | null;
}
