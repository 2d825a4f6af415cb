/** What the commands on a letter of intent take. */
import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '@innovation-sante/kit/command';
import { CalendarDate, DepartementCode as Departement, RegionCode } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { DerogationCode } from '@innovation-sante/scheme/vocabulary/derogation';
import { ExclusionGround, LetterChannel, LetterOutcome } from '@innovation-sante/scheme/vocabulary/letter';
import { Objective } from '@innovation-sante/scheme/vocabulary/objective';
import { OrganisationKind } from '@innovation-sante/scheme/vocabulary/organisation-kind';
import { Origin } from '@innovation-sante/scheme/vocabulary/origin';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { Population } from '@innovation-sante/scheme/vocabulary/population';
import { PorteurRole } from '@innovation-sante/scheme/vocabulary/role-kind';
import { Scope } from '@innovation-sante/scheme/vocabulary/scope';
import { Theme } from '@innovation-sante/scheme/vocabulary/theme';
import { ProjectCommandInput } from '../command/project-payload.js';

@InputType('PorteurInput', { description: 'An organisation that carries the project, as the letter names it.' })
export class PorteurInput {
  @Field(() => ID, { description: 'Id of the organisation.' })
  readonly organisationId!: string;

  @Field(() => enumOf(PorteurRole), {
    nullable: true,
    description: 'The part that it takes: PORTEUR for the first one and CO_PORTEUR for the others if not given.',
  })
  readonly role?: PorteurRole | null;

  @Field(() => String, { nullable: true, description: 'Its name, by which a search then finds the project.' })
  readonly name?: string | null;

  @Field(() => [enumOf(OrganisationKind)], {
    nullable: true,
    description: 'What it is; any kind of organisation may carry a project (R-PORT-1).',
  })
  readonly kinds?: readonly OrganisationKind[] | null;
}

@InputType('AdmissibilityInput', {
  description:
    'What decides on the grounds of exclusion (motifs d’irrecevabilité, R-ELIG-1, 4 and 5), as far as it is known; the derogations decide on the two others.',
})
export class AdmissibilityInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether the project existed before (préexistant; R-ELIG-1).' })
  readonly preExisting?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was already funded (déjà financé; R-ELIG-1).' })
  readonly alreadyFunded?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its effect is limited to a circumscribed situation (R-ELIG-4).',
  })
  readonly circumscribedEffect?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it could be spread more widely (R-ELIG-4).' })
  readonly diffusable?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it only asks to pay for services that the health insurance does not pay for (R-ELIG-5).',
  })
  readonly onlyFundsUnreimbursedServices?: boolean | null;
}

@InputType('DepositLetterOfIntentInput', {
  description:
    'A letter of intent (lettre d’intention): with it a project enters the scheme, of its actors’ own accord or in answer to a call.',
})
export class DepositLetterOfIntentInput extends CommandInput {
  @Field(() => String, { description: 'Title of the project (300 characters at most).' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'What it would try, in a few sentences.' })
  readonly summary?: string | null;

  @Field(() => [PorteurInput], {
    description: 'Who carries it, the leading one first (1 to 50): your organisation is among them.',
  })
  readonly porteurs!: readonly PorteurInput[];

  @Field(() => enumOf(Scope), { description: 'The scope that the letter declares (périmètre déclaré): it routes it.' })
  readonly declaredScope!: Scope;

  @Field(() => [RegionCode], { description: 'The regions of its territory, as the scope demands (R-SCOPE-1 to 4).' })
  readonly regions!: readonly string[];

  @Field(() => [Departement], { nullable: true, description: 'The départements of its territory, where it names any.' })
  readonly departements?: readonly string[] | null;

  @Field(() => enumOf(Origin), { description: 'How it came (origine; R-ORIG-1).' })
  readonly origin!: Origin;

  @Field(() => ID, { nullable: true, description: 'Id of the call for projects that it answers.' })
  readonly callForProjectsId?: string | null;

  @Field(() => [enumOf(Objective)], { description: 'Its objectives (objectifs): at least one (R-OBJ-1).' })
  readonly objectives!: readonly Objective[];

  @Field(() => [enumOf(Theme)], { description: 'What it is about (thématiques).' })
  readonly themes!: readonly Theme[];

  @Field(() => [enumOf(Population)], { nullable: true, description: 'Whom it is for (populations cibles).' })
  readonly populations?: readonly Population[] | null;

  @Field(() => [enumOf(DerogationCode)], { description: 'The derogations that it asks for (dérogations).' })
  readonly derogations!: readonly DerogationCode[];

  @Field(() => [enumOf(PaymentModel)], {
    nullable: true,
    description: 'The ways of paying that it would try (modèles de financement).',
  })
  readonly paymentModels?: readonly PaymentModel[] | null;

  @Field(() => AdmissibilityInput, {
    nullable: true,
    description: 'What it says of the grounds of exclusion; what is not given is not known yet.',
  })
  readonly admissibility?: AdmissibilityInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the organisation to which it is addressed: the rapporteur général, or an ARS whose region the project touches. If not given, the right one for the declared scope (R-ROUTE-1, R-ROUTE-2); a wrong one gives a warning, and must send it on before anybody decides (réorientation).',
  })
  readonly receiverId?: string | null;

  @Field(() => enumOf(LetterChannel), {
    nullable: true,
    description: 'How it was deposited; TELEPROCEDURE if not given.',
  })
  readonly channel?: LetterChannel | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was deposited; today if not given.' })
  readonly depositedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the former project that this one succeeds (v2; T20): one that has ended.',
  })
  readonly succeedsId?: string | null;
}

@InputType('RerouteLetterOfIntentInput', {
  description: 'Sends a letter of intent on to another receiver (réorientation; T2b).',
})
export class RerouteLetterOfIntentInput extends ProjectCommandInput {
  @Field(() => ID, { description: 'Id of the new receiver: an ARS, or the rapporteur général.' })
  readonly receiverId!: string;

  @Field(() => String, { description: 'Why (motif).' })
  readonly reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was sent on; today if not given.' })
  readonly on?: string | null;
}

@InputType('BeginLetterExaminationInput', {
  description: 'Begins the examination of a letter of intent (mise en instruction; T2).',
})
export class BeginLetterExaminationInput extends ProjectCommandInput {
  @Field(() => CalendarDate, { nullable: true, description: 'When it began; today if not given.' })
  readonly on?: string | null;
}

@InputType('DecideLetterOfIntentInput', {
  description:
    'Decides on a letter of intent (décision de recevabilité; T2): admissible, or not, and on which grounds.',
})
export class DecideLetterOfIntentInput extends ProjectCommandInput {
  @Field(() => enumOf(LetterOutcome), { description: 'ADMISSIBLE (recevable) or INADMISSIBLE (irrecevable).' })
  readonly outcome!: LetterOutcome;

  @Field(() => [enumOf(ExclusionGround)], {
    nullable: true,
    description: 'The grounds on which it is refused (motifs); none for an admissible one.',
  })
  readonly grounds?: readonly ExclusionGround[] | null;

  @Field(() => AdmissibilityInput, {
    nullable: true,
    description: 'What the examination found of the grounds of exclusion; what is not given stays as the letter says.',
  })
  readonly findings?: AdmissibilityInput | null;

  @Field(() => String, { description: 'The reasons of the decision (motivation): it is always reasoned.' })
  readonly reason!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was decided; today if not given.' })
  readonly decidedOn?: string | null;
}
