/** What the commands that rest on a legal act take. */
import { Field, InputType, Int } from 'type-graphql';
import { CalendarDate, DepartementCode, Duration, Jorftext, Nor, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { ActKind } from '@innovation-sante/scheme/vocabulary/act';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { ProjectCommandInput } from '../command/project-payload.js';

@InputType('LegalActInput', {
  description: 'A legal act (arrêté, décision), with the references under which it is published (R-PUB-1).',
})
export class LegalActInput {
  @Field(() => enumOf(ActKind), { description: 'Its form: of the ministers, or of the director general of an ARS.' })
  readonly kind!: ActKind;

  @Field(() => RegionCode, {
    nullable: true,
    description: 'For an act of an ARS: its region; if not given, your own or that of the competent ARS.',
  })
  readonly region?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was signed; today if not given.' })
  readonly signedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was published, in the Journal officiel or in the RAA.',
  })
  readonly publishedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'From when it has effect, where it says so.' })
  readonly effectiveFrom?: string | null;

  @Field(() => Nor, { nullable: true, description: 'Its NOR number: needed for a ministerial act.' })
  readonly nor?: string | null;

  @Field(() => Jorftext, { nullable: true, description: 'Its identifier in the Journal officiel.' })
  readonly jorftext?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its number in the recueil des actes administratifs (RAA): this or `arsNumber` for an act of an ARS.',
  })
  readonly raaNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The number that the ARS gave it.' })
  readonly arsNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says, in a sentence.' })
  readonly statement?: string | null;
}

/** What every command takes that rests on an act. */
@InputType()
export abstract class ActCommandInput extends ProjectCommandInput {
  @Field(() => LegalActInput, { description: 'The act.' })
  readonly act!: LegalActInput;
}

@InputType('AuthoriseProjectInput', {
  description:
    'An act that authorises a project (arrêté d’autorisation, T8): of the ministers for the whole, or of an ARS in its region; then each further ARS by its own.',
})
export class AuthoriseProjectInput extends ActCommandInput {
  @Field(() => Duration, {
    description: 'For how long, from the first inclusion: five years at most (R-DUR-1).',
  })
  readonly duration!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the specification that is annexed; the last one if not given.',
  })
  readonly specificationVersion?: number | null;
}

@InputType('AmendAuthorisationInput', {
  description:
    'An act that amends an authorisation (arrêté modificatif, T10), after an opinion of the comité technique on the amendment. At least one of specification, duration and territory changes.',
})
export class AmendAuthorisationInput extends ActCommandInput {
  @Field(() => Int, {
    nullable: true,
    description: 'The version of the specification that takes the place of the former.',
  })
  readonly specificationVersion?: number | null;

  @Field(() => Duration, {
    nullable: true,
    description: 'The whole authorised duration since the first inclusion, from now on: five years at most (R-DUR-1).',
  })
  readonly duration?: string | null;

  @Field(() => enumOf(Scope), { nullable: true, description: 'The scope from now on; the present one if not given.' })
  readonly scope?: Scope | null;

  @Field(() => [RegionCode], { nullable: true, description: 'The regions of the territory from now on.' })
  readonly regions?: readonly string[] | null;

  @Field(() => [DepartementCode], { nullable: true, description: 'The départements of that territory.' })
  readonly departements?: readonly string[] | null;
}

@InputType('SuspendProjectInput', { description: 'An act that suspends a running project (suspension, T13).' })
export class SuspendProjectInput extends ActCommandInput {
  @Field(() => String, { description: 'Why (motif).' })
  readonly reason!: string;
}

@InputType('ResumeProjectInput', { description: 'An act that lifts the suspension of a project (levée, T13).' })
export class ResumeProjectInput extends ActCommandInput {
  @Field(() => String, { nullable: true, description: 'Why (motif), where there is more to say.' })
  readonly reason?: string | null;
}

@InputType('StopProjectInput', { description: 'An act that ends a project before its time (arrêt anticipé, T13).' })
export class StopProjectInput extends ActCommandInput {
  @Field(() => String, { description: 'Why (motif).' })
  readonly reason!: string;
}

@InputType('SendBackProjectInput', {
  description: 'Sends a project back to its specification after the opinion of the comité technique (T8’).',
})
export class SendBackProjectInput extends ProjectCommandInput {
  @Field(() => String, { description: 'Why (motif).' })
  readonly reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When; today if not given.' })
  readonly on?: string | null;
}

@InputType('RejectProjectInput', {
  description: 'Refuses a project after the opinion of the comité technique (rejet, T8’).',
})
export class RejectProjectInput extends ProjectCommandInput {
  @Field(() => String, { description: 'Why (motif).' })
  readonly reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was decided; today if not given.' })
  readonly on?: string | null;
}
