/** What commands on protocols take. */
import { Field, InputType } from 'type-graphql';
import { CalendarDate } from '@innovation-sante/kit/scalars';
import { enumOf } from '@innovation-sante/kit/vocabulary';
import { EvaluationInput } from '../evaluation/evaluation.inputs.js';

/** What the national cell decides on a protocol. */
export const ProtocolDecision = enumOf({
  name: 'ProtocolDecision',
  description: 'What the national evaluation cell (Drees and Cnam) decides on a protocol.',
  codes: {
    VALIDATE: { label: 'Valider', description: 'The protocol is validated.' },
    SEND_BACK: { label: 'À réviser', description: 'It goes back to the evaluator with remarks.' },
  },
});

@InputType({ description: 'A protocol to submit (soumission du protocole d’évaluation).' })
export class SubmitProtocolInput extends EvaluationInput {
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was submitted; today in Paris if not given.',
  })
  readonly submittedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The document, as its sender cites it.' })
  readonly document?: string | null;
}

@InputType({ description: 'A decision on a submitted protocol (validation du protocole).' })
export class ValidateProtocolInput extends EvaluationInput {
  @Field(() => ProtocolDecision, { defaultValue: 'VALIDATE', description: 'Whether it is validated or sent back.' })
  readonly decision!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When that was decided: not before it was submitted; today in Paris if not given.',
  })
  readonly decidedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The remarks; needed to send it back.',
  })
  readonly remarks?: string | null;
}
