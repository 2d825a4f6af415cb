/** What the commands on a specification take. */
import { Field, InputType, Int } from 'type-graphql';
import { CalendarDate, Cents, Duration } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { DerogationCode } from '@innovation-sante/scheme/vocabulary/derogation';
import { PaymentModel } from '@innovation-sante/scheme/vocabulary/payment-model';
import { ProjectCommandInput } from '../command/project-payload.js';

@InputType('SubmitSpecificationInput', {
  description:
    'A version of the specification (cahier des charges): derogations, ways of paying, planned duration, patients and amount.',
})
export class SubmitSpecificationInput extends ProjectCommandInput {
  @Field(() => CalendarDate, { nullable: true, description: 'When it was submitted; today if not given.' })
  readonly submittedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What changed since the version before; needed for every version but the first.',
  })
  readonly changes?: string | null;

  @Field(() => [enumOf(DerogationCode)], {
    description: 'The derogations that it asks for: at least one from a rule of financing or organisation (R-DEROG-1).',
  })
  readonly derogations!: readonly DerogationCode[];

  @Field(() => [enumOf(PaymentModel)], { description: 'The ways of paying that it describes.' })
  readonly paymentModels!: readonly PaymentModel[];

  @Field(() => Duration, { nullable: true, description: 'Planned duration.' })
  readonly plannedDuration?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many patients it plans to include.' })
  readonly plannedPatients?: number | null;

  @Field(() => Cents, {
    nullable: true,
    description: 'Amount planned over the whole duration (montant prévisionnel), in cents of euro.',
  })
  readonly plannedCents?: number | null;
}

@InputType('SendFileInput', {
  description:
    'Sends the file of a project for instruction (transmission du dossier): to the ARS (T4), or to the rapporteur général (T4’), as its declared scope says.',
})
export class SendFileInput extends ProjectCommandInput {
  @Field(() => CalendarDate, { nullable: true, description: 'When it was sent; today if not given.' })
  readonly on?: string | null;
}
