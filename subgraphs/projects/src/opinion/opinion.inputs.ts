/** What the commands on opinions take. */
import { Field, InputType, Int } from 'type-graphql';
import { CalendarDate, DepartementCode, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { OpinionBody, OpinionSubject, Verdict } from '@innovation-sante/scheme/vocabulary/opinion';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { CriterionRating, SelectionCriterion } from '@innovation-sante/scheme/vocabulary/selection-criterion';
import { ProjectCommandInput } from '../command/project-payload.js';

@InputType('GiveArsOpinionInput', {
  description:
    'The reasoned opinion of the director general of an ARS (avis motivé: faisable, innovant, efficient; T4): favourable, it transmits the file to the rapporteur général.',
})
export class GiveArsOpinionInput extends ProjectCommandInput {
  @Field(() => enumOf(Verdict), { description: 'Its conclusion; an unfavourable one keeps the file with the ARS.' })
  readonly verdict!: Verdict;

  @Field(() => String, { description: 'The reasons (motivation): feasible, innovative, efficient, or why not.' })
  readonly comment!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was given; today if not given.' })
  readonly givenOn?: string | null;
}

@InputType('ReferFileInput', {
  description: 'Asks a body for its opinion on a project (saisine; T5, T6).',
})
export class ReferFileInput extends ProjectCommandInput {
  @Field(() => enumOf(OpinionBody), { description: 'Whom: HAS or CTIS.' })
  readonly body!: OpinionBody;

  @Field(() => enumOf(OpinionSubject), {
    nullable: true,
    description: 'On what: AUTHORISATION if not given, or AMENDMENT of a running project (the CTIS alone).',
  })
  readonly subject?: OpinionSubject | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was asked; today if not given.' })
  readonly on?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For the HAS: whether the project involves a protocole de coopération, for which six months are known; no ordinary delay is.',
  })
  readonly cooperation?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For the HAS: whether nothing but its opinion holds the file up (state AVIS_HAS_ATTENDU); otherwise it is given beside whatever else goes on.',
  })
  readonly holdsUp?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the specification on which it is asked; the last one if not given.',
  })
  readonly specificationVersion?: number | null;
}

@InputType('OpinionRatingInput', {
  description: 'How the project meets one of the four selection criteria (R-CTIS-2).',
})
export class OpinionRatingInput {
  @Field(() => enumOf(SelectionCriterion), { description: 'The criterion.' })
  readonly criterion!: SelectionCriterion;

  @Field(() => enumOf(CriterionRating), { description: 'How it is met.' })
  readonly rating!: CriterionRating;
}

@InputType('GiveOpinionInput', {
  description:
    'The opinion of the HAS (R-HAS-1) or of the comité technique (R-CTIS-2 to 5) on the authorisation or on an amendment of a project (avis).',
})
export class GiveOpinionInput extends ProjectCommandInput {
  @Field(() => enumOf(OpinionBody), { description: 'Who gives it: HAS or CTIS; each its own.' })
  readonly body!: OpinionBody;

  @Field(() => enumOf(OpinionSubject), {
    nullable: true,
    description: 'On what: AUTHORISATION if not given, or AMENDMENT.',
  })
  readonly subject?: OpinionSubject | null;

  @Field(() => enumOf(Verdict), { description: 'Its conclusion.' })
  readonly verdict!: Verdict;

  @Field(() => String, {
    nullable: true,
    description: 'Its reserves or reasons; needed unless it is favourable without reserves.',
  })
  readonly comment?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was given; today if not given.' })
  readonly givenOn?: string | null;

  @Field(() => [OpinionRatingInput], {
    nullable: true,
    description: 'For the CTIS on an authorisation: each of the four criteria once (R-CTIS-2).',
  })
  readonly ratings?: readonly OpinionRatingInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'For the CTIS: how many of its eight members opposed (0 to 8); when none does, it is favourable (R-CTIS-4).',
  })
  readonly opposingMembers?: number | null;

  @Field(() => enumOf(Scope), {
    nullable: true,
    description: 'For the CTIS: the scope that it fixes (champ d’application territorial, R-CTIS-3).',
  })
  readonly decidedScope?: Scope | null;

  @Field(() => [RegionCode], {
    nullable: true,
    description: 'For the CTIS: the regions of the territory that it fixes.',
  })
  readonly regions?: readonly string[] | null;

  @Field(() => [DepartementCode], {
    nullable: true,
    description: 'For the CTIS: the départements of that territory, where it names any.',
  })
  readonly departements?: readonly string[] | null;
}
